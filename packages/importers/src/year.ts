/** The year a report is about, where its title does not tell. */

const YEAR = /(?<![\d二])(20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*年(?!代)/gu;
const PERIOD =
  /(20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*年\s*0?[1一]\s*月\s*0?[1一]\s*日[^。]{0,12}(?:12|十二)\s*月\s*(?:31|三十一)\s*日?/u;
/** A heading on plans names the year to come. */
const PLANS = /思路|计划|打算|安排|展望|规划|设想|下一步/u;
const DIGITS = '零一二三四五六七八九';

/** The texts that tell the year. */
export interface YearEvidence {
  readonly preamble: readonly string[];
  readonly headings: readonly string[];
  readonly paragraphs: readonly string[];
}

/**
 * Finds the report year: the year of the statistical period, otherwise the one named most often in the preamble and
 * the headings, otherwise in the text.
 * @returns undefined when no year is named.
 */
export function reportYear({ preamble, headings, paragraphs }: YearEvidence): number | undefined {
  for (const text of [...preamble, ...paragraphs]) {
    const period = PERIOD.exec(text)?.[1];
    if (period !== undefined) return yearNumber(period);
  }
  return mostNamed([...preamble, ...headings.filter((heading) => !PLANS.test(heading))]) ?? mostNamed(paragraphs);
}

/** @returns each year named in a text, in its order. */
export function yearsIn(text: string): number[] {
  const years = Array.from(text.matchAll(YEAR), (match) => yearNumber(match[1] ?? ''));
  // Titles also say 工作报告（2023） and 工作2023年度报告.
  return years.length > 0 ? years : Array.from(text.matchAll(/(?<!\d)20\d{2}(?!\d)/g), ([digits]) => Number(digits));
}

function mostNamed(texts: readonly string[]): number | undefined {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const match of text.matchAll(YEAR)) {
      const year = yearNumber(match[1] ?? '');
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  let best: number | undefined;
  for (const [year, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = year;
  return best;
}

function yearNumber(year: string): number {
  if (/^\d/.test(year)) return Number(year);
  return Number(Array.from(year, (numeral) => Math.max(0, DIGITS.indexOf(numeral))).join(''));
}
