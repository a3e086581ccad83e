/** A baseline acts as suppressions do: on each breach that it has recorded, and on no other. */
import { forms } from '@disclosure-lint/rules';
import type { BaselineFinding, LocalisedText } from '@disclosure-lint/schemas';
import { bindReport } from '../bind/bind.ts';
import type { Edition } from '../bind/report.ts';
import { isReport } from '../results/file-findings.ts';
import type { Acceptance, LintResult, Locale } from '../results/finding.ts';
import { localise } from '../results/localise.ts';
import type { SourceDocument } from '../source/document.ts';
import { type Baseline, findingKey } from './baseline.ts';
import { identityKey, saidIdentity } from './identity.ts';
import { goneFrom, sightingIn } from './survey.ts';

/** What a run works with. */
export interface KnownContext {
  readonly baseline: Baseline;
  /** How its file is shown. */
  readonly name: string;
  /** The edition to read reports with, whatever the headers say. */
  readonly edition?: Edition;
  readonly locale: Locale;
}

/** What is recorded of one report. */
export interface Known {
  /** For linting, behind what was suppressed with a reason of its own. */
  readonly suppressions: readonly Acceptance[];
  /** What became of it. */
  use(result: LintResult): BaselineUse;
}

/** What became of what is recorded of a report; plain data. */
export interface BaselineUse {
  /** The key of its identity. */
  readonly report: string;
  /** Findings that are known. */
  readonly known: number;
  /** Keys of those recorded that are gone for certain. */
  readonly gone: readonly string[];
  /** Keys of the others. */
  readonly kept: readonly string[];
}

/**
 * @param document Parsed or imported.
 * @param path Where its file is, from the folder of the baseline.
 * @returns undefined where nothing is recorded of it.
 */
export function knownOf(
  document: SourceDocument,
  path: string,
  { baseline, name, edition, locale }: KnownContext,
): Known | undefined {
  if (document.value === undefined || !isReport(document)) return undefined;
  const report = identityKey(saidIdentity(bindReport(document, forms, edition)) ?? { path });
  const recorded = baseline.get(report)?.findings ?? [];
  if (recorded.length === 0) return undefined;
  const reason = localise(recordedIn(name), locale);
  return {
    // The fingerprint says where, too.
    suppressions: recorded.map(({ rule, fingerprint }) => ({
      ...{ file: document.path, rule, fingerprint, reason },
      inBaseline: true,
    })),
    use: (result) => useOf(recorded, report, result),
  };
}

function useOf(recorded: readonly BaselineFinding[], report: string, result: LintResult): BaselineUse {
  const keys = new Set(recorded.map(findingKey));
  const known = result.findings.filter(
    ({ suppressed, breaches }) =>
      suppressed && breaches.every(({ ruleId, fingerprint }) => keys.has(findingKey({ rule: ruleId, fingerprint }))),
  );
  const gone = goneFrom(recorded, sightingIn(result)).map(findingKey);
  const isGone = new Set(gone);
  return { report, known: known.length, gone, kept: [...keys].filter((key) => !isGone.has(key)) };
}

function recordedIn(name: string): LocalisedText {
  return { 'zh-CN': `基线中已有的问题（${name}）`, en: `known before, recorded in the baseline (${name})` };
}

/** @returns how many findings of a run are known, and how many recorded ones are gone from every file of their report. */
export function sumOfUses(uses: Iterable<BaselineUse>): { readonly known: number; readonly gone: number } {
  let sum = 0;
  const [gone, kept] = [new Set<string>(), new Set<string>()];
  for (const use of uses) {
    sum += use.known;
    for (const key of use.gone) gone.add(`${use.report} ${key}`);
    for (const key of use.kept) kept.add(`${use.report} ${key}`);
  }
  return { known: sum, gone: [...gone].filter((key) => !kept.has(key)).length };
}
