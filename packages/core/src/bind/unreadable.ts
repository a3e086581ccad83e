/** Statutory tables that an import could not read: a picture stands where the table should be. */
import type { TableForm } from '@disclosure-lint/schemas';
import { valueAt } from '../source/pointer.ts';
import type { Report } from './report.ts';
import { arrayField, fieldsOf } from './walk.ts';

export interface UnreadableTable {
  readonly table: TableForm;
  /** Of the picture. */
  readonly pointer: string;
}

/** @returns the tables that are not there but whose part has something that could not be read. */
export function unreadableTables(report: Report): UnreadableTable[] {
  return report.form.tables.flatMap((table): UnreadableTable[] => {
    if (report.tables.has(table.key)) return [];
    const section = report.sections.find((candidate) => candidate.form?.key === table.section);
    const pointer = section && unreadableBelow(valueAt(report.document.value, section.pointer), section.pointer);
    return pointer === undefined ? [] : [{ table, pointer }];
  });
}

function unreadableBelow(value: unknown, pointer: string): string | undefined {
  for (const [index, block] of arrayField(fieldsOf(value), 'content').entries()) {
    const own = `${pointer}/content/${index}`;
    if (fieldsOf(block)?.unreadable !== undefined) return own;
    const below = unreadableBelow(block, own);
    if (below !== undefined) return below;
  }
  return undefined;
}
