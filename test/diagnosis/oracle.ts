/**
 * Tells by trial what may be wrong with figures: every cell with every value by which something broken would hold, every
 * figure of the prose, every exchange. Where exactly one of them puts all right, the case is determined.
 */
import type { Form } from '@disclosure-lint/schemas';
import { allMoves, type Moved } from './moves.ts';
import type { Statement, Way } from './sums.ts';

type Numbers = ReadonlyMap<string, number>;

/** What would put everything right: other figures in some cells, or a figure of the prose. */
export type Explanation =
  | { readonly kind: 'cells'; readonly values: Moved }
  | { readonly kind: 'prose'; readonly told: string };

/** @returns the statements that do not hold. */
export function brokenIn(statements: readonly Statement[], numbers: Numbers): Statement[] {
  return statements.filter((statement) => !holds(statement, printedIn(numbers)));
}

/**
 * @param statements What must hold.
 * @param numbers The figures, something broken among them.
 * @returns every single cell and every single figure of the prose that, changed, makes everything hold.
 */
export function explanations(statements: readonly Statement[], numbers: Numbers): Explanation[] {
  const broken = brokenIn(statements, numbers);
  const [first] = broken;
  if (!first) return [];
  // A cell that is not in everything broken cannot put everything right.
  const cells = [...cellsIn(first)].filter((cell) => broken.every((statement) => cellsIn(statement).has(cell)));
  return [
    ...cells
      .flatMap((cell) => valuesOf(cell, first, numbers).map((value) => new Map([[cell, value]])))
      .filter((values) => putsRight(values, statements, numbers))
      .map((values): Explanation => ({ kind: 'cells', values })),
    ...proseWrong(broken),
  ];
}

/**
 * @param form The form, whose tables say which figures are neighbours.
 * @returns what {@link explanations} gives and every exchange and shift of figures that makes everything hold.
 */
export function explanationsWithMoves(form: Form, statements: readonly Statement[], numbers: Numbers): Explanation[] {
  const broken = brokenIn(statements, numbers);
  if (broken.length === 0) return [];
  // Nearly every move leaves broken what was: that is tried first.
  const inTurn = [...broken, ...statements];
  const moves = new Map<string, Moved>();
  for (const values of allMoves(form, numbers))
    if (putsRight(values, inTurn, numbers)) moves.set(keyOf(values), values);
  return [
    ...explanations(statements, numbers),
    ...[...moves.values()].map((values): Explanation => ({ kind: 'cells', values })),
  ];
}

/**
 * @param cell A cell that is wrong whatever the others say, as one below 0 is.
 * @returns the values that make everything hold; none where nothing depends on the cell.
 */
export function valuesFor(cell: string, statements: readonly Statement[], numbers: Numbers): number[] {
  const own = statements.filter((statement) => cellsIn(statement).has(cell));
  const values = own.flatMap((statement) => valuesOf(cell, statement, numbers));
  return [...new Set(values)].filter((value) => putsRight(new Map([[cell, value]]), statements, numbers));
}

/** @returns a name for changed cells: the same for the same cells and values. */
export function keyOf(values: Moved): string {
  return [...values]
    .map(([cell, value]) => `${cell}=${value}`)
    .sort()
    .join();
}

/** One figure told wrong, however often. */
function proseWrong(broken: readonly Statement[]): Explanation[] {
  const figures = new Set(broken.map(({ told }) => told));
  const [figure] = figures;
  return figures.size === 1 && figure !== undefined ? [{ kind: 'prose', told: figure }] : [];
}

function putsRight(values: Moved, statements: readonly Statement[], numbers: Numbers): boolean {
  if ([...values.values()].some((value) => value < 0)) return false;
  const printed = printedIn(numbers);
  const mended: FigureAt = (cell) => values.get(cell) ?? printed(cell);
  return statements.every((statement) => holds(statement, mended));
}

/** Tells the figure of a cell. */
type FigureAt = (cell: string) => number;

function printedIn(numbers: Numbers): FigureAt {
  return (cell) => numbers.get(cell) ?? 0;
}

function holds({ ways }: Statement, figureAt: FigureAt): boolean {
  return ways.some((way) => leftOf(way, figureAt) === 0);
}

/** @returns what the cell would have to be for some way of the statement to hold, if it is not that already. */
function valuesOf(cell: string, { ways }: Statement, numbers: Numbers): number[] {
  const printed = numbers.get(cell) ?? 0;
  const values = ways.flatMap((way) => {
    const left = leftOf(way, printedIn(numbers));
    if (way.plus.includes(cell)) return [printed - left];
    return way.minus.includes(cell) ? [printed + left] : [];
  });
  return [...new Set(values)].filter((value) => value !== printed);
}

function leftOf({ plus, minus, is }: Way, figureAt: FigureAt): number {
  const sum = (cells: readonly string[]): number => cells.reduce((total, cell) => total + figureAt(cell), 0);
  return sum(plus) - sum(minus) - is;
}

const known = new WeakMap<Statement, ReadonlySet<string>>();

function cellsIn(statement: Statement): ReadonlySet<string> {
  const cells = known.get(statement) ?? new Set(statement.ways.flatMap(({ plus, minus }) => [...plus, ...minus]));
  known.set(statement, cells);
  return cells;
}
