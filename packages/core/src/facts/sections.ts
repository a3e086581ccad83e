/** The six parts of the form: which are missing, wrongly numbered, or out of order. */
import type { SectionForm } from '@disclosure-lint/schemas';
import { chineseOrdinal } from '../bind/label.ts';
import type { BoundSection, ProsePlace, Report } from '../bind/report.ts';
import { recogniseSection } from '../bind/sections.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { TABLES_ONLY } from './reasons.ts';
import { printed } from './wording.ts';

const NO_PARAMS = { type: 'object', additionalProperties: false, properties: {} } as const;

export const missingSections: FactDefinition = {
  name: 'missingSections',
  description: {
    'zh-CN': '统一格式的六个部分中，一级标题缺少的部分',
    en: 'Parts of the form that have no top-level heading',
  },
  returns: 'evidence',
  params: NO_PARAMS,
  messages: () => ({ default: ['heading', 'ordinal'], nested: ['heading', 'ordinal', 'where'] }),
  prepare: (_, form) => (report) => {
    const present = new Set(report.sections.map((section) => section.form?.key));
    const expected = form.sections.filter(
      ({ key }) => !report.tablesOnly || form.tables.some(({ section }) => section === key),
    );
    const breaches = expected
      .filter((section) => !present.has(section.key) && !beginsParagraph(report, section))
      .map((section) => missing(report, section));
    const skipped = form.sections
      .filter((section) => !expected.includes(section))
      .map(({ key }) => ({ address: key, reason: TABLES_ONLY }));
    return { kind: 'evidence', breaches, checked: expected.length, skipped };
  },
};

function missing(report: Report, section: SectionForm): Breach {
  const found = whereItsContentStands(report, section);
  const ordinal = chineseOrdinal(section.ordinal);
  return {
    messageId: found ? 'nested' : 'default',
    params: { heading: section.heading, ordinal, ...(found && { where: found.heading }) },
    pointer: found?.pointer ?? '/sections',
    address: section.key,
    place: printed(`${ordinal}、${section.heading}`),
    exhibits: found ? [{ label: printed(section.heading), literal: found.heading, pointer: found.pointer }] : [],
    identity: [],
  };
}

/** Where the parts of the report are listed. */
const LISTING: ReadonlySet<ProsePlace> = new Set(['preamble', 'overview']);

/** 六、其他需要报告的事项：无。 at the end of the part before: to the reader a heading, run on into its text. */
function beginsParagraph(report: Report, section: SectionForm): boolean {
  if (report.form.tables.some((table) => table.section === section.key)) return false;
  const ordinal = `${chineseOrdinal(section.ordinal)}、`;
  return report.prose.some(({ kind, place, text }) => {
    if (kind !== 'paragraph' || LISTING.has(place) || !text.trimStart().startsWith(ordinal)) return false;
    const match = recogniseSection(report.form, text.split(/[：:。\n]/u, 1)[0] ?? '');
    return match?.match === 'exact' && match.form.key === section.key;
  });
}

/** The heading above the section's table, or a lower heading with the section's words. */
export function whereItsContentStands(
  report: Report,
  section: SectionForm,
): { heading: string; pointer: string } | undefined {
  const table = report.form.tables.find(
    (candidate) => candidate.section === section.key && report.tableHeadings.has(candidate.key),
  );
  const holder = table && report.tableHeadings.get(table.key);
  if (holder && holder.heading !== '') return { heading: holder.heading.trim(), pointer: `${holder.pointer}/heading` };
  // The overview speaks of every subject under headings of its own; those stand for no other part.
  const above = (pointer: string): BoundSection | undefined =>
    report.sections.find((candidate) => candidate.pointer === pointer);
  const nested = report.nested.find(
    (candidate) => candidate.form.key === section.key && above(candidate.top)?.form?.key !== 'overview',
  );
  if (!nested) return undefined;
  return { heading: above(nested.top)?.heading || nested.heading.trim(), pointer: `${nested.pointer}/heading` };
}

/** A heading in the form's own words gives way to nothing; of several by keywords only the first stands for its part. */
export function standing(report: Report): Map<SectionForm['key'], BoundSection> {
  const found = new Map<SectionForm['key'], BoundSection>();
  for (const section of report.sections) {
    if (!section.form) continue;
    const before = found.get(section.form.key);
    if (!before || (before.match === 'keyword' && section.match === 'exact')) found.set(section.form.key, section);
  }
  return found;
}

export const misnumberedSections: FactDefinition = {
  name: 'misnumberedSections',
  description: {
    'zh-CN': '标题正确而序号与统一格式不符的部分；整体错位只报告一次',
    en: 'Parts whose ordinal is not the form’s; a common shift is reported once',
  },
  returns: 'evidence',
  params: NO_PARAMS,
  messages: () => ({
    default: ['heading', 'printed', 'expected'],
    shifted: ['heading', 'printed', 'expected', 'count'],
  }),
  prepare: () => (report) => {
    const disordered = new Set(outOfOrder(report));
    const stands = new Set(standing(report).values());
    const breaches: Breach[] = [];
    let checked = 0;
    let previousShift = 0;
    let run: BoundSection[] = [];
    const flush = (): void => {
      const [first] = run;
      if (first?.form && first.ordinal) breaches.push(misnumbered(first, first.form, run));
      run = [];
    };
    for (const [index, section] of report.sections.entries()) {
      // Numbered in the wrong order: the order is what is wrong, and the rule on order reports it.
      if (disordered.size > 0 && section.ordinal?.number === index + 1) continue;
      // A heading known by keywords only is reported with its right ordinal by the rule on renamed headings.
      if (section.match !== 'exact' || !section.form || !section.ordinal) continue;
      if (!stands.has(section) || disordered.has(section)) continue;
      checked++;
      const shift = section.ordinal.number - section.form.ordinal;
      if (shift !== previousShift) flush();
      if (shift !== 0) run.push(section);
      previousShift = shift;
    }
    flush();
    return { kind: 'evidence', breaches, checked, skipped: [] };
  },
};

function misnumbered(section: BoundSection, form: SectionForm, run: readonly BoundSection[]): Breach {
  const expected = chineseOrdinal(form.ordinal);
  const shown = (section.ordinal?.printed ?? '').replace(/[、.．,，:：]$/u, '');
  return {
    messageId: run.length > 1 ? 'shifted' : 'default',
    params: { heading: section.heading, printed: shown, expected, ...(run.length > 1 && { count: run.length }) },
    pointer: `${section.pointer}/heading`,
    address: form.key,
    place: printed(section.heading),
    exhibits: run.slice(1).map((other) => ({
      label: printed(other.form?.heading ?? ''),
      literal: other.heading,
      pointer: `${other.pointer}/heading`,
    })),
    identity: [section.heading],
  };
}

export const disorderedSections: FactDefinition = {
  name: 'disorderedSections',
  description: { 'zh-CN': '不按统一格式顺序排列的部分', en: 'Parts that do not stand in the form’s order' },
  returns: 'evidence',
  params: NO_PARAMS,
  messages: () => ({ default: ['heading', 'before'] }),
  prepare: () => (report) => {
    const breaches = outOfOrder(report).map((section): Breach => {
      const own = section.form?.ordinal ?? 0;
      const at = report.sections.indexOf(section);
      // It stands after a part that should follow it, or before one that it should follow.
      const successor = report.sections.slice(0, at).find((other) => (other.form?.ordinal ?? 0) > own);
      const before = successor ?? report.sections.slice(at).find((other) => other.form && other.form.ordinal < own);
      return {
        messageId: 'default',
        params: { heading: section.heading, before: before?.heading ?? '' },
        pointer: `${section.pointer}/heading`,
        address: section.form?.key ?? '',
        place: printed(section.heading),
        exhibits: before
          ? [
              {
                label: printed(before.form?.heading ?? ''),
                literal: before.heading,
                pointer: `${before.pointer}/heading`,
              },
            ]
          : [],
        identity: [section.heading],
      };
    });
    return { kind: 'evidence', breaches, checked: report.sections.length, skipped: [] };
  },
};

/** The form has six parts; beyond these a file is no report, and comparing all pairs would take long. */
const MOST_ORDERED = 100;

/** The sections that must move so that the rest stand in order: all but a longest increasing run. */
function outOfOrder(report: Report): BoundSection[] {
  // A part that stands twice is told by the rule on that, whatever its place.
  const stands = new Set(standing(report).values());
  const known = report.sections.filter((section) => stands.has(section)).slice(0, MOST_ORDERED);
  const best: BoundSection[][] = [];
  for (const [index, section] of known.entries()) {
    let longest: BoundSection[] = [];
    for (let before = 0; before < index; before++) {
      const run = best[before] ?? [];
      if ((run.at(-1)?.form?.ordinal ?? 0) <= (section.form?.ordinal ?? 0) && run.length > longest.length)
        longest = run;
    }
    best.push([...longest, section]);
  }
  const kept = new Set(best.reduce((a, b) => (b.length > a.length ? b : a), []));
  return known.filter((section) => !kept.has(section));
}
