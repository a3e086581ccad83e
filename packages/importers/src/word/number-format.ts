/** Numbers as lists print them (ECMA-376 part 1, 17.18.59). */

/**
 * @param format The format's name in the file, such as `chineseCounting`; unknown ones print digits.
 * @returns '' where the format prints nothing.
 */
export function formatNumber(value: number, format: string): string {
  return FORMATS[format]?.(value) ?? String(value);
}

type Format = (value: number) => string | undefined;

const COUNTING = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';

const FORMATS: Readonly<Record<string, Format>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (value) => oneOf(value, 20, 0x2460),
  decimalEnclosedCircleChinese: (value) => oneOf(value, 20, 0x2460),
  decimalEnclosedParen: (value) => oneOf(value, 20, 0x2474),
  decimalEnclosedFullstop: (value) => oneOf(value, 20, 0x2488),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value)?.toLowerCase(),
  chineseCounting: (value) => (value < 100 ? chinese(value, COUNTING, '') : digits(value, '○一二三四五六七八九')),
  taiwaneseCounting: (value) => (value < 100 ? chinese(value, COUNTING, '') : digits(value, '○一二三四五六七八九')),
  chineseCountingThousand: (value) => chinese(value, '零一二三四五六七八九', ''),
  taiwaneseCountingThousand: (value) => chinese(value, '零一二三四五六七八九', ''),
  japaneseCounting: (value) =>
    chinese(value, COUNTING, '')
      ?.replaceAll('〇', '')
      .replace(/一(?=[十百千])/gu, ''),
  chineseLegalSimplified: (value) => chinese(value, LEGAL, '壹'),
  ideographDigital: (value) => digits(value, COUNTING),
  japaneseDigitalTenThousand: (value) => digits(value, COUNTING),
  taiwaneseDigital: (value) => digits(value, '○一二三四五六七八九'),
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'[value - 1],
  ideographZodiac: (value) => '子丑寅卯辰巳午未申酉戌亥'[value - 1],
  ideographEnclosedCircle: (value) => oneOf(value, 10, 0x3280),
};

function oneOf(value: number, most: number, first: number): string | undefined {
  return value >= 1 && value <= most ? String.fromCodePoint(first + value - 1) : undefined;
}

function fullWidth(value: number): string {
  return digits(value, '０１２３４５６７８９');
}

function digits(value: number, figures: string): string {
  return [...String(value)].map((digit) => figures[Number(digit)] ?? digit).join('');
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined;
  let left = value;
  let text = '';
  for (const [amount, letter] of ROMAN) {
    text += letter.repeat(Math.floor(left / amount));
    left %= amount;
  }
  return text;
}

/** After Z comes AA, then BB. */
function letters(value: number): string | undefined {
  if (value < 1 || value > 780) return undefined;
  return String.fromCodePoint(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

/**
 * A numeral with units: 二十一, 一百零五.
 * @param ten What stands before 十 where it begins the numeral.
 */
function chinese(value: number, figures: string, ten: string): string | undefined {
  if (value < 0 || value > 9999) return undefined;
  if (value === 0) return figures[0];
  const units = ten === '' ? ['', '十', '百', '千'] : ['', '拾', '佰', '仟'];
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap ||= text !== '';
      continue;
    }
    const leading = place === 1 && digit === 1 && text === '' ? ten : (figures[digit] ?? '');
    text += `${gap ? figures[0] : ''}${leading}${units[place]}`;
    gap = false;
  }
  return text;
}
