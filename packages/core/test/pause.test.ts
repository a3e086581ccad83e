/** Linting that gives way to others gives the same, and can be broken off. */
import { specimens } from '@disclosure-lint/rules';
import { expect, test } from 'vitest';
import { builtinRules, createRuleSet, type LintContext, lintText } from '../src/index.ts';

const text = JSON.stringify(specimens()['2021'], null, 2).replace('"cells": [\n', '"cells": [\n"",\n');
const context: LintContext = { ruleSet: createRuleSet({ rules: builtinRules() }), locale: 'zh-CN' };

test('with pauses the result is the same, and there is one for nearly every rule', async () => {
  let pauses = 0;
  const pause = () => {
    pauses++;
    return pauses % 2 === 0 ? new Promise<void>((resolve) => setTimeout(resolve, 0)) : undefined;
  };
  const plain = await lintText(text, 'a.report.json', context);
  expect(plain.findings.length).toBeGreaterThan(0);
  expect(await lintText(text, 'a.report.json', { ...context, pause })).toEqual(plain);
  expect(pauses).toBeGreaterThan(context.ruleSet.rules.length / 2);
});

test('two at once do not disturb each other', async () => {
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
  const other = JSON.stringify(specimens()['2021'], null, 2);
  const [first, second] = await Promise.all([
    lintText(text, 'a.report.json', { ...context, pause }),
    lintText(other, 'b.report.json', { ...context, pause }),
  ]);
  expect(first).toEqual(await lintText(text, 'a.report.json', context));
  expect(second).toEqual(await lintText(other, 'b.report.json', context));
});

test('a pause that rejects ends the linting, and the next one is not concerned', async () => {
  let pauses = 0;
  const pause = () => (++pauses > 5 ? Promise.reject(new Error('nobody waits')) : undefined);
  await expect(lintText(text, 'a.report.json', { ...context, pause })).rejects.toThrow('nobody waits');
  const { outcomes, findings } = await lintText(text, 'a.report.json', context);
  expect(outcomes.filter(({ status }) => status === 'error')).toEqual([]);
  expect(findings.length).toBeGreaterThan(0);
});
