/** The ordinals that a browser prints before the items of a list. */
import { chineseOrdinal } from '@disclosure-lint/core';
import { attribute, childrenNamed, type Element } from './parse-html.ts';

const STYLE =
  /(?:^|;)\s*list-style(?:-type)?\s*:[^;]*?\b(none|decimal|cjk-ideographic|simp-chinese-informal|trad-chinese-informal|lower-alpha|upper-alpha|lower-latin|upper-latin)\b/iu;

/** @returns the marker of an item of an ordered list; '' for any other, whose mark is no text. */
export function listMarker(item: Element): string {
  const list = item.parentNode;
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return '';
  const style = listStyle(item) ?? listStyle(list) ?? 'decimal';
  if (style === 'none') return '';
  return marker(numberOf(item, list), style);
}

function listStyle(element: Element): string | undefined {
  const told = STYLE.exec(attribute(element, 'style') ?? '')?.[1]?.toLowerCase();
  if (told !== undefined) return told;
  const type = attribute(element, 'type');
  return type === 'a' ? 'lower-alpha' : type === 'A' ? 'upper-alpha' : type === '1' ? 'decimal' : undefined;
}

function numberOf(item: Element, list: Element): number {
  let number = integer(attribute(list, 'start')) ?? 1;
  for (const sibling of childrenNamed(list, 'li')) {
    number = integer(attribute(sibling, 'value')) ?? number;
    if (sibling === item) return number;
    number++;
  }
  return number;
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d{1,6}\s*$/u.test(text) ? Number(text) : undefined;
}

function marker(number: number, style: string): string {
  if (/chinese|cjk/u.test(style)) return number > 0 && number < 100 ? `${chineseOrdinal(number)}、` : `${number}、`;
  if (/alpha|latin/u.test(style)) {
    const letter = String.fromCharCode((style.startsWith('upper') ? 64 : 96) + ((((number - 1) % 26) + 26) % 26) + 1);
    return `${letter}.`;
  }
  return `${number}.`;
}
