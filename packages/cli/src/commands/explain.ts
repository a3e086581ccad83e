/** `disclosure-lint explain RULE`: all that a rule says of itself. */
import { coreFindingCatalogue, type Locale, localise } from '@disclosure-lint/core';
import { citationText, displayWidth, padDisplay } from '@disclosure-lint/reporters';
import type { Citation, LocalisedText, RuleFile } from '@disclosure-lint/schemas';
import type { ExitCode } from '../exit-code.ts';
import { allRules } from '../lint/own-rules.ts';
import { requireKnown } from '../lint/rule-set.ts';
import type { Texts } from '../locales/texts.ts';
import type { CommandContext } from './context.ts';

/** Explains a rule, or one of the findings that are no rule. */
export async function explain(
  { rule: name, ruleDir }: { readonly rule: string; readonly ruleDir: readonly string[] },
  { io, texts, locale, ...context }: CommandContext,
): Promise<ExitCode> {
  const core = Object.entries(coreFindingCatalogue).find(([id]) => id === name)?.[1];
  if (core) {
    await io.stdout.write(coreText(name, core, texts, locale));
    return 0;
  }
  const rules = allRules(ruleDir, { io, texts, locale, ...context });
  requireKnown(name, [...rules.map((rule) => rule.name), ...Object.keys(coreFindingCatalogue)], texts);
  for (const rule of rules.filter((it) => it.name === name)) await io.stdout.write(ruleText(rule, texts, locale));
  return 0;
}

interface CoreEntry {
  readonly title: LocalisedText;
  readonly rationale: LocalisedText;
  readonly remedy: LocalisedText;
}

function coreText(name: string, { title, rationale, remedy }: CoreEntry, texts: Texts, locale: Locale): string {
  const { explain: words } = texts;
  return page(name, localise(title, locale), [
    [words.category, [`${texts.categories.core ?? ''} · ${words.reserved}`]],
    [words.why, [localise(rationale, locale)]],
    [words.remedy, [localise(remedy, locale)]],
  ]);
}

function ruleText({ name, meta, examples }: RuleFile, texts: Texts, locale: Locale): string {
  const { explain: words } = texts;
  const say = (text: LocalisedText) => localise(text, locale);
  return page(name, say(meta.title), [
    [words.category, [texts.categories[meta.category] ?? meta.category]],
    [words.severity, [`${texts.severity[meta.severity]} · ${words[meta.ask]}`]],
    [words.presets, [meta.presets.join(' ')]],
    [words.editions, [meta.editions.join(' ')]],
    [words.precision, [words[meta.precision]]],
    [words.why, [say(meta.rationale)]],
    [words.basis, meta.basis.map((citation) => basisLine(citation, locale))],
    [words.messages, Object.values(meta.messages).map(say)],
    [words.remedy, [say(meta.remedy), ...Object.values(meta.remedies ?? {}).map(say)]],
    [words.falseAlarms, (meta.falseAlarms ?? []).map(({ title }) => say(title))],
    [
      words.examples,
      [
        ...examples.valid.map(({ title }) => `${words.valid}  ${title}`),
        ...examples.invalid.map(({ title }) => `${words.invalid}  ${title}`),
      ],
    ],
  ]);
}

/** With the editions whose reports are told of it. */
function basisLine(citation: Citation, locale: Locale): string {
  return [citationText(citation, locale), ...(citation.editions ? [`[${citation.editions.join(' ')}]`] : [])].join(
    '  ',
  );
}

/** Label and lines side by side; what has no lines is left out. */
function page(name: string, title: string, entries: readonly (readonly [string, readonly string[]])[]): string {
  const width = Math.max(...entries.map(([label]) => displayWidth(label))) + 2;
  const rows = entries.flatMap(([label, lines]) =>
    lines.map((line, index) => `  ${padDisplay(index === 0 ? label : '', width)}${line}`),
  );
  return `${name}  ${title}\n\n${rows.join('\n')}\n`;
}
