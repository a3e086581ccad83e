/** `disclosure-lint rules new NAME`: starts a rule of the office's own. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { builtinRules } from '@disclosure-lint/core';
import { jsonFilesBelow } from '@disclosure-lint/files';
import { REPORT_STYLE } from '@disclosure-lint/reporters';
import type { RuleFile } from '@disclosure-lint/schemas';
import stringify from 'json-stringify-pretty-compact';
import { ruleScaffold } from '../authoring/scaffold.ts';
import type { ExitCode } from '../exit-code.ts';
import { displayName } from '../files/name.ts';
import { deliver } from '../files/write.ts';
import { ruleFoldersHere } from '../lint/governing.ts';
import { type AuthoringTexts, authoringTexts } from '../locales/authoring.ts';
import type { Texts } from '../locales/texts.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './context.ts';

export interface NewRuleArguments {
  readonly name: string;
  readonly category: RuleFile['meta']['category'];
  /** The folder to write to. */
  readonly folder: string;
  readonly force: boolean;
  /** Other folders of the office's rules, whose names are taken beside those of the configuration. */
  readonly ruleDir: readonly string[];
}

/** Writes a new rule file and says what to do with it. */
export async function writeNewRule(
  { name, category, folder, force, ruleDir }: NewRuleArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const { io } = context;
  const words = authoringTexts(context.locale);
  checkName(name, words, context.texts);
  const path = join(folder, `${name}.json`);
  const target = resolve(io.cwd, path);
  const folders = [folder, ...ruleDir, ...(await ruleFoldersHere(context))].map((it) => resolve(io.cwd, it));
  const other = folders.flatMap((it) => rulesNamed(name, it)).find((it) => it !== target);
  if (other !== undefined) throw new UsageError(words.takenBy(name, displayName(other, io.cwd)));
  await deliver(`${stringify(ruleScaffold(name, category), REPORT_STYLE)}\n`, { output: path, force }, context);
  await io.stdout.write(words.nextSteps(displayName(target, io.cwd), displayName(resolve(io.cwd, folder), io.cwd)));
  return 0;
}

function checkName(name: string, words: AuthoringTexts, { didYouMean, sentenceGap }: Texts): void {
  if (!isName(name)) {
    const meant = nameLike(name);
    throw new UsageError([words.illFormedName(name), ...(isName(meant) ? [didYouMean(meant)] : [])].join(sentenceGap));
  }
  if (name.startsWith('core-')) throw new UsageError(words.reservedName(name));
  if (builtinRules().some((rule) => rule.name === name)) throw new UsageError(words.takenName(name));
}

/** As the schema of rule files has it. */
function isName(name: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(name);
}

/** issuedWithinStock, issued_within_stock and issued-within-stock.json all mean one name. */
function nameLike(name: string): string {
  return name
    .replace(/\.json$/iu, '')
    .replace(/([a-z0-9])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .replace(/[\s_.-]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** A rule has the name of its file. */
function rulesNamed(name: string, folder: string): readonly string[] {
  return existsSync(folder) ? jsonFilesBelow(folder).files.filter((file) => basename(file) === `${name}.json`) : [];
}
