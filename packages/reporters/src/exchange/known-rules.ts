/** The rules that a format describes. */
import { builtinRules } from '@disclosure-lint/core';
import type { RuleFile } from '@disclosure-lint/schemas';
import type { ReporterOptions } from '../reporter.ts';

/** @returns those that may have run; the built-in ones where nothing is said of others. */
export function knownRules({ rules }: Pick<ReporterOptions, 'rules'>): readonly RuleFile[] {
  return rules ?? builtinRules();
}
