import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/word/number-format.ts';

describe('numbers of lists', () => {
  it.each<[string, readonly (readonly [number, string])[]]>([
    ['decimal', [[7, '7']]],
    [
      'decimalZero',
      [
        [7, '07'],
        [12, '12'],
      ],
    ],
    ['decimalFullWidth', [[12, '１２']]],
    [
      'chineseCounting',
      [
        [1, '一'],
        [10, '十'],
        [11, '十一'],
        [20, '二十'],
        [99, '九十九'],
        [105, '一○五'],
      ],
    ],
    [
      'chineseCountingThousand',
      [
        [10, '十'],
        [21, '二十一'],
        [100, '一百'],
        [105, '一百零五'],
        [110, '一百一十'],
        [1005, '一千零五'],
      ],
    ],
    [
      'chineseLegalSimplified',
      [
        [3, '叁'],
        [10, '壹拾'],
        [21, '贰拾壹'],
        [105, '壹佰零伍'],
      ],
    ],
    [
      'japaneseCounting',
      [
        [1, '一'],
        [10, '十'],
        [21, '二十一'],
        [111, '百十一'],
      ],
    ],
    [
      'ideographDigital',
      [
        [9, '九'],
        [10, '一〇'],
        [21, '二一'],
      ],
    ],
    [
      'ideographTraditional',
      [
        [1, '甲'],
        [10, '癸'],
        [11, '11'],
      ],
    ],
    [
      'decimalEnclosedCircle',
      [
        [1, '①'],
        [20, '⑳'],
        [21, '21'],
      ],
    ],
    ['decimalEnclosedCircleChinese', [[3, '③']]],
    [
      'upperRoman',
      [
        [4, 'IV'],
        [49, 'XLIX'],
      ],
    ],
    ['lowerRoman', [[9, 'ix']]],
    [
      'upperLetter',
      [
        [1, 'A'],
        [26, 'Z'],
        [27, 'AA'],
        [28, 'BB'],
      ],
    ],
    ['lowerLetter', [[2, 'b']]],
    ['none', [[3, '']]],
    ['bullet', [[3, '']]],
    ['of a later version', [[3, '3']]],
  ])('%s', (format, cases) => {
    expect(cases.map(([value]) => formatNumber(value, format))).toEqual(cases.map(([, text]) => text));
  });
});
