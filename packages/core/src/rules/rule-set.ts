/** Which rules run, and how severe their findings may be. */
import type { RuleFile } from '@disclosure-lint/schemas';
import type { Severity } from '../results/finding.ts';
import { defaultOptions, type OptionValues, withOptions } from './option-use.ts';

export type Preset = RuleFile['meta']['presets'][number];

export interface Rule {
  /** With values for its options. */
  readonly file: RuleFile;
  /** The highest severity that the user allows; undefined when the rule's own stands. */
  readonly ceiling: Severity | undefined;
}

export interface RuleSet {
  readonly rules: readonly Rule[];
}

export interface RuleSetOptions {
  readonly rules: readonly RuleFile[];
  /** The sets of rules that run; `recommended` when absent. */
  readonly preset?: Preset | readonly Preset[];
  /** Only these rules, whatever the preset. */
  readonly only?: readonly string[];
  /** off takes a rule out; a severity puts it in and is a ceiling for its findings. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Options by rule; the defaults stand for those that are absent. */
  readonly options?: Readonly<Record<string, OptionValues>>;
}

/** @returns the rules in the order of their files. */
export function createRuleSet({
  rules,
  preset = 'recommended',
  only,
  severities = {},
  options = {},
}: RuleSetOptions): RuleSet {
  const presets = [preset].flat();
  const chosen: Rule[] = [];
  for (const file of rules) {
    const wanted = Object.hasOwn(severities, file.name) ? severities[file.name] : undefined;
    const included = only
      ? only.includes(file.name)
      : file.meta.presets.some((it) => presets.includes(it)) || wanted !== undefined;
    if (!included || wanted === 'off') continue;
    const values = Object.hasOwn(options, file.name) ? options[file.name] : undefined;
    chosen.push({ file: withOptions(file, { ...defaultOptions(file), ...values }), ceiling: wanted });
  }
  return { rules: chosen };
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** @returns the lower of the severities; undefined ones set no limit. */
export function lowest(severity: Severity, ...ceilings: readonly (Severity | undefined)[]): Severity {
  return ceilings.reduce<Severity>(
    (low, ceiling) => (ceiling !== undefined && RANK[ceiling] < RANK[low] ? ceiling : low),
    severity,
  );
}

/** @returns whether a severity is at or over a threshold. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return RANK[severity] >= RANK[threshold];
}
