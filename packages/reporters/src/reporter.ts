/** What a reporter is given and what it offers. Reporters are pure: the same run gives the same bytes. */
import type { Finding, LintResult, Locale, Verdict } from '@disclosure-lint/core';
import type { ResultImport } from '@disclosure-lint/schemas';

/** One linted file. */
export interface FileReport {
  readonly result: LintResult;
  readonly verdict: Verdict;
  /** The text that the findings' positions refer to. */
  readonly text: string;
  /** What it was read as, and what could not be carried over; absent for a report file without losses. */
  readonly import?: ResultImport;
  /** The configuration that holds for it, when there is one. */
  readonly config?: string;
  /** The file of suppressions that holds for it, when there is one. */
  readonly suppressions?: string;
}

/** A file of suppressions that was used, and what is to be said of it. */
export interface SuppressionReport {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A path that was named but could not be linted. */
export interface NotLinted {
  readonly path: string;
  readonly reason: string;
}

/** What a run amounts to. */
export interface RunSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly verdict: Verdict;
  readonly notLinted: readonly NotLinted[];
  /** Findings that somebody has accepted; they are in no other count. */
  readonly suppressed: number;
  /** Reports that the configuration leaves out. */
  readonly ignored: readonly string[];
  /** Every configuration file used. */
  readonly configFiles: readonly string[];
  readonly suppressionFiles: readonly SuppressionReport[];
}

export interface ReporterOptions {
  readonly locale: Locale;
  readonly version: string;
  /** Show errors only; counts stay those of all findings. */
  readonly quiet: boolean;
  /** List suppressed findings too, where the format leaves them out. */
  readonly showSuppressed?: boolean;
  readonly color: boolean;
  /** Columns of the terminal; without it lines are as long as their text. */
  readonly columns?: number;
}

/**
 * Writes a run in pieces, so that thousands of files need no more memory than one: `begin`, one `file` for each file
 * in order, `end`.
 */
export interface Reporter {
  begin(): string;
  /** @param index Place of the file in the run, from 0. */
  file(report: FileReport, index: number): string;
  end(summary: RunSummary): string;
}
