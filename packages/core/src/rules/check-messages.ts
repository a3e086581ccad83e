/** The texts of a rule file against what its conditions can report. */
import type { Condition, LocalisedText, RuleFile } from '@disclosure-lint/schemas';
import type { FactRegistry } from '../facts/registry.ts';
import type { ReportProblem } from '../results/file-problem.ts';
import { placeholders } from '../results/localise.ts';
import { childPointer } from '../source/pointer.ts';
import { suggest } from '../suggest.ts';
import { eachLeaf } from './condition.ts';

/** What a rule composed of single values may name in its messages. */
const COMPOSED_NAMES = ['actual', 'expected', 'where', 'literal'];

/**
 * Checks that a rule has a text for every message it can give, none that it cannot, and that each text names only
 * values that will be there.
 */
export function checkMessages(rule: RuleFile, facts: FactRegistry, report: ReportProblem): void {
  const possible = possibleMessages(rule.conditions, facts);
  const { messages, remedies = {}, severities = {}, asks = {} } = rule.meta;
  for (const id of possible.keys()) {
    if (!Object.hasOwn(messages, id))
      report('/meta/messages', { 'zh-CN': `缺少消息“${id}”`, en: `the message “${id}” is missing` });
  }
  for (const [group, entries] of Object.entries({ messages, remedies, severities, asks })) {
    for (const id of Object.keys(entries)) {
      if (!possible.has(id))
        report(
          childPointer(`/meta/${group}`, id),
          { 'zh-CN': `规则不会产生消息“${id}”`, en: `the rule never gives the message “${id}”` },
          suggest(id, possible.keys()),
        );
    }
  }
  const everywhere =
    [...possible.values()].reduce<readonly string[] | undefined>(
      (common, names) => (common ? common.filter((name) => names.includes(name)) : names),
      undefined,
    ) ?? [];
  const check = (text: LocalisedText, pointer: string, names: readonly string[]): void => {
    for (const locale of ['zh-CN', 'en'] as const) {
      for (const name of placeholders(text[locale])) {
        if (names.includes(name)) continue;
        const message = {
          'zh-CN': `消息参数“{${name}}”不存在`,
          en: `there is no message parameter “{${name}}”`,
        };
        const start = text[locale].indexOf(`{${name}}`);
        report(`${pointer}/${locale}`, message, suggest(name, names), { start, end: start + name.length + 2 });
      }
    }
  };
  for (const [id, names] of possible) {
    const message = messages[id];
    const remedy = remedies[id];
    if (message) check(message, childPointer('/meta/messages', id), names);
    if (remedy) check(remedy, childPointer('/meta/remedies', id), names);
  }
  check(rule.meta.remedy, '/meta/remedy', everywhere);
  check(rule.meta.rationale, '/meta/rationale', everywhere);
}

/** The messages that a condition tree can give, each with the names its texts may use. */
function possibleMessages(conditions: Condition, facts: FactRegistry): Map<string, readonly string[]> {
  const possible = new Map<string, readonly string[]>();
  eachLeaf(conditions, '', (leaf) => {
    const fact = facts.get(leaf.fact);
    const own =
      fact?.returns === 'evidence'
        ? Object.entries(fact.messages(leaf.params ?? {}))
        : [['default', COMPOSED_NAMES] as const];
    for (const [id, names] of own) {
      const known = possible.get(id);
      // Whichever condition fails, the message must find its names.
      possible.set(id, known ? known.filter((name) => names.includes(name)) : names);
    }
  });
  return possible;
}
