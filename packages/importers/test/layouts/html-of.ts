/** Writes printed forms as HTML, in ways that a layout chooses. */
import type { PrintedBlock, PrintedCell, PrintedForm, PrintedRows } from './printed-form.ts';

export interface Manner {
  readonly cell?: (cell: PrintedCell, at: { row: number; column: number }) => string;
  readonly table?: (block: Extract<PrintedBlock, { kind: 'table' }>) => string;
  readonly paragraph?: (text: string) => string;
  readonly heading?: (text: string) => string;
  readonly subheading?: (text: string) => string;
  readonly title?: (text: string) => string;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function spans({ rows, columns }: PrintedCell): string {
  return `${rows && rows > 1 ? ` rowspan="${rows}"` : ''}${columns && columns > 1 ? ` colspan="${columns}"` : ''}`;
}

export function tableOf(rows: PrintedRows, cell: NonNullable<Manner['cell']> = plainCell): string {
  const lines = rows.map((row, at) => `<tr>${row.map((it, column) => cell(it, { row: at, column })).join('')}</tr>`);
  return `<table border="1">\n${lines.join('\n')}\n</table>`;
}

export const plainCell = (cell: PrintedCell): string => `<td${spans(cell)}>${escaped(cell.text)}</td>`;

/** The small tables of part two stand under their caption, in a row over all columns. */
export function withCaptionRow(block: Extract<PrintedBlock, { kind: 'table' }>): PrintedRows {
  const width = block.rows[0]?.length ?? 1;
  return block.caption === '' ? block.rows : [[{ text: block.caption, kind: 'label', columns: width }], ...block.rows];
}

export function bodyOf(form: PrintedForm, manner: Manner = {}): string {
  const paragraph = manner.paragraph ?? ((text: string) => `<p>${escaped(text)}</p>`);
  const heading = manner.heading ?? paragraph;
  const subheading = manner.subheading ?? paragraph;
  const table = manner.table ?? ((block) => tableOf(withCaptionRow(block), manner.cell));
  const write = (block: PrintedBlock): string =>
    block.kind === 'table'
      ? table(block)
      : block.kind === 'subheading'
        ? subheading(block.text)
        : paragraph(block.text);
  return [
    (manner.title ?? paragraph)(form.title),
    ...form.preamble.map(paragraph),
    ...form.parts.flatMap((part) => [heading(part.heading), ...part.content.map(write)]),
  ].join('\n');
}

export function pageOf(body: string, head = '<meta charset="utf-8">'): string {
  return `<!DOCTYPE html>\n<html>\n<head>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`;
}
