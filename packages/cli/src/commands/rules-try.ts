/**
 * `disclosure-lint rules try RULE PATH…`: which reports a rule would newly fail. 0: none; 1: some; 2: the rule or some of
 * the reports could not be tried.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { printable } from '@disclosure-lint/reporters';
import type { RuleFile } from '@disclosure-lint/schemas';
import { type Trial, type TrialFormat, tryRule } from '../authoring/trial.ts';
import type { ExitCode } from '../exit-code.ts';
import { discover } from '../files/discover.ts';
import { displayName } from '../files/name.ts';
import { allRules, ownRules } from '../lint/own-rules.ts';
import { requireKnown } from '../lint/rule-set.ts';
import { type AuthoringTexts, authoringTexts } from '../locales/authoring.ts';
import { UsageError } from '../usage-error.ts';
import { VERSION } from '../version.ts';
import type { CommandContext } from './context.ts';

export interface TryRuleArguments {
  /** A rule file, or the name of a rule. */
  readonly rule: string;
  readonly paths: readonly string[];
  readonly ruleDir: readonly string[];
  readonly format: TrialFormat;
}

/** Tries a rule. */
export async function tryRuleOn(
  { rule: wanted, paths, ruleDir, format }: TryRuleArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const { io } = context;
  const rule = ruleNamed(wanted, ruleDir, context);
  const { inputs, notLinted } = await discover(paths.length > 0 ? paths : ['.'], '<stdin>', context);
  const words = authoringTexts(context.locale);
  const trials: Trial[] = [];
  const show = async (trial: Trial) => {
    trials.push(trial);
    if (format === 'pretty') await io.stdout.write(line(trial, words));
    if (trial.outcome === 'notTried')
      await io.stderr.write(`disclosure-lint: ${printable(trial.path)}: ${printable(trial.reason)}\n`);
  };
  for await (const trial of tryRule(rule, inputs, context)) await show(trial);
  for (const { path, reason } of notLinted) await show({ path, outcome: 'notTried', reason });
  await io.stdout.write(format === 'json' ? json(rule, trials) : totals(trials, words));
  if (trials.length === 0 || trials.some(({ outcome }) => outcome === 'notTried')) return 2;
  return trials.some(({ outcome }) => outcome === 'fail') ? 1 : 0;
}

function ruleNamed(wanted: string, ruleDir: readonly string[], context: CommandContext): RuleFile {
  const { io, texts } = context;
  const path = resolve(io.cwd, wanted);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new UsageError(authoringTexts(context.locale).oneRule(displayName(path, io.cwd)));
  const rules = found || /\.json$/iu.test(wanted) ? ownRules([wanted], context) : allRules(ruleDir, context);
  const rule = found ? rules[0] : rules.find(({ name }) => name === wanted);
  if (rule) return rule;
  requireKnown(
    wanted,
    rules.map(({ name }) => name),
    texts,
  );
  throw new UsageError(texts.errors.unknownRule(wanted));
}

/** A report that fails, with the place of its first finding in the form that terminals turn into a link. */
function line(trial: Trial, words: AuthoringTexts): string {
  if (trial.outcome !== 'fail') return '';
  const [first] = trial.findings;
  const { line: at, column } = first.location.range.start;
  return `${printable(trial.path)}:${at}:${column}  ${words.hits(trial.findings.length)}  ${printable(first.message)}\n`;
}

function totals(trials: readonly Trial[], words: AuthoringTexts): string {
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
    '',
  ].join('\n');
}

function json(rule: RuleFile, trials: readonly Trial[]): string {
  const reports = trials.map((trial) => {
    if (trial.outcome !== 'fail') return trial;
    const findings = trial.findings.map(({ messageId, severity, message, address, fingerprint, location }) => ({
      messageId,
      severity,
      message,
      ...(address !== undefined && { address }),
      location: { pointer: location.pointer, exact: location.exact, range: location.range },
      fingerprint,
    }));
    return { path: trial.path, outcome: trial.outcome, findings };
  });
  const tool = { name: 'disclosure-lint', version: VERSION };
  return `${JSON.stringify({ schemaVersion: 1, tool, rule: rule.name, reports, summary: summary(trials) }, null, 1)}\n`;
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
