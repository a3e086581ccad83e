/** The benchmarks compare like with like: the reports are what they are said to be, and both linters find the same. */
import { lintText } from '@disclosure-lint/core';
import { describe, expect, it } from 'vitest';
import { cleanReports, defectiveReports } from './bench/corpus.ts';
import { lintContext, ourLint } from './bench/ours.ts';
import { SHARED_RULES, spectralLint } from './bench/spectral.ts';

const COUNT = 12;

describe('the reports of the benchmarks', () => {
  const context = lintContext();

  it.each(cleanReports(COUNT))('$name lints clean', async ({ text }) => {
    const { findings, edition, outcomes } = await lintText(text, 'a.report.json', context);
    expect(findings).toEqual([]);
    expect(edition).toBe('2021');
    expect(outcomes.filter(({ status }) => status === 'error' || status === 'partial')).toEqual([]);
  });

  it.each(defectiveReports(COUNT))('$name breaks every rule that it should', async ({ text, broken }) => {
    const { findings } = await lintText(text, 'a.report.json', context);
    const found = new Set(findings.flatMap(({ breaches }) => breaches.map(({ ruleId }) => ruleId)));
    expect(broken.filter((rule) => !found.has(rule))).toEqual([]);
    expect(broken).toHaveLength(10);
  });

  it('are of the size that reports have, and of one seed', () => {
    const reports = cleanReports(COUNT);
    for (const { text } of reports) {
      const bytes = new TextEncoder().encode(text).length;
      expect(bytes).toBeGreaterThan(20_000);
      expect(bytes).toBeLessThan(27_000);
    }
    expect(cleanReports(COUNT)).toEqual(reports);
    expect(new Set(reports.map(({ text }) => text)).size).toBe(COUNT);
  });
});

describe('Spectral with the same checks', () => {
  const ours = ourLint(SHARED_RULES);
  const spectral = spectralLint();

  it.each([...cleanReports(COUNT), ...defectiveReports(COUNT)])('finds in $name what we find', async ({ text }) => {
    expect([...(await spectral(text))].sort()).toEqual([...(await ours(text))].sort());
  });
});
