/** `disclosure-lint explain RULE`: the rule's page, the same as in the documentation. */
import { coreFindingCatalogue, type Locale, localise, runExamples } from '@disclosure-lint/core';
import { displayWidth, padDisplay, rulePage } from '@disclosure-lint/reporters';
import type { LocalisedText } from '@disclosure-lint/schemas';
import type { ExitCode } from '../exit-code.ts';
import type { ConfigArguments } from '../invocation.ts';
import { anyReportHere, ruleGovernor } from '../lint/governing.ts';
import { requireKnown } from '../lint/rule-set.ts';
import { speaking } from '../lint/speaking.ts';
import type { Texts } from '../locales/texts.ts';
import type { CommandContext } from './context.ts';

export interface ExplainArguments extends ConfigArguments {
  readonly rule: string;
}

/** Explains a rule, or one of the findings that are no rule. */
export async function explain(
  { rule: name, ...options }: ExplainArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const { config } = await ruleGovernor(options, context)(anyReportHere(context));
  const { io, texts, locale } = speaking(config, context);
  const core = Object.entries(coreFindingCatalogue).find(([id]) => id === name)?.[1];
  if (core) {
    await io.stdout.write(coreText(name, core, texts, locale));
    return 0;
  }
  requireKnown(name, [...config.rules.map((rule) => rule.name), ...Object.keys(coreFindingCatalogue)], texts);
  for (const rule of config.rules.filter((it) => it.name === name)) {
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
