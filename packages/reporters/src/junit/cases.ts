/** The cases of a file: what became of each rule, and what is wrong with the file itself. */
import type { Finding, Locale, RuleOutcome } from '@disclosure-lint/core';
import { noteOf, problemOf } from '../exchange/finding-text.ts';
import { hasLines, placeOfFinding } from '../exchange/places.ts';
import { exchangeTexts } from '../exchange/texts.ts';
import { keepsFromJudging } from '../shown.ts';
import { element } from './xml.ts';

/** What a case amounts to. */
export type CaseKind = 'passed' | 'failure' | 'error' | 'skipped';

export interface Case {
  readonly kind: CaseKind;
  readonly xml: string;
}

/** What the findings are of. */
interface Place {
  readonly path: string;
  readonly text: string;
  readonly locale: Locale;
}

/** A rule that crashed has a case of its own. */
const CRASH = 'core-rule-crash';

/**
 * @param outcomes One for each rule.
 * @param findings Those to be listed.
 * @returns a case for each rule in their order, then one for each other name that has findings.
 */
export function casesOf(outcomes: readonly RuleOutcome[], findings: readonly Finding[], place: Place): readonly Case[] {
  const credited = creditedTo(findings);
  const ruled = outcomes.map((outcome) => {
    const own = credited.get(outcome.ruleId) ?? [];
    credited.delete(outcome.ruleId);
    return ruleCase(outcome, own, place);
  });
  const crashed = outcomes.some(({ status }) => status === 'error');
  const others = [...credited].filter(([name]) => !(crashed && name === CRASH));
  return [...ruled, ...others.map(([name, own]) => findingCase(name, own, [], place))];
}

/** @returns a case that something else than a rule decides. */
export function errorCase(name: string, path: string, message: string, text = ''): Case {
  return { kind: 'error', xml: testCase(name, path, [element('error', { message, type: name }, text)]) };
}

/** A finding that stands for breaches of several rules is one of each of them. */
function creditedTo(findings: readonly Finding[]): Map<string, Finding[]> {
  const credited = new Map<string, Finding[]>();
  for (const finding of findings) {
    const names = new Set([finding.ruleId, ...finding.breaches.map(({ ruleId }) => ruleId)]);
    for (const name of names) credited.set(name, [...(credited.get(name) ?? []), finding]);
  }
  return credited;
}

function ruleCase(outcome: RuleOutcome, findings: readonly Finding[], place: Place): Case {
  const { ruleId } = outcome;
  switch (outcome.status) {
    case 'error':
      return errorCase(ruleId, place.path, outcome.reason);
    case 'notApplicable':
      if (findings.length > 0) return findingCase(ruleId, findings, [outcome.reason], place);
      return {
        kind: 'skipped',
        xml: testCase(ruleId, place.path, [element('skipped', { message: outcome.reason })]),
      };
    case 'partial':
      return findingCase(ruleId, findings, [exchangeTexts(place.locale).partly(outcome.reason)], place);
    default:
      return findingCase(ruleId, findings, [], place);
  }
}

/**
 * Errors and warnings fail; what is only to be known, or accepted, is printed.
 * @param remarks Are printed first.
 */
function findingCase(name: string, findings: readonly Finding[], remarks: readonly string[], place: Place): Case {
  const { path, text } = place;
  const failing = findings.filter(({ severity, suppressed }) => severity !== 'info' && !suppressed);
  const [first] = failing;
  const printed = [
    ...remarks,
    ...findings.filter((finding) => !failing.includes(finding)).map((finding) => noteText(finding, place)),
  ];
  // What nobody has judged has neither passed nor failed.
  const outcome = failing.some(keepsFromJudging) ? 'error' : 'failure';
  const failure = first && [
    element(
      outcome,
      { message: failing.map(problemOf).join('\n'), type: outcome === 'error' ? name : worst(failing) },
      failing.map((finding) => noteText(finding, place)).join('\n\n'),
    ),
  ];
  const line = first && hasLines(first.location, text) ? first.location.range.start.line : undefined;
  const output = printed.length > 0 ? [element('system-out', {}, printed.join('\n\n'))] : [];
  return {
    kind: failure ? outcome : 'passed',
    xml: testCase(name, path, [...(failure ?? []), ...output], line),
  };
}

function worst(findings: readonly Finding[]): string {
  return findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
}

function noteText(finding: Finding, { path, text, locale }: Place): string {
  const { location } = finding;
  const { start } = location.range;
  const position = hasLines(location, text) ? `${path}:${start.line}:${start.column}` : path;
  const place = placeOfFinding(finding, text, locale);
  return [place === '' ? position : `${position}  ${place}`, ...noteOf(finding, locale)].join('\n');
}

function testCase(name: string, path: string, content: readonly string[], line?: number): string {
  return element('testcase', { name, classname: className(path), file: path, line }, content);
}

/** Jenkins takes what stands before the last dot for a package: each report would be one, with a class called “json”. */
function className(path: string): string {
  return path.replace(/(?<=[^/])(?:\.report)?\.json$/iu, '');
}
