/** The year a report is about: declared, or told by its title, its statistical period, or its text. */
import type { ReportYear } from './report.ts';

const YEAR = /(?<![\d二])(20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*年(?!代)/gu;
const PERIOD =
  /(20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*年\s*0?[1一]\s*月\s*0?[1一]\s*日[^。]{0,12}(?:12|十二)\s*月\s*(?:31|三十一)\s*日?/u;
/** A heading on plans names the year to come. */
const PLANS = /思路|计划|打算|安排|展望|规划|设想|下一步/u;
const DIGITS = '零一二三四五六七八九';
/** What stands in front of the year is usually within the first sentences; reading on costs time and tells little. */
const MOST_READ = 2000;

/** A text of the report and where it stands. */
export interface Place {
  readonly text: string;
  readonly pointer: string;
}

/** The texts that tell the year. */
export interface YearEvidence {
  readonly title: string | undefined;
  readonly preamble: readonly Place[];
  readonly headings: readonly Place[];
  readonly paragraphs: readonly Place[];
}

/**
 * Finds the report year where the file does not declare it: the title’s, otherwise that of the statistical period,
 * otherwise the one named most often in the preamble and the headings, otherwise in the text.
 * @returns undefined when no year is named.
 */
export function inferYear({ title, preamble, headings, paragraphs }: YearEvidence): ReportYear | undefined {
  const inTitle = new Set(title === undefined ? [] : yearsIn(title));
  const [only] = inTitle;
  if (only !== undefined && inTitle.size === 1) return { value: only, from: 'title', pointer: '/title' };
  for (const { text, pointer } of [...preamble, ...paragraphs]) {
    const period = PERIOD.exec(text.slice(0, MOST_READ))?.[1];
    if (period !== undefined) return { value: yearNumber(period), from: 'period', pointer };
  }
  return mostNamed([...preamble, ...headings.filter((heading) => !PLANS.test(heading.text))]) ?? mostNamed(paragraphs);
}

/** @returns each year named in a text, in its order. */
export function yearsIn(text: string): number[] {
  const years = Array.from(text.matchAll(YEAR), (match) => yearNumber(match[1] ?? ''));
  // Titles also say 工作报告（2023） and 工作2023年度报告.
  return years.length > 0 ? years : Array.from(text.matchAll(/(?<!\d)20\d{2}(?!\d)/gu), ([digits]) => Number(digits));
}

function mostNamed(places: readonly Place[]): ReportYear | undefined {
  const counts = new Map<number, { count: number; pointer: string }>();
  for (const { text, pointer } of places) {
    for (const match of text.slice(0, MOST_READ).matchAll(YEAR)) {
      const year = yearNumber(match[1] ?? '');
      const seen = counts.get(year);
      if (seen) seen.count++;
      else counts.set(year, { count: 1, pointer });
    }
  }
  let best: ReportYear | undefined;
  let most = 0;
  for (const [value, { count, pointer }] of counts) {
    if (count <= most) continue;
    most = count;
    best = { value, from: 'text', pointer };
  }
  return best;
}

function yearNumber(year: string): number {
  if (/^\d/u.test(year)) return Number(year);
  return Number(Array.from(year, (numeral) => Math.max(0, DIGITS.indexOf(numeral))).join(''));
}
