/** What is told of a label in a statutory table: which row or column it is taken for. */
import { type BoundCell, type BoundTable, cellAtPointer, localise, type Report } from '@disclosure-lint/core';
import type { Analysis } from '../context.ts';
import { hoverTexts } from './hover-texts.ts';
import type { Ink } from './ink.ts';

/**
 * @param pointer JSON Pointer of what the cursor is on.
 * @returns paragraphs of lines; undefined where no label of a known row or column stands.
 */
export function labelHover(
  pointer: string,
  report: Report,
  { locale }: Analysis,
  ink: Ink,
): readonly (readonly string[])[] | undefined {
  const line = lineAt(pointer, report);
  const cell = line && cellAtPointer(report, `${line.cell.row.pointer}/cells/${line.cell.index}`);
  if (!cell) return undefined;
  const texts = hoverTexts(locale).label;
  const { row, column } = line.cell;
  const words =
    line.along === 'row'
      ? { taken: texts.row(localise(cell.row, locale)), reading: row.label }
      : { taken: texts.column(localise(cell.column, locale)), reading: column.label };
  return [[ink.bold(words.taken), ink.plain(localise(cell.table, locale)), ink.plain(texts.wording[words.reading])]];
}

interface Line {
  readonly along: 'row' | 'column';
  /** Any cell of it. */
  readonly cell: BoundCell;
}

function lineAt(pointer: string, { tables }: Report): Line | undefined {
  for (const table of tables.values()) {
    const row = cellsOf(table).find((cell) => cell.row.labelPointer === pointer);
    if (row) return { along: 'row', cell: row };
    const column = cellsOf(table).find((cell) => cell.column.pointer === pointer);
    if (column) return { along: 'column', cell: column };
  }
  return undefined;
}

function cellsOf({ cells }: BoundTable): readonly BoundCell[] {
  return cells.flat().filter((cell) => cell !== undefined);
}
