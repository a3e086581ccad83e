import { parseLabel } from '@disclosure-lint/core';
import type { Origin } from '@disclosure-lint/schemas';
import { isSectionHeading } from '../document/form-words.ts';
import type { Printed } from '../document/printed.ts';

const LEVELS = { section: 1, item: 2, point: 3, subpoint: 4 } as const;
const LONGEST_HEADING = 60;
const SENTENCE_MARK = /[。；！？;!?：:]/u;
const ORDINAL_SEPARATOR = /[、.,，．)]$/u;

/**
 * Tells whether a line is a heading, by its ordinal and because it is no sentence.
 * @returns 1 for 一、, 2 for （一）, 3 for 1、, 4 for （1）; undefined for a paragraph.
 */
export function headingLevel(line: string): 1 | 2 | 3 | 4 | undefined {
  if (line.length > LONGEST_HEADING) return undefined;
  const { ordinal, words } = parseLabel(line.trim());
  // `12月` has no sign after its number: it begins a sentence.
  if (!ordinal || words === '') return undefined;
  // 第一部分 needs no sign behind it where the words of a part follow.
  if (!ORDINAL_SEPARATOR.test(ordinal.printed) && !(/部分$/u.test(ordinal.printed) && isSectionHeading(line)))
    return undefined;
  return SENTENCE_MARK.test(line) ? undefined : LEVELS[ordinal.level];
}

/** Whether a line without an ordinal is, word for word, the heading of a section of the form. */
export function isBareHeading(line: string): boolean {
  return line.length <= LONGEST_HEADING && parseLabel(line).ordinal === undefined && isSectionHeading(line);
}

/**
 * Separates a top-level heading of the form from the text that stands in the same line: 一、总体情况。2019年…
 * @returns the two pieces, the second one empty when only a mark followed; undefined when the line is none such.
 */
export function gluedHeading({ text, origin }: Printed): { heading: Printed; rest: Printed } | undefined {
  const end = endsOfHeading(text).find((at) => {
    const heading = text.slice(0, at);
    return headingLevel(heading) === 1 && isSectionHeading(heading);
  });
  if (end === undefined) return undefined;
  const rest = text.slice(end).replace(/^[。：:\s]+/u, '');
  const start = text.length - rest.length;
  return {
    heading: { text: text.slice(0, end), origin: partOf(origin, 0, end) },
    rest: { text: rest, origin: partOf(origin, start, text.length) },
  };
}

/** A heading in front of a text ends at a mark or white space, or where a sentence begins. */
function endsOfHeading(text: string): number[] {
  const head = text.slice(0, LONGEST_HEADING);
  return [head.search(/[。：:\s]/u), head.search(BEGINS_SENTENCE)].filter((end) => end > 0);
}

const BEGINS_SENTENCE =
  /(?<=[\p{Script=Han}）)])(?=20\d{2}年|二[〇○零]|本年|我[局委办镇乡县区市街]|根据|按照|截至|一年来|今年)/u;

/** The place of a part of a line. */
function partOf(origin: Origin, from: number, to: number): Origin {
  if (origin.kind !== 'text') return origin;
  const { line, column, offset } = origin.range.start;
  const place = (at: number) => ({ line, column: column + at, offset: offset + at });
  return { kind: 'text', range: { start: place(from), end: place(to) } };
}
