/** What rules say of prose that is held against itself: sentences as offices write them, and what must not be told. */
import type { ReportFile } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';
import { builtinRules, createRuleSet, lintText } from '../src/index.ts';
import { specimen } from './reports.ts';

const ruleSet = createRuleSet({
  rules: builtinRules(),
  only: [
    'approximate-after-exact',
    'narrative-figure-conflict',
    'narrative-figure-missing',
    'narrative-magnitude',
    'narrative-parts-sum',
    'narrative-percentage',
  ],
});

function withOverview(content: readonly string[]): ReportFile {
  const report = specimen();
  const [overview, ...others] = report.sections;
  return overview ? { ...report, sections: [{ ...overview, content }, ...others] } : report;
}

/** @returns the findings in a report whose first part says this alone, as rule/message. */
async function toldOf(text: string): Promise<string[]> {
  const report = withOverview(text.split('\n'));
  const { findings, outcomes } = await lintText(JSON.stringify(report), 'a.report.json', { ruleSet, locale: 'zh-CN' });
  expect(outcomes.filter(({ status }) => status === 'error')).toEqual([]);
  return findings.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`);
}

/** What is told, and the text of which it is told. */
const WRONG: readonly (readonly [told: string, text: string])[] = [
  ['narrative-parts-sum/exceeded', '2139条信息中，其中政策1744条、动态493条、人事20条。'],
  ['narrative-parts-sum/exceeded', '全年公开政府信息117条：县政府网站公开107条，“乌桕坪”微信公众号公开20条。'],
  ['narrative-parts-sum/exceeded', '收到群众来信来电58件，其中咨询类30件，投诉类20件，建议类10件。'],
  ['narrative-parts-sum/part', '规章13件（含修改14件）。'],
  ['narrative-parts-sum/exceeded', '本年公开信息100条，同比增加20条，其中网站90条，微信20条。'],
  ['narrative-parts-sum/exceeded', '举办新闻发布会12场，其中主要负责人出席8场，其他负责人出席6场。'],
  ['narrative-parts-sum/short', '全省收到申请8759件，其中自然人申请7759件、法人或其他组织申请900件。'],
  ['narrative-parts-sum/short', '全年共受理申请121件，其中新收112件、上年结转8件。'],
  ['narrative-parts-sum/unequal', '上半年公开信息60条，下半年公开信息45条，合计115条。'],
  [
    'narrative-parts-sum/exceeded',
    '答复申请40件，其中予以公开20件（全部公开15件、部分内容隐去5件），部分公开10件，不予公开12件。',
  ],
  ['narrative-parts-sum/exceeded', '办理建议提案92件，其中人大建议40件（主办30件、会办15件），政协提案52件。'],
  ['narrative-parts-sum/exceeded', '办理建议提案90件，其中：人大建议40件；政协提案52件。'],
  ['narrative-parts-sum/part', '全年收到申请3件，其中5件予以公开。'],
  ['narrative-parts-sum/exceeded', '全年公开信息一百条，其中政策六十条，动态五十条。'],
  ['narrative-magnitude/tooLarge', '主动公开信息173769万条，其中网站75656条、新媒体98113条。'],
  ['narrative-magnitude/tooSmall', '主动公开信息1.2条，其中网站7000条、新媒体5000条。'],
  ['narrative-magnitude/part', '主动公开信息12000条，其中网站7000条、新媒体5000万条。'],
  ['narrative-magnitude/tooLarge', '网站发布75656条，新媒体发布98113条，共173769万条。'],
  ['narrative-percentage/default', '收到申请40件，其中自然人30件，占65%。'],
  ['narrative-percentage/default', '收到申请47件，其中自然人30件，占63.85%。'],
  ['narrative-percentage/default', '公开信息486条，其中执法类293条，占比70.3%。'],
  ['narrative-percentage/growth', '2023年公开信息120条，较2022年的100条增长30%。'],
  ['narrative-percentage/default', '收到工单200件，办结150件，办结率85%。'],
  ['narrative-percentage/default', '收到申请40件，其中自然人30件、法人10件，分别占75%和35%。'],
  ['narrative-percentage/default', '收到申请40件，其中自然人30件、法人10件，占比分别为75%、35%。'],
  ['narrative-percentage/default', '发布解读材料40篇，其中图解22篇，占解读总数的65%。'],
  ['narrative-percentage/default', '自然人申请占75%（28件），共收到申请40件，其中自然人28件（占75%）。'],
  ['narrative-figure-conflict/default', '微信公众号发布信息350条。办公室及时更新。微信公众号发布信息320条。'],
  ['narrative-figure-missing/default', '全年主动公开政府信息  条，其中政策文件12条。'],
  ['narrative-figure-missing/default', '共主动公开条。'],
  ['narrative-figure-missing/default', '2023年收到申请件，办结2件。'],
  ['narrative-figure-missing/item', '办结40件，其中予以公开20件，部分公开件，不予公开12件。'],
  ['narrative-figure-missing/item', '上年结转3件，予以公开20件，部分公开，不予公开12件。'],
  ['approximate-after-exact/default', '接待群众1256余人次。'],
  ['approximate-after-exact/default', '清理信息157余条。'],
  [
    'narrative-parts-sum/exceeded',
    '全年共公开政府信息3158条，其中概况类信息更新量12条，政务动态信息更新量2150条，信息公开目录信息更新量1096条。',
  ],
  [
    'narrative-percentage/default',
    '全年受理申请22件，办结22件，其中，予以公开9件，占44.91%；部分公开5件，占22.73%；不予公开3件，占13.64%；无法提供5件，占22.73%。',
  ],
  ['narrative-parts-sum/exceeded', '全年收到申请22件，其中，网络申请18件，信函申请7件；自然人20件，法人2件。'],
  [
    'narrative-parts-sum/exceeded',
    '共办理市长信箱来信1050件，其中求助类525件，咨询类375件，投诉类120件，建议类40件，办结率100%。',
  ],
  ['narrative-parts-sum/short', '全市共有政务新媒体373个，其中微信公众号200个，微博80个，其他83个。'],
  ['narrative-percentage/growth', '全年主动公开信息1000条，较上年的800条增长35%。'],
  ['narrative-parts-sum/unequal', '行政许可120件，行政处罚30件，行政强制2件，合计162件。'],
  ['narrative-parts-sum/exceeded', '收到申请9件，其中8件由自然人提出，3件由企业提出。'],
  ['narrative-parts-sum/exceeded', '收取信息处理费900元，其中按件收取600元，按量收取400元。'],
  ['narrative-figure-missing/default', '全年通过网站发布信息共计条。'],
  ['narrative-figure-missing/default', '本年度行政复议件，行政诉讼0件。'],
  ['narrative-figure-missing/default', '办结答复申请件。'],
  ['narrative-figure-missing/default', '全年收到申请 件，其中自然人 件。'],
  ['narrative-figure-conflict/default', '全年共主动公开政府信息1200条。工作有序推进。我局主动公开政府信息1020条。'],
  ['narrative-percentage/default', '收到申请59件，通过网络提交36件，占申请总数的71%。'],
];

/** Selections, inclusions, other units, other scopes, words that end in a unit: nothing is told of these. */
const RIGHT: readonly string[] = [
  '全年收到政策咨询0件，其中自然人0件、法人0件。',
  '全年主动公开信息42条，其中机构信息28条、政策文件7条、财政信息7条。',
  '全年公开政府信息117条：县政府网站公开97条，“乌桕坪”微信公众号公开20条。',
  '全年公开政府信息117条：县政府网站公开97条，政务公开栏公开10条。',
  '网站全年累计公开政府信息22条，另向区主网站报送稿件400余条；官方微信和政务微博合计发布1070条。',
  '累计公开政府信息22条，其中政务动态1条、机构职能3条、法规1条、规划4条、资金2条、人事6条、社会管理1条、执法3条、年报1条。',
  '政务微博合计发布1070条，其中微博发布350条、微信发布720条。',
  '政务微信发布350条，政务微博发布720条，政务微博合计发布1070条。',
  '收到申请58件，其中咨询类30件，投诉类20件等。',
  '规章13件（含新制定5件，修改4件，废止4件）。',
  '本年公开信息100条，同比增加20条，其中网站80条，微信20条。',
  '全市制发公文300件，其中市政府及市政府办公室公文120件，主动公开公文90件，公开率75%。',
  '组织培训5次，其中专题培训2次，参训人员300人次。',
  '全年收到申请59件，均为自然人，其中网络提交36件，信函23件。',
  '全省收到申请8759件，其中自然人申请7759件。',
  '全省收到申请约8759件，其中自然人申请7759件、法人申请900件。',
  '全年共受理申请121件，其中新收112件、上年结转9件。',
  '上半年公开信息60条，下半年公开信息45条，合计105条。',
  '全年公开信息60条，其中微信20条，回应关切45条，合计105条。',
  '全年公开信息60条，图解20篇，合计80篇。',
  '办理建议提案92件，其中人大建议40件（主办30件、会办10件），政协提案52件。',
  '全年公开信息100条，其中：政策60条；动态40条；收到申请20件，办结20件。',
  '其中2件为重复申请，3件为咨询。',
  '收到申请3件，其中1件涉及文件5份、图纸3件。',
  '全年收到政府信息公开申请18件，当面申请3件，网上申请15件；已全部办结，其中予以公开12件，部分公开6件。',
  '微信公众号发布信息100条，阅读量20000次，其中原创60条，点赞500次。',
  '公开政策文件20件，解读文件30件，其中图解25件。',
  '主动公开信息1.2万条，其中网站7000条、新媒体5000条。',
  '主动公开信息12万条，其中网站12条。',
  '主动公开信息3万条，其中网站1万条、新媒体2万条。',
  '收到申请40件，其中自然人30件，占75%。',
  '收到申请47件，其中自然人30件，占63.8%。',
  '收到申请47件，其中自然人30件，占63.82%。',
  '公开信息486条，同比增长70.3%，其中执法类293条。',
  '收到留言100件，按时办结率98%，满意率99%。',
  '2023年公开信息120条，较2022年的100条增长20%。',
  '2023年公开信息120条，比上年增加20条，增长20%。',
  '收到工单200件，办结150件，到期办结率100%。',
  '收到申请40件，其中自然人30件、法人10件，占比分别为75%、25%。',
  '全年培训40人次，占全局人员的80%。',
  '公开信息486条，占全市总量的3.5%。',
  '图解22篇，占解读总数的55%。',
  '微信公众号发布信息350条。政务微博发布信息320条。',
  '微信公众号发布信息350条。其中，微信公众号发布信息320条为原创。',
  '全年组织培训3次，覆盖全县。另组织培训2次。',
  '召开政务公开推进会2次。下半年召开政务公开推进会1次。',
  '严格执行信息公开条例，完善信息公开条款。',
  '做好文件、邮件、信件的登记，落实办事条件。',
  '依法依规办理公开申请案件。',
  '一次性告知所需要件。',
  '依申请公开信息目录条目清晰，公开次数统计准确。',
  '公开重大建设项目、个人信息保护情况，压缩财政资金份额。',
  '发布政府信息多条。',
  '本年度未发生因政府信息公开被提起诉讼、被申请行政复议的案件。',
  '加强信息发布审核，逐条、逐件把关。',
  '对申请件实行统一编号。',
  '每收到申请件，当日登记。',
  '清理信息150余条，投放资料3000多份，点击12.6万余次。',
  '历时15天多。',
  '全年收到来信来访12345件，拨打12345热线多次。',
  '全年共公开政府信息3258条，其中概况类信息更新量12条，政务动态信息更新量2150条，信息公开目录信息更新量1096条。',
  '2023年，我局通过政府网站公开信息126条（其中财政预决算2条，行政许可56条，行政处罚12条），微信公众号推送230条。',
  '全年受理政府信息公开申请22件，办结22件，其中，予以公开9件，占40.91%；部分公开5件，占22.73%；不予公开3件，占13.64%；无法提供5件，占22.73%。',
  '全年收到申请22件，同比下降12%。从申请渠道看，网络申请15件，占68.18%，信函申请7件，占31.82%。从申请人看，自然人20件，法人2件。',
  '全年收到申请22件，其中，网络申请15件，信函申请7件；自然人20件，法人2件。',
  '今年共收到书面申请3件，均按规定予以答复，其中1件属于主动公开范围，1件不属于本机关掌握，1件已撤回。',
  '今年共收到书面申请3件，均按规定予以答复，其中2件属于主动公开范围，1件不属于本机关掌握，1件已撤回。',
  '共办理市长信箱来信1060件，其中求助类525件，咨询类375件，投诉类120件，建议类40件，办结率100%。',
  '全市共有政府网站58个，政务新媒体373个，其中微信公众号200个，微博80个，其他93个。',
  '全年开展培训5次，参训300人次，其中县级培训2次，乡级培训3次。',
  '全年发布信息1000余条，其中门户网站800条，微信公众号300条。',
  '本级收到申请20件，比上年减少5件，其中自然人18件，法人或其他组织2件。',
  '全年主动公开信息1000条，较上年的800条增加200条，其中网站700条、微信300条。',
  '全年主动公开信息1000条，较上年的800条增长25%。',
  '收到申请12件，上年结转1件，共办理13件，其中予以公开6件，部分公开2件，不予公开1件，无法提供3件，不予处理1件。',
  '全年共制发规范性文件12件，其中以县政府名义印发8件，以县政府办公室名义印发4件，废止3件，修改1件。',
  '报送信息200条，采用80条，其中省级采用20条，市级采用60条。',
  '报送信息200条，采用70条，其中省级采用20条，市级采用60条。',
  '全县10个乡镇公开信息1000条，其中城关镇300条，东乡200条。',
  '收到申请38件（含上年结转2件），办结37件，结转下年度1件。',
  '2023年新收申请38件，其中商业企业3件、自然人31件、其他4件，上年结转2件。',
  '公开各类信息860条，其中，重点领域信息公开530条，政策解读信息20条，公开行政许可信息310条。',
  '网站发布信息860条，公众号发布信息310条，共计发布1170条。',
  '办件量120件，其中即办件80件、承诺件40件。',
  '收到申请9件，分别为予以公开3件、部分公开2件、不予公开4件。',
  '行政许可120件，行政处罚30件，行政强制2件，合计152件。',
  '收到申请9件，其中8件由自然人提出，1件由企业提出。',
  '共召开会议3次、培训2次，合计5次。',
  '全年发布政策解读56篇，其中文字解读30篇、图解20篇、视频解读10篇。',
  '全年公开信息100条，其中政策类60条、解读类45条。',
  '财政拨款收入500万元，其中基本支出300万元，项目支出200万元。',
  '门户网站总访问量120万次，其中首页80万次，专栏60万次，占比50%。',
  '公开信息2300条，其中市政府门户网站1300条，市直部门网站500条，各县区网站500条。',
  '将政府信息公开条例列入学法内容，公布政务公开条目。',
  '推行“一件事一次办”，编印办事指南，完善要件。',
  '网站日均发布信息量同比上升，信息条目清晰。',
  '依申请公开件、主动公开件分类登记。',
  '完善公开申请件办理流程，规范答复件格式。',
  '转发上级文件，公开政府文件。',
  '本机关未收到行政复议案件、行政诉讼案件。',
  '共公开，全年没有依申请。',
  '自然人申请，法人申请，均按时答复。',
  '规章0件，行政规范性文件0件。',
  '做好规范性文件、规章件件公开。',
  '收到申请、答复申请次数少。',
  '发布信息次数较多，公开及时。',
  '加大发布频次，增加公开份数。',
  '政务公开工作得到上级表扬一次，主动公开一次性补贴信息。',
  '召开政务公开会议，组织业务培训，开展监督检查。',
  '微信公众号“某某发布”发布信息350条。微信公众号“某某文旅”发布信息120条。',
  '县政府网站公开信息300条。卫健局网站公开信息120条。',
  '一季度，网站发布信息20条。二季度，网站发布信息16条。',
  '主动公开政府信息120条。主动公开规范性文件12件。',
  '（一）本级\n主动公开政府信息120条。\n（二）下属单位\n主动公开政府信息80条。',
  '召开会议2次。召开会议3次研究网站建设。',
  '收到申请59件，通过网络提交36件，占申请总数的61%。',
  '自然人申请量占比超过90%，法人占比不足10%。',
  '网络申请占比最高，达到61.02%，信函占32.2%。',
  '行政复议纠错率为9.13%，办理行政诉讼败诉率为5%。',
  '参加评议18人，满意17人，基本满意1人，满意率94.4%。',
  '政务公开占绩效考核的4%，共5分。',
  '公开信息500条，占全年任务的125%。',
  '公开信息1286430条，同比增长8.83%，网站访问量增长20%。',
  '回应关切36次，办结率100%，满意率99.2%。',
  '网站改版后，有效信息占比由31%提高到64%。',
  '全年公开信息200条，图片类占30%，视频类占10%。',
];

describe('prose at odds with itself', () => {
  it.each(WRONG)('%s: %s', async (told, text) => {
    expect(await toldOf(text)).toEqual([told]);
  });

  it.each(RIGHT.map((text) => [text]))('nothing: %s', async (text) => {
    expect(await toldOf(text)).toEqual([]);
  });
});

describe('what a finding says', () => {
  it('shows the numbers, and every figure with its place', async () => {
    const text = '全年公开政府信息 486 条，其中政策52条、执法293条、动态151条。';
    const json = JSON.stringify(withOverview([text]));
    const { findings } = await lintText(json, 'a.report.json', { ruleSet, locale: 'zh-CN' });
    const [finding] = findings;
    expect(finding?.message).toBe('“全年公开政府信息486条”，所列各项相加为496（52＋293＋151），比总数486多10条。');
    expect(finding?.ask).toBe('verify');
    expect(finding?.related.map(({ value }) => value)).toEqual([486, 52, 293, 151]);
    const { start, end } = finding?.location.range ?? { start: { offset: 0 }, end: { offset: 0 } };
    expect(json.slice(start.offset, end.offset)).toBe('486 条');
  });
});

/** How many characters expressions walk over while something is done: a measure of work that no machine changes. */
async function walkedDuring(work: () => Promise<unknown>): Promise<number> {
  const { exec } = RegExp.prototype;
  let walked = 0;
  // Every way of matching asks this method once it has been replaced.
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    walked += 1 + (match ? match.index + match[0].length - from : this.sticky ? 0 : text.length - from);
    return match;
  };
  try {
    await work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return walked;
}

describe('the work on hostile texts', () => {
  const units = [
    '其中',
    '其中1条、',
    '（1条',
    '1条占5%',
    '，合计5条',
    '上年5条，增长3%',
    '网站发布信息3条。',
    '信息条',
    '1条',
  ];

  it.each(units)('grows with the text and not faster: %s', async (unit) => {
    const walked = (size: number): Promise<number> =>
      walkedDuring(() => toldOf(unit.repeat(Math.ceil(size / unit.length))));
    const short = await walked(5000);
    expect(await walked(20_000)).toBeLessThan(short * 5);
  });
});
