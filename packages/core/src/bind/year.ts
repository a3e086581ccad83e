/** The year a report is about: declared, or told by its title, its statistical period, or its text. */
import type { BoundParagraph, ReportYear } from './report.ts';

const YEAR = /(?<!\d)(20\d{2})\s*年(?!代)/gu;
const TITLE_YEAR = /(20\d{2})\s*年?/u;
const PERIOD = /(20\d{2})\s*年\s*(?:1|一|01)\s*月\s*(?:1|一|01)\s*日/u;
/** Years must stand this often before the text alone is believed. */
const FEWEST_MENTIONS = 2;

interface Place {
  readonly text: string;
  readonly pointer: string;
}

/**
 * @param declared The `year` of the file, whatever its type.
 * @param title The title, if any.
 * @param paragraphs The paragraphs in order.
 * @param headings The headings.
 */
export function inferYear(declared: unknown, title: string | undefined, paragraphs: readonly BoundParagraph[], headings: readonly Place[]): ReportYear | undefined {
  if (typeof declared === 'number' && Number.isInteger(declared)) return { value: declared, from: 'declared', pointer: '/year' };
  const inTitle = title === undefined ? null : TITLE_YEAR.exec(title);
  if (inTitle?.[1]) return { value: Number(inTitle[1]), from: 'title', pointer: '/title' };
  for (const { text, pointer } of paragraphs) {
    const period = PERIOD.exec(text);
    if (period?.[1]) return { value: Number(period[1]), from: 'period', pointer };
  }
  return mostMentioned([...headings, ...paragraphs]);
}

function mostMentioned(places: readonly Place[]): ReportYear | undefined {
  const counts = new Map<number, { count: number; pointer: string }>();
  for (const { text, pointer } of places) {
    for (const match of text.matchAll(YEAR)) {
      const year = Number(match[1]);
      const seen = counts.get(year);
      if (seen) seen.count++;
      else counts.set(year, { count: 1, pointer });
    }
  }
  let best: ReportYear | undefined;
  let most = FEWEST_MENTIONS - 1;
  for (const [value, { count, pointer }] of counts) {
    if (count > most) {
      most = count;
      best = { value, from: 'text', pointer };
    }
  }
  return best;
}
