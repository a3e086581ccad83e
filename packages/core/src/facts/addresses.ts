/** Addresses of cells in rule files: `applications.received.total`. */
import type { Form, LocalisedText, TableForm } from '@disclosure-lint/schemas';
import type { BoundCell, Report } from '../bind/report.ts';
import type { ParamProblem } from './definition.ts';
import { unknownName } from './unknown-name.ts';
import { cellPlace } from './wording.ts';

export interface CellRef {
  readonly address: string;
  readonly table: TableForm;
  readonly row: number;
  readonly column: number;
}

const indexes = new WeakMap<Form, ReadonlyMap<string, CellRef>>();

/** @returns every cell of the form by its address. */
export function cellIndex(form: Form): ReadonlyMap<string, CellRef> {
  let index = indexes.get(form);
  if (!index) {
    index = new Map(
      form.tables.flatMap((table) =>
        table.rows.flatMap((row, at) =>
          table.columns.map((column, other): [string, CellRef] => {
            const address = `${table.address}.${row.key}.${column.key}`;
            return [address, { address, table, row: at, column: other }];
          }),
        ),
      ),
    );
    indexes.set(form, index);
  }
  return index;
}

/**
 * @param address As written in a rule file.
 * @param pointer Where it stands below the fact's parameters.
 * @returns the cell, or undefined when the form has none; the problem is then told.
 */
export function resolveCell(
  address: string,
  form: Form,
  pointer: string,
  problem: (problem: ParamProblem) => void,
): CellRef | undefined {
  const found = cellIndex(form).get(address);
  if (!found) problem(unknownName(pointer, address, [...cellIndex(form).keys()], form));
  return found;
}

/** @returns the cells an address stands for; its last part may be `*`, for every column. */
export function resolveCells(
  address: string,
  form: Form,
  pointer: string,
  problem: (problem: ParamProblem) => void,
): CellRef[] {
  if (!address.endsWith('.*')) {
    const cell = resolveCell(address, form, pointer, problem);
    return cell ? [cell] : [];
  }
  const row = address.slice(0, -1);
  const found = [...cellIndex(form).values()].filter(
    (cell) => cell.address.startsWith(row) && !cell.address.slice(row.length).includes('.'),
  );
  if (found.length === 0) {
    const rows = new Set([...cellIndex(form).keys()].map((key) => key.replace(/[^.]*$/u, '*')));
    problem(unknownName(pointer, address, [...rows], form));
  }
  return found;
}

/** @returns a cell's table, row and column in the form's words; undefined when the form has no such cell. */
export function addressInWords(address: string, form: Form): LocalisedText | undefined {
  const ref = cellIndex(form).get(address);
  const row = ref?.table.rows[ref.row];
  const column = ref?.table.columns[ref.column];
  return ref && row && column && cellPlace(ref.table, row, column);
}

/** @returns the report's cell, or undefined where its table, row or column is missing. */
export function cellAt(report: Report, ref: CellRef): BoundCell | undefined {
  const table = report.tables.get(ref.table.key);
  if (!table) return undefined;
  if (table.form === ref.table) return table.cells[ref.row]?.[ref.column];
  // A table bound to the other edition has its rows elsewhere.
  const row = table.form.rows.findIndex((candidate) => candidate.key === ref.table.rows[ref.row]?.key);
  const column = table.form.columns.findIndex((candidate) => candidate.key === ref.table.columns[ref.column]?.key);
  return table.cells[row]?.[column];
}
