/** From breaches and source problems to findings: located, worded, ordered. */
import type { Citation } from '@disclosure-lint/schemas';
import type { Report } from '../bind/report.ts';
import type { Breach, Exhibit } from '../facts/definition.ts';
import { fixesOf } from '../fixes/fixes.ts';
import { lowest, type Rule, type RuleSet } from '../rules/rule-set.ts';
import type { CoreRuleId, SourceDocument, SourceProblem } from '../source/document.ts';
import { coreFindingCatalogue } from './core-findings.ts';
import type { Finding, Locale, Location, ParamValue, RelatedLocation, Severity } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { fill, localise } from './localise.ts';
import { shorten } from './shorten.ts';

/** Where a rule was broken, and among which rules. */
export interface RuleRun {
  /** For the place, and for what its year allows. */
  readonly report: Report;
  /** The rules in force, whose equations tell what a figure should be. */
  readonly ruleSet: RuleSet;
  /** The language of the finding. */
  readonly locale: Locale;
}

/**
 * @param rule The rule that was broken.
 * @param breach What broke it.
 */
export function ruleFinding(rule: Rule, breach: Breach, { report, ruleSet, locale }: RuleRun): Finding {
  const { name, meta } = rule.file;
  const template = meta.messages[breach.messageId];
  if (!template) throw new Error(`${name} has no message ${breach.messageId}`);
  const own = meta.severities?.[breach.messageId] ?? meta.severity;
  const params = shown(breach.params);
  const mark = fingerprint([name, breach.messageId, breach.address ?? '', ...breach.identity.map(shownValue)]);
  return {
    ruleId: name,
    messageId: breach.messageId,
    severity: lowest(own, rule.ceiling, severityCap(report, meta.category)),
    ask: meta.asks?.[breach.messageId] ?? meta.ask,
    message: fill(template, params, locale),
    rationale: fill(meta.rationale, params, locale),
    remedy: fill(meta.remedies?.[breach.messageId] ?? meta.remedy, params, locale),
    params,
    location: locate(report.document, breach),
    ...(breach.address !== undefined && { address: breach.address }),
    ...(breach.place && { place: shorten(localise(breach.place, locale)) }),
    related: breach.exhibits.map((exhibit) => relatedLocation(report.document, exhibit, locale)),
    breaches: [
      {
        ruleId: name,
        messageId: breach.messageId,
        ...(breach.address !== undefined && { address: breach.address }),
        fingerprint: mark,
      },
    ],
    fixes: fixesOf({ breach, report, rule, ruleSet }, locale),
    fingerprint: mark,
    basis: basisFor(meta.basis, report),
  };
}

/** @returns a finding that no rule makes. */
export function coreFinding(problem: SourceProblem, locale: Locale): Finding {
  const entry = coreFindingCatalogue[problem.ruleId];
  const template = entry.messages[problem.messageId] ?? entry.messages.default;
  if (!template) throw new Error(`${problem.ruleId} has no message ${problem.messageId}`);
  const params = shown(problem.params);
  const values = Object.values(problem.params).map(shownValue);
  const mark = fingerprint([problem.ruleId, problem.messageId, shorten(problem.pointer), ...values]);
  return {
    ruleId: problem.ruleId,
    messageId: problem.messageId,
    severity: entry.severities?.[problem.messageId] ?? entry.severity,
    ask: 'fix',
    message: fill(template, params, locale),
    rationale: localise(entry.rationales?.[problem.messageId] ?? entry.rationale, locale),
    remedy: localise(entry.remedies?.[problem.messageId] ?? entry.remedy, locale),
    params,
    location: { pointer: problem.pointer, range: problem.range, exact: true },
    related: [],
    breaches: [{ ruleId: problem.ruleId, messageId: problem.messageId, fingerprint: mark }],
    fixes: [],
    fingerprint: mark,
    basis: [],
  };
}

/** @returns a core finding at a pointer of the document. */
export function coreProblem(
  document: SourceDocument,
  ruleId: CoreRuleId,
  messageId: string,
  params: Readonly<Record<string, ParamValue>>,
  pointer: string,
  locale: Locale,
): Finding {
  const shown = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? localise(value, locale) : value]),
  );
  const { range, origin } = document.locate(pointer);
  const finding = coreFinding({ ruleId, messageId, params: shown, pointer, range }, locale);
  return origin ? { ...finding, location: { ...finding.location, origin } } : finding;
}

/**
 * Puts findings in a total order and makes fingerprints unique: of several equal ones the second and later carry
 * their occurrence.
 */
export function inOrder<Each extends Finding>(findings: readonly Each[]): Each[] {
  const ordered = [...findings].sort(byPlace);
  const seen = new Map<string, number>();
  return ordered.map((finding) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, count);
    if (count === 1) return finding;
    const mark = fingerprint([finding.fingerprint, count]);
    return {
      ...finding,
      fingerprint: mark,
      breaches: finding.breaches.map((breach) => ({ ...breach, fingerprint: mark })),
    };
  });
}

/** The order of findings: by their place in the file. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    a.location.range.start.offset - b.location.range.start.offset ||
    order(a.location.pointer, b.location.pointer) ||
    // The sort is stable: findings of one rule at one place keep the order in which the form has them.
    order(a.ruleId, b.ruleId)
  );
}

/** By code unit, the same on every machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function locate(
  document: SourceDocument,
  place: { readonly pointer: string; readonly span?: { start: number; end: number } },
): Location {
  return document.locate(place.pointer, place.span);
}

function shown(params: Readonly<Record<string, ParamValue>>): Record<string, ParamValue> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' ? { 'zh-CN': shorten(value['zh-CN']), en: shorten(value.en) } : shownValue(value),
    ]),
  );
}

function shownValue(value: string | number): string | number {
  return typeof value === 'string' ? shorten(value) : value;
}

/** @returns something that took part, located and named. */
export function relatedLocation(document: SourceDocument, exhibit: Exhibit, locale: Locale): RelatedLocation {
  return {
    label: localise(exhibit.label, locale),
    literal: shorten(exhibit.literal),
    ...(exhibit.value !== undefined && { value: exhibit.value }),
    ...(exhibit.address !== undefined && { address: exhibit.address }),
    location: locate(document, exhibit),
  };
}

function severityCap(report: Report, category: Rule['file']['meta']['category']): Severity | undefined {
  const year = report.year?.value;
  if (year === undefined) return undefined;
  return report.form.severityCaps.find((cap) => cap.years.includes(year) && cap.categories.includes(category))
    ?.severity;
}

/** Chosen by the report's year, not by the tables it was printed on: nobody offends a notice of another year. */
function basisFor(basis: readonly Citation[], report: Report): Citation[] {
  const edition = report.governing ?? report.form.edition;
  return basis.filter((citation) => citation.editions === undefined || citation.editions.includes(edition));
}
