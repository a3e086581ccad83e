/** Lays a printed table out as the statutory form prints it. */
import type { BoundTable, Report } from '../bind/report.ts';
import { valueAt } from '../source/pointer.ts';
import { type Binding, bindingOf } from './binding.ts';
import { type Columns, layoutColumns } from './columns.ts';
import type { Grid, GridCell, LayoutOptions, Missing, PageText } from './grid.ts';
import { labelCell } from './grid-cells.ts';
import { type LabelPath, mergeLabels, wordsOf } from './labels.ts';
import { type PrintedTable, readPrintedTable } from './printed-table.ts';
import { remediesInOneRow } from './remedies.ts';
import { type Line, layoutRows } from './rows.ts';

/**
 * Lays a table out: headers and row labels merged as the form merges them, every figure of the file once, and what the
 * form has and the report lacks marked as missing. Labels and figures are shown as printed; the form gives the labels
 * above them that an office’s flat labels lost, and what it prints around the table.
 * @param report The bound report.
 * @param pointer JSON Pointer of a printed table, of the form or any other.
 * @param options What becomes of that which the form has and the report lacks; shown unless told otherwise.
 * @returns undefined when there is no table at the pointer.
 */
export function layoutTable(
  report: Report,
  pointer: string,
  { missing = 'shown' }: LayoutOptions = {},
): Grid | undefined {
  const printed = readPrintedTable(valueAt(report.document.value, pointer), pointer);
  if (!printed) return undefined;
  const binding = bindingOf(report, pointer);
  const [table, other] = binding.tables;
  const form = other ? undefined : table?.form;
  const { grid, notes } = remediesOf(printed, binding, missing) ?? rowByRow(printed, binding, missing);
  const caption = printed.caption;
  const inside =
    form?.address === 'disclosure' && grid.headerRows.length > 0 && (caption !== undefined || missing === 'shown');
  return {
    kind: 'grid',
    name: caption?.text ?? form?.caption ?? '',
    ...(caption && !inside && { caption }),
    pointer,
    ...(form && { table: form.key }),
    ...grid,
    ...(inside && { headerRows: [[captionCell(caption, form.caption, grid.columnCount)], ...grid.headerRows] }),
    notes,
  };
}

/** Head and body of a grid. */
type Rectangle = Pick<Grid, 'columnCount' | 'headerRows' | 'bodyRows'>;

interface LaidOut {
  readonly grid: Rectangle;
  /** Those that do not stand in the grid itself. */
  readonly notes: readonly PageText[];
}

/** The form prints its small tables under one head each: 第二十条第（一）项. */
function captionCell(caption: PageText | undefined, name: string, columnSpan: number): GridCell {
  return labelCell('columnLabel', caption ?? { text: name }, 1, columnSpan);
}

function remediesOf(printed: PrintedTable, binding: Binding, missing: Missing): LaidOut | undefined {
  const grid = remediesInOneRow(printed, binding, missing);
  return grid && { grid, notes: printed.notes };
}

function rowByRow(printed: PrintedTable, binding: Binding, missing: Missing): LaidOut {
  const columns = layoutColumns(printed, binding, missing);
  const lines = layoutRows(printed, binding, columns, missing);
  const labelled = binding.tables.length > 0 || lines.some(({ label }) => label.some(({ text }) => text.trim() !== ''));
  const depth = Math.max(
    labelled ? lines.reduce((most, { label }) => Math.max(most, label.length), 1) : 0,
    columns.corner.length,
  );
  const head = layoutHead(printed, binding, columns, lines, depth, missing);
  return {
    grid: {
      columnCount: depth + columns.slots.length,
      headerRows: head.rows,
      bodyRows: layoutBody(lines, depth, columns.slots.length),
    },
    notes: printed.notes.filter((note) => note !== head.note),
  };
}

function layoutBody(lines: readonly Line[], depth: number, width: number): GridCell[][] {
  const rows = lines.map(({ cells }) => [...cells]);
  if (depth === 0) return rows;
  const labels: GridCell[][] = lines.map(() => []);
  for (const { part, line, lines: rowSpan, level, levels } of mergeLabels(
    lines.map(({ label }) => label),
    depth,
  )) {
    // A row without figures is one label from side to side.
    const bare = rows[line]?.length === 0 && level + levels === depth;
    labels[line]?.push(labelCell('rowLabel', part, rowSpan, bare ? levels + width : levels));
  }
  return labels.map((own, line) => [...own, ...(rows[line] ?? [])]);
}

function layoutHead(
  printed: PrintedTable,
  { tables }: Binding,
  { slots, corner }: Columns,
  lines: readonly Line[],
  depth: number,
  missing: Missing,
): { readonly rows: readonly (readonly GridCell[])[]; readonly note?: PageText } {
  const [table, other] = tables;
  const form = other ? undefined : table?.form;
  // What goes on from the page before need not print its headers again.
  const isFirst = form !== undefined && table?.pointers[0] === printed.pointer;
  if (printed.columns.length === 0 && !(isFirst && missing === 'shown')) return { rows: [] };
  const over =
    form?.over !== undefined &&
    !isPrinted(form.over, [...corner, ...slots.map(({ header }) => header), ...lines.map(({ label }) => label)])
      ? [{ text: form.over }]
      : [];
  const paths = slots.flatMap(({ header }): LabelPath[] => (header.length > 0 ? [[...over, ...header]] : []));
  const height = paths.reduce((most, path) => Math.max(most, path.length), 1);
  const rows: GridCell[][] = Array.from({ length: height }, () => []);
  const note = corner.length > 0 || depth === 0 ? undefined : printed.notes.find(({ text }) => isNote(text, form));
  rows[0]?.push(
    ...cornerCells(
      corner,
      note ?? { text: form?.note === undefined || !isOwn(form.note, missing) ? '' : form.note },
      height,
      depth,
    ),
  );
  for (const { part, level, levels, lines: columnSpan } of mergeLabels(paths, height)) {
    rows[level]?.push(labelCell('columnLabel', part, levels, columnSpan));
  }
  return { rows, ...(note && { note }) };
}

function cornerCells(corner: readonly LabelPath[], note: Partial<PageText>, height: number, depth: number): GridCell[] {
  if (depth === 0) return [];
  if (corner.length === 0) return [labelCell('corner', { text: '', ...note }, height, depth)];
  return corner.map((path, at) => {
    const part = path.at(-1) ?? { text: '' };
    return labelCell('corner', part, height, at === corner.length - 1 ? depth - at : 1);
  });
}

function isNote(text: string, form: BoundTable['form'] | undefined): boolean {
  return form?.note !== undefined && squashed(text) === squashed(form.note);
}

/** A word above the labels is the form's to print, a note in brackets is the report's where nothing is added to it. */
function isOwn(note: string, missing: Missing): boolean {
  return missing === 'shown' || !/^[（(]/u.test(note);
}

/** Brackets and punctuation make no difference to a note. */
function squashed(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether the report prints what the form has above all columns: in its headers, or as a row of its own. */
function isPrinted(over: string, labels: readonly LabelPath[]): boolean {
  return labels.some((path) => path.some(({ text }) => wordsOf(text) === over));
}
