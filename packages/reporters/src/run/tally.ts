/** Adds up the files of a run as they come, so that none has to be kept. */
import { judge, type Policy, type Severity, type Verdict, worse } from '@disclosure-lint/core';
import type { NotLinted, RunSummary } from '../reporter.ts';

/** What a file adds to a run. */
export interface FileCounts {
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many of its findings somebody has accepted; they are in no other count. */
  readonly suppressed: number;
  readonly verdict: Verdict;
}

/** What has been added up of a run. */
export class Tally {
  #files = 0;
  readonly #counts = { error: 0, warning: 0, info: 0 };
  #suppressed = 0;
  #verdict: Verdict = 'accepted';
  readonly #notLinted: NotLinted[];

  /** @param notLinted What is known not to be linted before the first file is. */
  constructor(notLinted: readonly NotLinted[] = []) {
    this.#notLinted = [...notLinted];
  }

  /** @param file A file that was linted. */
  add({ counts, suppressed, verdict }: FileCounts): void {
    this.#files++;
    for (const severity of ['error', 'warning', 'info'] as const) this.#counts[severity] += counts[severity];
    this.#suppressed += suppressed;
    this.#verdict = worse(this.#verdict, verdict);
  }

  /** @param notLinted A file that could not be linted: the run is incomplete. */
  miss(notLinted: NotLinted): void {
    this.#notLinted.push(notLinted);
  }

  /**
   * @param policy Its warnings are those that the whole run may have.
   * @param used What the run worked by; findings on the suppressions count like those on reports.
   * @returns what the run amounts to; of no file at all, that it is incomplete.
   */
  summary(
    policy: Policy,
    used: Pick<RunSummary, 'ignored' | 'configFiles' | 'suppressionFiles' | 'overview'>,
  ): RunSummary {
    const findings = used.suppressionFiles.flatMap((file) => file.findings);
    for (const { severity } of findings) this.#counts[severity]++;
    const { error, warning, info } = this.#counts;
    const { maxWarnings } = policy;
    const exceeded = maxWarnings !== undefined && warning > maxWarnings ? { mostWarnings: maxWarnings } : undefined;
    const overWarnings: Verdict = exceeded ? 'rejected' : 'accepted';
    const missed: Verdict = this.#notLinted.length > 0 || this.#files === 0 ? 'incomplete' : 'accepted';
    const ofSuppressions = judge({ findings, incomplete: false }, { failOn: policy.failOn });
    return {
      ...used,
      ...exceeded,
      files: this.#files,
      errors: error,
      warnings: warning,
      infos: info,
      suppressed: this.#suppressed,
      verdict: [ofSuppressions, overWarnings, missed].reduce(worse, this.#verdict),
      notLinted: this.#notLinted,
    };
  }
}
