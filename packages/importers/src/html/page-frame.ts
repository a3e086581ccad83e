/** Lines that sites print around a document: who published it when, how often it was read, how to print it, whose site it is. */
import { titleLines } from '../structure/title.ts';

/** Such lines are short. */
const LONGEST = 120;
/** What is told of a document or offered for it; a sentence may begin with the same words. */
const SENTENCE = /[。；;！!？?]/u;

/** Behind a word that says it all by itself. */
const END = String.raw`(?=[\s:：|｜/、【】[\]()（）<>《》]|$)`;

const BYLINE = new RegExp(
  String.raw`^(?:[【[(（]\s*)?(?:(?:当前位置|您(?:现在|当前)?所?在?的?位置|所在位置|首\s*页|(?:信息|文章|稿件)?来\s*源|发布(?:时间|日期|机构|单位|人|者)|(?:公开|更新|成文|生成|印发|录入)(?:日期|时间)|日\s*期|时\s*间|作\s*者|(?:浏览|点击|阅读|访问)(?:量|次数|数|人数)?|字\s*(?:体|号)(?:大小)?|大|打印(?:本页|此页|页面)?|关闭(?:本页|窗口|此页)?|大\s*中\s*小|分享(?:到|至)?|收藏|责任编辑|编\s*辑|审\s*核|索\s*引?\s*号|信息(?:索引|分类|名称)|主\s*题\s*(?:词|分类)|(?:发文|发布|制发)(?:机关|机构|日期|字号)|文\s*号|名\s*称|标\s*题|公开(?:方式|范围|形式|责任部门)|组配分类|体裁分类|有\s*效\s*性|关\s*键\s*词|内容概述)${END}|微信扫|扫一扫|语音播报|朗读|无障碍|保护视力|视力保护色|背景色|T\s*[|｜]?\s*T|A[+-])`,
  'u',
);
/** A date in figures, as sites print it. */
const DATE = /^20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/u;
/** Wherever it stands in a line. */
const TOLD =
  /(?:浏览|点击|阅读|访问)(?:量|次数|数|人数)?\s*[:：]|(?:发布|更新|公开)(?:时间|日期)\s*[:：]|字\s*[体号]\s*[:：]/u;

const FOOTER = new RegExp(
  String.raw`^(?:[【[(（]\s*)?(?:(?:上一[篇条页]|下一[篇条页]|相关(?:链接|阅读|文章|新闻|信息|稿件|解读|附件)|附件下载|打印(?:本页|此页|页面)?|关闭(?:本页|窗口|此页)?|返回(?:顶部|上级|列表|首页)|分享(?:到|至)?|责任编辑|编辑|审核|友情链接|网站(?:地图|导航|标识码|声明|支持)|联系我们|关于我们|主办(?:单位)?|承办(?:单位)?|(?:历年|往年|往期|更多)(?:年报|年度报告|报告|信息公开(?:工作)?年度报告)?)${END}|扫一扫|微信扫|版权所有|Copyright|技术支持\s*[:：]|.?ICP备|.{1,3}公网安备|政府网站标识码|您?(?:还)?可能(?:还)?(?:喜欢|感兴趣))`,
  'iu',
);
const OWNER = /版权所有|ICP备\d|公网安备|网站标识码/u;

/** Whether a line above the report tells of the page, not of the report. */
export function isByline(line: string): boolean {
  const text = line.trim();
  return text.length <= LONGEST && !SENTENCE.test(text) && (BYLINE.test(text) || DATE.test(text) || TOLD.test(text));
}

/** Whether a line below the report begins what belongs to the page. */
export function isFooter(line: string): boolean {
  const text = line.trim();
  return text.length <= LONGEST && (OWNER.test(text) || (!SENTENCE.test(text) && FOOTER.test(text)));
}

/** Whether a line names another report, as lists of them do. */
export function namesReport(line: string): boolean {
  return line.length <= LONGEST && titleLines([line]) === 1;
}
