/** What is told of a heading: which section of the form it is taken for. */
import { chineseOrdinal, type Report, stripOrdinal } from '@disclosure-lint/core';
import type { Analysis } from '../context.ts';
import { hoverTexts } from './hover-texts.ts';
import type { Ink } from './ink.ts';

type SectionForm = Report['form']['sections'][number];

/**
 * @param pointer JSON Pointer of what the cursor is on.
 * @returns paragraphs of lines; undefined where no heading stands.
 */
export function headingHover(
  pointer: string,
  report: Report,
  { locale }: Analysis,
  ink: Ink,
): readonly (readonly string[])[] | undefined {
  if (!pointer.endsWith('/heading')) return undefined;
  const own = pointer.slice(0, -'/heading'.length);
  const texts = hoverTexts(locale).heading;
  const taken = (form: SectionForm): string => ink.bold(texts.section(nameOf(form, locale)));
  const section = report.sections.find((candidate) => candidate.pointer === own);
  if (section) {
    if (!section.form) return [[ink.plain(texts.none)]];
    const isExact = stripOrdinal(section.heading) === section.form.heading;
    const wording = isExact ? texts.exact : section.match === 'exact' ? texts.accepted : texts.keyword;
    return [[taken(section.form), ink.plain(wording)]];
  }
  const nested = report.nested.find((candidate) => candidate.pointer === own);
  // The overview has sub-headings of its own with the words of other sections.
  if (nested && topOf(own, report)?.form?.key !== 'overview') return [[taken(nested.form), ink.plain(texts.nested)]];
  const top = topOf(own, report);
  return top && [[ink.plain(texts.sub(top.form ? nameOf(top.form, locale) : top.heading))]];
}

function topOf(pointer: string, { sections }: Report): Report['sections'][number] | undefined {
  return sections.find((section) => pointer.startsWith(`${section.pointer}/`));
}

function nameOf({ ordinal, heading, en }: SectionForm, locale: Analysis['locale']): string {
  const name = `${chineseOrdinal(ordinal)}、${heading}`;
  return locale === 'en' ? `${en} (${name})` : name;
}
