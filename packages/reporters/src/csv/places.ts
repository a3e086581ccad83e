/** The place of a finding as three columns: part of the form, row, column. */
import {
  addressInWords,
  chineseOrdinal,
  type Finding,
  type Locale,
  localise,
  type Report,
} from '@disclosure-lint/core';
import { forms } from '@disclosure-lint/rules';
import type { ColumnForm, Form, LocalisedText, RowForm, SectionForm, TableForm } from '@disclosure-lint/schemas';

interface Places {
  readonly part?: string;
  readonly row?: string;
  readonly column?: string;
}

/**
 * @param report Tells which form holds; without it the place is shown as the finding has it.
 * @returns the words of the form for what the address names: a cell, a row, a column, a table or a part.
 */
export function placesIn({ address, place }: Finding, report: Report | undefined, locale: Locale): Places {
  const known = address === undefined ? undefined : named(address, report?.form ?? forms['2021'], locale);
  if (known) return known;
  return place === undefined || place === '' ? {} : { part: place };
}

/** @returns where the words stand that are wrong, where that is not the cell that the address names; '' otherwise. */
export function proseOf({ address, place }: Finding, report: Report | undefined, locale: Locale): string {
  const cell = address === undefined || !report ? undefined : addressInWords(address, report.form);
  return cell && place !== undefined && place !== localise(cell, locale) ? place : '';
}

function named(address: string, form: Form, locale: Locale): Places | undefined {
  // Two tables have the key of their part.
  const section = form.sections.find(({ key }) => key === address);
  if (section) return { part: partName(section, locale) };
  for (const table of form.tables) {
    const part = tablePart(table, form, locale);
    if (table.key === address) return { part };
    const lines = address.startsWith(`${table.address}.`)
      ? linesOf(address.slice(table.address.length + 1), table, locale)
      : undefined;
    if (lines) return { part, ...lines };
  }
  return undefined;
}

/** Five tables stand in one part, and have the same address: only the row tells them apart. */
function linesOf(rest: string, table: TableForm, locale: Locale): Omit<Places, 'part'> | undefined {
  const row = table.rows.find(({ key }) => rest === key || (rest.startsWith(`${key}.`) && hasColumn(rest, key, table)));
  if (row) {
    const column = table.columns.find(({ key }) => rest === `${row.key}.${key}`);
    return { row: labelOf(row, locale), ...(column && { column: labelOf(column, locale) }) };
  }
  const column = table.columns.find(({ key }) => rest === `*.${key}`);
  return column && { column: labelOf(column, locale) };
}

function hasColumn(rest: string, row: string, { columns }: TableForm): boolean {
  return columns.some(({ key }) => rest === `${row}.${key}`);
}

function tablePart(table: TableForm, form: Form, locale: Locale): string {
  const section = form.sections.find(({ key }) => key === table.section);
  const caption = localise({ 'zh-CN': table.caption, en: table.en }, locale);
  if (!section || section.heading === table.caption) return section ? partName(section, locale) : caption;
  return `${partName(section, locale)} › ${caption}`;
}

function partName({ ordinal, heading, en }: SectionForm, locale: Locale): string {
  return localise({ 'zh-CN': `${chineseOrdinal(ordinal)}、${heading}`, en }, locale);
}

/** As printed, with the group that it stands in: two rows of the form are both called 其他. */
function labelOf({ label, en }: RowForm | ColumnForm, locale: Locale): string {
  const words: LocalisedText = { 'zh-CN': typeof label === 'string' ? label : label.join(' › '), en };
  return localise(words, locale);
}
