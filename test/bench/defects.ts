/** The mistakes that offices make in the tables, as edits of a clean report. */
import type { Cell, ExampleEdit, ReportFile, TableForm } from '@disclosure-lint/schemas';
import type { Random } from '../random.ts';

/** So many defects each report gets, of as many kinds. */
const DEFECTS = 10;

/** A defect: the rule that it breaks, one or more, and the edit that makes it. */
export interface Defect {
  readonly rule: string;
  readonly edit: ExampleEdit;
}

interface Place {
  readonly row: string;
  readonly address: string;
  readonly figure: number;
}

type Part = 'detail' | 'total';

/** Gives a cell in a row that no other defect has touched: a blank can excuse a wrong sum of its row. */
type TakeCell = (table: string, part: Part) => Place;

const KINDS: readonly ((take: TakeCell) => Defect)[] = [
  (take) => raised('applications-row-total', take('applications', 'total'), 1),
  (take) => raised('applications-result-total', take('applications', 'detail'), 700),
  (take) => raised('remedies-total', take('remedies', 'total'), 3),
  (take) => replaced('cell-blank', take('applications', 'detail'), ''),
  (take) => replaced('cell-blank', take('disclosure.article20-1', 'detail'), null),
  (take) => replaced('cell-placeholder', take('remedies', 'detail'), '/'),
  (take) => replaced('cell-not-number', take('applications', 'detail'), '若干'),
  (take) => replaced('cell-negative', take('applications', 'detail'), -1),
  (take) => replaced('cell-not-integer', take('applications', 'detail'), 1.5),
  (take) => replaced('cell-unit-in-value', take('disclosure.article20-6', 'detail'), '3件'),
  () => ({ rule: 'section-missing', edit: { op: 'remove', path: '/sections/5' } }),
];

/**
 * @param report A clean report.
 * @param tables The tables of its form.
 * @param random The source of chance.
 * @returns ten defects of different kinds.
 */
export function defectsOf(report: ReportFile, tables: readonly TableForm[], random: Random): Defect[] {
  const touched = new Set<string>();
  const take: TakeCell = (table, part) => {
    const place = random.pick(placesOf(report, tables, table, part).filter(({ row }) => !touched.has(row)));
    touched.add(place.row);
    return place;
  };
  return random
    .shuffled(KINDS)
    .slice(0, DEFECTS)
    .map((kind) => kind(take));
}

function raised(rule: string, { address, figure }: Place, by: number): Defect {
  return { rule, edit: { set: address, to: figure + by } };
}

function replaced(rule: string, { address }: Place, to: Cell): Defect {
  return { rule, edit: { set: address, to } };
}

/** The table's cells that are no totals, or those of the outcomes' rows that are. */
function placesOf(report: ReportFile, tables: readonly TableForm[], key: string, part: Part): Place[] {
  const table = tables.find((candidate) => candidate.key === key);
  if (!table) throw new Error(`the form has no table ${key}`);
  const cells = cellsOf(report, key);
  return table.rows.flatMap((row, at) =>
    table.columns.flatMap((column, index) => {
      const total = table.totals?.columns?.includes(column.key) ?? false;
      // Rows outside the outcomes take part in the balance: a change there would break another rule than is meant.
      if (total !== (part === 'total') || !isOutcome(table, row.key)) return [];
      const figure = cells[at]?.[index];
      if (typeof figure !== 'number') throw new Error('a clean report has figures only');
      const address = `${table.address}.${row.key}`;
      return [{ row: address, address: `${address}.${column.key}`, figure }];
    }),
  );
}

function isOutcome(table: TableForm, row: string): boolean {
  return table.sets.outcomes?.includes(row) ?? true;
}

function cellsOf(report: ReportFile, key: string): (readonly Cell[])[] {
  for (const { content } of report.sections) {
    for (const block of content) {
      if (typeof block === 'object' && 'table' in block && block.table === key)
        return block.rows.map((row) => row.cells);
    }
  }
  throw new Error(`the report has no table ${key}`);
}
