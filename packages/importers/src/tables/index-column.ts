/** Columns on the left that are neither labels nor figures of the form: numbers of rows, items of the article. */
import { articleTable } from '../document/form-words.ts';
import { type GridCell, type GridRow, isBlank, shownText } from './grid.ts';

const NUMBERS = /^(?:序号|行次|编号|代码|序列)$/u;

/**
 * Leaves out a first column that only numbers the rows.
 * @param rows Every place listed.
 */
export function withoutNumberColumn(rows: readonly GridRow[]): readonly GridRow[] {
  const column = rows.map(({ cells }) => cells[0]);
  const named = column.some((cell) => NUMBERS.test(shownText(cell).replace(/\s+/gu, '')));
  const numbersOnly = column.every(
    (cell) => isBlank(cell) || /^\s*(?:\d{1,3}|[A-Z]\d{0,3})\s*$/u.test(cell.text) || NUMBERS.test(bare(cell.text)),
  );
  return named && numbersOnly ? rows.flatMap(withoutFirst) : rows;
}

/**
 * Makes rows of captions that stand in a first column, each beside its small table.
 * @param rows Every place listed.
 */
export function withCaptionRows(rows: readonly GridRow[]): readonly GridRow[] {
  const captions = rows.map(({ cells }) => captionBeside(cells));
  if (captions.every((caption) => caption === undefined)) return rows;
  let above: string | undefined;
  return rows.flatMap((row, at): GridRow[] => {
    const caption = captions[at];
    // A row of another kind keeps its first cell only where something is printed in it.
    if (caption === undefined) return isBlank(row.cells[0]) ? withoutFirst(row) : [row];
    const begins = caption.text !== above;
    above = caption.text;
    return begins ? [{ cells: [caption] }, ...withoutFirst(row)] : withoutFirst(row);
  });
}

function captionBeside([first, ...rest]: GridRow['cells']): GridCell | undefined {
  const own: GridCell =
    first.merged?.from === 'above' ? { text: first.merged.cell.text, origin: first.merged.cell.origin } : first;
  const beside = rest.some((cell) => shownText(cell).trim() !== '' && cell.merged?.cell.origin !== own.origin);
  const isSpanned = rest.length > 0 && rest.every((cell) => cell.merged?.from === 'left' || isBlank(cell));
  return beside && !isSpanned && articleTable(own.text) !== undefined ? own : undefined;
}

function withoutFirst({ cells: [, first, ...rest] }: GridRow): GridRow[] {
  return first ? [{ cells: [first, ...rest] }] : [];
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
