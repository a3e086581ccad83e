import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtinFacts, coreFindingCatalogue, loadRules, runExamples } from '../src/index.ts';
import { SCALAR_OPERATORS } from '../src/rules/schema.ts';

const read = (path: string) => readFileSync(new URL(`../../../docs/${path}`, import.meta.url), 'utf8');

describe.each(['', 'zh-CN/'])('docs/%s', (folder) => {
  const guide = read(`${folder}writing-a-rule.md`);

  it('explains every fact and operator', () => {
    const missing = [...builtinFacts.keys(), 'isEmpty', ...SCALAR_OPERATORS].filter(
      (name) => !guide.includes(`\`${name}\``),
    );
    expect(missing).toEqual([]);
  });

  it('shows rules that load and whose examples hold', async () => {
    const shown = [...guide.matchAll(/```json\n(\{\n {2}"name"[\s\S]*?)\n```/gu)].map(([, text = '']) => ({
      path: `my-rules/${/"name": "([^"]+)"/u.exec(text)?.[1]}.json`,
      text,
    }));
    const { rules, problems } = loadRules(shown);
    expect(problems).toEqual([]);
    for (const rule of rules) {
      for (const result of await runExamples(rule)) expect(result).toMatchObject({ passed: true });
    }
    expect(rules.map(({ name }) => name)).toContain('receipts-against-received');
  });

  it('lists every finding about the file itself', () => {
    const contract = read(`${folder}failure-contract.md`);
    expect(Object.keys(coreFindingCatalogue).filter((id) => !contract.includes(`\`${id}\``))).toEqual([]);
  });
});
