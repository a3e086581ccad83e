/** Lays a report out as it is printed: title, headings, paragraphs and tables in their order. */
import type { Report } from '../bind/report.ts';
import { arrayField, fieldsOf, stringField } from '../bind/walk.ts';
import { childPointer } from '../source/pointer.ts';
import type { Grid, LayoutOptions, Page, PageBlock } from './grid.ts';
import { layoutTable } from './table.ts';

/**
 * @param report The bound report; what is no part of one is passed over, as the binder does.
 * @param options What becomes of that which the form has and the report lacks; shown unless told otherwise.
 */
export function layoutReport(report: Report, options: LayoutOptions = {}): Page {
  const draw: DrawTable = (pointer) => layoutTable(report, pointer, options);
  const fields = fieldsOf(report.document.value);
  const blocks = [
    ...arrayField(fields, 'preamble').flatMap((block, at) => layoutBlock(draw, block, `/preamble/${at}`, 2)),
    ...arrayField(fields, 'sections').flatMap((section, at) => layoutSection(draw, section, `/sections/${at}`)),
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

type DrawTable = (pointer: string) => Grid | undefined;

function layoutSection(draw: DrawTable, section: unknown, pointer: string): PageBlock[] {
  if (typeof section === 'string') return [{ kind: 'paragraph', text: section, pointer }];
  const fields = fieldsOf(section);
  if (!fields) return [];
  const heading = stringField(fields, 'heading');
  // A table in the place of a section is taken for what it is.
  const table = draw(pointer);
  return [
    ...(heading === undefined ? [] : [headingBlock(heading, pointer, 1)]),
    ...(table ? [table] : []),
    ...layoutContent(draw, fields, pointer, 2),
  ];
}

function layoutContent(
  draw: DrawTable,
  fields: Readonly<Record<string, unknown>>,
  pointer: string,
  level: number,
): PageBlock[] {
  return arrayField(fields, 'content').flatMap((block, at) =>
    layoutBlock(draw, block, `${childPointer(pointer, 'content')}/${at}`, level),
  );
}

/** @param level Of a heading, when the block has one. */
function layoutBlock(draw: DrawTable, block: unknown, pointer: string, level: number): PageBlock[] {
  if (typeof block === 'string') return [{ kind: 'paragraph', text: block, pointer }];
  const fields = fieldsOf(block);
  if (!fields) return [];
  if (typeof fields.text === 'string')
    return [{ kind: 'paragraph', text: fields.text, pointer: childPointer(pointer, 'text') }];
  const table = draw(pointer);
  if (table) return [table];
  if (Array.isArray(fields.content)) {
    const heading = stringField(fields, 'heading');
    const content = layoutContent(draw, fields, pointer, level + 1);
    return heading === undefined ? content : [headingBlock(heading, pointer, level), ...content];
  }
  const what = stringField(fields, 'unreadable');
  return what === undefined ? [] : [{ kind: 'unreadable', what, text: stringField(fields, 'note') ?? '', pointer }];
}

function headingBlock(text: string, pointer: string, level: number): PageBlock {
  return { kind: 'heading', level, text, pointer: childPointer(pointer, 'heading') };
}
