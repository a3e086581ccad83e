/** What a report says, by address: what any faithful import must give back. */
import { bindReport, documentFromImport } from '@disclosure-lint/core';
import { forms } from '@disclosure-lint/rules';
import type { Block, ReportFile } from '@disclosure-lint/schemas';

/** @returns the text of every cell of the form, by its address. */
export function figuresOf(report: ReportFile): Record<string, string> {
  const bound = bindReport(documentFromImport('report', '', report), forms);
  const figures: Record<string, string> = {};
  for (const table of bound.tables.values()) {
    for (const [at, row] of table.cells.entries()) {
      for (const cell of row) {
        const key = table.form.rows[at]?.key;
        if (cell) figures[`${table.form.address}.${key}.${cell.column.form.key}`] = textOf(cell.raw);
      }
    }
  }
  return figures;
}

function textOf(raw: unknown): string {
  if (raw === null || raw === undefined) return '';
  return typeof raw === 'object' ? String((raw as { text: string }).text) : String(raw);
}

/** @returns the keys of the parts in their order, each with its heading. */
export function partsOf(report: ReportFile): (readonly [string | undefined, string])[] {
  const bound = bindReport(documentFromImport('report', '', report), forms);
  return bound.sections.map(({ form, heading }) => [form?.key, heading.replace(/\s+/gu, '')] as const);
}

/** @returns the prose in the order printed, without white space, which pages add and lose. */
export function proseOf(report: ReportFile): string[] {
  const visit = (block: Block): string[] => {
    if (typeof block === 'string') return [block];
    if ('text' in block) return [block.text];
    if ('content' in block) return [block.heading ?? '', ...block.content.flatMap(visit)];
    return [];
  };
  return [...(report.preamble ?? []), ...report.sections].flatMap(visit).map((text) => text.replace(/\s+/gu, ''));
}
