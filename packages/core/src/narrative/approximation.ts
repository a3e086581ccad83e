/** How exact a number is said to be: 约, 近, 余, 以上 … */
import type { Approximation } from './quantities.ts';
import { match } from './signs.ts';

const AFTER = /(?:左右|上下(?![级游联班楼])|以上|以内|以下|余)/y;
const AFTER_SIGNS = '左上以余';

/** @returns where the word ends that stands after a number and unit and says how exact they are: 左右, 以上. */
export function afterwordEnd(text: string, at: number): number {
  return AFTER_SIGNS.includes(text[at] ?? '\n') ? match(AFTER, text, at) : at;
}

/** The last signs of the words below; a look at one sign spares the search. */
const BEFORE_SIGNS = '约近足到逾过超达少于概致乎多至-—–~～';
const BEFORE =
  /(?:(?<![合签节预违履公条契邀])约|大概|大致|将近|接近|(?<![最附亲靠])近|不足|不到|(?:不|未)超过|不多于|至多|最多|不少于|不低于|至少|最少|逾|超过|超|多达|几乎|[\d百千万][至到~～—–-]{1,2}|[一二三四五六七八九十]至)$/;

/**
 * @param start Where the number begins.
 * @param after The word after number and unit, or none.
 * @param over Whether 余 or 多 stands between them.
 */
export function approximated(text: string, start: number, after: string, over: boolean): Approximation | undefined {
  const sign = text[start - 1];
  const before =
    sign !== undefined && BEFORE_SIGNS.includes(sign)
      ? (BEFORE.exec(text.slice(Math.max(0, start - 5), start))?.[0] ?? '')
      : '';
  if (/^(?:不足|不到|[不未]超过|不多于|[至最]多|近|将近|接近)$/.test(before) || after === '以内' || after === '以下')
    return 'under';
  if (over || after === '余' || after === '以上' || /^(?:逾|超|超过|多达|至少|最少|不少于|不低于)$/.test(before))
    return 'over';
  return before !== '' || after !== '' ? 'about' : undefined;
}
