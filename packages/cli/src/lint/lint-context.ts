/** What a report is linted with. */
import type { LintContext } from '@disclosure-lint/core';
import type { CommandContext } from '../commands/context.ts';
import type { LintArguments } from '../invocation.ts';
import type { Governing } from './governing.ts';

/** From what governs a report, and what the command line says. */
export function lintContext(
  { ruleSet, suppressions }: Governing,
  { stats, edition }: Pick<LintArguments, 'stats' | 'edition'>,
  { locale, io }: CommandContext,
): LintContext {
  return {
    ruleSet,
    locale,
    timings: stats,
    ...(edition && { edition }),
    ...(suppressions && { suppressions: suppressions.entries, today: io.today }),
  };
}
