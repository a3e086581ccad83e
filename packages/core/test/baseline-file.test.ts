/** The file of a baseline: read as it was written, the same for the same content, and refused in words when it has mistakes. */
import { describe, expect, test } from 'vitest';
import { baselineText, loadBaseline, recordedIn } from '../src/index.ts';

describe('the file', () => {
  const load = (text: string) => loadBaseline(text, 'b.json');
  const problems = (content: unknown) => {
    const loaded = load(typeof content === 'string' ? content : JSON.stringify(content));
    return 'problems' in loaded ? loaded.problems.map(({ pointer, message }) => `${pointer} ${message.en}`) : [];
  };
  const file = (...reports: readonly object[]) => ({ format: 'disclosure-baseline/1', reports });
  const finding = { rule: 'cell-blank', fingerprint: '0123456789abcdef' };

  const rewritten = (content: object): string => {
    const loaded = load(JSON.stringify(content));
    if ('problems' in loaded) throw new Error('did not load');
    return baselineText(loaded.baseline);
  };

  test('is read as it was written', () => {
    const odd = { ...finding, address: 'a"b', message: '一行\n另一行 \ud800 \u2028' };
    const text = rewritten(
      file({ organ: '某局', year: 2023, findings: [finding, odd] }, { path: 'é/../x.json', findings: [] }),
    );
    expect(rewritten(JSON.parse(text))).toBe(text);
    expect(baselineText(new Map())).toBe('{\n  "format": "disclosure-baseline/1",\n  "reports": []\n}\n');
  });

  test('has a line for each finding, in an order of its own', async () => {
    const reports = [
      { path: 'z.json', findings: [] },
      { organ: '乙局', year: 2024, findings: [] },
      {
        organ: '乙局',
        year: 2023,
        findings: [
          { ...finding, rule: 'z' },
          { ...finding, address: 'a.b' },
          { ...finding, fingerprint: 'f'.repeat(16) },
        ],
      },
    ];
    expect(rewritten(file(...reports))).toMatchInlineSnapshot(`
      "{
        "format": "disclosure-baseline/1",
        "reports": [
          {
            "organ": "乙局",
            "year": 2023,
            "findings": [
              { "rule": "cell-blank", "fingerprint": "ffffffffffffffff" },
              { "rule": "cell-blank", "address": "a.b", "fingerprint": "0123456789abcdef" },
              { "rule": "z", "fingerprint": "0123456789abcdef" }
            ]
          },
          {
            "organ": "乙局",
            "year": 2024,
            "findings": []
          },
          {
            "path": "z.json",
            "findings": []
          }
        ]
      }
      "
    `);
  });

  test.each<readonly [string, unknown, RegExp]>([
    ['nothing', '', /empty/u],
    ['what breaks off', '{"format": "disclosure-baseline/1", "reports": [', /incomplete/u],
    ['a key twice', '{"format": "disclosure-baseline/1", "reports": [], "reports": []}', /reports/u],
    ['a list', [], /should be an object/u],
    ['another format', { ...file(), format: 'disclosure-suppressions/1' }, /is not one of disclosure-baseline\/1/u],
    ['another version', { ...file(), format: 'disclosure-baseline/2' }, /is not one of/u],
    ['an unknown property', { ...file(), report: [] }, /unknown property “report”/u],
    ['a report of nobody', file({ findings: [] }), /either “organ” and “year”/u],
    ['a report without a year', file({ organ: '某局', findings: [] }), /either “organ” and “year”/u],
    ['a report told in two ways', file({ organ: '某局', year: 2023, path: 'a', findings: [] }), /“path” alone/u],
    ['a fingerprint that is none', file({ path: 'a', findings: [{ ...finding, fingerprint: 'x' }] }), /does not fit/u],
    [
      'what is wrong with a file',
      file({ path: 'a', findings: [{ ...finding, rule: 'core-syntax' }] }),
      /cannot be in/u,
    ],
    ['depth', '['.repeat(100_000), /nest|deep/u],
    ['a year that is none', file({ organ: '某局', year: 2023.5, findings: [] }), /should be a whole number/u],
    ['names of the machine', '{"__proto__": {"format": "disclosure-baseline/1", "reports": []}}', /missing/u],
  ])('is refused with %s', (_, content, message) => {
    expect(problems(content).join('\n')).toMatch(message);
  });

  test('says what was meant', () => {
    const loaded = load(JSON.stringify(file({ path: 'a', findings: [{ ...finding, adress: 'x' }] })));
    expect('problems' in loaded && loaded.problems[0]).toMatchObject({ suggestion: 'address', line: 1 });
  });

  test('that has a report or a finding twice, as after a merge, has it once', () => {
    const twice = file({ path: 'a', findings: [finding, finding] }, { path: 'a', findings: [finding] });
    const loaded = load(JSON.stringify(twice));
    expect('baseline' in loaded && recordedIn(loaded.baseline)).toBe(1);
  });
});
