/** From a source document to a report: every table, row, column and section on its key of the form. */
import type { Form } from '@disclosure-lint/schemas';
import type { SourceDocument } from '../source/document.ts';
import { type TableIndex, tableIndexes } from './form-index.ts';
import { parseLabel } from './label.ts';
import type { TablePiece } from './raw-row.ts';
import { recogniseEdition, sortTables } from './recognise.ts';
import type { BoundTable, Edition, Report, ReportYear } from './report.ts';
import { bindSections } from './sections.ts';
import { bindTable } from './table.ts';
import { type Content, type FoundTable, fieldsOf, labelPath, stringField, walkContent } from './walk.ts';
import { inferYear } from './year.ts';

/** Every edition of the form. */
export type Forms = Readonly<Record<Edition, Form>>;

/**
 * Binds a report. A value of whatever shape gives a report; what does not fit is not there.
 * @param document The parsed document.
 * @param forms Every edition.
 * @param forced The edition to evaluate with, whatever the headers say.
 */
export function bindReport(document: SourceDocument, forms: Forms, forced?: Edition): Report {
  const fields = fieldsOf(document.value) ?? {};
  const content = walkContent(fields);
  const title = stringField(fields, 'title');
  const headings = content.sections.map((section) => ({
    text: section.heading,
    pointer: `${section.pointer}/heading`,
  }));
  const mark = recogniseEdition(content.tables, Object.values(forms));
  const year =
    declaredYear(fields.year) ??
    inferYear({
      title,
      preamble: content.paragraphs.filter((paragraph) => paragraph.top < 0),
      headings,
      paragraphs: content.paragraphs.filter((paragraph) => paragraph.top >= 0),
    });
  const governing = governingEdition(forms, year?.value);
  const edition = forced ?? mark?.edition ?? governing ?? '2021';
  const form = forms[edition];
  const { sections, nested } = bindSections(form, content.sections);
  const keys = new Map(sections.map((section) => [section.pointer, section.form?.key]));
  const organ = fieldsOf(fields.organ);
  const part = (name: string): Record<string, string> => {
    const value = stringField(organ, name);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    document,
    memory: new Map(),
    forms,
    form,
    edition: forced ?? mark?.edition ?? 'unknown',
    editionMark: mark,
    governing,
    year,
    tablesOnly: fieldsOf(fields.import)?.content === 'tables',
    organ: { ...part('name'), ...part('kind'), ...part('level'), ...part('scope') },
    title: title?.trim() === '' ? undefined : title,
    sections,
    nested,
    paragraphs: content.paragraphs.map(({ text, pointer, top }) => ({
      text,
      pointer,
      section: keys.get(`/sections/${top}`),
    })),
    prose: content.lines.map(({ kind, text, pointer, top, parent }) => ({
      kind,
      text,
      pointer,
      place: top < 0 ? 'preamble' : (keys.get(`/sections/${top}`) ?? 'extra'),
      parent,
    })),
    ...bindTables(content, form, forms, year),
  };
}

/** @returns the edition that governs reports on a year; undefined for years before the first form. */
export function governingEdition(forms: Forms, year: number | undefined): Edition | undefined {
  if (year === undefined) return undefined;
  return Object.values(forms).find(({ years }) => year >= years.from && year <= (years.to ?? Number.POSITIVE_INFINITY))
    ?.edition;
}

function declaredYear(year: unknown): ReportYear | undefined {
  return typeof year === 'number' && Number.isInteger(year)
    ? { value: year, from: 'declared', pointer: '/year' }
    : undefined;
}

function bindTables(
  content: Content,
  form: Form,
  forms: Forms,
  year: ReportYear | undefined,
): Pick<Report, 'tables' | 'tableHeadings' | 'freeTables'> {
  const tables = new Map<string, BoundTable>();
  const tableHeadings = new Map<string, { heading: string; pointer: string }>();
  const sorted = sortTables(content.tables, form);
  for (const index of tableIndexes(form)) {
    const pieces = sorted.get(index.form.key);
    if (!pieces) continue;
    const table = bindTable(tolerated(index, content.tables, pieces, forms, year), pieces);
    tables.set(index.form.key, table);
    const found = content.tables.find((candidate) => candidate.pointer === pieces[0]?.pointer);
    const heading = content.sections.find((section) => section.depth === 0 && section.top === found?.top);
    if (heading) tableHeadings.set(index.form.key, heading);
  }
  const statutory = new Set([...sorted.values()].flatMap((pieces) => pieces.map((piece) => piece.pointer)));
  return { tables, tableHeadings, freeTables: content.tables.filter((table) => !statutory.has(table.pointer)) };
}

/**
 * Reports on 2020 stand between the editions: some split （六）其他处理 in three as the later form does. Their
 * applications table is bound to whichever edition's rows it has.
 */
function tolerated(
  index: TableIndex,
  found: readonly FoundTable[],
  pieces: readonly TablePiece[],
  forms: Forms,
  year: ReportYear | undefined,
): TableIndex {
  if (year?.value !== 2020 || index.form.key !== 'applications') return index;
  const words = new Set(
    found
      .filter((table) => pieces.some((piece) => piece.pointer === table.pointer))
      .flatMap((table) => table.rows.map((row) => parseLabel(labelPath(fieldsOf(row)?.label).at(-1) ?? '').words)),
  );
  const score = (candidate: TableIndex): number =>
    candidate.rows.filter((row, at) => candidate.form.rows[at]?.decisive && row.words.some((word) => words.has(word)))
      .length;
  let best = index;
  for (const form of Object.values(forms)) {
    const candidate = tableIndexes(form).find((other) => other.form.key === index.form.key);
    if (candidate && score(candidate) > score(best)) best = candidate;
  }
  return best;
}
