/** Which other figure of the tables a claim may have been taken from: one row of the sum, or another column. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import type { Report } from '../bind/report.ts';
import { cellAt, cellIndex } from '../facts/addresses.ts';
import { add } from '../facts/exact-sum.ts';
import { columnName, rowName } from '../facts/wording.ts';
import type { Figure } from './hold.ts';

/** A figure of the tables that has the number stated. */
export interface OtherFigure {
  /** The row or column in the form's words, as a message shows it: “自然人”栏. */
  readonly name: LocalisedText;
  readonly cells: Figure['cells'];
}

/**
 * @param stated What the prose says.
 * @param figure What the tables have.
 * @returns the figure that has the number stated; undefined when none has, or when it is 0, which proves nothing.
 */
export function otherMatch(stated: number, figure: Figure, report: Report): OtherFigure | undefined {
  return stated === 0 ? undefined : (oneRow(stated, figure) ?? oneColumn(stated, figure, report));
}

function oneRow(stated: number, { cells }: Figure): OtherFigure | undefined {
  const rows = new Set(cells.map(({ ref }) => ref.row));
  const found = rows.size > 1 ? cells.find(({ cell }) => cell.value === stated) : undefined;
  if (!found) return undefined;
  const name = rowName(found.cell.row.form);
  return { name: { 'zh-CN': `“${name['zh-CN']}”行`, en: `row “${name.en}”` }, cells: [found] };
}

/** A smaller number stands in several columns by chance. */
const TELLING = 10;

/** The same sum over one other column: the natural persons, say, where the total is meant. */
function oneColumn(stated: number, { cells }: Figure, report: Report): OtherFigure | undefined {
  const [first] = cells;
  if (!first) return undefined;
  const { table } = first.ref;
  const used = new Set(cells.map(({ ref }) => ref.column));
  const rows = [...new Set(cells.map(({ ref }) => ref.row))];
  const found: OtherFigure[] = [];
  for (const [index, column] of table.columns.entries()) {
    // Of the columns of a sum, one alone.
    if (used.has(index) && used.size === 1) continue;
    const others = rows.flatMap((row) => {
      const ref = cellIndex(report.form).get(`${table.address}.${table.rows[row]?.key}.${column.key}`);
      const cell = ref && cellAt(report, ref);
      return cell ? [{ ref, cell }] : [];
    });
    if (others.length < rows.length || others.some(({ cell }) => cell.value === undefined)) continue;
    if (others.reduce((sum, { cell }) => add(sum, cell.value ?? 0), 0) !== stated) continue;
    const name = columnName(column);
    found.push({ name: { 'zh-CN': `“${name['zh-CN']}”栏`, en: `column “${name.en}”` }, cells: others });
  }
  return found.length === 1 || stated >= TELLING ? found[0] : undefined;
}
