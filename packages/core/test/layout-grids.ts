/** Grids drawn in signs and measured, for the tests on the layout. */
import { forms } from '@disclosure-lint/rules';
import {
  bindReport,
  type Grid,
  type GridCell,
  layoutReport,
  type Page,
  parseDocument,
  type Report,
} from '../src/index.ts';

export function bound(report: unknown): Report {
  return bindReport(parseDocument(JSON.stringify(report), 'a.report.json'), forms);
}

export function pageOf(report: unknown): Page {
  return layoutReport(bound(report));
}

export function gridsOf(report: unknown): Grid[] {
  return pageOf(report).blocks.filter((block) => block.kind === 'grid');
}

/** @returns a report that has one table only. */
export function reportWith(table: unknown, year = 2024): unknown {
  return { format: 'disclosure-report/1', year, sections: [{ heading: '三、表', content: [table] }] };
}

/**
 * Draws a part of a grid: each cell with its text where it begins, `‹` where one reaches in from the left, `^` from above,
 * `∅` before what is missing, `+` before what is none of the form’s, `?` after an uncertain figure.
 */
export function drawn(rows: Grid['bodyRows'], columnCount: number): string[] {
  return occupied(rows, columnCount).map((row) =>
    row.map(({ cell, down, right }) => (down ? '^' : right ? '‹' : shown(cell))).join('|'),
  );
}

interface Occupied {
  readonly cell: GridCell;
  readonly down: boolean;
  readonly right: boolean;
}

/** @returns who covers each place; an error where two cells overlap, one reaches out, or a place is open. */
export function occupied(rows: Grid['bodyRows'], columnCount: number): Occupied[][] {
  const places: (Occupied | undefined)[][] = rows.map(() => new Array(columnCount).fill(undefined));
  for (const [top, row] of rows.entries()) {
    let left = 0;
    for (const cell of row) {
      while (left < columnCount && places[top]?.[left]) left++;
      for (let line = top; line < top + cell.rowSpan; line++) {
        for (let column = left; column < left + cell.columnSpan; column++) {
          const place = places[line];
          if (!place || column >= columnCount) throw new Error(`“${cell.text}” reaches out of the table`);
          const other = place[column];
          if (other) throw new Error(`“${cell.text}” lies over “${other.cell.text}”`);
          place[column] = { cell, down: line > top, right: column > left };
        }
      }
      left += cell.columnSpan;
    }
  }
  return places.map((row, line) =>
    row.map((place, column) => {
      if (!place) throw new Error(`nothing stands at ${line}, ${column}`);
      return place;
    }),
  );
}

function shown({ text, missing, extra, uncertain }: GridCell): string {
  return `${missing ? '∅' : ''}${extra ? '+' : ''}${text}${uncertain ? '?' : ''}`;
}

/** @returns the pointers of all cells of a report's tables, as the file has them. */
export function cellPointers(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (!Array.isArray(value) && Array.isArray((value as { rows?: unknown }).rows)) {
    return (value as { rows: { cells?: unknown }[] }).rows.flatMap(({ cells }, row) =>
      Array.isArray(cells) ? cells.map((_, at) => `${pointer}/rows/${row}/cells/${at}`) : [],
    );
  }
  return entries.flatMap(([name, part]) => cellPointers(part, `${pointer}/${name}`));
}
