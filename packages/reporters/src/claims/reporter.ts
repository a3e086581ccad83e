/** What shows how prose is read. Pure, like the reporters of findings: the same reports give the same bytes. */
import type { ClaimsResult, ClaimVerdict } from '@disclosure-lint/core';
import type { NotLinted, ReporterOptions } from '../reporter.ts';

/** A report that could be read. */
export type ReadReport = Extract<ClaimsResult, { kind: 'read' }>;

/** What a run amounts to. */
export interface ClaimsRun {
  readonly files: number;
  /** How many figures have each verdict. */
  readonly counts: Readonly<Record<ClaimVerdict, number>>;
  readonly notRead: readonly NotLinted[];
  readonly configFiles: readonly string[];
}

export type ClaimsReporterOptions = Pick<ReporterOptions, 'locale' | 'version' | 'color' | 'columns'>;

/** Writes in pieces: `begin`, one `file` for each report in order, `end`. */
export interface ClaimsReporter {
  begin(): string;
  /** @param index Place of the report in the run, from 0. */
  file(report: ReadReport, index: number): string;
  end(run: ClaimsRun): string;
}

/** @returns how many figures have each verdict. */
export function verdictCounts(reports: readonly ReadReport[]): Record<ClaimVerdict, number> {
  const counts: Record<ClaimVerdict, number> = { agrees: 0, differs: 0, rounded: 0, unknown: 0, notCompared: 0 };
  for (const { figures } of reports) for (const { verdict } of figures) counts[verdict]++;
  return counts;
}
