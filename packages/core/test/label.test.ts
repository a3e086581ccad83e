/** Labels, headings, phrases and years: brought to one spelling, or kept apart. */
import { forms } from '@disclosure-lint/rules';
import { describe, expect, it } from 'vitest';
import { chineseOrdinal, ordinalNumber, parseLabel, stripOrdinal } from '../src/bind/label.ts';
import { recogniseSection } from '../src/bind/sections.ts';
import { inferYear, yearsIn } from '../src/bind/year.ts';
import { clauseAround, compilePhrase } from '../src/narrative/phrase.ts';
import { plainText, printedSpan, sentences } from '../src/narrative/plain.ts';

describe('a label is taken apart', () => {
  it.each<[label: string, words: string, number: number | undefined, note: string]>([
    ['规章', '规章', undefined, ''],
    ['规 章', '规章', undefined, ''],
    ['规\n章', '规章', undefined, ''],
    ['规章(县级无此项)', '规章', undefined, '县级无此项'],
    ['规章（县级（含区）无此项）', '规章', undefined, '含区县级无此项'],
    ['一、本年新收', '本年新收', 1, ''],
    ['一．本年新收', '本年新收', 1, ''],
    ['一：本年新收', '本年新收', 1, ''],
    ['（三）不予公开', '不予公开', 3, ''],
    ['(三)不予公开', '不予公开', 3, ''],
    ['㈢不予公开', '不予公开', 3, ''],
    ['1.属于国家秘密', '属于国家秘密', 1, ''],
    ['1、属于国家秘密', '属于国家秘密', 1, ''],
    ['１．属于国家秘密', '属于国家秘密', 1, ''],
    ['⒈属于国家秘密', '属于国家秘密', 1, ''],
    ['1属于国家秘密', '属于国家秘密', 1, ''],
    ['（1）属于国家秘密', '属于国家秘密', 1, ''],
    ['3.危及“三安全一稳定”', '危及三安全一稳定', 3, ''],
    ['3.危及"三安全一稳定"', '危及三安全一稳定', 3, ''],
    ['十二、其他', '其他', 12, ''],
    ['第一部分 总体情况', '总体情况', 1, ''],
    ['第三部分：其他', '其他', 3, ''],
    ['2019年', '2019年', undefined, ''],
    ['12345热线', '12345热线', undefined, ''],
    ['三安全一稳定', '三安全一稳定', undefined, ''],
    ['一般', '一般', undefined, ''],
    ['0', '0', undefined, ''],
    ['1.', '', 1, ''],
    ['（', '', undefined, ''],
    ['', '', undefined, ''],
    ['\ud800', '', undefined, ''],
    ['__proto__', 'proto', undefined, ''],
  ])('%j', (label, words, number, note) => {
    const parsed = parseLabel(label);
    expect({ words: parsed.words, number: parsed.ordinal?.number, note: parsed.note }).toEqual({ words, number, note });
  });

  it.each([
    ['一、总体情况', '总体情况'],
    [' 一 、 总体情况', '总体情况'],
    ['（三） 不予公开', '不予公开'],
    ['1．其他', '其他'],
    ['总体情况', '总体情况'],
  ])('%j is %j without its number', (label, stripped) => {
    expect(stripOrdinal(label)).toBe(stripped);
  });

  it('ordinals up to 99 are written and read back', () => {
    for (let number = 1; number < 100; number++) expect(ordinalNumber(chineseOrdinal(number))).toBe(number);
  });
});

describe('a heading stands for', () => {
  it.each<[heading: string, key: string | undefined, match?: 'exact' | 'keyword']>([
    ['一、总体情况', 'overview', 'exact'],
    ['总体情况', 'overview', 'exact'],
    ['一、 总体 情况', 'overview', 'exact'],
    ['二、主动公开政府信息情况', 'proactive', 'exact'],
    ['二、行政机关主动公开政府信息的情况', 'proactive', 'exact'],
    ['三、收到和处理政府信息公开申请情况', 'applications', 'exact'],
    ['三、行政机关收到和处理政府信息公开申请情况', 'applications', 'exact'],
    ['四、政府信息公开行政复议、行政诉讼情况', 'remedies', 'exact'],
    ['四、政府信息公开行政复议和行政诉讼情况', 'remedies', 'exact'],
    ['四、政府信息公开行政复议及行政诉讼情况', 'remedies', 'exact'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'remedies', 'exact'],
    ['五、存在的主要问题及改进情况', 'problems', 'exact'],
    ['五、政府信息公开工作存在的主要问题及改进情况', 'problems', 'exact'],
    ['五、存在问题和改进情况', 'problems', 'exact'],
    ['五、工作中存在的困难和问题', 'problems', 'keyword'],
    ['六、其他需要报告的事项', 'other', 'exact'],
    ['六、其它需要报告的事项', 'other'],
    ['四、2020年工作思路', undefined],
    ['七、附件', undefined],
    ['', undefined],
    ['一、', undefined],
  ])('%j: %s', (heading, key, match) => {
    const found = recogniseSection(forms['2021'], heading);
    expect(found?.form.key).toBe(key);
    if (match) expect(found?.match).toBe(match);
  });
});

describe('the year of a report', () => {
  const from = (title: string | undefined, preamble: string[] = [], paragraphs: string[] = []) =>
    inferYear({
      title,
      preamble: preamble.map((text, at) => ({ text, pointer: `/preamble/${at}` })),
      headings: [],
      paragraphs: paragraphs.map((text, at) => ({ text, pointer: `/sections/0/content/${at}` })),
    })?.value;

  it.each<[string, number | undefined, string | undefined, string[]?, string[]?]>([
    ['in the title', 2023, '某局2023年政府信息公开工作年度报告'],
    ['in Chinese numerals', 2019, '某局二〇一九年政府信息公开工作年度报告'],
    ['with zero as a circle', 2020, '某局二○二○年年度报告'],
    ['in parentheses', 2023, '某局政府信息公开工作年度报告（2023年）'],
    ['doubled', 2023, '2023年度某局2023年度报告'],
    ['of the period', 2022, undefined, ['统计期限为2022年1月1日至2022年12月31日。']],
    ['of the period in numerals', 2022, undefined, ['自二〇二二年一月一日起至十二月三十一日止。']],
    ['not the notice’s', 2022, undefined, ['根据国办公开办函〔2021〕30号要求。', '2022年1月1日起至2022年12月31日。']],
    ['most often named in the text', 2021, undefined, [], ['2021年我局工作。2020年结转。', '2021年共公开。']],
    ['not named', undefined, '某局年度报告', ['无'], ['某']],
    ['no decade', undefined, undefined, [], ['20年代以来']],
    ['not a number in a number', undefined, undefined, [], ['共120233条']],
  ])('%s', (_, year, title, preamble, paragraphs) => {
    expect(from(title, preamble, paragraphs)).toBe(year);
  });

  it('all years in a text', () => {
    expect(yearsIn('2019年和2020 年、二〇二一年')).toEqual([2019, 2020, 2021]);
    expect(yearsIn('工作报告（2023）')).toEqual([2023]);
    expect(yearsIn('2023'.repeat(50_000))).toEqual([]);
  });
});

describe('a phrase finds', () => {
  const find = (phrase: string, text: string): string[] => {
    const compiled = compilePhrase(phrase);
    return compiled.ok
      ? [...text.matchAll(new RegExp(compiled.source, 'g'))].map(([found]) => found)
      : [compiled.reason];
  };

  it.each<[phrase: string, text: string, found: string[]]>([
    ['未收到', '本年未收到申请', ['未收到']],
    ['{未收到|未接到}申请', '未接到申请，未收到申请', ['未接到申请', '未收到申请']],
    ['未收到…申请', '未收到政府信息公开申请', ['未收到政府信息公开申请']],
    ['未收到…申请', '未收到，申请', []],
    ['未收到…申请', `未收到${'甲'.repeat(24)}申请`, [`未收到${'甲'.repeat(24)}申请`]],
    ['未收到…申请', `未收到${'甲'.repeat(25)}申请`, []],
    ['未收到…申请', '未收到投诉。\n收到申请', []],
    ['无.*', '无甲', []],
    ['(a+)+$', 'aaaa', []],
    ['a|b', 'a', []],
    ['[甲]', '甲', []],
    ['0件', '10件0件', ['0件']],
    ['{甲|}乙', '乙', ['乙']],
    ['', '', ['empty']],
    ['…申请', '', ['leadingGap']],
    ['无……申请', '', ['adjacentGaps']],
    ['甲…乙…丙…丁…戊', '', ['tooManyGaps']],
    ['无{申请', '', ['brace']],
    ['无}申请', '', ['brace']],
  ])('%j in %j', (phrase, text, found) => {
    expect(find(phrase, text)).toEqual(found);
  });

  it('its clause, and no more than a clause', () => {
    expect(clauseAround('甲，乙丙丁。戊', 3, 4)).toBe('乙丙丁');
    expect(clauseAround('甲'.repeat(1_000_000), 500_000, 500_001).length).toBeLessThan(1000);
  });
});

describe('prose without white space', () => {
  it.each<[printed: string, text: string]>([
    ['收到 34 件', '收到34件'],
    ['收到３４件', '收到34件'],
    ['收到\u00a034\u3000件', '收到34件'],
    ['ＡＢ，１', 'AB，1'],
    ['全角（括号）', '全角（括号）'],
    ['𠮷 1', '𠮷1'],
    ['\ud800 1', '\ud8001'],
    ['', ''],
  ])('%j is %j, and leads back', (printed, text) => {
    const plain = plainText(printed);
    expect(plain.text).toBe(text);
    for (let at = 0; at < text.length; at++) {
      const { start, end } = printedSpan(plain, at, at + 1);
      expect(end).toBeGreaterThan(start);
      expect(plainText(printed.slice(start, end)).text).toBe(text.slice(at, at + 1));
    }
  });

  it('is cut into sentences that cover it', () => {
    expect(sentences('甲。乙；丙！\n丁').map(({ text, start }) => [text, start])).toEqual([
      ['甲', 0],
      ['乙', 2],
      ['丙', 4],
      ['丁', 7],
    ]);
  });
});
