/** `disclosure-lint suppress FILE`: enters the findings as they are now. 1: there are none; 2: it could not be done. */
import { dirname, resolve } from 'node:path';
import {
  addSuppressions,
  type Finding,
  isDate,
  lintDocument,
  parentOf,
  relativePath,
  type SourceDocument,
  suppressionsOf,
} from '@disclosure-lint/core';
import { placeInWords, printable } from '@disclosure-lint/reporters';
import type { ExitCode } from '../exit-code.ts';
import { nameOf, slashed } from '../files/file-system.ts';
import { displayName } from '../files/name.ts';
import { openDocument } from '../files/open.ts';
import { writeWhole } from '../files/write.ts';
import { type ConfigArguments, LINT_DEFAULTS } from '../invocation.ts';
import { type Governing, governor } from '../lint/governing.ts';
import { requireKnown } from '../lint/rule-set.ts';
import { configTexts } from '../locales/config.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './context.ts';

export interface SuppressArguments extends ConfigArguments {
  readonly file: string;
  readonly rule: string;
  readonly address: string | undefined;
  readonly reason: string;
  readonly author: string | undefined;
  readonly until: string | undefined;
}

/** Suppresses. */
export async function suppress(options: SuppressArguments, context: CommandContext): Promise<ExitCode> {
  const { io } = context;
  const words = configTexts(context.locale);
  checkNote(options, context);
  const path = resolve(io.cwd, options.file);
  const { config: configFile, noConfig, isolated, ruleDir, rule } = options;
  // Whatever the preset, the rule is asked, and with it all that tell one cause from another.
  const rules = { ...LINT_DEFAULTS, config: configFile, noConfig, isolated, ruleDir };
  const governing = await governor(rules, context)(path);
  requireKnown(
    rule,
    governing.config.rules.map(({ name }) => name),
    context.texts,
  );
  const { findings: broken, document } = await breaking(path, { ...rules, rule: [`${rule}=error`] }, options, context);
  const open = broken.filter(({ suppressed }) => !suppressed);
  if (open.length === 0) {
    const already = broken.length > 0 ? [words.alreadySuppressed(broken.length)] : [];
    const sentence = [words.nothingToSuppress(rule, options.address), ...already].join(context.texts.sentenceGap);
    await io.stderr.write(`disclosure-lint: ${sentence}\n`);
    return 1;
  }
  const count = await enter(open, path, governing, options, context);
  for (const finding of open) await io.stdout.write(`${line(finding, document, context)}\n`);
  await io.stderr.write(`${words.suppressed(count, nameOf(context)(governing.suppressionsPath))}\n`);
  return 0;
}

function checkNote({ reason, until }: SuppressArguments, { io, locale }: CommandContext): void {
  const words = configTexts(locale);
  if (reason.trim() === '') throw new UsageError(words.noReason);
  if (until === undefined) return;
  if (!isDate(until)) throw new UsageError(words.notADate(until));
  if (until < io.today) throw new UsageError(words.past(until));
}

/** The rule's findings on the report, at the address asked for. */
async function breaking(
  path: string,
  rules: Parameters<typeof governor>[0],
  { rule, address }: SuppressArguments,
  context: CommandContext,
): Promise<{ readonly findings: readonly Finding[]; readonly document: SourceDocument }> {
  const { io, locale } = context;
  const name = displayName(path, io.cwd);
  const { ruleSet, suppressions } = await governor(rules, context)(path);
  const opened = await openDocument({ kind: 'file', path, name, named: true, folder: dirname(path) }, context);
  if ('reason' in opened) throw new UsageError(`${name}: ${opened.reason}`);
  const { findings } = await lintDocument(opened.document, {
    ruleSet,
    locale,
    today: io.today,
    ...(suppressions && { suppressions: suppressions.entries }),
  });
  const asked = findings.filter((it) =>
    it.breaches.some(
      (breach) =>
        breach.ruleId === rule && (address === undefined || breach.address === address || it.address === address),
    ),
  );
  return { findings: asked, document: opened.document };
}

async function enter(
  findings: readonly Finding[],
  path: string,
  { suppressionsPath, suppressions }: Governing,
  { rule, reason, author, until }: SuppressArguments,
  context: CommandContext,
): Promise<number> {
  const file = relativePath(parentOf(suppressionsPath), slashed(path));
  const note = { reason, ...(author !== undefined && { author }), ...(until !== undefined && { until }) };
  // A finding that another rule leads is accepted as far as this one goes.
  const added = findings.flatMap((finding) =>
    suppressionsOf(finding, file, note).filter((entry) => finding.ruleId === rule || entry.rule === rule),
  );
  await writeWhole(suppressionsPath, addSuppressions(suppressions?.file.document.text, added), context);
  return added.length;
}

function line(
  { location, place = '', message }: Finding,
  document: SourceDocument,
  { locale }: CommandContext,
): string {
  return [placeInWords(location, document, locale), place, message]
    .filter((part) => part !== '')
    .map(printable)
    .join('  ');
}
