/** The rules that the options of the command line name. */
import { type Severity, suggest } from '@disclosure-lint/core';
import type { Texts } from '../locales/texts.ts';
import { SEVERITIES } from '../options.ts';
import { UsageError } from '../usage-error.ts';

/** @throws UsageError unless there is a rule of this name. */
export function requireKnown(id: string, names: readonly string[], texts: Texts): void {
  if (names.includes(id)) return;
  if (id.startsWith('core-')) throw new UsageError(texts.errors.reservedRule(id));
  const meant = suggest(id, names);
  throw new UsageError(
    [texts.errors.unknownRule(id), ...(meant === undefined ? [] : [texts.didYouMean(meant)])].join(texts.sentenceGap),
  );
}

/** The severities given as `id=severity`. */
export function severitiesOf(given: readonly string[], texts: Texts): Record<string, Severity | 'off'> {
  return Object.fromEntries(
    given.map((text) => {
      const [, id = '', word = ''] = /^([^=]+)=(.*)$/.exec(text) ?? [];
      const severity = SEVERITIES.find((it) => it === word);
      if (severity !== undefined) return [id, severity];
      const meant = id === '' ? undefined : suggest(word, SEVERITIES);
      throw new UsageError(
        [texts.errors.ruleOption(text), ...(meant === undefined ? [] : [texts.didYouMean(`${id}=${meant}`)])].join(
          texts.sentenceGap,
        ),
      );
    }),
  );
}
