/** Our linter as the benchmarks call it, and what it finds in a form that another linter's findings can be held against. */
import {
  type Analysis,
  analyseDocument,
  builtinRules,
  createRuleSet,
  type LintContext,
  parseDocument,
  pointerOfAddress,
} from '@disclosure-lint/core';

/** Lints a text. Each finding is given as `rule place`: a JSON Pointer, or a section's key when the section is missing. */
export type Lint = (text: string) => Promise<readonly string[]>;

/**
 * @param only The rules to apply; all recommended ones when absent.
 * @returns the context in which reports are linted.
 */
export function lintContext(only?: readonly string[]): LintContext {
  const ruleSet = createRuleSet({ rules: builtinRules(), preset: 'recommended', ...(only && { only }) });
  return { ruleSet, locale: 'zh-CN' };
}

/** @returns our linter with only these rules. */
export function ourLint(only: readonly string[]): Lint {
  const context = lintContext(only);
  return async (text) => placesOf(await analyseDocument(parseDocument(text, 'a.report.json'), context));
}

/** Another linter tells every breach by itself, whatever they have for a common cause. */
function placesOf({ result, report }: Analysis): string[] {
  return result.findings.flatMap(({ breaches, location }) =>
    breaches.map(({ ruleId, address }) => {
      if (ruleId === 'section-missing') return `${ruleId} ${address ?? ''}`;
      const pointer = report && address !== undefined ? pointerOfAddress(report, address) : undefined;
      return `${ruleId} ${pointer ?? location.pointer}`;
    }),
  );
}
