/** Chinese numerals, held against a library that writes them. */
import fc from 'fast-check';
import Nzh from 'nzh';
import { describe, expect, it } from 'vitest';
import { numberOf } from '../src/narrative/numerals.ts';

describe('numbers in Chinese numerals', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (number) => {
        expect(numberOf(Nzh.cn.encodeS(number))).toBe(number);
        expect(numberOf(Nzh.cn.encodeB(number))).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });

  it('are read up to ten thousand, every one', () => {
    for (let number = 0; number <= 10_000; number++) {
      expect(numberOf(Nzh.cn.encodeS(number)), String(number)).toBe(number);
    }
  });

  it('are read in figures with 万 and 亿', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom(1e4, 1e8), (hundredths, unit) => {
        const text = `${hundredths / 100}${unit === 1e4 ? '万' : '亿'}`;
        expect(numberOf(text)).toBe(Number(((hundredths / 100) * unit).toPrecision(15)));
      }),
    );
  });

  it.each<[text: string, number: number]>([
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['一百五', 150],
    ['一百零五', 105],
    ['一百十', 110],
    ['三千六', 3600],
    ['一千五十', 1050],
    ['两万三', 23_000],
    ['两万零三', 20_003],
    ['二十万五', 205_000],
    ['一万二千亿', 1.2e12],
    ['一万亿', 1e12],
    ['一亿零三万', 100_030_000],
    ['二〇二三', 2023],
    ['二零一九', 2019],
    ['一〇五', 105],
    ['廿三', 23],
    ['卅', 30],
    ['壹拾贰', 12],
    ['叁仟零伍拾', 3050],
    ['5百', 500],
    ['3千5百', 3500],
    ['5万2千', 52_000],
    ['12万3000', 123_000],
    ['1亿2000万', 120_000_000],
    ['1,070', 1070],
    ['1，070', 1070],
    ['1.1万', 11_000],
  ])('%s is %d', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });

  it.each([
    '',
    '百',
    '万',
    '三五',
    '二三',
    '十百',
    '三十百',
    '二百三百',
    '三万五万',
    '三亿五亿',
    '一百零',
    '零零',
    '3万5',
    '1.2万3000',
    '12,34',
    '1.2.3',
    '件',
  ])('%j is none', (text) => {
    expect(numberOf(text)).toBeUndefined();
  });
});
