/** How a figure was probably mistyped, told from what is printed and what it should be. */
import type { BoundCell, BoundTable } from '../bind/report.ts';
import type { SlipKind } from '../results/finding.ts';

/** On which side of a cell its neighbour stands. */
export type Side = 'left' | 'right' | 'above' | 'below';

export interface Slip {
  readonly kind: SlipKind;
  /** For a copied neighbour: which. */
  readonly side?: Side;
  /** How unlikely it is, in no unit: smaller is likelier. */
  readonly oddity: number;
}

/**
 * @param cell The cell that is wrong.
 * @param value What it should be.
 * @param table Its table.
 * @returns the likeliest slip; undefined where the figures do not resemble each other.
 */
export function slipOf(cell: BoundCell, value: number, table: BoundTable): Slip | undefined {
  if (cell.value === undefined) return undefined;
  if (cell.value === -value && cell.value < 0) return slip('sign');
  // Digits tell nothing where the sign is another, or where the decimal point stands elsewhere.
  if (cell.value < 0 !== value < 0 || decimalsOf(cell.value) !== decimalsOf(value)) return undefined;
  const [typed, meant] = [digitsOf(cell.value), digitsOf(value)];
  const side = cell.value === 0 ? undefined : sideOfCopy(cell, table);
  if (isSwap(typed, meant)) return slip('digitsSwapped');
  if (isDoubling(typed, meant)) return slip('digitDoubled');
  if (side && typed.length > 1) return { ...slip('neighbourCopied'), side };
  if (isDropping(typed, meant)) return slip('digitDropped');
  // Figures of one digit are the same by chance.
  if (side) return { ...slip('neighbourCopied'), side, oddity: ODDITY.digitWrong };
  return isOneDigitOff(typed, meant) ? slip('digitWrong') : undefined;
}

function digitsOf(value: number): string {
  return String(Math.abs(value)).replace('.', '');
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

const ODDITY: Readonly<Record<SlipKind, number>> = {
  sign: 0,
  digitsSwapped: 0,
  cellsExchanged: 0,
  lineShifted: 0,
  digitDoubled: 1,
  neighbourCopied: 2,
  digitDropped: 2,
  digitWrong: 3,
};

/** What no slip explains. */
export const UNLIKE = 5;

/** @returns a slip of a kind, as likely as the kind is. */
export function slip(kind: SlipKind): Slip {
  return { kind, oddity: ODDITY[kind] };
}

function isSwap(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return false;
  const at = [...typed].findIndex((digit, index) => digit !== meant[index]);
  if (at < 0) return false;
  return typed === meant.slice(0, at) + (meant[at + 1] ?? '') + (meant[at] ?? '') + meant.slice(at + 2);
}

function isDoubling(typed: string, meant: string): boolean {
  return [...meant].some((digit, at) => typed === meant.slice(0, at) + digit + meant.slice(at));
}

function isDropping(typed: string, meant: string): boolean {
  return [...meant].some(
    (_, at) => Number(typed) === Number(meant.slice(0, at) + meant.slice(at + 1)) && meant.length > 1,
  );
}

function isOneDigitOff(typed: string, meant: string): boolean {
  return typed.length === meant.length && [...typed].filter((digit, at) => digit !== meant[at]).length === 1;
}

function sideOfCopy({ row, column, value }: BoundCell, { form, cells }: BoundTable): Side | undefined {
  const [at, other] = [form.rows.indexOf(row.form), form.columns.indexOf(column.form)];
  const beside: readonly (readonly [Side, BoundCell | undefined])[] = [
    ['left', cells[at]?.[other - 1]],
    ['right', cells[at]?.[other + 1]],
    ['above', cells[at - 1]?.[other]],
    ['below', cells[at + 1]?.[other]],
  ];
  return beside.find(([, neighbour]) => neighbour?.value === value)?.[0];
}
