/**
 * The quantities of prose: every number with its unit and how exact it is, and the years, days and numbers of documents
 * that are no quantities. Everything that is read keeps its place in the text.
 */
import { NUMERAL_SIGNS, numberOf } from './numerals.ts';

/**
 * count: with one of the units by which cases and documents are counted (件, 份, 条 …); bare: without a unit;
 * amount: of money, in 元; percent; measure: with another unit (家, 天, 人次 …); the years by their relation to the
 * report's; day: a day or month; label: a number that counts nothing (第三, 〔2021〕30号, 12345热线).
 */
export type QuantityKind =
  | 'count'
  | 'bare'
  | 'amount'
  | 'percent'
  | 'measure'
  | 'thisYear'
  | 'lastYear'
  | 'nextYear'
  | 'year'
  | 'day'
  | 'label';

/** about: 约, 左右; over: 余, 多, 超过, 以上; under: 近, 不足. */
export type Approximation = 'about' | 'over' | 'under';

export interface Quantity {
  readonly kind: QuantityKind;
  /** In ones, in 元, or in percent; NaN for what has no number, such as 上年. */
  readonly value: number;
  /** As printed; '' when there is none. */
  readonly unit: string;
  readonly approximation: Approximation | undefined;
  /** The number without unit and approximation, as printed. */
  readonly numeral: string;
  /** Offsets in the text that was read. */
  readonly start: number;
  readonly end: number;
}

const FIGURES =
  '(?:\\d{1,3}(?:,\\d{3}){1,5}(?!\\d)|\\d{1,3}(?:，\\d{3})+(?=[万余多件份宗起封条次例个项篇人元])|\\d+)(?:\\.\\d+)?';
const NUMERAL = `[${NUMERAL_SIGNS}]`;
/** Words that end in a numeral but count nothing: 统一, 之一, 进一步. */
const NO_NUMERAL_AFTER = '统唯之逐每某另同任单专归合划进万其不始如';
const OPEN = '[〔\\[［【(（﹝]';
const CLOSE = '[〕\\]］】)）﹞]';
const YEARS = '(?:19|20)\\d{2}年度?|二[〇○零Ｏ][〇○零一二三四五六七八九]{2}年度?';
const MONTHS =
  '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|底|末|初|份|[上中下]旬)?';

/** What may begin here; the groups say what it is. */
const START = new RegExp(
  [
    // 1 numbers that count nothing
    `(${OPEN}20\\d{2}${CLOSE}第?\\d+号|第(?:\\d+|${NUMERAL}{1,6})|${OPEN}(?:\\d{1,2}|[一二三四五六七八九十]{1,3})${CLOSE})`,
    // 2 days and months, with or without their year
    `((?:(?:${YEARS}))?${MONTHS})`,
    // 3 years
    `(${YEARS})`,
    // 4 last year, 5 next year, 6 this year
    '((?<!以)上一?年度?|上一?个年度|去年度?|前一年度?)',
    '(下一?年度?|下一?个年度|次年度?|明年|翌年|来年)',
    '(本年度?|今年|全年|当年|一年来|年内)',
    // 7 percentages in words
    `百分之(${FIGURES}|${NUMERAL}{1,6}(?:点${NUMERAL}{1,4})?)`,
    // 8 numbers
    `(${FIGURES}[十百千万亿]*(?:(?<=[万亿])\\d{1,7}[百千万]?)?|(?<![${NO_NUMERAL_AFTER}])[数几]?${NUMERAL}{1,16})`,
  ].join('|'),
  'g',
);

/** What may stand between the numeral and the unit: 300余件, 10余万件, 十几件. */
const MORE = /([余多来几]?)([百千万亿]{0,2})([余多]?)/y;
const CASE_UNITS = '件次|条次|件|份|宗|起|封|条|次(?!性)|例|个|项|篇|部|则|桩|笔|单';
const UNIT = new RegExp(
  `(万亿元|亿元|万元|元)|([%％])|(个百分点|个工作日|个自然日|个月|个小时|人次|批次|频次|万字|平方米|平方公里|公里|‰|[年天日周时]|小时|分钟|家|处|场|期|名|位|人|户|页|册|本|字|张|块|台|套|分|级|类|种|岁|届|步|轮|批|倍|亩|吨|米|版|组|支|辆|所|座|间|段|幅|档|卷|门|号|楼|度|秒|点)|(${CASE_UNITS})`,
  'y',
);
const AFTER = /(?:左右|上下|以上|以内|以下|余)/y;
const BEFORE = /(大约|约|将近|接近|近|不足|不到|逾|超过|超|多达|至少)$/;
/** 一次性, 一件事, 一条龙: the unit is part of a word. */
const WORDS_WITH_ONE = /^(?:性|事|龙|通|办|网|站|张网|批|表|窗)/;
const NAMED_NUMBER = /^(?:政务|政府|市民|便民|市长|公共|为民|服务)*(?:服务)?(?:热线|平台|专线|投诉举报|工单)/;

/**
 * @param text Plain text, half-width and without white space; lines end in \n.
 * @param year The year reported on, by which years are told; none is this year's when undefined.
 * @returns what was read, in order, without overlaps.
 */
export function quantitiesIn(text: string, year: number | undefined): Quantity[] {
  const found: Quantity[] = [];
  START.lastIndex = 0;
  for (let match = START.exec(text); match; match = START.exec(text)) {
    const [printed, label, day, named, last, next, own, percent, numeral] = match;
    const start = match.index;
    const end = start + printed.length;
    const without = { unit: '', approximation: undefined, numeral: printed, start, end };
    if (label !== undefined) found.push({ ...without, kind: 'label', value: Number.NaN });
    else if (day !== undefined) found.push({ ...without, kind: 'day', value: Number.NaN });
    else if (named !== undefined) {
      const value = yearIn(named);
      found.push({ ...without, kind: relation(value, year), value });
    } else if (last !== undefined) found.push({ ...without, kind: 'lastYear', value: (year ?? Number.NaN) - 1 });
    else if (next !== undefined) found.push({ ...without, kind: 'nextYear', value: (year ?? Number.NaN) + 1 });
    else if (own !== undefined) found.push({ ...without, kind: 'thisYear', value: year ?? Number.NaN });
    else if (percent !== undefined) {
      const value = percentInWords(percent);
      if (value !== undefined) found.push({ ...without, kind: 'percent', value, unit: '%', numeral: percent });
    } else if (numeral !== undefined) {
      const quantity = quantityAt(text, start, numeral);
      if (quantity) {
        found.push(quantity);
        START.lastIndex = quantity.end;
      }
    }
  }
  return found;
}

function quantityAt(text: string, start: number, numeral: string): Quantity | undefined {
  const inWords = !/\d/.test(numeral);
  MORE.lastIndex = start + numeral.length;
  const [more = '', some = '', times = '', over = ''] = MORE.exec(text) ?? [];
  let end = start + numeral.length + more.length;
  // 数十件, 十几件: no number at all, but a quantity.
  const vague = /^[数几]/.test(numeral) || some === '几' || some === '来';
  const value = numberOf(numeral.replace(/^[数几]/, '') + times);
  if (value === undefined) return undefined;
  UNIT.lastIndex = end;
  const [unit = '', money, percent, measure, counted] = UNIT.exec(text) ?? [];
  const rest = text.slice(end + unit.length, end + unit.length + 12);
  const named = { unit: '', approximation: undefined, numeral, start, end };
  if (inWords && (unit === '' || (counted !== undefined && WORDS_WITH_ONE.test(rest)))) return undefined;
  // 百件 and 万件 without a number before them are no figures.
  if (inWords && /^[百千万亿]/.test(numeral)) return undefined;
  if (unit === '' && isLabel(text, start, end, rest)) return { ...named, kind: 'label', value: Number.NaN };
  if (unit === '号') return { ...named, kind: 'label', value: Number.NaN, end: end + 1 };
  end += unit.length;
  AFTER.lastIndex = end;
  const [after = ''] = AFTER.exec(text) ?? [];
  const before = BEFORE.exec(text.slice(Math.max(0, start - 3), start))?.[1] ?? '';
  const kind =
    money !== undefined
      ? 'amount'
      : percent !== undefined
        ? 'percent'
        : measure !== undefined
          ? 'measure'
          : counted !== undefined
            ? 'count'
            : 'bare';
  return {
    kind,
    value: money === undefined ? value : inYuan(value, money),
    unit,
    approximation: approximation(before, some + over + after, vague),
    numeral: numeral + more.replace(/[余多来几]/g, ''),
    start,
    end: end + after.length,
  };
}

/** 12345热线, A4, 0571-8888, 7×24, and the 1. that begins a line. */
function isLabel(text: string, start: number, end: number, rest: string): boolean {
  const before = text[start - 1] ?? '\n';
  const after = text[end] ?? '';
  if (/[A-Za-z\-—–×*/.]/.test(before) || /[A-Za-z×*-]/.test(after)) return true;
  if (/[.、．]/.test(after) && /[\n。；;：:]/.test(before)) return true;
  return NAMED_NUMBER.test(rest);
}

function approximation(before: string, after: string, vague: boolean): Approximation | undefined {
  if (vague) return 'about';
  if (/[余多]|以上/.test(after) || /逾|超|多达|至少/.test(before)) return 'over';
  if (/近|不足|不到/.test(before) || /以内|以下/.test(after)) return 'under';
  return before !== '' || after !== '' ? 'about' : undefined;
}

function inYuan(value: number, unit: string): number {
  const times = unit === '元' ? 1 : unit === '万元' ? 1e4 : unit === '亿元' ? 1e8 : 1e12;
  return Number((value * times).toPrecision(15));
}

function percentInWords(text: string): number | undefined {
  const [whole = '', decimals] = text.split('点');
  const value = numberOf(whole);
  if (value === undefined || decimals === undefined) return value;
  const digits = Array.from(decimals, (sign) => numberOf(sign) ?? 0).join('');
  return Number(`${value}.${digits}`);
}

function yearIn(text: string): number {
  const digits = text.replace(/年度?$/, '').replaceAll('Ｏ', '〇');
  return /^\d/.test(digits) ? Number(digits) : (numberOf(digits) ?? Number.NaN);
}

function relation(value: number, year: number | undefined): QuantityKind {
  if (year === undefined) return 'year';
  if (value === year) return 'thisYear';
  if (value === year - 1) return 'lastYear';
  return value === year + 1 ? 'nextYear' : 'year';
}
