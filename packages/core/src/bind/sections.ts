/** Tells which part of the form a heading stands for. */
import type { Form, SectionForm } from '@disclosure-lint/schemas';
import { parseLabel } from './label.ts';
import type { BoundSection, NestedSection } from './report.ts';
import type { FoundSection } from './walk.ts';

/** A section that a heading stands for, told by an accepted wording or by keywords only. */
interface SectionMatch {
  readonly form: SectionForm;
  readonly match: 'exact' | 'keyword';
}

interface SectionIndex {
  readonly accepted: ReadonlyMap<string, SectionForm>;
  /** Headings repeat from report to report; the memory of them is bounded. */
  readonly recognised: Map<string, SectionMatch | undefined>;
}

const indexes = new WeakMap<Form, SectionIndex>();
const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 100;

/**
 * @param form The edition.
 * @param found Every heading of the report.
 */
export function bindSections(
  form: Form,
  found: readonly FoundSection[],
): { sections: BoundSection[]; nested: NestedSection[] } {
  const sections: BoundSection[] = [];
  const nested: NestedSection[] = [];
  for (const section of found) {
    if (section.depth === 0) sections.push(bindSection(form, section));
    else {
      const match = recogniseSection(form, section.heading);
      if (match)
        nested.push({
          form: match.form,
          heading: section.heading,
          pointer: section.pointer,
          top: `/sections/${section.top}`,
        });
    }
  }
  return { sections, nested };
}

function bindSection(form: Form, section: FoundSection): BoundSection {
  const match = recogniseSection(form, section.heading);
  return {
    form: match?.form,
    match: match?.match ?? 'none',
    heading: section.heading.trim(),
    ordinal: parseLabel(section.heading).ordinal,
    pointer: section.pointer,
  };
}

/**
 * @param form The edition.
 * @param heading A heading as printed.
 * @returns the section it stands for, told by an accepted wording or by keywords; undefined when by neither.
 */
export function recogniseSection(form: Form, heading: string): SectionMatch | undefined {
  const index = sectionIndex(form);
  const { recognised } = index;
  if (recognised.has(heading)) return recognised.get(heading);
  const match = compareWithForm(form, index, comparableHeading(heading), parseLabel(heading).ordinal?.number);
  if (recognised.size >= MOST_REMEMBERED) recognised.clear();
  if (heading.length <= LONGEST_REMEMBERED) recognised.set(heading, match);
  return match;
}

function compareWithForm(
  form: Form,
  { accepted }: SectionIndex,
  words: string,
  ordinal: number | undefined,
): SectionMatch | undefined {
  if (words === '') return undefined;
  const exact = accepted.get(words);
  if (exact) return { form: exact, match: 'exact' };
  const byKeyword = form.sections.filter((section) =>
    section.keywords.some((all) => all.every((word) => words.includes(word))),
  );
  // 四、因依申请公开被申请行政复议的情况 has words of two parts; its number tells which one is meant.
  const told = byKeyword.find((section) => section.ordinal === ordinal) ?? byKeyword[0];
  return told && { form: told, match: 'keyword' };
}

function sectionIndex(form: Form): SectionIndex {
  let found = indexes.get(form);
  if (!found) {
    const accepted = new Map<string, SectionForm>();
    for (const section of form.sections) {
      for (const heading of [section.heading, ...section.accepted].map(comparableHeading)) {
        if (!accepted.has(heading)) accepted.set(heading, section);
      }
    }
    found = { accepted, recognised: new Map() };
    indexes.set(form, found);
  }
  return found;
}

/**
 * @returns the words by which a heading is compared: punctuation, the conjunction and the name of the work itself make no
 * difference.
 */
export function comparableHeading(heading: string): string {
  return parseLabel(heading)
    .words.replaceAll(/[与及或]/gu, '和')
    .replaceAll('其它', '其他')
    .replaceAll('以和', '和')
    .replace(/^政府信息公开工作中?/u, '')
    .replace(/^(?:本机关|行政机关)/u, '')
    .replaceAll('和', '')
    .replace(/的?情况$/u, '');
}
