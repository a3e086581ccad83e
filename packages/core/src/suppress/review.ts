/** What is to be said of the suppressions themselves, once the reports that they concern are linted. */
import type { Suppression } from '@disclosure-lint/schemas';
import { coreProblem } from '../results/assemble.ts';
import type { Finding, Locale, ParamValue, SuppressionStatus, SuppressionUse } from '../results/finding.ts';
import { suggest } from '../suggest.ts';
import type { LoadedSuppressions } from './load.ts';

/** From what is best for a suppression to what is worst: with a glob it may act on one report and not on another. */
const STATUSES: readonly SuppressionStatus[] = ['used', 'expired', 'changed', 'idle', 'unmatched'];

/**
 * @param file The file of suppressions.
 * @param uses What became of its suppressions on every report linted; of one that concerned none, nothing is said.
 * @param ruleNames Every rule that there is, whether it ran or not.
 * @returns `core-suppression` findings, placed in the file of suppressions.
 */
export function reviewSuppressions(
  file: LoadedSuppressions,
  uses: Iterable<SuppressionUse>,
  ruleNames: Iterable<string>,
  locale: Locale,
): readonly Finding[] {
  const best = new Map<Suppression, SuppressionStatus>();
  for (const { suppression, status } of uses) {
    const known = best.get(suppression);
    if (known === undefined || STATUSES.indexOf(status) < STATUSES.indexOf(known)) best.set(suppression, status);
  }
  const names = new Set(ruleNames);
  return file.entries.flatMap((entry, index) => {
    const status = best.get(entry);
    if (status === undefined || status === 'used') return [];
    const say = (messageId: string, property: string, params: Readonly<Record<string, ParamValue>> = {}) => [
      coreProblem(
        file.document,
        'core-suppression',
        messageId,
        { file: entry.file, rule: entry.rule, reason: entry.reason, ...params },
        `/suppressions/${index}/${property}`,
        locale,
      ),
    ];
    if (status === 'expired') return say('expired', 'until', { until: entry.until ?? '' });
    if (status === 'changed') return say('changed', 'fingerprint');
    if (status === 'unmatched') return say('unmatched', entry.address === undefined ? 'rule' : 'address');
    return names.has(entry.rule) ? [] : say('unknownRule', 'rule', { suggestion: meant(entry.rule, names) });
  });
}

function meant(rule: string, names: Iterable<string>): ParamValue {
  const word = suggest(rule, names);
  return word === undefined ? '' : { 'zh-CN': `，是不是想写“${word}”`, en: `; did you mean “${word}”?` };
}
