/** Lays a report out as it is printed: title, headings, paragraphs and tables in their order. */
import type { Report } from '../bind/report.ts';
import { arrayField, fieldsOf, stringField } from '../bind/walk.ts';
import { childPointer } from '../source/pointer.ts';
import type { Page, PageBlock } from './grid.ts';
import { layoutTable } from './table.ts';

/** @param report The bound report; what is no part of one is passed over, as the binder does. */
export function layoutReport(report: Report): Page {
  const fields = fieldsOf(report.document.value);
  const blocks = [
    ...arrayField(fields, 'preamble').flatMap((block, at) => layoutBlock(report, block, `/preamble/${at}`, 2)),
    ...arrayField(fields, 'sections').flatMap((section, at) => layoutSection(report, section, `/sections/${at}`)),
  ];
  const title = stringField(fields, 'title');
  return {
    ...(title !== undefined && { title: { text: title, pointer: '/title' } }),
    ...(report.organ.name !== undefined && { organ: report.organ.name }),
    ...(report.year && { year: report.year.value }),
    edition: report.edition,
    blocks,
  };
}

function layoutSection(report: Report, section: unknown, pointer: string): PageBlock[] {
  if (typeof section === 'string') return [{ kind: 'paragraph', text: section, pointer }];
  const fields = fieldsOf(section);
  if (!fields) return [];
  const heading = stringField(fields, 'heading');
  // A table in the place of a section is taken for what it is.
  const table = layoutTable(report, pointer);
  return [
    ...(heading === undefined ? [] : [headingBlock(heading, pointer, 1)]),
    ...(table ? [table] : []),
    ...layoutContent(report, fields, pointer, 2),
  ];
}

function layoutContent(
  report: Report,
  fields: Readonly<Record<string, unknown>>,
  pointer: string,
  level: number,
): PageBlock[] {
  return arrayField(fields, 'content').flatMap((block, at) =>
    layoutBlock(report, block, `${childPointer(pointer, 'content')}/${at}`, level),
  );
}

/** @param level Of a heading, when the block has one. */
function layoutBlock(report: Report, block: unknown, pointer: string, level: number): PageBlock[] {
  if (typeof block === 'string') return [{ kind: 'paragraph', text: block, pointer }];
  const fields = fieldsOf(block);
  if (!fields) return [];
  if (typeof fields.text === 'string')
    return [{ kind: 'paragraph', text: fields.text, pointer: childPointer(pointer, 'text') }];
  const table = layoutTable(report, pointer);
  if (table) return [table];
  if (Array.isArray(fields.content)) {
    const heading = stringField(fields, 'heading');
    const content = layoutContent(report, fields, pointer, level + 1);
    return heading === undefined ? content : [headingBlock(heading, pointer, level), ...content];
  }
  const what = stringField(fields, 'unreadable');
  return what === undefined ? [] : [{ kind: 'unreadable', what, text: stringField(fields, 'note') ?? '', pointer }];
}

function headingBlock(text: string, pointer: string, level: number): PageBlock {
  return { kind: 'heading', level, text, pointer: childPointer(pointer, 'heading') };
}
