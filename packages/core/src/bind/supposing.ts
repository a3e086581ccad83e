/** A report with other figures in some of its cells, to ask what the rules would then say. */
import { readCell } from './cell.ts';
import { cellType } from './raw-row.ts';
import { type BoundCell, type BoundTable, cellPointer, type Report } from './report.ts';

/** What was worked out of the prose alone stays true whatever the tables hold. */
const OF_PROSE = ['prose', 'symbols', 'claims'];

/**
 * @param report A bound report.
 * @param figures The figures supposed, by the JSON Pointer of their cell.
 * @returns the report with these figures; its document is that of the report as it is.
 */
export function supposing(report: Report, figures: ReadonlyMap<string, number>): Report {
  const cell = (one: BoundCell | undefined): BoundCell | undefined => {
    const figure = one && figures.get(cellPointer(one));
    return one && figure !== undefined ? { ...one, raw: figure, ...readCell(figure, cellType(one.column)) } : one;
  };
  const tables = new Map(
    [...report.tables].map(([key, table]): [string, BoundTable] => [
      key,
      { ...table, cells: table.cells.map((row) => row.map(cell)) },
    ]),
  );
  const memory = new Map([...report.memory].filter(([key]) => OF_PROSE.includes(key)));
  return { ...report, tables, memory };
}
