/** The known false alarms of a rule against the examples that show them. */
import type { RuleFile } from '@disclosure-lint/schemas';
import type { ReportProblem } from '../results/file-problem.ts';
import { suggest } from '../suggest.ts';
import { exampleTitle } from './example-title.ts';

/** Checks that each example that a false alarm names is one of the rule's near misses. */
export function checkFalseAlarms(rule: RuleFile, report: ReportProblem): void {
  const nearMisses = new Set(
    rule.examples.valid.filter(({ near }) => near === true).map((example) => exampleTitle(example)['zh-CN']),
  );
  for (const [index, { examples = [] }] of (rule.meta.falseAlarms ?? []).entries()) {
    for (const [at, title] of examples.entries()) {
      if (nearMisses.has(title)) continue;
      report(
        `/meta/falseAlarms/${index}/examples/${at}`,
        {
          'zh-CN': `没有标题为“${title}”的相近正例（near）`,
          en: `there is no near-miss example (near) titled “${title}”`,
        },
        suggest(title, nearMisses),
      );
    }
  }
}
