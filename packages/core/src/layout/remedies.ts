/** The table of reviews and lawsuits, which the form prints as one row of fifteen figures under three blocks of headers. */
import type { BoundTable } from '../bind/report.ts';
import type { Binding } from './binding.ts';
import { isOneRow, layoutColumns } from './columns.ts';
import type { Grid, GridCell, Missing } from './grid.ts';
import { figureCell, labelCell } from './grid-cells.ts';
import { formParts, type LabelPart, type LabelPath, mergeLabels, withGroups } from './labels.ts';
import type { PrintedTable } from './printed-table.ts';
import { layoutRows } from './rows.ts';

/** A block of headers and the figures beneath it. */
interface Block {
  readonly label: LabelPath;
  readonly headers: readonly LabelPart[];
  readonly figures: readonly GridCell[];
}

interface RowLabel {
  readonly corner: LabelPart;
  readonly label: LabelPart;
}

/**
 * @returns the grid as the form prints it, whether the file has three rows or one; undefined for any other table, and for
 * one that has more than the form or stands in pieces, which is better shown row by row.
 */
export function remediesInOneRow(
  printed: PrintedTable,
  binding: Binding,
  missing: Missing,
): Pick<Grid, 'columnCount' | 'headerRows' | 'bodyRows'> | undefined {
  const [table, other] = binding.tables;
  if (!table || other || table.form.key !== 'remedies' || table.pointers.length > 1) return undefined;
  if (!isOneRow(table)) {
    const blocks = blocksOfRows(printed, binding, missing);
    return blocks && inOneRow(blocks, undefined);
  }
  // Without its headers there is nothing to print above the figures.
  if (missing === 'left out' && printed.columns.length === 0) return undefined;
  const blocks = blocksOfOneRow(printed, binding, table);
  return blocks && inOneRow(blocks, rowLabelOf(printed, table));
}

function blocksOfRows(printed: PrintedTable, binding: Binding, missing: Missing): Block[] | undefined {
  const columns = layoutColumns(printed, binding, missing);
  const { slots, corner } = columns;
  const lines = layoutRows(printed, binding, columns, missing);
  const fits =
    corner.length === 0 &&
    slots.length === slots.filter(({ header, forms }) => header.length === 1 && forms.size > 0).length &&
    printed.rows.every((row) => binding.rows.has(row.pointer) && columns.labelWidth(row) === 0) &&
    lines.every(({ cells }) => cells.length === slots.length);
  if (!fits) return undefined;
  const headers = slots.flatMap(({ header }) => header);
  return lines.map(({ label, cells }) => ({ label, headers, figures: cells }));
}

function blocksOfOneRow(printed: PrintedTable, binding: Binding, { form }: BoundTable): Block[] | undefined {
  const [row, second] = printed.rows;
  const perBlock = form.columns.length;
  const expected = form.rows.length * perBlock;
  if (!row || second || row.figures.length !== expected || row.width !== expected) return undefined;
  const paths = headersOfOneRow(printed, expected, perBlock);
  if (!paths) return undefined;
  return form.rows.map(({ label }, block): Block => {
    const start = block * perBlock;
    const own = paths.slice(start, start + perBlock);
    const groups = own.find((path) => path.length > 1)?.slice(0, -1);
    return {
      label: groups ? withGroups(groups, label, new Set()) : formParts(label, false),
      headers: form.columns.map(
        (column, at) => own[at]?.at(-1) ?? formParts(column.label, true).at(-1) ?? { text: '', missing: true },
      ),
      figures: row.figures
        .slice(start, start + perBlock)
        .map((figure) => figureCell(figure, 1, binding, row.uncertain)),
    };
  });
}

/** @returns a header for each figure, none where the table has no headers at all; undefined where they fit no figures. */
function headersOfOneRow(printed: PrintedTable, expected: number, perBlock: number): readonly LabelPath[] | undefined {
  const { columns } = printed;
  if (columns.length === 0 || columns.length === expected) return columns;
  if (columns.length === expected + 1) return columns.slice(1);
  return columns.length === perBlock && columns.every((path) => path.length === 1)
    ? Array.from({ length: expected }, (_, at) => columns[at % perBlock] ?? [])
    : undefined;
}

/** The form has no label beside its one row; some write one. */
function rowLabelOf({ columns, rows }: PrintedTable, { form }: BoundTable): RowLabel | undefined {
  const label = rows[0]?.label.findLast(({ text }) => text.trim() !== '');
  const corner = columns.length > form.rows.length * form.columns.length ? columns[0]?.at(-1) : undefined;
  return label || corner ? { label: label ?? { text: '' }, corner: corner ?? { text: '' } } : undefined;
}

/** As the form does, results stand right below the block they belong to, and reach down to those of deeper blocks. */
function inOneRow(
  blocks: readonly Block[],
  rowLabel: RowLabel | undefined,
): Pick<Grid, 'columnCount' | 'headerRows' | 'bodyRows'> {
  const perBlock = blocks[0]?.headers.length ?? 0;
  const height = blocks.reduce((most, { label }) => Math.max(most, label.length), 1);
  const rows: { block: number; cells: GridCell[] }[][] = Array.from({ length: height + 1 }, () => []);
  for (const { part, line, level, lines } of mergeLabels(
    blocks.map(({ label }) => label),
    height,
  )) {
    rows[level]?.push({ block: line, cells: [labelCell('columnLabel', part, 1, lines * perBlock)] });
  }
  for (const [block, { label, headers }] of blocks.entries()) {
    const level = Math.max(label.length, 1);
    const cells = headers.map((part) => labelCell('columnLabel', part, height + 1 - level, 1));
    rows[level]?.push({ block, cells });
  }
  const header = rows.map((row) => row.sort((a, b) => a.block - b.block).flatMap(({ cells }) => cells));
  if (rowLabel) header[0]?.unshift(labelCell('corner', rowLabel.corner, height + 1, 1));
  return {
    columnCount: blocks.length * perBlock + (rowLabel ? 1 : 0),
    headerRows: header,
    bodyRows: [
      [...(rowLabel ? [labelCell('rowLabel', rowLabel.label, 1, 1)] : []), ...blocks.flatMap(({ figures }) => figures)],
    ],
  };
}
