/** What holds for every text whatever: linting ends, throws nothing, and points only into the text. */
import type { Range } from '@disclosure-lint/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LintContext, type LintResult, lintText } from '../src/index.ts';
import { everyRule, filledReport, specimen } from './reports.ts';

const context: LintContext = { ruleSet: everyRule, locale: 'zh-CN' };

/** The place of an offset, counted sign by sign. */
function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const ends = [...before.matchAll(/\r\n|\r|\n/gu)];
  const last = ends.at(-1);
  // A line ends after \r\n, not between the two.
  const split = before.endsWith('\r') && text[offset] === '\n';
  const counted = split ? ends.slice(0, -1) : ends;
  const start = (split ? counted.at(-1) : last) ?? { index: 0, 0: '' };
  return { line: counted.length + 1, column: offset - (start.index + start[0].length) + 1 };
}

function expectInside(text: string, { start, end }: Range): void {
  expect(start.offset).toBeGreaterThanOrEqual(0);
  expect(end.offset).toBeGreaterThanOrEqual(start.offset);
  expect(end.offset).toBeLessThanOrEqual(text.length);
  for (const { line, column, offset } of [start, end]) {
    expect({ line, column, offset }).toEqual({ ...placeIn(text, offset), offset });
  }
}

async function expectSound(text: string, evaluateBroken: boolean): Promise<LintResult> {
  const result = await lintText(text, 'a.report.json', { ...context, evaluateBroken });
  for (const { location, related, message, severity } of result.findings) {
    expectInside(text, location.range);
    for (const other of related) expectInside(text, other.location.range);
    expect(message).not.toMatch(/\{[a-z]+\}|undefined|NaN|\[object/u);
    expect(['error', 'warning', 'info']).toContain(severity);
  }
  expect(result.outcomes).toHaveLength(everyRule.rules.length);
  expect(result.outcomes.filter(({ status }) => status === 'error')).toEqual([]);
  expect(new Set(result.findings.map(({ fingerprint }) => fingerprint)).size).toBe(result.findings.length);
  expect(await lintText(text, 'a.report.json', { ...context, evaluateBroken })).toEqual(result);
  return result;
}

/** Small, and still with every kind of block. */
const SMALL = JSON.stringify({
  format: 'disclosure-report/1',
  title: '某局2023年政府信息公开工作年度报告',
  sections: [
    { heading: '一、总体情况', content: ['未收到申请。', { heading: '（一）', content: [{ unreadable: 'image' }] }] },
    {
      heading: '四、复议',
      content: [{ table: 'remedies', columns: ['结果维持', '总计'], rows: [{ label: '行政复议', cells: [1, null] }] }],
    },
  ],
});

describe('while a report is typed', () => {
  it('every prefix of it is linted', async () => {
    for (let end = 0; end <= SMALL.length; end++) await expectSound(SMALL.slice(0, end), true);
    for (let end = 0; end <= SMALL.length; end += 7) await expectSound(SMALL.slice(0, end), false);
  });

  it.each([
    ['the specimen of 2021', JSON.stringify(specimen('2021'), null, 2)],
    ['the specimen of 2019', JSON.stringify(specimen('2019'), null, 1).replaceAll('\n', '\r\n')],
    ['a report on one line', JSON.stringify(filledReport())],
  ])('prefixes of %s are linted', async (_, text) => {
    for (let end = 1; end < text.length; end += 331) await expectSound(text.slice(0, end), true);
  });

  it('a report with a stretch cut out of it is linted', async () => {
    const text = JSON.stringify(specimen(), null, 1);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(400), fc.boolean(), async (at, length, broken) => {
        await expectSound(text.slice(0, at) + text.slice(at + length), broken);
      }),
      { numRuns: 60 },
    );
  });
});

type Path = (string | number)[];

/** Every node of a JSON value, by its path. */
function paths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, child]) => paths(child, [...path, key]))];
}

type Mutation = 'delete' | 'replace' | 'duplicate' | 'wrapInList' | 'wrapInObject' | 'swap';

function mutated(value: unknown, path: Path, mutation: Mutation, put: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const key = path.at(-1);
  if (key === undefined) return mutation === 'delete' ? undefined : put;
  let parent = copy as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) parent = parent[part] as typeof parent;
  const own = parent[key];
  if (mutation === 'delete') {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  } else if (mutation === 'duplicate') {
    if (Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(own));
    else parent[`${key}2`] = own;
  } else if (mutation === 'swap') parent[key] = Object.values(parent)[0];
  else parent[key] = mutation === 'wrapInList' ? [own] : mutation === 'wrapInObject' ? { [key]: own } : put;
  return copy;
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom<unknown>(
    '',
    '\uD800',
    '\u0000',
    '__proto__',
    '（'.repeat(300),
    '未收到申请',
    '0',
    '１.',
    '-0',
    null,
    true,
  ),
  fc.constantFrom<unknown>(1e308, -0, 0.1, 2 ** 60, { __proto__: null, text: 5 }, { text: 'x', span: 1e9 }, [[]], {}),
  fc.jsonValue({ maxDepth: 3 }),
);
const mutation = fc.constantFrom<Mutation>('delete', 'replace', 'duplicate', 'wrapInList', 'wrapInObject', 'swap');

describe('a report in which anything was changed to anything', () => {
  it.each([
    ['2021', specimen('2021')],
    ['2019', specimen('2019')],
    ['new', filledReport()],
  ])('is linted: %s', async (_, report) => {
    const nodes = paths(report);
    const changes = fc.array(fc.tuple(fc.nat(), mutation, hostile), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, fc.boolean(), async (list, spaced) => {
        let value: unknown = report;
        for (const [at, kind, put] of list) {
          const path = nodes[at % nodes.length] ?? [];
          try {
            value = mutated(value, path, kind, put);
          } catch {
            // An earlier change has taken the place away.
          }
        }
        await expectSound(JSON.stringify(value, null, spaced ? 1 : undefined) ?? '', false);
      }),
      { numRuns: 80 },
    );
  });

  it('with each field of the format replaced by each type', async () => {
    const fields = ['title', 'organ', 'year', 'publishedOn', 'preamble', 'sections', 'import'];
    const inside = ['/0', '/0/heading', '/0/content', '/1/content/0', '/1/content/0/columns', '/1/content/0/rows'];
    const cells = [
      '/1/content/0/rows/0',
      '/1/content/0/rows/0/label',
      '/1/content/0/rows/0/cells',
      '/1/content/0/table',
    ];
    const places = [
      ...fields.map((name) => [name]),
      ...[...inside, ...cells].map((path) => ['sections', ...path.slice(1).split('/')]),
    ];
    for (const path of places) {
      for (const put of [null, true, 0, -1.5, '', '二〇二三', [], [null], [[]], {}, { text: null }, [{ text: [] }]]) {
        const keys = path.map((part) => (/^\d+$/u.test(part) ? Number(part) : part));
        await expectSound(JSON.stringify(mutated(specimen(), keys, 'replace', put)), false);
      }
    }
  });

  it('that is any JSON, or no JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), fc.boolean(), async (text, broken) => {
        await expectSound(text, broken);
      }),
      { numRuns: 150 },
    );
  });
});
