/** Makes a baseline of reports, adds what is new to it, and takes out what is gone. */
import type { BaselineFinding } from '@disclosure-lint/schemas';
import { type Baseline, baselineOf, findingKey, recordedIn } from './baseline.ts';
import { identityKey, type ReportIdentity } from './identity.ts';
import { goneFrom, type Survey } from './survey.ts';

/** A survey of a report whose identity is settled. */
export interface SurveyedReport extends Survey {
  readonly identity: ReportIdentity;
}

export interface BaselineEdit {
  readonly baseline: Baseline;
  /** Findings entered that nothing stood for. */
  readonly added: number;
  /** Findings entered in the place of one at the same place with other figures. */
  readonly changed: number;
  readonly dropped: number;
  /** Findings that stand as they stood. */
  readonly kept: number;
}

/** @returns the baseline with every finding that it has not; none is taken out, except for the one that took its place. */
export function updateBaseline(baseline: Baseline, surveys: Iterable<SurveyedReport>): BaselineEdit {
  const reports = new Map(baseline);
  let [added, changed] = [0, 0];
  for (const survey of merged(surveys)) {
    const key = identityKey(survey.identity);
    const recorded = baseline.get(key)?.findings ?? [];
    const known = new Set(recorded.map(findingKey));
    const found = survey.open.filter((finding) => !known.has(findingKey(finding)));
    if (found.length === 0) continue;
    const replaced = replacedBy(found, goneFrom(recorded, survey));
    changed += replaced.size;
    added += found.length - replaced.size;
    const { identity } = baseline.get(key) ?? survey;
    reports.set(key, { identity, findings: [...recorded.filter((finding) => !replaced.has(finding)), ...found] });
  }
  return { baseline: reports, added, changed, dropped: 0, kept: recordedIn(baseline) - changed };
}

/** @returns the baseline without what is gone for certain. A report all of whose findings are gone stays, without any. */
export function pruneBaseline(baseline: Baseline, surveys: Iterable<SurveyedReport>): BaselineEdit {
  const reports = new Map(baseline);
  let dropped = 0;
  for (const survey of merged(surveys)) {
    const key = identityKey(survey.identity);
    const recorded = baseline.get(key);
    if (!recorded) continue;
    const gone = new Set(goneFrom(recorded.findings, survey));
    dropped += gone.size;
    reports.set(key, { ...recorded, findings: recorded.findings.filter((finding) => !gone.has(finding)) });
  }
  return { baseline: reports, added: 0, changed: 0, dropped, kept: recordedIn(baseline) - dropped };
}

/** Two files of one report, a document and what was imported of it, say: gone is only what is gone from both. */
function merged(surveys: Iterable<SurveyedReport>): Iterable<SurveyedReport> {
  const reports = new Map<string, SurveyedReport>();
  for (const survey of surveys) {
    const key = identityKey(survey.identity);
    const other = reports.get(key);
    reports.set(key, other ? both(other, survey) : survey);
  }
  return reports.values();
}

function both(one: SurveyedReport, other: SurveyedReport): SurveyedReport {
  const { identity } = one;
  const open = baselineOf([
    { identity, findings: one.open },
    { identity, findings: other.open },
  ]).get(identityKey(identity));
  return {
    identity,
    occurring: [...one.occurring, ...other.occurring],
    settled: one.settled.filter((rule) => other.settled.includes(rule)),
    open: open?.findings ?? [],
    ofFile: one.ofFile + other.ofFile,
    complete: one.complete && other.complete,
  };
}

/** Of each new finding the one before it at the same place, whose figures have changed. */
function replacedBy(found: readonly BaselineFinding[], gone: readonly BaselineFinding[]): ReadonlySet<BaselineFinding> {
  const replaced = new Set<BaselineFinding>();
  for (const { rule, address } of found) {
    const before = gone.find((it) => it.rule === rule && it.address === address && !replaced.has(it));
    if (before) replaced.add(before);
  }
  return replaced;
}
