/**
 * `disclosure-lint rules try RULE PATH…`: which reports a rule would newly fail. 0: none; 1: some; 2: the rule or some of
 * the reports could not be tried.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ResolvedConfig } from '@disclosure-lint/core';
import { sortedByName } from '@disclosure-lint/files';
import { originInWords, printable } from '@disclosure-lint/reporters';
import type { RuleFile } from '@disclosure-lint/schemas';
import { type Trial, type TrialFormat, type TrialInput, tryRule } from '../authoring/trial.ts';
import type { ExitCode } from '../exit-code.ts';
import { discover, type FileInput } from '../files/discover.ts';
import { displayName } from '../files/name.ts';
import type { ConfigArguments } from '../invocation.ts';
import { anyReportHere, governedPath, ruleGovernor } from '../lint/governing.ts';
import { ownRules } from '../lint/own-rules.ts';
import { requireKnown } from '../lint/rule-set.ts';
import { speaking } from '../lint/speaking.ts';
import { type AuthoringTexts, authoringTexts } from '../locales/authoring.ts';
import { UsageError } from '../usage-error.ts';
import { VERSION } from '../version.ts';
import type { CommandContext } from './context.ts';

export interface TryRuleArguments extends ConfigArguments {
  /** A rule file, or the name of a rule. */
  readonly rule: string;
  readonly paths: readonly string[];
  readonly format: TrialFormat;
}

/** Tries a rule. */
export async function tryRuleOn(
  { rule: wanted, paths, format, ...options }: TryRuleArguments,
  asked: CommandContext,
): Promise<ExitCode> {
  const { rule, configOf, context } = ruleFrom(wanted, options, asked) ?? (await ruleNamed(wanted, options, asked));
  const { io } = context;
  const { inputs, notLinted } = await discover(paths.length > 0 ? paths : ['.'], '<stdin>', context);
  // All configurations before the first report: a mistake in one is told before anything else is.
  const governed: TrialInput[] = [];
  for (const input of inputs) governed.push({ input, config: await configOf(input) });
  const files = new Set(governed.flatMap(({ config }) => config?.files ?? []));
  const configFiles = sortedByName([...files], String);
  const words = authoringTexts(context.locale);
  const trials: Trial[] = [];
  const show = async (trial: Trial) => {
    trials.push(trial);
    if (format === 'pretty') await io.stdout.write(line(trial, words, context));
    if (trial.outcome === 'notTried')
      await io.stderr.write(`disclosure-lint: ${printable(trial.path)}: ${printable(trial.reason)}\n`);
  };
  for await (const trial of tryRule(rule, governed, context)) await show(trial);
  for (const { path, reason } of notLinted) await show({ path, outcome: 'notTried', reason });
  await io.stdout.write(format === 'json' ? json(rule, trials, configFiles) : totals(trials, configFiles, words));
  if (trials.length === 0 || trials.some(({ outcome }) => outcome === 'notTried')) return 2;
  return trials.some(({ outcome }) => outcome === 'fail') ? 1 : 0;
}

interface Wanted {
  readonly rule: RuleFile;
  /** What holds for a report; nothing when the rule is tried as it is written. */
  readonly configOf: (input: FileInput) => Promise<ResolvedConfig | undefined>;
  /** In the language that the trial speaks. */
  readonly context: CommandContext;
}

/** The rule in a file: no configuration is read, so that a half-written one, or another rule of its folder, is no obstacle. */
function ruleFrom(wanted: string, { config }: ConfigArguments, context: CommandContext): Wanted | undefined {
  const { io, locale } = context;
  const path = resolve(io.cwd, wanted);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new UsageError(authoringTexts(locale).oneRule(displayName(path, io.cwd)));
  if (!found && !/\.json$/iu.test(wanted)) return undefined;
  if (config !== undefined) throw new UsageError(authoringTexts(locale).fileWithoutConfig(displayName(path, io.cwd)));
  const [rule] = ownRules([wanted], context, 'alone');
  return rule && { rule, configOf: async () => undefined, context };
}

/** The rule of this name, as the configuration of each report has it. */
async function ruleNamed(wanted: string, options: ConfigArguments, asked: CommandContext): Promise<Wanted> {
  const governing = ruleGovernor(options, asked);
  const { config } = await governing(anyReportHere(asked));
  const context = speaking(config, asked);
  const rule = config.rules.find(({ name }) => name === wanted);
  if (rule) return { rule, configOf: async (input) => (await governing(governedPath(input, context))).config, context };
  requireKnown(
    wanted,
    config.rules.map(({ name }) => name),
    context.texts,
  );
  throw new UsageError(context.texts.errors.unknownRule(wanted));
}

/** A report that fails, with the place of its first finding in the form that terminals turn into a link. */
function line(trial: Trial, words: AuthoringTexts, { locale }: CommandContext): string {
  if (trial.outcome !== 'fail') return '';
  const [first] = trial.findings;
  const { range, origin } = first.location;
  const place =
    origin && origin.kind !== 'text'
      ? `  ${originInWords(origin, locale)}`
      : `:${range.start.line}:${range.start.column}`;
  return `${printable(trial.path)}${place}  ${words.hits(trial.findings.length)}  ${printable(first.message)}\n`;
}

function totals(trials: readonly Trial[], configFiles: readonly string[], words: AuthoringTexts): string {
  const { reports, fail, pass, findings, notTried } = summary(trials);
  const reasons = new Map<string, number>();
  for (const trial of trials)
    if (trial.outcome === 'notApplicable') reasons.set(trial.reason, (reasons.get(trial.reason) ?? 0) + 1);
  return [
    ...(fail > 0 ? [''] : []),
    words.hitTotal(reports, fail, findings),
    ...(pass > 0 ? [`  ${words.passTotal(pass)}`] : []),
    ...[...reasons].map(([reason, count]) => `  ${words.notApplicableTotal(count, printable(reason))}`),
    ...(notTried > 0 ? [`  ${words.notTriedTotal(notTried)}`] : []),
    ...words.configUsed(configFiles.map(printable)).map((line) => `  ${line}`),
    '',
  ].join('\n');
}

function json(rule: RuleFile, trials: readonly Trial[], configFiles: readonly string[]): string {
  const reports = trials.map((trial) => {
    if (trial.outcome !== 'fail') return trial;
    const findings = trial.findings.map(({ messageId, severity, message, address, fingerprint, location }) => ({
      messageId,
      severity,
      message,
      ...(address !== undefined && { address }),
      location: {
        pointer: location.pointer,
        exact: location.exact,
        range: location.range,
        ...(location.origin && { origin: location.origin }),
      },
      fingerprint,
    }));
    return { path: trial.path, outcome: trial.outcome, findings };
  });
  const tool = { name: 'disclosure-lint', version: VERSION };
  return `${JSON.stringify({ schemaVersion: 1, tool, rule: rule.name, configFiles, reports, summary: summary(trials) }, null, 1)}\n`;
}

function summary(trials: readonly Trial[]) {
  const count = (outcome: Trial['outcome']) => trials.filter((trial) => trial.outcome === outcome).length;
  return {
    reports: trials.length,
    fail: count('fail'),
    pass: count('pass'),
    notApplicable: count('notApplicable'),
    notTried: count('notTried'),
    findings: trials.reduce((total, trial) => total + (trial.outcome === 'fail' ? trial.findings.length : 0), 0),
  };
}
