/** What a reporter is given and what it offers. Reporters are pure: the same run gives the same bytes. */
import type { Finding, LintResult, Locale, Report, Severity, Verdict } from '@disclosure-lint/core';
import type { ResultImport, RuleFile } from '@disclosure-lint/schemas';

/** One linted file. */
export interface FileReport {
  readonly result: LintResult;
  readonly verdict: Verdict;
  /** The text that the findings' positions refer to. */
  readonly text: string;
  /** The report bound to the form; absent where the file could not be read or is no report. */
  readonly report?: Report;
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

/** One file of a run in a few numbers. */
export interface FileOverview {
  readonly path: string;
  /** The organ that reports, as declared or titled; absent when unknown. */
  readonly organ?: string;
  readonly year?: number;
  readonly verdict: Verdict;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings each rule has; findings accepted are not counted. */
  readonly rules: Readonly<Record<string, number>>;
}

/** What a run amounts to. */
export interface RunSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly verdict: Verdict;
  /** How many warnings the run may have, where it has more and is rejected for that. */
  readonly mostWarnings?: number;
  readonly notLinted: readonly NotLinted[];
  /** Findings that somebody has accepted; they are in no other count. */
  readonly suppressed: number;
  /** Reports that the configuration leaves out. */
  readonly ignored: readonly string[];
  /** Every configuration file used. */
  readonly configFiles: readonly string[];
  readonly suppressionFiles: readonly SuppressionReport[];
  /** Every file linted, in order; absent where the format does not ask for it. */
  readonly overview?: readonly FileOverview[];
}

export interface ReporterOptions {
  readonly locale: Locale;
  readonly version: string;
  /** Show errors only; counts stay those of all findings. */
  readonly quiet: boolean;
  /** List suppressed findings too, where the format leaves them out. */
  readonly showSuppressed?: boolean;
  /** Findings are told apart into those that a baseline has and new ones. */
  readonly baseline?: boolean;
  /** The working folder from the root of the repository, for formats whose reader looks from there; absent at the root. */
  readonly folder?: string;
  readonly color: boolean;
  /** Columns of the terminal; without it lines are as long as their text. */
  readonly columns?: number;
  /** Every rule that may have run, for formats that describe rules. */
  readonly rules?: readonly RuleFile[];
}

/** Holds pieces until the whole run is known; of a long run no more than the report can show. */
export interface Holder {
  /**
   * @param piece What the report says of a file, not empty; handed over in the order of the files.
   * @param file What the overview says of it.
   */
  add(piece: string, file: FileOverview): void;
  /** @returns what is written of them, in order; asked once, after `begin`. The report says what it leaves out. */
  pieces(): Iterable<string>;
}

/**
 * Writes a run in pieces, so that thousands of files need no more memory than one: `begin`, one `file` for each file
 * in order, `end`.
 */
export interface Reporter {
  /**
   * Present where the beginning tells of the whole run: the pieces are handed to it, and when the run is over `begin` is given
   * the summary, with its overview; nothing is written before.
   */
  readonly holder?: Holder;
  /** Whether `end` needs the overview of the files. */
  readonly needsOverview?: boolean;
  begin(summary?: RunSummary): string;
  /** What stands before the first piece that is not empty, and between each and the next; nothing when absent. */
  readonly separators?: { readonly first: string; readonly between: string };
  /** A piece, which does not depend on the others: they may be made in several threads. */
  file(report: FileReport): string;
  /** What is to be said of the run itself, as one more piece behind those of the files. */
  rest?(summary: RunSummary): string;
  end(summary: RunSummary): string;
}
