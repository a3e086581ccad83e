/** Options of rules: what a rule file may say of them, and that a configuration's value reaches conditions and facts. */
import type { RuleFile } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { createRuleSet, lintDocument, loadRules, parseDocument, runExamples } from '../src/index.ts';
import { ownRule } from './own-rule.ts';
import { lint, specimen, told } from './reports.ts';

const ISSUED = 'disclosure.normativeDocuments.issued';
const INTEGER = { schema: { type: 'integer', minimum: 0, maximum: 50 }, default: 30 };
const ADDRESS = { schema: { enum: [ISSUED, 'disclosure.regulations.issued'] }, default: ISSUED };

const load = (rule: Record<string, unknown>) =>
  loadRules([{ path: `${rule.name}.json`, text: JSON.stringify(rule, null, 2) }]);

function loaded(rule: Record<string, unknown>): RuleFile {
  const { rules, problems } = load(rule);
  expect(problems).toEqual([]);
  const [file] = rules;
  if (!file) throw new Error('the rule did not load');
  return file;
}

async function found(rule: RuleFile, most?: unknown): Promise<readonly string[]> {
  const options = most === undefined ? {} : { options: { [rule.name]: { most } } };
  const { findings } = await lint(specimen(), { ruleSet: createRuleSet({ rules: [rule], ...options }) });
  return told(findings);
}

describe('an option', () => {
  test('is what a value is compared with', async () => {
    const rule = loaded(ownRule('limit', INTEGER));
    expect(await found(rule)).toEqual([]);
    expect(await found(rule, 0)).toEqual([`limit ${ISSUED}`]);
    expect((await runExamples(rule)).every(({ passed }) => passed)).toBe(true);
  });

  test('stands for a parameter of a fact, also within a list', async () => {
    const single = loaded(ownRule('limit', ADDRESS, { address: { option: 'most' } }));
    expect(await found(single)).toEqual([`limit ${ISSUED}`]);
    expect(await found(single, 'disclosure.regulations.issued')).toEqual([]);
    const rule = ownRule('limit', ADDRESS);
    const listed = loaded({
      ...rule,
      conditions: { fact: 'sum', params: { cells: [{ option: 'most' }] }, operator: 'equal', value: 0 },
    });
    expect(await found(listed)).toEqual([`limit ${ISSUED}`]);
  });

  test('that a fact cannot work with crashes its rule and no other', async () => {
    const rule = loaded(ownRule('limit', { schema: { type: 'array' }, default: [ISSUED] }, undefined));
    const listed = {
      ...rule,
      conditions: { fact: 'sum', params: { cells: { option: 'most' } }, operator: 'equal', value: 0 },
    } as RuleFile;
    const other = loaded(ownRule('other', { ...INTEGER, default: 0 }));
    const ruleSet = createRuleSet({ rules: [listed, other], options: { limit: { most: null } } });
    const document = parseDocument(JSON.stringify(specimen()), 'a.report.json');
    const { findings } = await lintDocument(document, { ruleSet, locale: 'en' });
    expect(findings.map(({ ruleId }) => ruleId).sort()).toEqual(['core-rule-crash', 'other']);
  });
});

test.each<readonly [string, unknown, unknown, string, string | undefined]>([
  ['an unknown option', INTEGER, { address: { option: 'mst' } }, '/conditions/params/address/option', 'most'],
  [
    'an option with something beside it',
    INTEGER,
    { address: { option: 'most', or: 1 } },
    '/conditions/params/address',
    undefined,
  ],
  ['a default that does not fit', { ...INTEGER, default: 51 }, undefined, '/options/most/default', undefined],
  ['a default of another type', { ...INTEGER, default: '1' }, undefined, '/options/most/default', undefined],
  [
    'a default that the fact refuses',
    { ...INTEGER, default: 1 },
    { address: { option: 'most' } },
    '/conditions/params/address',
    undefined,
  ],
  [
    'an address that no form has',
    { schema: {}, default: 'disclosure.x.y' },
    { address: { option: 'most' } },
    '/conditions/params/address',
    undefined,
  ],
  ['an option that nothing uses', INTEGER, { address: ISSUED }, '/options/most', undefined],
  [
    'a word of JSON Schema that is not known here',
    { schema: { minLength: 1 }, default: 1 },
    undefined,
    '/options/most/schema/minLength',
    undefined,
  ],
  [
    'a pattern that is none',
    { schema: { pattern: '(' }, default: 'a' },
    undefined,
    '/options/most/schema/pattern',
    undefined,
  ],
])('a rule file with %s is refused', (_, option, params, pointer, suggestion) => {
  const { problems } = load(ownRule('limit', option, params));
  const problem = problems.find((it) => it.pointer === pointer);
  expect(problems.map((it) => it.pointer)).toContain(pointer);
  expect(problem?.line).toBeGreaterThan(1);
  if (suggestion !== undefined) expect(problem?.suggestion).toBe(suggestion);
});

test.each<readonly [unknown, unknown, boolean]>([
  [{ type: 'string', format: 'date' }, '2024-02-29', true],
  [{ type: 'string', format: 'date' }, '2023-02-29', false],
  [{ type: 'string', format: 'date' }, '2023-1-1', false],
  [{ type: 'string', pattern: '^[0-9]{2}$' }, '12', true],
  [{ type: 'string', pattern: '^[0-9]{2}$' }, '123', false],
  [{ type: 'number', minimum: 1, maximum: 2 }, 1.5, true],
  [{ type: 'number', minimum: 1 }, 0.5, false],
  [{ type: 'number', maximum: 2 }, 2.5, false],
  [{ type: 'integer' }, 1.5, false],
  [{ type: 'boolean' }, true, true],
  [{ type: 'boolean' }, 1, false],
  [{ enum: ['a', 1] }, 1, true],
  [{ enum: ['a', 1] }, '1', false],
  [{ type: 'array', items: { type: 'string' } }, ['a'], true],
  [{ type: 'array', items: { type: 'string' } }, ['a', 1], false],
])('the schema %j takes %j: %s', (schema, value, fits) => {
  const { problems } = load(ownRule('limit', { schema, default: value }));
  expect(problems.filter(({ pointer }) => pointer === '/options/most/default')).toHaveLength(fits ? 0 : 1);
});
