/** The sums of a statutory table as equations between its cells. */
import { ruleFiles } from '@disclosure-lint/rules';
import { remember } from '../bind/memory.ts';
import { type BoundCell, type BoundTable, cellPointer, type Report } from '../bind/report.ts';
import { add } from '../facts/exact-sum.ts';
import { eachLeaf } from '../rules/condition.ts';

/** The cells of the left side add up to those of the right. */
export interface Equation {
  readonly left: readonly BoundCell[];
  readonly right: readonly BoundCell[];
}

/** What a rule says of the rows or columns of a table. */
export interface Balance {
  readonly table: string;
  readonly each: 'row' | 'column';
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Values that cells would have. */
export type Supposed = ReadonlyMap<BoundCell, number>;

const known = new WeakMap<BoundTable, readonly Equation[]>();

/** @returns the equations that the form's sums make of a table, row by row and column by column, where no cell is missing. */
export function equationsOf(table: BoundTable): readonly Equation[] {
  const found = known.get(table) ?? formBalances().flatMap((balance) => linesOf(table, balance));
  known.set(table, found);
  return found;
}

let balancesOfForms: readonly Balance[] | undefined;

/** What the built-in rules hold to be equal: the sums that the forms themselves print. */
function formBalances(): readonly Balance[] {
  if (balancesOfForms) return balancesOfForms;
  const found: Balance[] = [];
  for (const { rule } of ruleFiles) {
    eachLeaf(rule.conditions, '', ({ fact, params }) => {
      if (fact === 'unbalanced') found.push(params as unknown as Balance);
    });
  }
  balancesOfForms = found;
  return found;
}

/** @returns the equations of one balance; none when it is that of another table. */
export function linesOf(table: BoundTable, { table: key, each, left, right }: Balance): Equation[] {
  if (table.form.key !== key) return [];
  const { rows, columns, sets } = table.form;
  const across = each === 'row' ? columns : rows;
  const indexesOf = (names: readonly string[]): number[] =>
    names.flatMap((name) => (sets[name] ?? [name]).map((key) => across.findIndex((line) => line.key === key)));
  const leftLines = indexesOf(left);
  const rightLines = indexesOf(right);
  return (each === 'row' ? rows : columns).flatMap((_, line): Equation[] => {
    const cellAt = (other: number) => (each === 'row' ? table.cells[line]?.[other] : table.cells[other]?.[line]);
    const leftCells = leftLines.map(cellAt).filter(isPlaced);
    const rightCells = rightLines.map(cellAt).filter(isPlaced);
    const whole = leftCells.length === leftLines.length && rightCells.length === rightLines.length;
    return whole ? [{ left: leftCells, right: rightCells }] : [];
  });
}

function isPlaced(cell: BoundCell | undefined): cell is BoundCell {
  return cell !== undefined && !cell.row.uncertain;
}

/** @returns the value of a cell that makes an equation hold; undefined when another of its cells gives no number. */
export function valueFor(
  cell: BoundCell,
  { left, right }: Equation,
  supposed: Supposed = new Map(),
): number | undefined {
  const [own, other] = left.includes(cell) ? [left, right] : [right, left];
  const rest = sum(
    own.filter((each) => each !== cell),
    supposed,
  );
  const whole = sum(other, supposed);
  return rest === undefined || whole === undefined ? undefined : add(whole, -rest);
}

/** @returns whether an equation holds; undefined when a cell gives no number. */
export function holdsWith({ left, right }: Equation, supposed: Supposed = new Map()): boolean | undefined {
  const [a, b] = [sum(left, supposed), sum(right, supposed)];
  return a === undefined || b === undefined ? undefined : a === b;
}

/** @returns whether a cell takes part in an equation. */
export function concerns({ left, right }: Equation, cell: BoundCell): boolean {
  return left.includes(cell) || right.includes(cell);
}

function sum(cells: readonly BoundCell[], supposed: Supposed): number | undefined {
  let total = 0;
  for (const cell of cells) {
    const value = supposed.get(cell) ?? cell.value;
    if (value === undefined) return undefined;
    total = add(total, value);
  }
  return total;
}

/** A cell with its table. */
export interface PlacedCell {
  readonly table: BoundTable;
  readonly cell: BoundCell;
}

/** @returns the statutory cell at a pointer. */
export function cellAtPointer(report: Report, pointer: string): PlacedCell | undefined {
  return remember(report, 'cellsByPointer', () => {
    const cells = new Map<string, PlacedCell>();
    for (const table of report.tables.values()) {
      for (const cell of table.cells.flat()) if (cell) cells.set(cellPointer(cell), { table, cell });
    }
    return cells;
  }).get(pointer);
}
