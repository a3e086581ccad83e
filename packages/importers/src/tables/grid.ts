import type { Origin } from '@disclosure-lint/schemas';
import { covering, type Printed } from '../document/printed.ts';

/**
 * A table as it arrives, before anything in it is understood.
 *
 * Where merged cells are known, as in HTML, a cell that reaches down from a row above is not listed again. Where they are not
 * known, as in plain text, they may arrive as empty cells or not at all.
 */
export interface Grid {
  readonly rows: readonly GridRow[];
  /** Whether `rowSpan` and `columnSpan` of its cells are known. */
  readonly spans?: boolean;
}

/** The cells of a row, at least one. */
export interface GridRow {
  readonly cells: readonly [GridCell, ...GridCell[]];
}

/** A cell with the number of rows and columns it covers; one of each when absent. */
export interface GridCell extends Printed {
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** In a grid that lists every place: the cell that covers this one, whose own text is ''. */
  readonly merged?: { readonly cell: Printed; readonly from: 'left' | 'above' };
}

/** @returns what a reader sees at a place: its own text, or that of the cell that covers it. */
export function shownText({ text, merged }: GridCell): string {
  return merged?.cell.text ?? text;
}

/** @returns the place of a run of rows; undefined for none. */
export function originOf(rows: readonly GridRow[]): Origin | undefined {
  const first = rows[0];
  const last = rows.at(-1);
  return first && last && covering(rowOrigin(first), rowOrigin(last));
}

/** @returns the place of a whole row. */
export function rowOrigin(row: GridRow): Origin {
  return covering(row.cells[0].origin, (row.cells.at(-1) ?? row.cells[0]).origin);
}

/** @returns the cells of a row that are not blank. */
export function filled(row: GridRow): GridCell[] {
  return row.cells.filter((cell) => !isBlank(cell));
}

export function isBlank(cell: Pick<Printed, 'text'>): boolean {
  return cell.text.trim() === '';
}

/** Whether a cell begins like a figure: `0`, `22条`, `-1`, `１２`, `/`. */
export function isFigure(cell: Pick<Printed, 'text'>): boolean {
  const text = cell.text.replace(/\s+/gu, '');
  return /^(?:[+\-−－]?[\d０-９]|[/／—-]+$)/u.test(text) && !/^\d{1,2}[.、．]\p{Script=Han}/u.test(text);
}
