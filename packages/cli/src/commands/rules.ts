/**
 * `disclosure-lint rules`: every rule by category, with the severity that the configuration of the current folder leaves it, or
 * off. What is not as the rule itself has it is marked with what makes it so; the office's own rules are marked with their files.
 */
import { basename } from 'node:path';
import { localise, type Rule, reaches, type Severity } from '@disclosure-lint/core';
import { displayWidth, padDisplay, printable } from '@disclosure-lint/reporters';
import type { RuleFile } from '@disclosure-lint/schemas';
import type { ExitCode } from '../exit-code.ts';
import { displayName } from '../files/name.ts';
import type { ConfigArguments } from '../invocation.ts';
import { anyReportHere, type Governing, ruleGovernor } from '../lint/governing.ts';
import { ruleFilePaths } from '../lint/own-rules.ts';
import { speaking } from '../lint/speaking.ts';
import { type AuthoringTexts, authoringTexts } from '../locales/authoring.ts';
import type { CommandContext } from './context.ts';

/** Lists the rules. */
export async function listRules(options: ConfigArguments, context: CommandContext): Promise<ExitCode> {
  const governing = await ruleGovernor(options, context)(anyReportHere(context));
  const { config, ruleSet } = governing;
  const { rules } = config;
  const spoken = speaking(config, context);
  const { texts, locale, io } = spoken;
  const words = authoringTexts(locale);
  const paths = ownPaths(governing, options, context);
  const running = new Map(ruleSet.rules.map((rule) => [rule.file.name, rule]));
  const severityNames = { ...texts.severity, off: words.off };
  const nameWidth = Math.max(0, ...rules.map(({ name }) => displayWidth(name)));
  const severityWidth = Math.max(...Object.values(severityNames).map(displayWidth));
  const line = (rule: RuleFile) => {
    const severity = severityOf(running.get(rule.name));
    const path = paths.get(rule.name);
    const marks = [
      ...(path === undefined ? [] : [words.own(printable(path))]),
      ...reason(rule, severity, governing, words),
    ].join('');
    return `  ${padDisplay(rule.name, nameWidth)}  ${padDisplay(severityNames[severity], severityWidth)}  ${printable(localise(rule.meta.title, locale))}${marks}`;
  };
  const categories = [...new Set(rules.map(({ meta }) => meta.category))];
  const blocks = categories.map((category) =>
    [texts.categories[category], ...rules.filter(({ meta }) => meta.category === category).map(line)].join('\n'),
  );
  const end = [texts.ruleCount(rules.length), ...words.configUsed(config.files.map(printable))];
  await io.stdout.write(`${[...blocks, end.join('\n')].join('\n\n')}\n`);
  return 0;
}

/** The files of the office's own rules: a rule has the name of its file. */
function ownPaths(
  { config }: Governing,
  { ruleDir }: ConfigArguments,
  context: CommandContext,
): ReadonlyMap<string, string> {
  const paths = ruleFilePaths([...ruleDir, ...config.ruleFolders.map(({ value }) => value)], context);
  return new Map(paths.map((path) => [basename(path, '.json'), displayName(path, context.io.cwd)]));
}

/** The highest severity of a rule's findings. */
function severityOf(rule: Rule | undefined): Severity | 'off' {
  if (!rule) return 'off';
  const { severity } = rule.file.meta;
  return rule.ceiling === undefined || reaches(rule.ceiling, severity) ? severity : rule.ceiling;
}

/** Why a rule is off or on, when it is not by the recommended preset: the place in the configuration, or the presets. */
function reason(
  { name }: RuleFile,
  severity: Severity | 'off',
  { config }: Governing,
  words: AuthoringTexts,
): readonly string[] {
  const set = Object.hasOwn(config.severities, name) ? config.severities[name] : undefined;
  if (set) return [words.setAt(printable(`${set.file}#${set.pointer}`))];
  if (severity !== 'off') return [];
  return [config.presets.length > 0 ? words.notInPresets : words.offByDefault];
}
