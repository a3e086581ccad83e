/** Whatever a document holds: it neither breaks a format nor gets lost in it. */
import type { Finding } from '@disclosure-lint/core';
import { describe, expect, test } from 'vitest';
import { finding, report, unbalanced } from '../sample.ts';
import { elements, readCommands, readCsv, readIssues, readSarif, readXml } from './readers.ts';
import { written } from './runs.ts';
import { schemaErrors } from './schema.ts';

const EVIL: readonly (readonly [name: string, text: string, visible?: string])[] = [
  ['line ends and what looks like a command', 'a\r\nb\n::error file=x::y\rc'],
  ['percent signs, colons and commas', '100%25%0A%3A,file=y::z'],
  ['the end of character data', ']]> <![CDATA[ </failure><failure/> &amp; <!-- -->'],
  ['a formula', '=HYPERLINK("http://x","y")'],
  ['formulas behind quotation marks and blanks', '"=1+1'],
  ['a plus sign', '+1'],
  ['a minus sign', '-1'],
  ['an at sign', '@SUM(A1)'],
  ['a full-width equals sign', '＝1'],
  ['a tab', '\t=1'],
  ['quotation marks and backslashes', '"\'\\"\\\\,";'],
  ['braces and links', '{0} {{x}} [here](1) [a](https://x)'],
  ['control characters', 'x\u0000\u001b[2J\u0007\u007f\u009by', 'x␀␛[2J␇␡<U+009B>y'],
  ['half a surrogate pair and what is no character', '\ud800x\udc00\uffff𠀀', '�x��𠀀'],
  ['line separators and directions', 'a\u2028b\u202ec'],
];

/** A finding that is nothing but one text. */
function evil(text: string): Finding {
  const related = unbalanced.related.map((it) => ({ ...it, label: text, literal: text }));
  const basis = [{ kind: 'law', document: text, clause: text } as const];
  return finding({ message: text, rationale: text, remedy: text, place: text, basis, related });
}

const file = (text: string) =>
  report({ path: text, findings: [{ ...evil(text), suppressed: { reason: text, author: text } }], outcomes: [] });
const options = (text: string) => ({
  showSuppressed: true,
  summary: { notLinted: [{ path: text, reason: text }], verdict: 'incomplete' as const },
});

describe.each(EVIL.map(([name, text, shown = text]) => ({ name, text, shown })))('$name', ({ text, shown }) => {
  test('sarif', () => {
    const log = readSarif(written('sarif', [file(text)], options(text)));
    expect(schemaErrors(log)).toEqual([]);
    const [{ message, locations, suppressions }] = log.runs[0].results as [(typeof log.runs)[0]['results'][0]];
    expect(plain(message.text)).toBe(`${text}\n${text}`);
    expect(message.text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/u);
    expect(message.text).not.toMatch(/(?<!\\)\]\(/u);
    expect(suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: text, properties: { author: text } },
    ]);
    const { uri } = locations[0].physicalLocation.artifactLocation;
    expect(uri).toMatch(/^[\w%./~-]*$/u);
    expect(decodeURIComponent(uri)).toBe(text.replace(/\p{Cs}/gu, '�'));
  });

  test('junit', () => {
    const xml = written('junit', [file(text)], options(text));
    const root = readXml(xml);
    const [printed] = elements(root, 'system-out');
    expect(printed?.textContent).toContain(shown);
    const [error] = elements(root, 'error');
    expect(error?.getAttribute('message')).toBe(shown);
    expect(elements(root, 'testsuite').map((suite) => suite.getAttribute('name'))).toEqual([shown, shown]);
    expect(xml).not.toMatch(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/u);
    const failing = report({ path: text, findings: [evil(text)], outcomes: [] });
    const [failure] = elements(readXml(written('junit', [failing])), 'failure');
    expect(failure?.getAttribute('message')).toBe(shown);
  });

  test('github', () => {
    const commands = readCommands(written('github', [file(text)], options(text)));
    expect(commands).toHaveLength(2);
    for (const { properties, message } of commands) {
      expect(properties.file).toBe(text);
      expect(message).not.toMatch(/[^\P{Cc}\n]/u);
      expect(Object.keys(properties)).toEqual(expect.arrayContaining(['file', 'title']));
    }
    if (shown === text && !/[\s\u202e]/u.test(text)) expect(commands[0]?.message).toContain(text);
  });

  test('gitlab', () => {
    const issues = readIssues(written('gitlab', [file(text)], options(text)));
    expect(issues.map(({ location }) => location.path)).toEqual([text, text]);
    for (const { description } of issues) expect(description).not.toMatch(/\p{Cc}/u);
  });

  test('csv', () => {
    const rows = readCsv(written('csv', [file(text)], options(text)));
    expect(rows.map((row) => row.length)).toEqual([14, 14, 14]);
    const [, row = []] = rows;
    for (const at of [5, 7, 9]) expect([shown, `'${shown}`]).toContain(row[at]);
    for (const value of rows.flat()) {
      expect(value).not.toMatch(/^"?[=+\-@＝＋－＠\t\r]/u);
    }
  });
});

/** What a reader of SARIF shows of a message. */
function plain(text: string): string {
  return text.replaceAll('\\](', '](').replaceAll('{{', '{').replaceAll('}}', '}');
}
