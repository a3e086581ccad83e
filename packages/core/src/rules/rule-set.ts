/** Which rules run, and how severe their findings may be. */
import type { RuleFile } from '@disclosure-lint/schemas';
import type { Severity } from '../results/finding.ts';

export type Preset = RuleFile['meta']['presets'][number];

export interface Rule {
  readonly file: RuleFile;
  /** The highest severity that the user allows; undefined when the rule's own stands. */
  readonly ceiling: Severity | undefined;
}

export interface RuleSet {
  readonly rules: readonly Rule[];
}

export interface RuleSetOptions {
  readonly rules: readonly RuleFile[];
  /** The rules that run; `recommended` when absent. */
  readonly preset?: Preset;
  /** Only these rules, whatever the preset. */
  readonly only?: readonly string[];
  /** off takes a rule out; a severity puts it in and is a ceiling for its findings. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

/** @returns the rules in the order of their files. */
export function createRuleSet({ rules, preset = 'recommended', only, severities = {} }: RuleSetOptions): RuleSet {
  const chosen: Rule[] = [];
  for (const file of rules) {
    const wanted = Object.hasOwn(severities, file.name) ? severities[file.name] : undefined;
    const included = only ? only.includes(file.name) : file.meta.presets.includes(preset) || wanted !== undefined;
    if (!included || wanted === 'off') continue;
    chosen.push({ file, ceiling: wanted });
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
