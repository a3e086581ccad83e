/** Two and more figures put in the wrong cells by one cause: exchanged with the neighbour, or a row shifted by a column. */
import type { Form, TableForm } from '@disclosure-lint/schemas';
import { cellAt, type PlacedCell } from './grid.ts';

/** How figures of one report may be moved. Each move gives other numbers for the cells that it changes, and no others. */
export type Moved = ReadonlyMap<string, number>;
type Numbers = ReadonlyMap<string, number>;

/** The moves by their names: all that they may do to the tables of a form. */
export const MOVES = {
  exchangedInRow: (form, numbers) => exchanges(form, numbers, 0, 1),
  exchangedBelow: (form, numbers) => exchanges(form, numbers, 1, 0),
  rowShiftedRight: (form, numbers) => shifts(form, numbers, 1),
  rowShiftedLeft: (form, numbers) => shifts(form, numbers, -1),
} satisfies Readonly<Record<string, (form: Form, numbers: Numbers) => readonly Moved[]>>;

/** The name of a move. */
export type MoveName = keyof typeof MOVES;

/** @returns everything that some move may make of the figures. */
export function allMoves(form: Form, numbers: Numbers): Moved[] {
  return Object.values(MOVES).flatMap((move) => move(form, numbers));
}

function exchanges(form: Form, numbers: Numbers, down: number, right: number): Moved[] {
  return form.tables.flatMap((table) =>
    table.rows.flatMap((_, row) =>
      table.columns.flatMap((_, column) => {
        const [one, other] = [cellAt(table, row, column), cellAt(table, row + down, column + right)];
        if (!one || !other || !areCounts([one, other])) return [];
        const [first, second] = [numbers.get(one.address) ?? 0, numbers.get(other.address) ?? 0];
        if (first === second) return [];
        return [
          new Map([
            [one.address, second],
            [other.address, first],
          ]),
        ];
      }),
    ),
  );
}

/**
 * The figures of a row one column off. Its total stays where it is: it stands apart, or the program adds it up. Only a zero
 * is pushed out of the row, for no office overlooks a figure that has no place left.
 */
function shifts(form: Form, numbers: Numbers, by: 1 | -1): Moved[] {
  return form.tables.flatMap((table) =>
    table.rows.flatMap((_, row) => {
      const cells = detailsOf(table, row);
      const figures = cells.map(({ address }) => numbers.get(address) ?? 0);
      const lost = by === 1 ? figures.at(-1) : figures[0];
      if (cells.length < 2 || !areCounts(cells) || lost !== 0) return [];
      const moved = new Map(
        cells.flatMap(({ address }, at) => {
          const [figure, before] = [figures[at - by] ?? 0, figures[at] ?? 0];
          return figure === before ? [] : [[address, figure] as const];
        }),
      );
      return moved.size === 0 ? [] : [moved];
    }),
  );
}

function detailsOf(table: TableForm, row: number): PlacedCell[] {
  return table.columns.flatMap((column, at) =>
    table.totals?.columns?.includes(column.key) ? [] : (cellAt(table, row, at) ?? []),
  );
}

function areCounts(cells: readonly PlacedCell[]): boolean {
  return cells.every(({ table, column }) => table.columns[column]?.cell.type === 'count');
}
