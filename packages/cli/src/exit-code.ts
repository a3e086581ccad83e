/** The exit codes, fixed for ever. */
import type { Verdict } from '@disclosure-lint/core';

export type ExitCode = 0 | 1 | 2;

const codes: Readonly<Record<Verdict, ExitCode>> = { accepted: 0, rejected: 1, incomplete: 2 };

/** The exit code of a run: 2 (it could not be judged) goes over 1 (something is wrong). */
export function exitCode(verdict: Verdict): ExitCode {
  return codes[verdict];
}
