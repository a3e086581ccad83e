/** What is told of several figures that are the cause together, or one of which is, word for word. */
import { describe, expect, it } from 'vitest';
import { digestDocument, type Locale, parseDocument } from '../src/index.ts';
import { filledReport, specimen } from './reports.ts';
import { toldOfCauses, withFigures } from './told-of-causes.ts';

/** The report on the year before, which carried one application forward. */
const lastYear = digestDocument(parseDocument(JSON.stringify({ ...filledReport(), year: 2023 }), 'b.report.json'));

describe('several figures', () => {
  it('that stand in each other’s place', async () => {
    const report = withFigures(filledReport(), {
      'applications.refused.thirdParty.business': 0,
      'applications.refused.thirdParty.research': 1,
    });
    expect(await toldOfCauses(report, 'zh-CN')).toMatchInlineSnapshot(`
      "“保护第三方合法权益”行“商业企业”栏的0与“保护第三方合法权益”行“科研机构”栏的1很可能填颠倒了，应分别为1和0。
      按现在填的数，下面2处不相符，改正后就都相符：
      · “商业企业”列：“（七）总计”填4，各项办理结果相加为3（2＋1），相差1。
      · “科研机构”列：“（七）总计”填0，各项办理结果相加为1（1），相差1。
      请对照台账核实；确属填颠倒的，请把这两格的数对调。
      > 把“保护第三方合法权益”行“商业企业”栏改为 1，把“保护第三方合法权益”行“科研机构”栏改为 0"
    `);
    expect(await toldOfCauses(report, 'en')).toMatchInlineSnapshot(`
      "Row “refused: protects a third party (保护第三方合法权益)”, column “businesses (商业企业)” (0) and row “refused: protects a third party (保护第三方合法权益)”, column “research institutions (科研机构)” (1) were probably entered in each other’s place; 1 and 0 are meant.
      As printed, these 2 do not add up; the correction settles both:
      · Column “businesses (商业企业)”: the total of results, row （七）, says 4; the results above it add up to 3 (2 + 1); the difference is 1.
      · Column “research institutions (科研机构)”: the total of results, row （七）, says 0; the results above it add up to 1 (1); the difference is 1.
      Please check against the register; if they are indeed in each other’s place, please exchange the two figures.
      > Change row “refused: protects a third party (保护第三方合法权益)”, column “businesses (商业企业)” to 1; row “refused: protects a third party (保护第三方合法权益)”, column “research institutions (科研机构)” to 0"
    `);
  });

  it('that are one place off', async () => {
    const report = withFigures(filledReport(), {
      'applications.granted.naturalPerson': 0,
      'applications.granted.business': 5,
      'applications.granted.research': 2,
    });
    expect(await toldOfCauses(report, 'zh-CN')).toMatchInlineSnapshot(`
      "“予以公开”行的数字很可能错了位，请改正：“自然人”栏由0改为5，“商业企业”栏由5改为2，“科研机构”栏由2改为0。
      按现在填的数，下面3处不相符，改正后就都相符：
      · “自然人”列：“（七）总计”填10，各项办理结果相加为5（2＋3），相差5。
      · “商业企业”列：“（七）总计”填4，各项办理结果相加为7（5＋1＋1），相差3。
      · “科研机构”列：“（七）总计”填0，各项办理结果相加为2（2），相差2。
      请对照台账核实；确属误填的，请一并改正这几格。
      > 把“予以公开”行“自然人”栏改为 5，把“予以公开”行“商业企业”栏改为 2，把“予以公开”行“科研机构”栏改为 0"
    `);
    expect(await toldOfCauses(report, 'en')).toMatchInlineSnapshot(`
      "The figures of row “granted (予以公开)” are probably one place off. They should read: column “natural persons (自然人)”: 5 instead of 0; column “businesses (商业企业)”: 2 instead of 5; column “research institutions (科研机构)”: 0 instead of 2.
      As printed, these 3 do not add up; the correction settles all of them:
      · Column “natural persons (自然人)”: the total of results, row （七）, says 10; the results above it add up to 5 (2 + 3); the difference is 5.
      · Column “businesses (商业企业)”: the total of results, row （七）, says 4; the results above it add up to 7 (5 + 1 + 1); the difference is 3.
      · Column “research institutions (科研机构)”: the total of results, row （七）, says 0; the results above it add up to 2 (2); the difference is 2.
      Please check against the register; if they are indeed mistyped, please correct these cells together.
      > Change row “granted (予以公开)”, column “natural persons (自然人)” to 5; row “granted (予以公开)”, column “businesses (商业企业)” to 2; row “granted (予以公开)”, column “research institutions (科研机构)” to 0"
    `);
  });

  it('that must be corrected together', async () => {
    const report = withFigures(filledReport(), {
      'applications.carriedForward.naturalPerson': 12,
      'applications.carriedForward.total': 12,
    });
    expect(
      await toldOfCauses(report, 'zh-CN', { comparisons: { ...(lastYear && { lastYear }) } }),
    ).toMatchInlineSnapshot(`
      "下面2格要一并改正，有关各数才都相符：“结转下年度继续办理”行“自然人”栏由12改为1，“总计”栏由12改为1。
      按现在填的数，下面2处不相符，改正后就都相符：
      · “自然人”列勾稽关系不符：新收10＋上年结转1＝11；办理总计10＋结转下年12＝22，相差11。
      · “总计”列勾稽关系不符：新收14＋上年结转1＝15；办理总计14＋结转下年12＝26，相差11。
      上一年度报告“结转下年度”的“自然人”栏是1，与本年的“上年结转”一致。
      上一年度报告“结转下年度”的“总计”栏是1，与本年的“上年结转”一致。
      请对照台账核实；确属误填的，请一并改正这几格。
      > 把“结转下年度继续办理”行“自然人”栏改为 1，把“结转下年度继续办理”行“总计”栏改为 1"
    `);
    expect(await toldOfCauses(report, 'en', { comparisons: { ...(lastYear && { lastYear }) } })).toMatchInlineSnapshot(`
      "These 2 cells must be corrected together before the figures around them agree: row “carried forward to next year (结转下年度继续办理)”, column “natural persons (自然人)”: 1 instead of 12; column “total (总计)”: 1 instead of 12.
      As printed, these 2 do not add up; the correction settles both:
      · Column “natural persons (自然人)” does not balance: received 10 + brought forward 1 = 11; handled 10 + carried forward 12 = 22; the difference is 11.
      · Column “total (总计)” does not balance: received 14 + brought forward 1 = 15; handled 14 + carried forward 12 = 26; the difference is 11.
      Last year’s report carried 1 forward in column “natural persons (自然人)”, as this one brings forward.
      Last year’s report carried 1 forward in column “total (总计)”, as this one brings forward.
      Please check against the register; if they are indeed mistyped, please correct these cells together.
      > Change row “carried forward to next year (结转下年度继续办理)”, column “natural persons (自然人)” to 1; row “carried forward to next year (结转下年度继续办理)”, column “total (总计)” to 1"
    `);
  });

  it('in two ways', async () => {
    const report = withFigures(filledReport(), {
      'applications.granted.naturalPerson': 6,
      'applications.refused.thirdParty.business': 2,
    });
    expect(await toldOfCauses(report, 'zh-CN')).toMatchInlineSnapshot(`
      "有关各数不相符，只看各数分不出是哪几格填错了。下列每一种改法都能使各数相符，可能性大的在前：“予以公开”行“自然人”栏由6改为5，并且“保护第三方合法权益”行“商业企业”栏由2改为1；或者“保护第三方合法权益”行“自然人”栏由2改为1，并且“予以公开”行“商业企业”栏由2改为1。
      按现在填的数，下面4处不相符，按其中一种改法改正后就都相符：
      · “予以公开”行：“总计”栏填7，自然人与法人或其他组织各栏相加为8（6＋2），相差1。
      · “保护第三方合法权益”行：“总计”栏填3，自然人与法人或其他组织各栏相加为4（2＋2），相差1。
      · “自然人”列：“（七）总计”填10，各项办理结果相加为11（6＋2＋3），相差1。
      · “商业企业”列：“（七）总计”填4，各项办理结果相加为5（2＋2＋1），相差1。
      请对照台账核实，只按其中一种改法改正。
      > 把“予以公开”行“自然人”栏改为 5，把“保护第三方合法权益”行“商业企业”栏改为 1
      > 把“保护第三方合法权益”行“自然人”栏改为 1，把“予以公开”行“商业企业”栏改为 1"
    `);
    expect(await toldOfCauses(report, 'en')).toMatchInlineSnapshot(`
      "The figures around this cell disagree, and they alone do not tell which cells are mistyped. Each of these corrections makes them agree, the likelier first: row “granted (予以公开)”, column “natural persons (自然人)”: 5 instead of 6 together with row “refused: protects a third party (保护第三方合法权益)”, column “businesses (商业企业)”: 1 instead of 2; or row “refused: protects a third party (保护第三方合法权益)”, column “natural persons (自然人)”: 1 instead of 2 together with row “granted (予以公开)”, column “businesses (商业企业)”: 1 instead of 2.
      As printed, these 4 do not add up; each of the corrections settles all of them:
      · Row “granted (予以公开)”: the total says 7; natural persons and organisations add up to 8 (6 + 2); the difference is 1.
      · Row “refused: protects a third party (保护第三方合法权益)”: the total says 3; natural persons and organisations add up to 4 (2 + 2); the difference is 1.
      · Column “natural persons (自然人)”: the total of results, row （七）, says 10; the results above it add up to 11 (6 + 2 + 3); the difference is 1.
      · Column “businesses (商业企业)”: the total of results, row （七）, says 4; the results above it add up to 5 (2 + 2 + 1); the difference is 1.
      Please check against the register, and make one of these corrections only.
      > Change row “granted (予以公开)”, column “natural persons (自然人)” to 5; row “refused: protects a third party (保护第三方合法权益)”, column “businesses (商业企业)” to 1
      > Change row “refused: protects a third party (保护第三方合法权益)”, column “natural persons (自然人)” to 1; row “granted (予以公开)”, column “businesses (商业企业)” to 1"
    `);
  });

  it('of which two causes have a sum in common', async () => {
    const report = withFigures(specimen(), {
      'applications.granted.naturalPerson': 18,
      'applications.granted.business': 9,
    });
    // The finding that the common sum does not stand in comes second.
    const second = async (locale: Locale): Promise<string | undefined> =>
      (await toldOfCauses(report, locale)).split('\n\n')[1];
    expect(await second('zh-CN')).toMatchInlineSnapshot(`
      "“予以公开”行“商业企业”栏填的是9，应为4，有关各数才都相符。
      按现在填的数，下面2处不相符，改正后，未另注明的就相符：
      · “商业企业”列：“（七）总计”填9，各项办理结果相加为14（9＋1＋1＋1＋1＋1），相差5。
      · “予以公开”行：“总计”栏填23，自然人与法人或其他组织各栏相加为31（18＋9＋1＋2＋1），相差8。（其中另有一处也填错了，都改正后才相符。）
      “一、总体情况”写的“予以公开23件”与“予以公开”行“总计”栏的23一致，可见这个数多半没有填错。
      请对照台账核实；确属误填的，请把这一格改为4。
      > 把“予以公开”行“商业企业”栏改为 4"
    `);
    expect(await second('en')).toMatchInlineSnapshot(`
      "Row “granted (予以公开)”, column “businesses (商业企业)” says 9; only 4 makes the figures around it agree.
      As printed, these 2 do not add up; the correction settles what is not marked otherwise:
      · Column “businesses (商业企业)”: the total of results, row （七）, says 9; the results above it add up to 14 (9 + 1 + 1 + 1 + 1 + 1); the difference is 5.
      · Row “granted (予以公开)”: the total says 23; natural persons and organisations add up to 31 (18 + 9 + 1 + 2 + 1); the difference is 8. (Another figure in it is wrong as well; it agrees once all are corrected.)
      “予以公开23件” in 一、总体情况 agrees with row “granted (予以公开)”, column “total (总计)”: 23, so that one is probably right.
      Please check against the register; if it is indeed mistyped, please change the cell to 4.
      > Change row “granted (予以公开)”, column “businesses (商业企业)” to 4"
    `);
  });
});
