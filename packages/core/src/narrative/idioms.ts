/** Words that look like a number with its unit and count nothing: 统一, 十分, 一起. */
import { match } from './signs.ts';

/** 统一, 之一, 唯一, 同一 and 进一步; 另一件 is one of several. */
const ONE_OF_WORD = '统唯逐每某另同任单专归合划进万不始如跑这那哪';
/** What numerals and unit make together is another word. */
const IDIOM =
  /十分(?!钟)|一[时度点线分类级](?![^，。；、）)\n])|一[时度][间候]?|一(.)\1|[四两三]个(?:意识|自信|全面|维护|确立|一百年|务必|毫不|结合|代表|服务)|八项规定|[三四]类(?:过程|内部)|三门[县峡]|五家渠|七台河|五台[县山]|[三五]位一体|零部件|零起(?!诉讼)|[〇一二三四五六七八九十]{1,3}分之/y;
const TOGETHER = /一起(?:行政|复议|诉讼|案|申请|因|涉|政府|信息|信访|投诉|举报|被|[，。；、）),;\n]|$)/y;
const WITH_OTHERS = /[与和跟同在][^，。；\n]{0,12}$/;
/**
 * @param start Where numerals begin, or 数 or 几 before them.
 * @param first Where the numerals begin.
 */
export function isOtherWord(text: string, start: number, first: number): boolean {
  const sign = text[first];
  const previous = text[start - 1];
  if (previous !== undefined) {
    // “四个意识” and “一件事” are names.
    if ('第之其“‘「『"'.includes(previous)) return true;
    if (sign === '一' && ONE_OF_WORD.includes(previous)) return true;
  }
  if (match(IDIOM, text, first) > first) return true;
  return sign === '一' && text[first + 1] === '起' && !isOneCase(text, first);
}

/** 行政复议一起 is one case, 与有关部门一起 is none. */
function isOneCase(text: string, at: number): boolean {
  TOGETHER.lastIndex = at;
  return TOGETHER.test(text) && !WITH_OTHERS.test(text.slice(Math.max(0, at - 14), at));
}
