/**
 * Slips that move several figures at once: two neighbours in each other's cell, a row or column one place off, two rows or
 * columns in each other's place. Each is undone on trial; there are some hundreds for a table, whatever is wrong in it.
 */
import { type Explanation, explain } from './explanation.ts';
import type { LinearSystem } from './system.ts';
import { apply, type Budget, type Change, mendingValue, type Trial, undo, valuesBefore } from './trial.ts';

/** The figures of one row or column, in the form's order; undefined where a cell gives none. */
type Line = readonly (number | undefined)[];

/** @returns the moves whose undoing mends sums and breaks none. */
export function movedFigures(trial: Trial, system: LinearSystem, budget: Budget): Explanation[] {
  if (trial.broken.size === 0) return [];
  const suspect = suspectsOf(trial, system);
  const found: Explanation[] = [];
  const test = (moved: Explanation['moved'] & string, changes: readonly Change[]): void => {
    const real = changes.filter(({ figure, value }) => trial.values[figure] !== value);
    if (real.length < 2 || !real.some(({ figure }) => suspect.has(figure))) return;
    const mends = explain(real, trial, system, budget);
    if (mends) found.push({ changes: real, moved, mends });
  };
  for (const { rows, columns } of gridsOf(system)) {
    for (const [at, row] of rows.entries()) {
      for (const pair of pairsIn(row)) test('cellsExchanged', exchanged(pair, trial));
      for (const [one, other] of row.entries()) {
        const below = rows[at + 1]?.[one];
        if (other !== undefined && below !== undefined) test('cellsExchanged', exchanged([other, below], trial));
      }
    }
    for (const lines of [rows, columns]) {
      for (const [at, line] of lines.entries()) {
        test('lineShifted', exchangedLines(line, lines[at + 1], trial));
        for (const segment of [line, line.slice(0, -1)]) {
          for (const step of [1, -1]) test('lineShifted', shiftedBack(segment, step, trial, system, budget));
        }
      }
    }
  }
  return found;
}

function suspectsOf(trial: Trial, { sums }: LinearSystem): ReadonlySet<number> {
  return new Set([...trial.broken].flatMap((sum) => sums[sum]?.parts.map(({ figure }) => figure) ?? []));
}

interface Grid {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

function gridsOf({ figures }: LinearSystem): Grid[] {
  const tables = new Map<string, (number | undefined)[][]>();
  for (const [figure, { term }] of figures.entries()) {
    const { table } = term;
    const rows = tables.get(table.key) ?? table.rows.map(() => table.columns.map(() => undefined));
    tables.set(table.key, rows);
    const row = rows[table.rows.indexOf(term.row)];
    if (row) row[table.columns.indexOf(term.column)] = figure;
  }
  return [...tables.values()].map((rows) => ({
    rows,
    columns: (rows[0] ?? []).map((_, column) => rows.map((row) => row[column])),
  }));
}

function pairsIn(line: Line): [number, number][] {
  return line.flatMap((one, at) =>
    line
      .slice(at + 1)
      .flatMap((other): [number, number][] => (one === undefined || other === undefined ? [] : [[one, other]])),
  );
}

function exchanged([one, other]: readonly [number, number], { values }: Trial): Change[] {
  return [
    { figure: one, value: values[other] ?? 0 },
    { figure: other, value: values[one] ?? 0 },
  ];
}

function exchangedLines(line: Line, next: Line | undefined, trial: Trial): Change[] {
  return line.flatMap((figure, at) => {
    const other = next?.[at];
    return figure === undefined || other === undefined ? [] : exchanged([figure, other], trial);
  });
}

/** Every figure goes back by one place; the one that then has none takes what its sums ask for. */
function shiftedBack(line: Line, step: number, trial: Trial, system: LinearSystem, budget: Budget): Change[] {
  if (line.length < 3 || line.includes(undefined)) return [];
  const figures = line as readonly number[];
  const vacated = step === 1 ? figures.at(-1) : figures[0];
  const changes = figures.flatMap((figure, at): Change[] => {
    const from = figures[at + step];
    return figure === vacated || from === undefined ? [] : [{ figure, value: trial.values[from] ?? 0 }];
  });
  if (vacated === undefined) return [];
  const before = valuesBefore(changes, trial);
  if (!apply(changes, trial, system, budget)) return [];
  const [link] = system.figures[vacated]?.sums ?? [];
  const value = link && mendingValue(vacated, link, trial);
  undo(changes, before, trial, system);
  return value === undefined ? [] : [...changes, { figure: vacated, value }];
}
