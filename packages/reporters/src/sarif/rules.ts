/** The rules as SARIF describes them, and the names that are reserved for what is wrong with a file itself. */
import { coreFindingCatalogue, type Locale, localise, type Severity } from '@disclosure-lint/core';
import type { LocalisedText, RuleFile } from '@disclosure-lint/schemas';
import { citationText } from '../citation.ts';
import { knownRules } from '../exchange/known-rules.ts';
import { exchangeTexts } from '../exchange/texts.ts';
import type { ReporterOptions } from '../reporter.ts';
import { message } from './text.ts';

export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** How sure a rule is, in the words that code scanning knows. */
const PRECISIONS = { exact: 'very-high', heuristic: 'medium' } as const;
const PROBLEM_SEVERITIES = { error: 'error', warning: 'warning', info: 'recommendation' } as const;

/** @returns a descriptor for each rule that may have run and for each reserved name. */
export function ruleDescriptors(options: Pick<ReporterOptions, 'rules' | 'locale'>): readonly object[] {
  const { locale } = options;
  const reserved = Object.entries(coreFindingCatalogue).map(([id, core]) =>
    descriptor(id, core, [core.remedy, ...Object.values(core.remedies ?? {})], { category: 'core' }, locale),
  );
  return [...knownRules(options).map((rule) => ofRule(rule, locale)), ...reserved];
}

function ofRule({ name, meta }: RuleFile, locale: Locale): object {
  const { category, precision, presets, editions, status, ask, basis, severity } = meta;
  const clauses = basis.map((citation) => citationText(citation, locale));
  return descriptor(
    name,
    meta,
    [meta.remedy, ...Object.values(meta.remedies ?? {})],
    {
      category,
      precision: PRECISIONS[precision],
      'problem.severity': PROBLEM_SEVERITIES[severity],
      tags: [category],
      ...{ ask, status, editions, presets },
      basis: clauses,
    },
    locale,
  );
}

interface Described {
  readonly title: LocalisedText;
  readonly severity: Severity;
  readonly rationale: LocalisedText;
}

function descriptor(
  id: string,
  { title, severity, rationale }: Described,
  remedies: readonly LocalisedText[],
  properties: { readonly basis?: readonly string[]; readonly [name: string]: unknown },
  locale: Locale,
): object {
  const words = exchangeTexts(locale);
  const reason = filledOut(rationale, locale);
  const help = [
    reason,
    ...(properties.basis ?? []).map((clause) => words.basis + clause),
    ...remedies.map((remedy) => words.remedy + filledOut(remedy, locale)),
  ];
  return {
    id,
    shortDescription: message(localise(title, locale)),
    fullDescription: message(reason),
    help: message(help.join('\n')),
    defaultConfiguration: { level: LEVELS[severity] },
    properties,
  };
}

/** The figures that a finding fills in are not known here. */
function filledOut(text: LocalisedText, locale: Locale): string {
  return localise(text, locale).replace(/\{[\w.]+\}/gu, '…');
}
