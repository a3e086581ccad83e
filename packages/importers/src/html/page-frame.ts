/** Lines that sites print around a document: who published it when, how often it was read, how to print it, whose site it is. */

/** Such lines are short. */
const LONGEST = 120;

const BYLINE =
  /^(?:当前位置|您(?:现在|当前)?所?在?的?位置|所在位置|首\s*页|(?:信息|文章|稿件)?来源|发布(?:时间|日期|机构|单位|人)|(?:公开|更新|成文|生成|印发|录入)(?:日期|时间)|日期|时间|作者|浏览|点击|阅读|访问(?:量|次数)|字(?:体|号)|【?(?:大|打印|关闭|字体)|\[?(?:大|打印|关闭|字体)[\s\]]|大\s*中\s*小|分享|打印|收藏|微信扫|扫一扫|责任编辑|编辑|审核|索引?号|信息(?:索引|分类|名称)|主题(?:词|分类)|发文(?:机关|日期|字号)|文\s*号|名\s*称|公开(?:方式|范围|形式|责任部门)|组配分类|体裁分类|有效性|关键词|内容概述|语音播报|朗读|无障碍|保护视力|视力保护色|背景色|T\s*T|A[+-])/u;

const FOOTER =
  /^(?:上一[篇条页]|下一[篇条页]|相关(?:链接|阅读|文章|新闻|信息|稿件|解读|附件)|附件下载|【?(?:打印|关闭)|打印(?:本页|此页|页面)?|关闭(?:本页|窗口|此页)?|返回(?:顶部|上级|列表|首页)|分享(?:到|至)?|扫一扫|微信扫|责任编辑|编辑[:：]|审核[:：]|友情链接|网站(?:地图|导航|标识码|声明|支持)|联系我们|关于我们|版权所有|版权|Copyright|主办(?:单位)?[:：]|承办(?:单位)?[:：]|技术支持|.?ICP备|.{1,3}公网安备|政府网站标识码|您?(?:还)?可能(?:还)?(?:喜欢|感兴趣))/iu;

const OWNER = /版权所有|ICP备\d|公网安备|网站标识码/u;

/** Whether a line above the report tells of the page, not of the report. */
export function isByline(line: string): boolean {
  return line.length <= LONGEST && BYLINE.test(line.trim());
}

/** Whether a line below the report begins what belongs to the page. */
export function isFooter(line: string): boolean {
  return line.length <= LONGEST && (FOOTER.test(line.trim()) || OWNER.test(line));
}
