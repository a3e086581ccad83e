/** A table of the file as it stands there, read for drawing. */
import { printedCell } from '../bind/cell.ts';
import { rawRows } from '../bind/raw-row.ts';
import { arrayField, fieldsOf, stringField } from '../bind/walk.ts';
import type { PageText } from './grid.ts';
import { type LabelPath, labelParts } from './labels.ts';

export interface PrintedFigure {
  readonly text: string;
  /** Where the file has a number. */
  readonly value?: number;
  readonly pointer: string;
  /** The place of its first column among the row's figures. */
  readonly start: number;
  /** How many columns it covers. */
  readonly width: number;
}

export interface PrintedRow {
  readonly pointer: string;
  readonly label: LabelPath;
  readonly figures: readonly PrintedFigure[];
  readonly width: number;
  readonly uncertain: boolean;
}

export interface PrintedTable {
  readonly pointer: string;
  readonly caption: PageText | undefined;
  readonly columns: readonly LabelPath[];
  readonly rows: readonly PrintedRow[];
  readonly notes: readonly PageText[];
}

/** @returns undefined for what is no table. */
export function readPrintedTable(value: unknown, pointer: string): PrintedTable | undefined {
  const fields = fieldsOf(value);
  if (!fields || !Array.isArray(fields.rows)) return undefined;
  const caption = stringField(fields, 'caption');
  const columns = arrayField(fields, 'columns');
  const rows = arrayField(fields, 'rows').map((row, index) => ({ row, index }));
  return {
    pointer,
    caption:
      caption === undefined || caption.trim() === '' ? undefined : { text: caption, pointer: `${pointer}/caption` },
    columns: columns.map((label, at) => labelParts(label, `${pointer}/columns/${at}`)),
    rows: rawRows({ pointer, columns, rows }).map((raw) => {
      const figures = placeFigures(raw.cells, raw.offsets, raw.pointer);
      const last = figures.at(-1);
      return {
        pointer: raw.pointer,
        label: labelParts(raw.fields.label, `${raw.pointer}/label`),
        figures,
        width: last ? last.start + last.width : 0,
        uncertain: raw.fields.uncertain === true,
      };
    }),
    notes: arrayField(fields, 'notes').flatMap((text, at) =>
      typeof text === 'string' ? [{ text, pointer: `${pointer}/notes/${at}` }] : [],
    ),
  };
}

function placeFigures(
  cells: readonly unknown[],
  offsets: readonly number[] | undefined,
  pointer: string,
): PrintedFigure[] {
  const widths: number[] = new Array(cells.length).fill(offsets ? 0 : 1);
  for (const index of offsets ?? []) widths[index] = (widths[index] ?? 0) + 1;
  let start = 0;
  return cells.map((cell, index) => {
    // Beyond a certain width spans are not followed.
    const width = Math.max(widths[index] ?? 1, 1);
    const figure = {
      text: printedCell(cell),
      ...(typeof cell === 'number' && { value: cell }),
      pointer: `${pointer}/cells/${index}`,
      start,
      width,
    };
    start += width;
    return figure;
  });
}
