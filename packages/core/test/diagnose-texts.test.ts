/** What is told of one figure that is the cause, word for word: who reads it has a register at hand and no linter in mind. */
import { describe, expect, it } from 'vitest';
import { filledReport, specimen } from './reports.ts';
import { toldOfCauses, withFigures } from './told-of-causes.ts';

describe('one figure', () => {
  it('that resembles the right one', async () => {
    const report = withFigures(specimen(), { 'applications.received.naturalPerson': 14 });
    expect(await toldOfCauses(report, 'zh-CN')).toMatchInlineSnapshot(`
      "“本年新收政府信息公开申请数量”行“自然人”栏填的是14，很可能应为41（相邻两位数字写颠倒了）。
      按现在填的数，下面2处不相符，改正后就都相符：
      · “自然人”列勾稽关系不符：新收14＋上年结转3＝17；办理总计40＋结转下年4＝44，相差27。
      · “本年新收政府信息公开申请数量”行：“总计”栏填59，自然人与法人或其他组织各栏相加为32（14＋9＋1＋6＋2），相差27。
      “一、总体情况”写的“收到政府信息公开申请59件”与“本年新收政府信息公开申请数量”行“总计”栏的59一致，可见这个数多半没有填错。
      请对照台账核实；确属误填的，请把这一格改为41。
      > 把“本年新收政府信息公开申请数量”行“自然人”栏改为 41"
    `);
    expect(await toldOfCauses(report, 'en')).toMatchInlineSnapshot(`
      "Row “applications received this year (本年新收政府信息公开申请数量)”, column “natural persons (自然人)” says 14, where 41 is probably meant (two adjacent digits are swapped).
      As printed, these 2 do not add up; the correction settles both:
      · Column “natural persons (自然人)” does not balance: received 14 + brought forward 3 = 17; handled 40 + carried forward 4 = 44; the difference is 27.
      · Row “applications received this year (本年新收政府信息公开申请数量)”: the total says 59; natural persons and organisations add up to 32 (14 + 9 + 1 + 6 + 2); the difference is 27.
      “收到政府信息公开申请59件” in 一、总体情况 agrees with row “applications received this year (本年新收政府信息公开申请数量)”, column “total (总计)”: 59, so that one is probably right.
      Please check against the register; if it is indeed mistyped, please change the cell to 41.
      > Change row “applications received this year (本年新收政府信息公开申请数量)”, column “natural persons (自然人)” to 41"
    `);
  });

  it('that resembles nothing', async () => {
    const report = withFigures(specimen(), { 'applications.granted.business': 26 });
    expect(await toldOfCauses(report, 'zh-CN')).toMatchInlineSnapshot(`
      "“予以公开”行“商业企业”栏填的是26，应为4，有关各数才都相符。
      按现在填的数，下面2处不相符，改正后就都相符：
      · “予以公开”行：“总计”栏填23，自然人与法人或其他组织各栏相加为45（15＋26＋1＋2＋1），相差22。
      · “商业企业”列：“（七）总计”填9，各项办理结果相加为31（26＋1＋1＋1＋1＋1），相差22。
      “一、总体情况”写的“予以公开23件”与“予以公开”行“总计”栏的23一致，可见这个数多半没有填错。
      请对照台账核实；确属误填的，请把这一格改为4。
      > 把“予以公开”行“商业企业”栏改为 4"
    `);
    expect(await toldOfCauses(report, 'en')).toMatchInlineSnapshot(`
      "Row “granted (予以公开)”, column “businesses (商业企业)” says 26; only 4 makes the figures around it agree.
      As printed, these 2 do not add up; the correction settles both:
      · Row “granted (予以公开)”: the total says 23; natural persons and organisations add up to 45 (15 + 26 + 1 + 2 + 1); the difference is 22.
      · Column “businesses (商业企业)”: the total of results, row （七）, says 9; the results above it add up to 31 (26 + 1 + 1 + 1 + 1 + 1); the difference is 22.
      “予以公开23件” in 一、总体情况 agrees with row “granted (予以公开)”, column “total (总计)”: 23, so that one is probably right.
      Please check against the register; if it is indeed mistyped, please change the cell to 4.
      > Change row “granted (予以公开)”, column “businesses (商业企业)” to 4"
    `);
  });

  it('that is a total', async () => {
    const report = withFigures(filledReport(), { 'applications.resultTotal.total': 41 });
    expect(await toldOfCauses(report, 'zh-CN')).toMatchInlineSnapshot(`
      "“（七）总计”行“总计”栏填的是41，很可能应为14（相邻两位数字写颠倒了）。
      按现在填的数，下面3处不相符，改正后就都相符：
      · “总计”列勾稽关系不符：新收14＋上年结转1＝15；办理总计41＋结转下年1＝42，相差27。
      · “总计”列：“（七）总计”填41，各项办理结果相加为14（7＋3＋3＋1），相差27。
      · “（七）总计”行：“总计”栏填41，自然人与法人或其他组织各栏相加为14（10＋4），相差27。
      请对照台账核实；确属误填的，请把这一格改为14。
      > 把“（七）总计”行“总计”栏改为 14（7＋3＋3＋1）"
    `);
    expect(await toldOfCauses(report, 'en')).toMatchInlineSnapshot(`
      "Row “all results (（七）总计)”, column “total (总计)” says 41, where 14 is probably meant (two adjacent digits are swapped).
      As printed, these 3 do not add up; the correction settles all of them:
      · Column “total (总计)” does not balance: received 14 + brought forward 1 = 15; handled 41 + carried forward 1 = 42; the difference is 27.
      · Column “total (总计)”: the total of results, row （七）, says 41; the results above it add up to 14 (7 + 3 + 3 + 1); the difference is 27.
      · Row “all results (（七）总计)”: the total says 41; natural persons and organisations add up to 14 (10 + 4); the difference is 27.
      Please check against the register; if it is indeed mistyped, please change the cell to 14.
      > Change row “all results (（七）总计)”, column “total (总计)” to 14 (7 + 3 + 3 + 1)"
    `);
  });

  it('that was copied from beside', async () => {
    const report = withFigures(specimen(), { 'applications.granted.business': 15 });
    expect(await toldOfCauses(report, 'zh-CN')).toMatchInlineSnapshot(`
      "“予以公开”行“商业企业”栏填的是15，很可能应为4（与左边一格的数相同，可能填重了）。
      按现在填的数，下面2处不相符，改正后就都相符：
      · “予以公开”行：“总计”栏填23，自然人与法人或其他组织各栏相加为34（15＋15＋1＋2＋1），相差11。
      · “商业企业”列：“（七）总计”填9，各项办理结果相加为20（15＋1＋1＋1＋1＋1），相差11。
      “一、总体情况”写的“予以公开23件”与“予以公开”行“总计”栏的23一致，可见这个数多半没有填错。
      请对照台账核实；确属误填的，请把这一格改为4。
      > 把“予以公开”行“商业企业”栏改为 4"
    `);
    expect(await toldOfCauses(report, 'en')).toMatchInlineSnapshot(`
      "Row “granted (予以公开)”, column “businesses (商业企业)” says 15, where 4 is probably meant (the same as the cell on its left, which may have been typed again).
      As printed, these 2 do not add up; the correction settles both:
      · Row “granted (予以公开)”: the total says 23; natural persons and organisations add up to 34 (15 + 15 + 1 + 2 + 1); the difference is 11.
      · Column “businesses (商业企业)”: the total of results, row （七）, says 9; the results above it add up to 20 (15 + 1 + 1 + 1 + 1 + 1); the difference is 11.
      “予以公开23件” in 一、总体情况 agrees with row “granted (予以公开)”, column “total (总计)”: 23, so that one is probably right.
      Please check against the register; if it is indeed mistyped, please change the cell to 4.
      > Change row “granted (予以公开)”, column “businesses (商业企业)” to 4"
    `);
  });

  it('that the text states otherwise', async () => {
    const report = withFigures(specimen(), { 'applications.granted.total': 32 });
    expect(await toldOfCauses(report, 'zh-CN')).toMatchInlineSnapshot(`
      "“予以公开”行“总计”栏填的是32，很可能应为23（相邻两位数字写颠倒了）。
      按现在填的数，下面4处不相符，改正后就都相符：
      · “予以公开”行：“总计”栏填32，自然人与法人或其他组织各栏相加为23（15＋4＋1＋2＋1），相差9。
      · “总计”列：“（七）总计”填58，各项办理结果相加为67（32＋8＋1＋3＋2＋3＋2＋1＋6＋2＋1＋2＋2＋1＋1），相差9。
      · 正文写“予以公开23件”，表格“予以公开”行“总计”栏为32件，相差9件。
      · 正文写“予以公开和部分公开合计31件”，表格“予以公开、部分公开”行“总计”栏为40件（32＋8），相差9件。
      “一、总体情况”写的“办结58件”与“（七）总计”行“总计”栏的58一致，可见这个数多半没有填错。
      请对照台账核实；确属误填的，请把这一格改为23。
      > 把“予以公开”行“总计”栏改为 23（15＋4＋1＋2＋1）"
    `);
    expect(await toldOfCauses(report, 'en')).toMatchInlineSnapshot(`
      "Row “granted (予以公开)”, column “total (总计)” says 32, where 23 is probably meant (two adjacent digits are swapped).
      As printed, these 4 do not add up; the correction settles all of them:
      · Row “granted (予以公开)”: the total says 32; natural persons and organisations add up to 23 (15 + 4 + 1 + 2 + 1); the difference is 9.
      · Column “total (总计)”: the total of results, row （七）, says 58; the results above it add up to 67 (32 + 8 + 1 + 3 + 2 + 3 + 2 + 1 + 6 + 2 + 1 + 2 + 2 + 1 + 1); the difference is 9.
      · The text says “予以公开23件”, but the table has 32 in row “granted (予以公开)”, column “total (总计)”: a difference of 9.
      · The text says “予以公开和部分公开合计31件”, but the table has 40 (32 + 8) in row “granted (予以公开), partly granted (部分公开)”, column “total (总计)”: a difference of 9.
      “办结58件” in 一、总体情况 agrees with row “all results (（七）总计)”, column “total (总计)”: 58, so that one is probably right.
      Please check against the register; if it is indeed mistyped, please change the cell to 23.
      > Change row “granted (予以公开)”, column “total (总计)” to 23 (15 + 4 + 1 + 2 + 1)"
    `);
  });

  it('of a sum that stands alone', async () => {
    const report = withFigures(filledReport(), { 'remedies.review.total': 4 });
    expect(await toldOfCauses(report, 'zh-CN')).toMatchInlineSnapshot(`
      "“行政复议”行：“总计”栏填4，结果维持2＋结果纠正0＋其他结果0＋尚未审结1＝3，相差1。
      统一格式的“总计”是结果维持、结果纠正、其他结果、尚未审结四项之和。
      请对照复议、应诉案件台账核实；如四项结果无误，请将总计改为3；如总计无误，请改正误填的一项。
      > 把“行政复议”行“总计”栏改为 3（2＋1）
      > 把“行政复议”行“结果维持”栏改为 3
      > 把“行政复议”行“结果纠正”栏改为 1
      > 把“行政复议”行“其他结果”栏改为 1
      > 把“行政复议”行“尚未审结”栏改为 2"
    `);
    expect(await toldOfCauses(report, 'en')).toMatchInlineSnapshot(`
      "Row “administrative review (行政复议)”: the total says 4; upheld 2 + corrected 0 + other result 0 + pending 1 = 3; the difference is 1.
      In the form the total is the sum of upheld, corrected, other result and pending.
      Please check against the register of reviews and lawsuits; if the four results are right, please change the total to 3; if the total is right, please correct the result that is mistyped.
      > Change row “administrative review (行政复议)”, column “total (总计)” to 3 (2 + 1)
      > Change row “administrative review (行政复议)”, column “upheld (结果维持)” to 3
      > Change row “administrative review (行政复议)”, column “corrected (结果纠正)” to 1
      > Change row “administrative review (行政复议)”, column “other result (其他结果)” to 1
      > Change row “administrative review (行政复议)”, column “pending (尚未审结)” to 2"
    `);
  });
});
