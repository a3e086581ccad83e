/** A snippet, taken as it is offered, is what the schema of its file asks for. */

import { readFileSync } from 'node:fs';
import { loadRules, runExamples } from '@disclosure-lint/core';
import { validateConfig, validateReport, validateRule, validateSuppressions } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../vscode-extension/snippets/', import.meta.url);

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = new Map(
  ['report', 'config', 'rule'].flatMap((name) => snippetsIn(name).map((snippet) => [snippet.prefix[0] ?? '', snippet])),
);

function snippetsIn(name: string): readonly Snippet[] {
  const file = readFileSync(new URL(`${name}.json`, FOLDER), 'utf8');
  return Object.values(JSON.parse(file) as Readonly<Record<string, Snippet>>);
}

/** What stands there when every placeholder is left as it is. */
function expanded(prefix: string): string {
  const text = snippets.get(prefix)?.body.join('\n') ?? '';
  const values = new Map<string, string>();
  const filled = text
    .replace(/\$\{[A-Z_]+:([^}]*)\}/gu, '$1')
    .replace(
      /\$\{(\d+)(?:\|([^,|]*)[^|]*\||:((?:\\\}|[^}])*))\}/gu,
      (_all, number: string, choice?: string, value?: string) => {
        const chosen = choice ?? value?.replaceAll('\\}', '}') ?? '';
        values.set(number, chosen);
        return chosen;
      },
    );
  const value = (_all: string, number: string) => values.get(number) ?? '';
  // A value may hold another one.
  return filled.replace(/\$(\d+)/gu, value).replace(/\$(\d+)/gu, value);
}

const report = (section: unknown) => ({
  format: 'disclosure-report/1',
  sections: [{ heading: '一、总体情况', content: [section] }],
});
const REMEDIES_ROWS = { columns: ['总计'], rows: [] as unknown[] };

type Validate = ((value: unknown) => boolean) & { errors?: readonly unknown[] | null };

const CASES: readonly (readonly [prefix: string, validate: Validate, inFile: (value: unknown) => unknown])[] = [
  ['disclosure-report', validateReport, (value) => value],
  ['disclosure-section', validateReport, report],
  ['disclosure-table', validateReport, report],
  ['disclosure-table-remedies', validateReport, report],
  ['disclosure-row', validateReport, (row) => report({ ...REMEDIES_ROWS, rows: [row] })],
  ['disclosure-config', validateConfig, (value) => value],
  [
    'disclosure-suppression',
    validateSuppressions,
    (value) => ({ format: 'disclosure-suppressions/1', suppressions: [value] }),
  ],
  ['disclosure-suppressions', validateSuppressions, (value) => value],
  ['disclosure-rule', validateRule, (value) => value],
];

describe('snippets', () => {
  it.each(CASES)('%s fits its schema', (prefix, validate, inFile) => {
    expect(validate(inFile(JSON.parse(expanded(prefix)))) ? [] : validate.errors).toEqual([]);
  });

  it('are all tested and described in both languages', () => {
    expect([...snippets.keys()].sort()).toEqual(CASES.map(([prefix]) => prefix).sort());
    for (const { description } of snippets.values()) expect(description).toMatch(/\p{Script=Han}.* · [A-Z]/u);
  });

  it('begin a rule that runs', async () => {
    const { rules, problems } = loadRules([{ path: 'my-rules/my-rule.json', text: expanded('disclosure-rule') }]);
    expect(problems).toEqual([]);
    for (const rule of rules) {
      for (const example of await runExamples(rule)) expect(example).toMatchObject({ passed: true });
    }
    expect(rules.map(({ name }) => name)).toEqual(['my-rule']);
  });
});
