/** What is read in phrases as offices write them. The report is of 2023. */

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { plainText, printedSpan } from '../src/narrative/plain.ts';
import { type Quantity, quantitiesIn } from '../src/narrative/quantities.ts';

const SIGN = { about: '≈', over: '>', under: '<' } as const;

/** A count is `34件`, a bare number `34`, money `元15000`, the years `Y`, `Y-1`, `Y+1`, `2019年`; labels and days in words. */
function written({ kind, value, unit, approximation, numeral }: Quantity): string {
  const sign = approximation ? SIGN[approximation] : '';
  switch (kind) {
    case 'count':
      return `${sign}${value}${unit}`;
    case 'percent':
      return `${sign}${value}%`;
    case 'bare':
      return `${sign}${value}`;
    case 'amount':
      return `${sign}元${value}`;
    case 'measure':
      return `${sign}${value}·${unit}`;
    case 'thisYear':
      return 'Y';
    case 'lastYear':
      return 'Y-1';
    case 'nextYear':
      return 'Y+1';
    case 'year':
      return `${value}年`;
    case 'day':
      return `day ${numeral}`;
    case 'label':
      return `label ${numeral}`;
  }
}

function read(printed: string): string {
  return quantitiesIn(plainText(printed).text, 2023).map(written).join(' ');
}

describe('quantities of prose', () => {
  it.each<[printed: string, read: string]>([
    // Units.
    ['收到政府信息公开申请34件', '34件'],
    ['共收到申请8份，答复8份', '8份 8份'],
    ['申请0件', '0件'],
    ['受理申请12宗', '12宗'],
    ['发生行政诉讼5起诉讼均胜诉', '5起'],
    ['收到申请12封', '12封'],
    ['共处理2条', '2条'],
    ['答复申请15次', '15次'],
    ['行政复议3例', '3例'],
    ['结转1个', '1个'],
    ['公开事项25项', '25项'],
    ['发布解读稿件16篇', '16篇'],
    ['现行有效规章3部', '3部'],
    ['解答咨询1070件次', '1070件次'],
    ['推送信息15条次', '15条次'],
    ['答复12则、约谈3桩、往来4笔、转办5单', '12则 3桩 4笔 5单'],
    ['收取信息处理费400元', '元400'],
    ['本年收费金额12.5万元', 'Y 元125000'],
    ['采购总金额1.2亿元', '元120000000'],
    ['总金额3万亿元', '元3000000000000'],
    ['占33.9%', '33.9%'],
    ['同比增长5％', '5%'],
    ['增加3.2个百分点', '3.2·个百分点'],
    ['共36件政府信息公开申请', '36件'],
    ['培训3场120人次，覆盖12家单位', '3·场 120·人次 12·家'],
    ['新收317件,上年结转3件,结转下年度继续办理13件', '317件 Y-1 3件 Y+1 13件'],
    ['共受理121件（其中新收112件，上年结转9件）', '121件 112件 Y-1 9件'],
    ['除2件结转2025年外，其他13件已办结', '2件 2025年 13件'],
    ['维持5件，尚未审结1件', '5件 1件'],
    ['申请数量为34，已全部办结', '34'],
    // Full-width digits, thousands, decimals, 万.
    ['收到申请３４件', '34件'],
    ['占３３．９％', '33.9%'],
    ['发布信息1,070条', '1070条'],
    ['发布信息1，070条', '1070条'],
    ['发布信息１，０７０条', '1070条'],
    ['作出许可11,398,889件', '11398889件'],
    ['主动公开1.42万条', '14200条'],
    ['约12个万件', '≈12个'],
    ['访问量6亿余次', '>600000000次'],
    ['点击12万3000次', '123000次'],
    ['阅读量1亿2000万次', '120000000次'],
    ['浏览5千次', '5000次'],
    ['金额251000元', '元251000'],
    ['金额1,389,106.1元', '元1389106.1'],
    ['金额190.457379万元', '元1904573.79'],
    ['分别为3,5,2件', '3 5 2件'],
    // White space, line breaks.
    ['收到 34 件', '34件'],
    ['收到 3 4 件', '34件'],
    ['收到\u30003\n4\u00a0件', '34件'],
    ['共答复申请10\n70件', '1070件'],
    ['发布1 070条', '1070条'],
    ['发布 12 345 条', '12345条'],
    ['发布1, 070条', '1070条'],
    ['占 33. 9 %', '33.9%'],
    ['占 33 .9 %', '33.9%'],
    ['在20 23年', 'Y'],
    ['2 0 2 3 年收到 1 2 件', 'Y 12件'],
    ['2023 年 5 件', 'Y 5件'],
    ['2022年 12 2023年 15', 'Y-1 label 12 Y 15'],
    ['共12 34件', 'label 12 34'],
    ['申请 34 5 件', 'label 34 5'],
    ['第3 5件', 'label 第35'],
    ['2022 34件', 'label 2022 34'],
    ['许可 3 处罚 5', '3 5'],
    ['三 十 二 件', '32件'],
    ['联系电话 0571 8888 1234', 'label 057188881234'],
    ['手机138 0013 8000', 'label 13800138000'],
    ['5 月 1 2 日', 'day 5月12日'],
    // Chinese numerals.
    ['收到申请三十二件', '32件'],
    ['收到申请一件', '1件'],
    ['申请一条', '1条'],
    ['办结两件', '2件'],
    ['共一百零五件', '105件'],
    ['共一百五十件', '150件'],
    ['共一千零二十件', '1020件'],
    ['共两万三千条', '23000条'],
    ['共一万二千三百四十五条', '12345条'],
    ['共一〇五件', '105件'],
    ['零件', '0件'],
    ['壹拾贰件', '12件'],
    ['廿三件', '23件'],
    ['三点五万条', '35000条'],
    ['三点五亿元', '元350000000'],
    ['十万元', '元100000'],
    ['减少一个', '1个'],
    ['三五件', ''],
    ['两三件', ''],
    ['行政复议一起', '1起'],
    ['发生一起行政诉讼', '1起'],
    // Approximations.
    ['发布400余条', '>400条'],
    ['15余条', '>15条'],
    ['31339余条', '>31339条'],
    ['约40条', '≈40条'],
    ['近5000条', '<5000条'],
    ['将近300条', '<300条'],
    ['300多件', '>300件'],
    ['30来件', '≈30件'],
    ['超过200件', '>200件'],
    ['超200件', '>200件'],
    ['逾200件', '>200件'],
    ['不少于6次', '>6次'],
    ['不超过20个', '<20个'],
    ['不足10件', '<10件'],
    ['200件左右', '≈200件'],
    ['200件以上', '>200件'],
    ['20个工作日以内', '<20·个工作日'],
    ['三百余条', '>300条'],
    ['数十件', '≈10件'],
    ['几十条', '≈10条'],
    ['十几件', '≈10件'],
    ['十余件', '>10件'],
    ['百余件', '>100件'],
    ['近千条', '<1000条'],
    ['百件', ''],
    ['10余万条', '>100000条'],
    ['20多万元', '>元200000'],
    ['约12万个', '≈120000个'],
    ['3至5件', 'label 3 ≈5件'],
    ['3-5件', 'label 3 ≈5件'],
    ['三至五件', '≈5件'],
    ['预约30件，签约5件，节约12元', '30件 5件 元12'],
    ['最近3件', '3件'],
    ['100余', '>100'],
    // Percentages in words.
    ['百分之三点五', '3.5%'],
    ['百分之三十三点九', '33.9%'],
    ['百分之百', '100%'],
    ['百分百', '100%'],
    ['百分之九十以上', '>90%'],
    ['超过百分之95', '>95%'],
    ['百分之33.9', '33.9%'],
    ['三分之一，四分之三，千分之五', ''],
    ['5‰', '5·‰'],
    // Years.
    ['2023年', 'Y'],
    ['2023年度', 'Y'],
    ['2022年结转2件', 'Y-1 2件'],
    ['结转2024年度5件', 'Y+1 5件'],
    ['2019年', '2019年'],
    ['二〇二三年度', 'Y'],
    ['二○二三年', 'Y'],
    ['二Ｏ二三年', 'Y'],
    ['二0二三年', 'Y'],
    ['二零二二年', 'Y-1'],
    ['上年、上年度、上一年、上一年度、去年、前一年', 'Y-1 Y-1 Y-1 Y-1 Y-1 Y-1'],
    ['下年度、下一年、次年、明年', 'Y+1 Y+1 Y+1 Y+1'],
    ['本年度、今年、全年、当年、一年来、年内', 'Y Y Y Y Y Y'],
    ['以上年龄、网上年报、说明年度、健全年度制度、未来年份、首次年会、基本年', ''],
    ['2021-2023年', '2021年 Y'],
    ['2021、2022和2023年', '2021年 Y-1 Y'],
    ['2021至2022年', '2021年 Y-1'],
    ['自2021起', 'label 2021'],
    // Days.
    ['2023年1月1日起至2023年12月31日止', 'day 2023年1月1日 day 2023年12月31日'],
    ['二〇二三年十二月三十一日', 'day 二〇二三年十二月三十一日'],
    ['1月1日起施行', 'day 1月1日'],
    ['三月底', 'day 三月底'],
    ['12月份收到5件', 'day 12月份 5件'],
    ['1至6月收到5件', 'day 1 day 6月 5件'],
    ['1—12月', 'day 1 day 12月'],
    ['2023.1.1', 'day 2023.1.1'],
    ['2023-01-01', 'day 2023-01-01'],
    ['20191231日', 'day 20191231日'],
    ['上午9:00', 'label 9 label 00'],
    ['三个月', '3·个月'],
    // Labels.
    ['第三方', ''],
    ['第三季度', 'label 第三'],
    ['国办公开办函〔2021〕30号', 'label 〔2021〕30号'],
    ['〔2019〕第60号', 'label 〔2019〕第60号'],
    ['国务院令第711号', 'label 第711'],
    ['国务院令711号', 'label 711'],
    ['12345热线办理2000件', 'label 12345 2000件'],
    ['12345办件2000件', 'label 12345 2000件'],
    ['拨打110、12315', 'label 110 label 12315'],
    ['“12345”', 'label 12345'],
    ['7×24小时', 'label 7 24·小时'],
    ['A4纸', 'label 4'],
    ['5G、IPv6', 'label 5 label 6'],
    ['1+N体系', 'label 1'],
    ['联系电话：0571-87654321', 'label 0571 label 87654321'],
    ['邮编：310000', 'label 310000'],
    ['89000平台', 'label 89000'],
    ['1.2023年收到5件', 'label 1 Y 5件'],
    ['1. 2023年收到5件', 'label 1 Y 5件'],
    ['1.3件申请结转', 'label 1 3件'],
    ['\n1、受理3件；2、答复3件', 'label 1 3件 label 2 3件'],
    ['1）受理3件', 'label 1 3件'],
    ['（1）受理3件（二）答复2件', 'label （1） 3件 label （二） 2件'],
    ['①受理3件', '3件'],
    ['（2023）12号', 'label （2023）12号'],
    ['见2.1.3', 'label 2.1.3'],
    ['《条例》第三十三条、三十四条', 'label 第三十三 label 三十四条'],
    ['第1、2、3条', 'label 第1 label 2 label 3条'],
    ['见附件1、表2', 'label 1 2'],
    ['十三届全国人大三次会议', 'label 三次'],
    ['第二十条第（一）项', 'label 第二十 label （一）'],
    ['“20条”政策', '20条'],
    ['12345678901234567890件', 'label 12345678901234567890'],
    ['得分3:2', 'label 3 label 2'],
    // Idioms.
    ['统一、唯一、之一、进一步、逐一、同一件、另一件、每一项', ''],
    ['一次性告知', ''],
    ['高效办成一件事', ''],
    ['最多跑一次', ''],
    ['一站式、一体化、一网通办', ''],
    ['千方百计、百姓、万众一心、千家万户', ''],
    ['十分重要、万分感谢', ''],
    ['三公经费', ''],
    ['零距离、零投诉、零部件', ''],
    ['双随机一公开', ''],
    ['四类过程性信息、三类内部事务信息', ''],
    ['两微一端', ''],
    ['危及“三安全一稳定”', ''],
    ['一是、二是、三是', ''],
    ['十四五规划', ''],
    ['十四五时期', ''],
    ['九届二次全会', 'label 二次'],
    ['二十大', ''],
    ['党的二十届三中全会', ''],
    ['廿三里', ''],
    ['两个维护、“四个意识”、八项规定', ''],
    ['五位一体', ''],
    ['与各部门一起推进', ''],
    ['和有关单位一起，', ''],
    ['一一答复', ''],
    ['一件件落实', ''],
    ['一部分', ''],
    ['五部门联合发文', ''],
    ['15部门', '15'],
    ['零起诉', ''],
    ['一时、一度、一线', ''],
    ['一企一策、一事一议', ''],
    // Traditional characters.
    ['辦結申請三十二條', '32条'],
    ['收到1.2萬條', '12000条'],
    ['兩個複議案件', '2个'],
    ['收費三億元', '元300000000'],
    ['訴訟5項', '5项'],
    ['共約30餘條', '>30条'],
  ])('%j reads %j', (printed, expected) => {
    expect(read(printed)).toBe(expected);
  });

  it('does not join the numbers of two paragraphs', () => {
    expect(read('') + quantitiesIn('办结3\n4件', 2023).map(written).join(' ')).toBe('3 4件');
  });

  it('keeps its place in the text as printed', () => {
    const plain = plainText('共 收到申請 ３ ４ 件，辦結 1 070 件。');
    const printed = quantitiesIn(plain.text, 2023).map(({ start, end }) => {
      const span = printedSpan(plain, start, end);
      return plain.printed.slice(span.start, span.end);
    });
    expect(printed).toEqual(['３ ４ 件', '1 070 件']);
  });

  it('has no overlaps, whatever the text', () => {
    const signs = [
      ...'0123456789１,，. .、：-至约近余多数几第〔〕（）〇一二两三十百千万亿廿点分之年月日上下去本全件条起次元%％号届\n申请“”A×',
    ];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...signs), maxLength: 40 }), (printed) => {
        const plain = plainText(printed);
        let end = 0;
        for (const quantity of quantitiesIn(plain.text, 2023)) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          end = quantity.end;
        }
        expect(end).toBeLessThanOrEqual(plain.text.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('work in proportion to the text', () => {
  /**
   * Reads the text and counts the searches. Expressions that are tried in the text itself must be sticky and bounded, and
   * all others see a few signs only; so the steps of each search are bounded, and their number is the work.
   */
  function searches(text: string): number {
    const exec = RegExp.prototype.exec;
    let count = 0;
    const unbounded = new Set<string>();
    const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, searched: string) {
      count++;
      if (this.sticky ? hasRepeats(this.source) : searched.length > 64) unbounded.add(this.source);
      return exec.call(this, searched);
    });
    try {
      quantitiesIn(text, 2023);
    } finally {
      spy.mockRestore();
    }
    expect([...unbounded]).toEqual([]);
    return count;
  }

  /** Outside classes. */
  function hasRepeats(source: string): boolean {
    let inClass = false;
    for (let at = 0; at < source.length; at++) {
      const sign = source[at];
      if (sign === '\\') at++;
      else if (inClass) inClass = sign !== ']';
      else if (sign === '[') inClass = true;
      else if (sign === '*' || sign === '+' || (sign === '{' && source.slice(at, at + 4).endsWith(',}'))) return true;
    }
    return false;
  }

  it.each([
    '1',
    '一',
    '十',
    '件',
    '百分之',
    '〔',
    '〔2021〕',
    '（1',
    '第',
    '第一',
    '2023年',
    '1,',
    '1，',
    '1,234,',
    '1.',
    '1. ',
    '12 ',
    '数',
    '几',
    '万',
    '1万',
    '上一',
    '上年',
    '一起',
    '3件',
    '三件',
    '件a1',
    '约3',
    '12345',
    '1月',
    '2023.1.',
    '-1',
    '一点',
    '1至',
    '十分',
  ])('%j over and over', (unit) => {
    const times = Math.ceil(2000 / unit.length);
    const once = searches(unit.repeat(times));
    const twice = searches(unit.repeat(2 * times));
    expect(twice).toBeLessThanOrEqual(2 * once + 20);
    expect(once).toBeLessThanOrEqual(12 * unit.length * times);
  });
});
