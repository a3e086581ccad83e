/** From findings to what is marked on the page. */
import {
  type Finding,
  type Location,
  type Page,
  type Severity,
  type SourceDocument,
  stringOffsets,
  type TextSpan,
} from '@disclosure-lint/core';
import { cellKey, placesOf } from './places.ts';

export interface Mark {
  /** The finding’s number in its report, from 1. */
  readonly number: number;
  readonly severity: Severity;
  readonly suppressed: boolean;
  /** Whether the finding stands here, only near here, or this is one of its proofs. */
  readonly role: 'finding' | 'near' | 'proof';
  /** Part of the text, in UTF-16 units; all of it when absent. */
  readonly span?: TextSpan;
}

/** The marks of a page by place: see {@link cellKey} for cells, everything else has its pointer. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;

/**
 * @param findings In the order of their numbers.
 * @param page The report as laid out.
 * @param document The report's document.
 */
export function marksOf(findings: readonly Finding[], page: Page, document: SourceDocument): Marks {
  const places = placesOf(page);
  const texts = textsOf(page);
  const marks = new Map<string, Mark[]>();
  for (const [at, finding] of findings.entries()) {
    const { severity, suppressed, location, address } = finding;
    const shared = { number: at + 1, severity, suppressed: suppressed !== undefined };
    const seen = new Set<string>();
    const put = (where: Location, role: 'finding' | 'proof', literal?: string, cell?: string): void => {
      const place = places.find(where.pointer, cell);
      if (!place || (role === 'proof' && !place.exact)) return;
      const span = place.key === where.pointer ? spanOf(where, document, texts.get(place.key), literal) : undefined;
      const key = `${place.key} ${span?.start ?? ''} ${span?.end ?? ''}`;
      if (seen.has(key)) return;
      seen.add(key);
      const mark: Mark = { ...shared, role: place.exact ? role : 'near', ...(span && { span }) };
      marks.set(place.key, [...(marks.get(place.key) ?? []), mark]);
    };
    put(location, 'finding', phraseAt(finding), address);
    for (const it of finding.related) put(it.location, 'proof', it.literal);
    for (const { corrections } of finding.candidates ?? []) {
      for (const it of corrections) put(it.location, 'proof', undefined, it.address);
    }
  }
  return marks;
}

/** The words that a finding is about, where a proof of it that stands in the same place tells. */
function phraseAt({ location, related }: Finding): string | undefined {
  return related.find((it) => it.location.pointer === location.pointer)?.literal;
}

function textsOf({ title, blocks }: Page): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (title) texts.set(title.pointer, title.text);
  for (const block of blocks) {
    if (block.kind !== 'grid') texts.set(block.pointer, block.text);
    else
      for (const cell of [...block.headerRows, ...block.bodyRows].flat()) {
        const key = cellKey(cell);
        if (key !== undefined) texts.set(key, cell.text);
      }
  }
  return texts;
}

/**
 * @param text What is printed at the place.
 * @param literal What is printed of it, if that is known.
 * @returns the part of the text that a finding is about; undefined when that is all of it, or cannot be told.
 */
function spanOf(
  { pointer, range, exact, origin }: Location,
  document: SourceDocument,
  text: string | undefined,
  literal: string | undefined,
): TextSpan | undefined {
  if (text === undefined) return undefined;
  const node = exact ? document.nodeAt?.(pointer) : undefined;
  if (node?.type === 'string') {
    const offsets = stringOffsets(document.text, node.offset, node.offset + node.length - 1);
    return within(offsets.indexOf(range.start.offset), offsets.indexOf(range.end.offset), text);
  }
  if (origin?.kind === 'text') {
    const { start } = origin.range;
    const span = within(range.start.offset - start.offset, range.end.offset - start.offset, text);
    if (span) return span;
  }
  // Documents without lines say no more than the paragraph: the words are looked up, unless they stand there twice.
  const at = literal === undefined || document.nodeAt ? -1 : text.indexOf(literal);
  return literal === undefined || at < 0 || text.includes(literal, at + 1)
    ? undefined
    : within(at, at + literal.length, text);
}

function within(start: number, end: number, { length }: string): TextSpan | undefined {
  return start >= 0 && end > start && end <= length && end - start < length ? { start, end } : undefined;
}
