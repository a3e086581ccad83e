/** Specimens whose tables are printed in another way, for the tests on how tables arrive. */
import type { ReportFile } from '@disclosure-lint/schemas';
import { builtinRules, type LintResult } from '../src/index.ts';
import { lint, specimen } from './reports.ts';

export type Cell = number | string | null;
export interface PrintedTable {
  table?: string;
  caption?: string;
  columns: (string | string[])[];
  rows: { label: string | string[]; cells: Cell[]; uncertain?: boolean }[];
}

const OF_TABLES = new Set(
  builtinRules()
    .filter(({ name, meta }) => ['cells', 'arithmetic'].includes(meta.category) || name.startsWith('edition-'))
    .map(({ name }) => name),
);

/** Changes the tables of a specimen and lints it. */
export async function findingsOf(
  edition: '2019' | '2021',
  change: (tables: Tables) => void,
  year?: number,
): Promise<LintResult> {
  const report = specimen(edition) as ReportFile & { year: number };
  if (year !== undefined) report.year = year;
  const content = (index: number) => report.sections[index]?.content as unknown as PrintedTable[];
  change({
    disclosure: content(1),
    applications: content(2)[0] as PrintedTable,
    remedies: content(3)[0] as PrintedTable,
    replaceDisclosure: (tables) => content(1).splice(0, 9, ...tables),
    replaceRemedies: (table) => content(3).splice(0, 1, table),
  });
  const result = await lint(report);
  return { ...result, findings: result.findings.filter(({ ruleId }) => OF_TABLES.has(ruleId)) };
}

export interface Tables {
  readonly disclosure: PrintedTable[];
  readonly applications: PrintedTable;
  readonly remedies: PrintedTable;
  replaceDisclosure(tables: PrintedTable[]): void;
  replaceRemedies(table: PrintedTable): void;
}

export const leaf = (label: string | readonly string[]): string =>
  typeof label === 'string' ? label : (label.at(-1) ?? '');
export const first = (tables: Tables): PrintedTable => tables.disclosure[0] as PrintedTable;
export const unnamed = (table: PrintedTable): void => {
  delete table.table;
  delete table.caption;
};

export interface Case {
  readonly title: string;
  readonly on: '2019' | '2021';
  readonly year?: number;
  readonly change: (tables: Tables) => void;
  readonly told: readonly string[];
}
