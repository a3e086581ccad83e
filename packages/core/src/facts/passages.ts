/** A breach that stands on words of the prose. */
import type { Report } from '../bind/report.ts';
import type { Prose } from '../narrative/prose.ts';
import { passage } from '../narrative/prose.ts';
import type { ParamValue } from '../results/finding.ts';
import type { Breach, Exhibit } from './definition.ts';
import { addressOfPlace, placeName } from './places.ts';

/** Words of the prose: offsets in the text of their place. */
export interface ProseSpan {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
}

/**
 * @param report The report.
 * @param words The words to point at; `phrase` in the message is how they were printed.
 * @param found What the message says beside them, and the other words that took part.
 * @returns undefined when the words stand on no line.
 */
export function breachOn(
  report: Report,
  { prose, start, end }: ProseSpan,
  found: {
    readonly messageId: string;
    readonly params: Readonly<Record<string, ParamValue>>;
    readonly others?: readonly ProseSpan[];
    readonly identity?: readonly (string | number)[];
  },
): Breach | undefined {
  const at = passage(prose, start, end);
  if (!at) return undefined;
  const phrase = at.printed.replace(/\s+/gu, '');
  const address = addressOfPlace(prose.place);
  return {
    messageId: found.messageId,
    params: { phrase, ...found.params },
    pointer: at.pointer,
    span: at.span,
    ...(address !== undefined && { address }),
    place: placeName(prose.place, report.form),
    exhibits: (found.others ?? []).flatMap((other) => exhibitOf(report, other)),
    identity: [phrase, ...(found.identity ?? [])],
  };
}

function exhibitOf(report: Report, { prose, start, end }: ProseSpan): Exhibit[] {
  const at = passage(prose, start, end);
  if (!at) return [];
  const label = placeName(prose.place, report.form);
  return [{ label, literal: at.printed, pointer: at.pointer, span: at.span }];
}

const SENTENCE_END = new Set('。；;！!？?\n');
/** Where nothing ends a sentence, so far is looked for its end. */
const FARTHEST = 200;

/** @returns the sentence around a stretch of text, without what ends it. */
export function sentenceAt(text: string, start: number, end: number): { start: number; end: number } {
  const first = Math.max(0, start - FARTHEST);
  const last = Math.min(text.length, end + FARTHEST);
  let from = start;
  while (from > first && !SENTENCE_END.has(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < last && !SENTENCE_END.has(text[to] ?? '')) to++;
  return { start: from, end: to };
}
