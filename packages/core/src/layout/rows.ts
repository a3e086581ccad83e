/** The rows of a grid: what a table prints, and the rows of the form that it lacks where the form has them. */
import { type BoundTable, cellAddress } from '../bind/report.ts';
import type { Binding, RowBinding } from './binding.ts';
import type { Columns, Slot } from './columns.ts';
import type { GridCell, Missing } from './grid.ts';
import { figureCell } from './grid-cells.ts';
import { formParts, type LabelPath, withGroups, wordsOf } from './labels.ts';
import type { PrintedFigure, PrintedRow, PrintedTable } from './printed-table.ts';

/** A row of the grid before its label is merged with those around it. */
export interface Line {
  readonly label: LabelPath;
  /** They fill the columns of figures unless what is missing is left out; none for a row that is a label only. */
  readonly cells: readonly GridCell[];
}

/** @returns the rows in the order printed. */
export function layoutRows(printed: PrintedTable, binding: Binding, columns: Columns, missing: Missing): Line[] {
  const standing = standingGroups(printed, binding);
  if (missing === 'left out') return printed.rows.map((row) => printedLine(row, binding, columns, standing, missing));
  const lacking = lackingRows(printed, binding);
  const lineOf = (at: RowPlace): Line => missingLine(at, columns.slots, standing);
  return [
    ...(lacking.get('') ?? []).map(lineOf),
    ...printed.rows.flatMap((row) => [
      ...(lacking.get(`before ${row.pointer}`) ?? []).map(lineOf),
      printedLine(row, binding, columns, standing, missing),
      ...(lacking.get(row.pointer) ?? []).map(lineOf),
    ]),
  ];
}

/** @returns words of the group labels that stand as rows of their own. */
function standingGroups(printed: PrintedTable, { tables, rows }: Binding): ReadonlySet<string> {
  const groups = new Set(
    tables.flatMap(({ form }) =>
      form.rows.flatMap(({ label }) => (typeof label === 'string' ? [] : label.slice(0, -1).map(wordsOf))),
    ),
  );
  const unbound = printed.rows.filter(({ pointer }) => !rows.has(pointer));
  return new Set(unbound.map(({ label }) => wordsOf(label.at(-1)?.text ?? '')).filter((words) => groups.has(words)));
}

interface RowPlace {
  readonly table: BoundTable;
  readonly at: number;
}

/** @returns the rows that are missing, by the pointer of the printed row they follow, or `before` that they precede. */
function lackingRows(printed: PrintedTable, { tables }: Binding): ReadonlyMap<string, readonly RowPlace[]> {
  const lacking = new Map<string, RowPlace[]>();
  const own = new Set(printed.rows.map(({ pointer }) => pointer));
  for (const table of tables) {
    for (const at of table.rows.keys()) {
      if (table.rows[at]) continue;
      const before = table.rows.slice(0, at).findLast((row) => row !== undefined);
      const stands = before ?? table.rows.slice(at).find((row) => row !== undefined);
      // Of a table in pieces, it is missing where its neighbour is printed.
      if (stands ? !own.has(stands.pointer) : table.pointers[0] !== printed.pointer) continue;
      const key = before?.pointer ?? (stands ? `before ${stands.pointer}` : (printed.rows.at(-1)?.pointer ?? ''));
      lacking.set(key, [...(lacking.get(key) ?? []), { table, at }]);
    }
  }
  return lacking;
}

function missingLine({ table, at }: RowPlace, slots: readonly Slot[], standing: ReadonlySet<string>): Line {
  const form = table.form.rows[at];
  const label = formParts(form?.label ?? '', true);
  // Its groups are those that the rows around it show.
  const leaf = label.slice(-1);
  return {
    label: form ? withGroups(leaf, form.label, standing) : leaf,
    cells: gap(slots, [0, slots.length], (column) => form && cellAddress(table.form, form, column), table),
  };
}

function printedLine(
  row: PrintedRow,
  binding: Binding,
  columns: Columns,
  standing: ReadonlySet<string>,
  missing: Missing,
): Line {
  const bound = binding.rows.get(row.pointer);
  const uncertain = bound?.row.uncertain === true || row.uncertain;
  const first = columns.labelWidth(row);
  const inLabel = row.figures.filter(({ start }) => start < first);
  const figures = row.figures.slice(inLabel.length);
  const path = [
    ...(inLabel.length > 0 ? row.label.filter(({ text }) => text.trim() !== '') : row.label),
    ...inLabel.map(({ text, pointer }) => ({ text, pointer })),
  ];
  const label = path.map((part) =>
    !bound && part.pointer !== undefined && binding.extra.has(part.pointer) ? { ...part, extra: true as const } : part,
  );
  const cellOf = (figure: PrintedFigure, columnSpan: number): GridCell =>
    figureCell(figure, columnSpan, binding, uncertain);
  return {
    label: bound ? withGroups(label, bound.table.form.rows[bound.at]?.label ?? '', standing) : label,
    cells: figures.length > 0 || bound ? placed({ figures, first }, columns.slots, cellOf, bound, missing) : [],
  };
}

/** Lays figures into the columns, of which `first` is the first one, and fills what they leave open. */
function placed(
  { figures, first }: { readonly figures: readonly PrintedFigure[]; readonly first: number },
  slots: readonly Slot[],
  cellOf: (figure: PrintedFigure, columnSpan: number) => GridCell,
  bound: RowBinding | undefined,
  missing: Missing,
): GridCell[] {
  const filled: GridCell[] = [];
  let next = 0;
  const fill = (end: number): void => {
    filled.push(...gap(slots, [next, end], (column) => bound && missingAddress(bound, column), bound?.table));
    next = end;
  };
  for (const figure of figures) {
    const start = figure.start - first;
    // Every figure has its own place: columns that the report lacks are passed over.
    while (slots[next] && slots[next]?.position !== start) fill(next + 1);
    let end = next + 1;
    while (end < slots.length && (slots[end]?.position ?? -1) < start + figure.width) end++;
    // A missing column at the end of what a merged cell covers stands beside it.
    while (slots[end - 1]?.position === undefined) end--;
    filled.push(cellOf(figure, end - next));
    next = end;
  }
  if (missing === 'shown') fill(slots.length);
  return filled;
}

/** Which of its figures an uncertain row lacks cannot be told. */
function missingAddress({ table, row }: RowBinding, column: ColumnForm): string | undefined {
  return row.uncertain ? undefined : cellAddress(table.form, row.form, column);
}

/** Empty cells: one for each column of the form, one for all else that lies between. */
function gap(
  slots: readonly Slot[],
  [from, to]: readonly [number, number],
  addressOf: (column: ColumnForm) => string | undefined,
  table: BoundTable | undefined,
): GridCell[] {
  const cells: GridCell[] = [];
  // A table may be hostile: many short rows below very many columns.
  let blank = table ? 0 : to - from;
  const flush = (): void => {
    if (blank > 0) cells.push({ text: '', rowSpan: 1, columnSpan: blank, kind: 'figure' });
    blank = 0;
  };
  for (let at = from; table && at < to; at++) {
    const column = table.form.columns[slots[at]?.forms.get(table) ?? -1];
    if (!column) {
      blank++;
      continue;
    }
    flush();
    const address = addressOf(column);
    cells.push({ text: '', rowSpan: 1, columnSpan: 1, kind: 'figure', ...(address && { address }), missing: true });
  }
  flush();
  return cells;
}

type ColumnForm = BoundTable['form']['columns'][number];
