import type { Origin, Table } from '@disclosure-lint/schemas';
import type { Loss } from '../document/losses.ts';
import { covering, type Printed } from '../document/printed.ts';
import { freeTable } from './free-table.ts';
import { type Grid, type GridRow, originOf } from './grid.ts';
import { statutoryTable } from './statutory-table.ts';
import { tableParts } from './table-parts.ts';

/**
 * Turns a printed table into tables of the report file, several when small tables were printed as one.
 * @param grid The printed table.
 * @param caption The line right before it, where that is a caption of the form.
 * @param heading The nearest heading above.
 */
export function tableBlocks(
  grid: Grid,
  caption: Printed | undefined,
  heading: string | undefined,
): { tables: Table[]; losses: Loss[] } {
  const tables: Table[] = [];
  const losses: Loss[] = [];
  for (const [index, rows] of tableParts(grid).entries()) {
    const own = index === 0 ? caption : undefined;
    const around = { caption: own?.text, heading };
    const imported = statutoryTable(rows, around) ?? freeTable(rows);
    const { table, caption: printedCaption, ...rest } = imported.table;
    const shown = printedCaption ?? own?.text;
    tables.push({
      ...(table ? { table } : {}),
      ...(shown === undefined ? {} : { caption: shown }),
      ...rest,
      ...place(rows, own),
    });
    for (const loss of imported.losses) losses.push(loss);
  }
  return { tables, losses };
}

function place(rows: readonly GridRow[], caption: Printed | undefined): { origin?: Origin } {
  const origin = originOf(rows);
  if (!origin) return {};
  return { origin: caption ? covering(caption.origin, origin) : origin };
}
