/** Adds up the files of a run. */
import { judge, type Policy, type Verdict } from '@disclosure-lint/core';
import type { NotLinted, RunSummary } from '@disclosure-lint/reporters';
import { worse } from '../exit-code.ts';
import type { LintedFile } from './file-linter.ts';

export class Tally {
  #files = 0;
  readonly #counts = { error: 0, warning: 0, info: 0 };
  #suppressed = 0;
  #verdict: Verdict = 'accepted';
  readonly #notLinted: NotLinted[];

  constructor(notLinted: readonly NotLinted[]) {
    this.#notLinted = [...notLinted];
  }

  add({ counts, suppressed, verdict }: Pick<LintedFile, 'counts' | 'suppressed' | 'verdict'>): void {
    this.#files++;
    for (const severity of ['error', 'warning', 'info'] as const) this.#counts[severity] += counts[severity];
    this.#suppressed += suppressed;
    this.#verdict = worse(this.#verdict, verdict);
  }

  miss(notLinted: NotLinted): void {
    this.#notLinted.push(notLinted);
  }

  /**
   * @param policy Its warnings are those that the whole run may have.
   * @param used What the run worked by; findings on the suppressions count like those on reports.
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
