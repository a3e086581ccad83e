/** `disclosure-lint explain RULE`: the rule's page, the same as in the documentation. */
import { coreFindingCatalogue, type Locale, localise, runExamples } from '@disclosure-lint/core';
import { displayWidth, padDisplay, rulePage } from '@disclosure-lint/reporters';
import type { LocalisedText } from '@disclosure-lint/schemas';
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
  for (const rule of rules.filter((it) => it.name === name)) {
    await io.stdout.write(rulePage(rule, await runExamples(rule, locale), locale));
  }
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

/** Label and lines side by side; what has no lines is left out. */
function page(name: string, title: string, entries: readonly (readonly [string, readonly string[]])[]): string {
  const width = Math.max(...entries.map(([label]) => displayWidth(label))) + 2;
  const rows = entries.flatMap(([label, lines]) =>
    lines.map((line, index) => `  ${padDisplay(index === 0 ? label : '', width)}${line}`),
  );
  return `${name}  ${title}\n\n${rows.join('\n')}\n`;
}
