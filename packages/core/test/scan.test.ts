/** What happens to texts that are broken, hostile or merely odd, before any rule is asked. */
import { describe, expect, it } from 'vitest';
import { type LintResult, lintDocument, lintText, parseDocument } from '../src/index.ts';
import { recoveryDepth } from '../src/source/recovery-depth.ts';
import { scanJson } from '../src/source/scan.ts';
import { context, specimen } from './reports.ts';

const DEEP = 100_000;
const clean = JSON.stringify(specimen(), null, 1);

async function findingsOf(content: string | Uint8Array): Promise<string[]> {
  const { findings } = await lintDocument(parseDocument(content, 'a.report.json'), context);
  return findings.map(({ ruleId, messageId }) => `${ruleId} ${messageId}`);
}

describe('brackets beyond counting', () => {
  it.each<[string, string]>([
    ['brackets', '['.repeat(DEEP)],
    ['braces', '{"a":'.repeat(DEEP)],
    ['brackets that are closed', '['.repeat(DEEP) + ']'.repeat(DEEP)],
    ['after a comment that hides a quotation mark', `// "\n${'['.repeat(DEEP)}`],
    ['after a string that is not closed', `{"a": "\n, "b": ${'['.repeat(DEEP)}`],
    ['after a string closed far away', `{"a": "\n, "b": ${'['.repeat(DEEP)}"`],
    ['closed by brackets of the wrong kind', '[},'.repeat(DEEP)],
    ['braces closed by brackets', '{"a":],'.repeat(DEEP)],
  ])('are refused, not followed: %s', async (_, text) => {
    const findings = await findingsOf(text);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^core-(too-deep|syntax) /u);
  });

  it('are counted as the recovering parser counts them', () => {
    expect(recoveryDepth('[[[', 3)).toBeUndefined();
    expect(recoveryDepth('[[[[', 3)).toBe(3);
    expect(recoveryDepth('[}[}[}[', 3)).toBe(6);
    expect(recoveryDepth('"[[[[" /* [[[[ */ // [[[[', 3)).toBeUndefined();
  });

  it.each([99, 100, 101])('nest up to a hundred deep: %i', (depth) => {
    expect(scanJson('['.repeat(depth) + ']'.repeat(depth), 100).tooDeepAt).toBe(depth > 100 ? 100 : undefined);
  });
});

describe('a key that stands twice', () => {
  it.each<[string, string, string[]]>([
    ['plain', '{"a":1,"a":2}', ['a']],
    ['once plain, once escaped', '{"ab":1,"\\u0061b":2}', ['\\u0061b']],
    ['three times', '{"a":1,"a":2,"a":3}', ['a', 'a']],
    ['in two objects', '[{"a":1},{"a":2}]', []],
    ['above and below', '{"a":{"a":1}}', []],
    ['as a value', '{"a":"a","b":"a"}', []],
    ['after an array', '{"a":[1,2],"a":2}', ['a']],
    ['with brackets and quotation marks in it', '{"a]}\\"":1,"a]}\\"":2}', ['a]}\\"']],
    ['of the object itself', '{"__proto__":1,"__proto__":2,"constructor":3}', ['__proto__']],
    ['empty', '{"":1,"":2}', ['']],
  ])('is found, and no other: %s', (_, text, keys) => {
    expect(scanJson(text, 100).duplicates.map(({ key }) => key)).toEqual(keys);
  });

  it('among a hundred thousand others is found once', () => {
    const keys = Array.from({ length: DEEP }, (_, index) => `"k${index}":0`);
    expect(scanJson(`{${keys.join(',')},"k7":0}`, 100).duplicates).toHaveLength(1);
  });

  it('counts with its last value, and findings stand there', async () => {
    const text = clean.replace(/"cells": \[\s*41,/u, '"cells": [1,1,1,1,1,1,6],\n    $&').replace(/59\s*\]/u, '60]');
    const { findings } = await lintText(text, 'a.report.json', context);
    const total = findings.find(({ address }) => address === 'applications.received.total');
    expect(text.slice(total?.location.range.start.offset, total?.location.range.end.offset)).toBe('60');
  });
});

describe('encodings', () => {
  const utf16 = (text: string, swap: boolean): Uint8Array => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return swap ? bytes.swap16() : bytes;
  };
  // 年 in GBK.
  const gbk = Buffer.concat([
    Buffer.from('{"format":"disclosure-report/1","title":"'),
    Buffer.from([0xc4, 0xea]),
    Buffer.from('","sections":[]}'),
  ]);

  it.each<[string, Uint8Array, string[]]>([
    ['UTF-8', Buffer.from(clean), []],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${clean}`), ['core-encoding byteOrderMark']],
    ['UTF-16, little end first', utf16(clean, false), ['core-encoding notUtf8']],
    ['UTF-16, big end first', utf16(clean, true), ['core-encoding notUtf8']],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), ['core-encoding binary']],
    ['neither UTF-8 nor GB18030', Buffer.from([0x7b, 0xff, 0xff, 0x7d]), ['core-encoding unknownEncoding']],
    ['half a character at the end', Buffer.from('{"a":"年"').subarray(0, 7), ['core-encoding unknownEncoding']],
    ['UTF-16 cut in the middle', Buffer.from([0xff, 0xfe, 0x7b]), ['core-encoding unknownEncoding']],
  ])('%s', async (_, bytes, wanted) => {
    expect(await findingsOf(bytes)).toEqual(wanted);
  });

  it('GBK is read, and said to be', () => {
    const { value, problems } = parseDocument(gbk, 'a.report.json');
    expect(value).toMatchObject({ title: '年' });
    expect(problems.map(({ params }) => params.encoding)).toEqual(['GB18030']);
  });

  it('a mark in the text of an editor is skipped', () => {
    expect(parseDocument(`\uFEFF${clean}`, 'a.report.json')).toMatchObject({ problems: [], value: specimen() });
  });
});

describe('a text that is no report', () => {
  it.each<[string, string, string]>([
    ['empty', '', 'core-syntax empty'],
    ['white space', ' \r\n\t', 'core-syntax empty'],
    ['an array', '[]', 'core-not-a-report notAnObject'],
    ['null', 'null', 'core-not-a-report notAnObject'],
    ['a number', '1', 'core-not-a-report notAnObject'],
    ['another object', '{"name":"x"}', 'core-not-a-report default'],
    ['another version', '{"format":"disclosure-report/9","sections":[]}', 'core-not-a-report version'],
    ['no sections', '{"format":"disclosure-report/1"}', 'core-not-a-report sections'],
    ['sections of the wrong type', '{"format":"disclosure-report/1","sections":{}}', 'core-not-a-report sections'],
    [
      'names of the prototype',
      '{"__proto__":{"format":"disclosure-report/1","sections":[]}}',
      'core-not-a-report default',
    ],
    [
      'a control character',
      '{"format":"disclosure-report/1","title":"a\u0000b","sections":[]}',
      'core-syntax character',
    ],
    ['cut short between two values', clean.slice(0, clean.indexOf('"year"')), 'core-syntax truncated'],
    ['cut short in a text', clean.slice(0, 500), 'core-syntax endOfString'],
  ])('is told once: %s', async (_, text, wanted) => {
    expect(await findingsOf(text)).toEqual([wanted]);
  });

  it('is refused by size, before it is read', () => {
    const { value, problems } = parseDocument(new Uint8Array(2000), 'a.report.json', { maxBytes: 1000 });
    expect(value).toBeUndefined();
    expect(problems.map(({ ruleId, params }) => [ruleId, params.limit])).toEqual([['core-too-large', '1000 B']]);
  });
});

describe('line ends', () => {
  const withEnds = (end: string): string => clean.replace('59\n', '58\n').replaceAll('\n', end);
  const totals = (result: LintResult) => result.findings.map(({ location }) => location.range.start);

  it.each([
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
    ['\\r', '\r'],
  ])('count lines alike: %s', async (_, end) => {
    const [expected, found] = await Promise.all(
      ['\n', end].map(async (used) => totals(await lintText(withEnds(used), 'a.report.json', context))),
    );
    expect(expected?.length).toBeGreaterThan(0);
    expect(found?.map(({ line, column }) => ({ line, column }))).toEqual(
      expected?.map(({ line, column }) => ({ line, column })),
    );
  });
});
