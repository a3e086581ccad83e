/**
 * `disclosure-lint rules`: every rule with its severity and title, by category; the office's own and those that are off by
 * default are marked.
 */
import { builtinRules, localise } from '@disclosure-lint/core';
import { displayWidth, padDisplay } from '@disclosure-lint/reporters';
import type { ExitCode } from '../exit-code.ts';
import { allRules } from '../lint/own-rules.ts';
import { authoringTexts } from '../locales/authoring.ts';
import type { CommandContext } from './context.ts';

/** Lists the rules. */
export async function listRules(
  { ruleDir }: { readonly ruleDir: readonly string[] },
  context: CommandContext,
): Promise<ExitCode> {
  const { texts, locale, io } = context;
  const rules = allRules(ruleDir, context);
  const builtin = new Set(builtinRules().map(({ name }) => name));
  const { own, offByDefault } = authoringTexts(locale);
  const nameWidth = Math.max(0, ...rules.map(({ name }) => displayWidth(name)));
  const severityWidth = Math.max(...Object.values(texts.severity).map(displayWidth));
  const categories = [...new Set(rules.map(({ meta }) => meta.category))];
  const blocks = categories.map((category) => [
    texts.categories[category],
    ...rules
      .filter(({ meta }) => meta.category === category)
      .map(({ name, meta }) => {
        const severity = padDisplay(texts.severity[meta.severity], severityWidth);
        const marks = [builtin.has(name) ? '' : own, meta.presets.includes('recommended') ? '' : offByDefault].join('');
        return `  ${padDisplay(name, nameWidth)}  ${severity}  ${localise(meta.title, locale)}${marks}`;
      }),
  ]);
  await io.stdout.write(
    `${blocks.map((block) => block.join('\n')).join('\n\n')}\n\n${texts.ruleCount(rules.length)}\n`,
  );
  return 0;
}
