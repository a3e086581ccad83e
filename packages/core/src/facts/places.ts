/** Places of prose in the words of the form. */
import type { Form, LocalisedText } from '@disclosure-lint/schemas';
import { chineseOrdinal } from '../bind/label.ts';
import type { BoundSection, ProsePlace, Report } from '../bind/report.ts';
import { printed } from './wording.ts';

const OUTSIDE: Readonly<Record<string, LocalisedText>> = {
  title: { 'zh-CN': '标题', en: 'title' },
  preamble: { 'zh-CN': '引言', en: 'introduction' },
  extra: { 'zh-CN': '正文', en: 'text' },
};

/** @returns the place's name: 一、总体情况, 引言. */
export function placeName(place: string, form: Form): LocalisedText {
  const section = form.sections.find((candidate) => candidate.key === place);
  return section
    ? printed(`${chineseOrdinal(section.ordinal)}、${section.heading}`)
    : (OUTSIDE[place] ?? printed(place));
}

/** @returns the address of a part of the form; what stands outside the six parts has none. */
export function addressOfPlace(place: ProsePlace): string | undefined {
  return place in OUTSIDE ? undefined : place;
}

/** @returns the top-level section that a place stands for, if the report has it. */
export function sectionAt(report: Report, place: ProsePlace): BoundSection | undefined {
  return report.sections.find((section) => section.form?.key === place);
}

/** @returns the JSON Pointer of a place's heading, or of what is nearest to it. */
export function pointerOfPlace(report: Report, place: ProsePlace): string {
  const section = sectionAt(report, place);
  if (section) return `${section.pointer}/heading`;
  return place === 'title' || place === 'preamble' ? `/${place}` : '/sections';
}
