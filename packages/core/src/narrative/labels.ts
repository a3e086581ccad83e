/** Numbers that count nothing: 〔2021〕30号, 第三, 12345热线, A4, the 1. of a list. */

import { NUMERAL_SIGNS } from './numerals.ts';
import { DIGIT, isDigitAt, runEnd } from './signs.ts';
import { unitAt } from './units.ts';

/** No office has more cases than nine figures tell. */
export const LONGEST_COUNT = 9;

export const BRACKETED =
  /[〔[［【(（﹝](?:(?:19|20)\d\d[〕\]］】)）﹞](?:第?\d{1,6}号)?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[〕\]］】)）﹞])/y;
// 第三方 and 第三人 are persons.
export const NUMBERED = new RegExp(`第(?!三[方人者])(?:\\d{1,9}|[${NUMERAL_SIGNS}]{1,6})`, 'y');

const LABEL_BEFORE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-—–×*/.+＋№#';
const LABEL_AFTER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz×*/+＋-强';
const NAMED_NUMBER =
  /^(?:”|"|」)?(?:政务|政府|市民|便民|市长|公共|为民|服务|智慧)*(?:服务)?(?:热线|平台|专线|投诉举报|工单|报警|急救|指挥|便民|办件|举报电话)/;
const NUMBER_NAMED = /(?:电话|传真|邮编|邮政编码|号码|热线|拨打|邮箱|QQ|文号|编号)(?:号码?)?[是为：:“"]?$/;

/** A number without unit that counts nothing: 12345热线, A4, 0571-8888, 7×24, 9:00, the 3 of 3至5件. */
export function isLabel(text: string, start: number, numeralEnd: number, end: number): boolean {
  const before = text[start - 1] ?? '\n';
  const after = text[end] ?? '\n';
  if (LABEL_BEFORE.includes(before) || LABEL_AFTER.includes(after)) return true;
  const length = numeralEnd - start;
  if (length > LONGEST_COUNT || (length === 5 && text.startsWith('123', start))) return true;
  if ((after === ':' || after === '：' || '至到~～—–'.includes(after)) && isDigitAt(text, end + 1)) {
    // 申请：3件 has the colon before the number only.
    return true;
  }
  if ((before === ':' || before === '：') && isDigitAt(text, start - 2)) return true;
  if (
    (before === '件' || before === '表' || before === '图') &&
    ENCLOSURE.test(text.slice(Math.max(0, start - 2), start))
  )
    return true;
  if (length < 3) return continuesLabel(text, start, '');
  return NAMED_NUMBER.test(text.slice(end, end + 14)) || NUMBER_NAMED.test(text.slice(Math.max(0, start - 8), start));
}

/** 附件1, 见表2. */
const ENCLOSURE = /附件|附表|图表|[见如][表图]/;
const LIST_BEGINS = '\n。；;！!？?';

/** The 1. that begins a line or a clause, also where figures follow: 1.2023年. */
export function isListNumber(text: string, start: number, run: number): boolean {
  if (run - start > 2) return false;
  const sign = text[run];
  if (sign !== '.' && sign !== '、' && sign !== '．' && sign !== ')' && sign !== '）') return false;
  const before = text[start - 1] ?? '\n';
  const isFirst = (before === '：' || before === ':') && text.slice(start, run) === '1';
  if (!isFirst && !LIST_BEGINS.includes(before)) return false;
  if (sign !== '.' || !isDigitAt(text, run + 1)) return true;
  const figures = runEnd(text, run + 1, DIGIT);
  const unit = unitAt(text, figures, false);
  return figures - run > 4 || (unit?.kind === 'count' && unit.text !== '倍');
}

const NUMBERED_BEFORE =
  /第[\d一二三四五六七八九十百]{1,5}[条款项]?(?:[、和及至或—–-][\d一二三四五六七八九十百]{1,5}[条款项]?){0,3}[、和及至或—–-]$/;

/** 第三十三条、三十四条: what follows a numbered article is another, not a count; 十三届三次会议 is no three meetings. */
export function continuesLabel(text: string, start: number, unit: string): boolean {
  if (unit === '次') return text.slice(Math.max(0, start - 12), start).includes('届');
  if (!'、和及至或—–-'.includes(text[start - 1] ?? '\n')) return false;
  return NUMBERED_BEFORE.test(text.slice(Math.max(0, start - 24), start));
}
