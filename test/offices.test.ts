/**
 * Reports as different offices would write them: the correct ones are left alone, and of each slip in their flawed twins
 * exactly what it breaks is found. What the rules say of them is what a user would see.
 */
import { readdirSync, readFileSync } from 'node:fs';
import {
  builtinRules,
  createRuleSet,
  editReport,
  type Finding,
  type LintContext,
  type LintResult,
  lintText,
} from '@disclosure-lint/core';
import type { ExampleEdit, ReportFile, RuleFile } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('fixtures/offices/', import.meta.url);
/** What one report decides; the narrative and the comparison of years have tests of their own. */
const DECIDED_BY_ONE_REPORT = new Set(['structure', 'metadata', 'cells', 'arithmetic']);

/** A slip of the pen: what happened, how it changes the correct report, and each error or warning that it must give. */
interface Slip {
  readonly slip: string;
  readonly edits: readonly ExampleEdit[];
  /** Rule, and the cell, section or printed words on which it must stand. */
  readonly expect: readonly (readonly [rule: string, place: string])[];
}

interface Twin {
  readonly office: string;
  readonly text: string;
  readonly slips: readonly Slip[];
}

const context: LintContext = { ruleSet: createRuleSet({ rules: builtinRules() }), locale: 'zh-CN' };
const offices = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.report.json'))
  .map((file) => file.replace('.report.json', ''))
  .sort();
const twins = offices.map(twinOf);

describe('a correct report', () => {
  it('is there for twelve offices, each with a twin of three to six slips', () => {
    expect(offices).toHaveLength(12);
    for (const { slips } of twins) {
      expect(slips.length).toBeGreaterThanOrEqual(3);
      expect(slips.length).toBeLessThanOrEqual(6);
    }
  });

  it.each(offices)('%s gives no error and no warning', async (office) => {
    const { findings, outcomes, coverage } = await lintText(textOf(office), office, context);
    expect(seriousOnes(findings).map(inWords)).toEqual([]);
    expect(outcomes.filter(({ status }) => status === 'error' || status === 'partial')).toEqual([]);
    expect(coverage.sections).toBe(6);
  });

  it.each(offices)('%s gives none in the strict set either', async (office) => {
    const ruleSet = createRuleSet({ rules: builtinRules(), preset: 'strict' });
    const { findings } = await lintText(textOf(office), office, { ...context, ruleSet });
    expect(seriousOnes(findings).map(inWords)).toEqual([]);
  });

  it('gives these hints and no others', async () => {
    const hints: string[] = [];
    for (const office of offices) {
      const { findings } = await lintText(textOf(office), office, context);
      hints.push(`${office}\n${findings.map((finding) => `  ${inWords(finding)}\n`).join('')}`);
    }
    await expect(hints.join('\n')).toMatchFileSnapshot('fixtures/offices/hints.txt');
  });
});

describe('a flawed twin', () => {
  it.each(twins)('of $office gives what its slips break, and nothing else', async ({ text, slips }) => {
    const result = await lintText(text, 'twin', context);
    const found = seriousOnes(result.findings).flatMap((finding) => breachesOf(finding, text));
    expect(found.sort()).toEqual(
      slips
        .flatMap(({ expect: wanted }) => wanted)
        .map(([rule, place]) => `${rule} ${place}`)
        .sort(),
    );
  });

  it.each(twins)('of $office gives one finding for a slip that breaks several rules, on the figure', async (twin) => {
    const { findings } = await lintText(twin.text, 'twin', context);
    for (const { edits, expect: wanted } of twin.slips) {
      const [only, second] = edits;
      if (wanted.length < 2 || second || !only || !('set' in only)) continue;
      const [finding, other] = findings.filter(({ breaches }) =>
        breaches.some(({ ruleId, address }) => wanted.some(([rule, place]) => rule === ruleId && place === address)),
      );
      expect(other).toBeUndefined();
      expect(finding?.breaches.length).toBeGreaterThanOrEqual(wanted.length);
      expect(finding?.address).toBe(only.set);
      expect(finding?.candidates?.map(({ corrections }) => corrections.map(({ address }) => address))).toEqual([
        [only.set],
      ]);
    }
  });

  it('gives the same whatever was linted before it', async () => {
    const forwards = await lintAll(twins);
    const backwards = await lintAll([...twins].reverse());
    expect(backwards.reverse()).toEqual(forwards);
    expect(await lintAll(twins)).toEqual(forwards);
  });
});

describe('a rule', () => {
  it('has valid, near-miss and invalid examples', () => {
    const wanting = builtinRules().filter((rule) => Object.values(examplesOf(rule)).includes(0));
    expect(wanting.map(({ name }) => name)).toEqual([]);
  });

  it('fires in a twin when it is recommended and one report decides it', async () => {
    const fires = await firingTwins();
    process.stdout.write(tableOf(fires));
    const silent = context.ruleSet.rules
      .filter(({ file }) => DECIDED_BY_ONE_REPORT.has(file.meta.category) && !fires.has(file.name))
      .map(({ file }) => file.name);
    expect(silent).toEqual([]);
  });
});

function textOf(office: string): string {
  return readFileSync(new URL(`${office}.report.json`, FOLDER), 'utf8');
}

function twinOf(office: string): Twin {
  const slips: readonly Slip[] = JSON.parse(readFileSync(new URL(`${office}.slips.json`, FOLDER), 'utf8'));
  const clean: ReportFile = JSON.parse(textOf(office));
  const flawed = editReport(
    clean,
    slips.flatMap(({ edits }) => edits),
  );
  return { office, slips, text: JSON.stringify(flawed, null, 2) };
}

async function lintAll(all: readonly Twin[]): Promise<LintResult[]> {
  const results: LintResult[] = [];
  for (const { office, text } of all) results.push(await lintText(text, office, context));
  return results;
}

async function firingTwins(): Promise<Map<string, string[]>> {
  const fires = new Map<string, string[]>();
  for (const { path, findings } of await lintAll(twins)) {
    for (const rule of new Set(findings.flatMap(({ breaches }) => breaches.map(({ ruleId }) => ruleId)))) {
      fires.set(rule, [...(fires.get(rule) ?? []), path]);
    }
  }
  return fires;
}

function seriousOnes(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity !== 'info');
}

/** The cell or section; otherwise the printed words on which the finding stands. */
function placeOf({ address, location }: Finding, text: string): string {
  if (address) return address;
  const { start, end } = location.range;
  const printed = text.slice(start.offset, end.offset).replace(/^"|"$/gu, '');
  return printed.length > MOST_WORDS ? `${printed.slice(0, MOST_WORDS)}…` : printed;
}

const MOST_WORDS = 24;

const rules = new Map(builtinRules().map((rule) => [rule.name, rule]));

/** The errors and warnings that a finding stands for, each with its place. */
function breachesOf(finding: Finding, text: string): string[] {
  return finding.breaches
    .filter(({ ruleId, messageId }) => {
      const meta = rules.get(ruleId)?.meta;
      return (meta?.severities?.[messageId] ?? meta?.severity) !== 'info';
    })
    .map(({ ruleId, address }) => `${ruleId} ${address ?? placeOf(finding, text)}`);
}

function inWords({ severity, ruleId, message }: Finding): string {
  return `${severity} ${ruleId} ${message}`;
}

function examplesOf({ examples }: RuleFile): { valid: number; near: number; invalid: number } {
  const near = examples.valid.filter((example) => example.near).length;
  return { valid: examples.valid.length - near, near, invalid: examples.invalid.length };
}

/** One line a rule: how many examples of each kind it has, and the twins in which it fires. */
function tableOf(fires: ReadonlyMap<string, readonly string[]>): string {
  const lines = builtinRules().map((rule) => {
    const { valid, near, invalid } = examplesOf(rule);
    const counts = [valid, near, invalid].map((count) => String(count).padStart(5)).join('');
    const where =
      fires.get(rule.name)?.join(' ') ?? (rule.meta.presets.includes('recommended') ? '' : 'not recommended');
    return `${rule.meta.category.padEnd(12)}${rule.name.padEnd(32)}${counts}  ${where}`.trimEnd();
  });
  const head = `${'category'.padEnd(12)}${'rule'.padEnd(32)}valid near invalid  fires in`;
  return `\n${[head, ...lines].join('\n')}\n`;
}
