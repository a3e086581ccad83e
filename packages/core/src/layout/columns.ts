/** Which header stands above which figures, and which columns of the form they are. */
import type { BoundColumn, BoundTable } from '../bind/report.ts';
import type { Binding } from './binding.ts';
import type { Missing } from './grid.ts';
import { formParts, type LabelPath, withGroups } from './labels.ts';
import type { PrintedRow, PrintedTable } from './printed-table.ts';

/** A column of the grid. */
export interface Slot {
  /** The place among the printed figures; undefined for a column that the report does not have. */
  readonly position: number | undefined;
  /** Empty where figures stand beyond the last header and what is missing is left out. */
  readonly header: LabelPath;
  /** The column of each statutory table that is read from it, by index in the form. */
  readonly forms: ReadonlyMap<BoundTable, number>;
}

export interface Columns {
  readonly slots: readonly Slot[];
  /** The headers above the labels. */
  readonly corner: readonly LabelPath[];
  /** How many columns at the start of a row's figures stand where its label should. */
  labelWidth(row: PrintedRow): number;
}

const NONE: ReadonlySet<string> = new Set();

/** @returns the columns of figures of a printed table, those that it lacks included unless they are to be left out. */
export function layoutColumns(printed: PrintedTable, binding: Binding, missing: Missing): Columns {
  const sights = sightsOf(printed, binding);
  const headersLost = sights.some(({ header }) => header === undefined);
  const shift = headersLost ? 0 : shiftOf(printed, sights);
  const positionOf = ({ at, header }: Sight): number => (headersLost ? at : (header ?? 0) - shift);
  const labelWidths = new Map<string, number>();
  const headers = new Map<number, LabelPath>();
  const forms = new Map<number, Map<BoundTable, number>>();
  for (const sight of sights) {
    const position = positionOf(sight);
    if (sight.start !== undefined)
      labelWidths.set(sight.row, Math.max(labelWidths.get(sight.row) ?? 0, sight.start - position));
    forms.set(position, (forms.get(position) ?? new Map()).set(sight.table, sight.at));
    if (headersLost && sight.header !== undefined) headers.set(position, printed.columns[sight.header] ?? []);
  }
  if (!headersLost) for (const [at, path] of printed.columns.slice(shift).entries()) headers.set(at, path);
  const ofRow = (row: PrintedRow): number => labelWidths.get(row.pointer) ?? 0;
  const [only, second] = binding.tables;
  const single = second ? undefined : only;
  const rest = { corner: printed.columns.slice(0, shift), labelWidth: ofRow };
  const widest = (least: number): number =>
    printed.rows.reduce((most, row) => Math.max(most, row.width - ofRow(row)), least);
  if (missing === 'left out') {
    const paths = printedHeaders(printed, single, binding).slice(shift);
    const slots = Array.from(
      { length: widest(paths.length) },
      (_, position): Slot => ({ position, header: paths[position] ?? [], forms: forms.get(position) ?? new Map() }),
    );
    return { slots, ...rest };
  }
  const width = widest(
    [...headers.keys(), ...forms.keys()].reduce((most, position) => Math.max(most, position + 1), 0),
  );
  const slots = Array.from({ length: width }, (_, position): Slot => {
    const own = forms.get(position) ?? new Map();
    return { position, header: header(headers.get(position), single, own, binding), forms: own };
  });
  return { slots: single ? withMissing(slots, single) : slots, ...rest };
}

/** @returns the headers in the order printed, under the form's groups where it has the column. */
function printedHeaders(printed: PrintedTable, single: BoundTable | undefined, binding: Binding): LabelPath[] {
  const forms = new Map<number, number>();
  for (const [at, column] of (single?.columns ?? []).entries()) {
    const index = column && headerIndex(column, printed);
    if (index !== undefined) forms.set(index, at);
  }
  return printed.columns.map((path, index) => {
    const at = forms.get(index);
    return header(path, single, single && at !== undefined ? new Map([[single, at]]) : new Map(), binding);
  });
}

/** A cell of the form seen under a header. */
interface Sight {
  readonly row: string;
  readonly table: BoundTable;
  /** Index of the column in the form. */
  readonly at: number;
  /** Where the cell stands in its row; undefined when it is not printed, or is merged, so that nobody can say. */
  readonly start: number | undefined;
  /** Index of the printed header; undefined when that is lost. */
  readonly header: number | undefined;
}

function sightsOf(printed: PrintedTable, { tables, rows }: Binding): Sight[] {
  const sights: Sight[] = [];
  for (const { pointer, figures } of printed.rows) {
    const bound = rows.get(pointer);
    if (!bound || isOneRow(bound.table)) continue;
    for (const [at, cell] of (bound.table.cells[bound.at] ?? []).entries()) {
      if (!cell) continue;
      const figure = figures[cell.index];
      const start = figure?.width === 1 ? figure.start : undefined;
      sights.push({ row: pointer, table: bound.table, at, start, header: headerIndex(cell.column, printed) });
    }
  }
  if (sights.length > 0) return sights;
  // A table without rows has headers all the same.
  return tables.flatMap((table) =>
    table.columns.flatMap((column, at) =>
      column?.pointer.startsWith(`${printed.pointer}/columns/`) && !isOneRow(table)
        ? [{ row: '', table, at, start: undefined, header: headerIndex(column, printed) }]
        : [],
    ),
  );
}

/** Whether all rows of the form were read from one printed row, so that its cells stand under no header of their own. */
export function isOneRow({ rows }: BoundTable): boolean {
  const [first, second] = rows;
  return first !== undefined && first.pointer === second?.pointer;
}

function headerIndex({ pointer }: BoundColumn, printed: PrintedTable): number | undefined {
  const start = `${printed.pointer}/columns/`;
  return pointer.startsWith(start) ? Number.parseInt(pointer.slice(start.length), 10) : undefined;
}

/** How many headers stand above the labels. */
function shiftOf(printed: PrintedTable, sights: readonly Sight[]): number {
  const shifts = sights.flatMap(({ header, start }) =>
    header === undefined || start === undefined ? [] : [header - start],
  );
  // A row whose label stands in its first cell is one less.
  if (shifts.length > 0) return shifts.reduce((most, shift) => Math.max(most, shift), 0);
  const width = printed.rows.reduce((most, row) => Math.max(most, row.width), 0);
  const depth = printed.rows.reduce((most, { label }) => Math.max(most, label.length), 0);
  const surplus = printed.columns.length - width;
  return width > 0 && surplus > 0 && surplus <= depth ? surplus : 0;
}

function header(
  path: LabelPath | undefined,
  single: BoundTable | undefined,
  own: ReadonlyMap<BoundTable, number>,
  { extra }: Binding,
): LabelPath {
  const form = single?.form.columns[own.get(single) ?? -1];
  if (path === undefined) return form ? formParts(form.label, true) : [{ text: '' }];
  if (form) return withGroups(path, form.label, NONE);
  return path.map((part) => (part.pointer !== undefined && extra.has(part.pointer) ? { ...part, extra: true } : part));
}

/** Puts the columns that a table lacks where the form has them. */
function withMissing(slots: readonly Slot[], table: BoundTable): Slot[] {
  const all = [...slots];
  for (const [at, form] of table.form.columns.entries()) {
    if (table.columns[at]) continue;
    const before = all.findLastIndex(({ forms }) => (forms.get(table) ?? at) < at);
    const after = all.findIndex(({ forms }) => (forms.get(table) ?? at) > at);
    const place = before >= 0 ? before + 1 : after >= 0 ? after : all.length;
    all.splice(place, 0, { position: undefined, header: formParts(form.label, true), forms: new Map([[table, at]]) });
  }
  return all;
}
