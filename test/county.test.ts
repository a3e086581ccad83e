/** A county’s January submissions: one command tells the reviewer every flaw, and nothing of the clean reports. */
import {
  builtinRules,
  compareReports,
  createRuleSet,
  digestDocument,
  type Finding,
  lintDocument,
  parseDocument,
} from '@disclosure-lint/core';
import { describe, expect, it } from 'vitest';
import { lastYear, type Submission, submissions } from './county/submissions.ts';

const ruleSet = createRuleSet({ rules: builtinRules() });
const parsed = ({ name, report }: Submission) => parseDocument(JSON.stringify(report), name);
const handedIn = submissions();
const documents = handedIn.map(parsed);
const comparison = compareReports(
  documents.flatMap((document) => digestDocument(document) ?? []),
  lastYear().flatMap((report) => digestDocument(parsed(report)) ?? []),
);

async function findingsOf(at: number): Promise<readonly Finding[]> {
  const document = documents[at];
  if (!document) throw new Error(`there is no report ${at}`);
  const comparisons = comparison.of(document.path);
  const { findings } = await lintDocument(document, { ruleSet, locale: 'zh-CN', ...(comparisons && { comparisons }) });
  return findings;
}

describe('eighty reports of a county', () => {
  it('are mostly clean, and held against last year’s where there is one', () => {
    expect(handedIn).toHaveLength(80);
    expect(handedIn.filter(({ flaw }) => flaw === undefined).length).toBeGreaterThan(60);
    expect(comparison.unmatched).toEqual([]);
  });

  it.each(
    handedIn.flatMap(({ flaw, name, rules }, at) => (flaw === undefined ? [] : [[flaw, name, rules, at] as const])),
  )('%s: %s', async (_flaw, _name, rules, at) => {
    const findings = await findingsOf(at);
    for (const rule of rules) expect(findings.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it('says nothing of the clean ones, but of the office whose words were copied', async () => {
    const told: string[] = [];
    for (const [at, { flaw, name }] of handedIn.entries()) {
      if (flaw !== undefined) continue;
      for (const { ruleId } of await findingsOf(at)) told.push(`${name} ${ruleId}`);
    }
    expect(told).toEqual(['云溪县农业农村局.report.json boilerplate-other-unit']);
  });
});
