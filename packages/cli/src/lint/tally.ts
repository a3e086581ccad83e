/** Adds up the files of a run. */
import type { LintResult, Verdict } from '@disclosure-lint/core';
import type { NotLinted, RunSummary } from '@disclosure-lint/reporters';
import { worse } from '../exit-code.ts';

export class Tally {
  #files = 0;
  readonly #counts = { error: 0, warning: 0, info: 0 };
  #verdict: Verdict = 'accepted';
  readonly #notLinted: NotLinted[];

  constructor(notLinted: readonly NotLinted[]) {
    this.#notLinted = [...notLinted];
  }

  add(result: LintResult, verdict: Verdict): void {
    this.#files++;
    for (const { severity } of result.findings) this.#counts[severity]++;
    this.#verdict = worse(this.#verdict, verdict);
  }

  miss(notLinted: NotLinted): void {
    this.#notLinted.push(notLinted);
  }

  /** @param maxWarnings Warnings that the whole run may have. */
  summary(maxWarnings: number | undefined): RunSummary {
    const { error, warning, info } = this.#counts;
    const overWarnings: Verdict = maxWarnings !== undefined && warning > maxWarnings ? 'rejected' : 'accepted';
    const missed: Verdict = this.#notLinted.length > 0 || this.#files === 0 ? 'incomplete' : 'accepted';
    return {
      files: this.#files,
      errors: error,
      warnings: warning,
      infos: info,
      verdict: [overWarnings, missed].reduce(worse, this.#verdict),
      notLinted: this.#notLinted,
    };
  }
}
