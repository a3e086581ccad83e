/** Every position that a format prints lies inside the file, and what stands there is what core points at. */
import type { Finding } from '@disclosure-lint/core';
import type { Range } from '@disclosure-lint/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileReport } from '../../src/index.ts';
import { elements, type Region, readCommands, readCsv, readIssues, readSarif, readXml } from './readers.ts';
import { astralReport, linted, written } from './runs.ts';

const LINE_END = /\r\n|\r|\n/u;

/** The lines of a text with where each begins, counted without the program's help. */
function linesOf(text: string): { readonly text: string; readonly start: number }[] {
  let start = 0;
  return text.split(/(?<=\r\n|\r(?!\n)|\n)/u).map((line) => {
    const at = start;
    start += line.length;
    return { text: line.replace(LINE_END, ''), start: at };
  });
}

function offsetOf(text: string, line: number, column: number): number {
  const lines = linesOf(text);
  // Behind the last line end there is one more line, without text.
  const found = lines[line - 1] ?? { text: '', start: text.length };
  expect(line).toBeGreaterThanOrEqual(1);
  expect(line).toBeLessThanOrEqual(lines.length + 1);
  expect(column).toBeGreaterThanOrEqual(1);
  return found.start + column - 1;
}

function cut(text: string, { start, end }: Range): string {
  return text.slice(start.offset, end.offset);
}

function expectRegion(text: string, region: Region, range: Range): void {
  const { startLine, startColumn, endLine, endColumn, charOffset, charLength } = region;
  const start = offsetOf(text, startLine, startColumn);
  const end = offsetOf(text, endLine, endColumn);
  expect([start, end]).toEqual([charOffset, charOffset + charLength]);
  expect(end).toBeLessThanOrEqual(text.length);
  expect(text.slice(start, end)).toBe(cut(text, range));
}

function checkSarif(file: FileReport, findings: readonly Finding[]): void {
  const { results } = readSarif(written('sarif', [file])).runs[0];
  expect(results).toHaveLength(findings.length);
  for (const [index, { location, related, fixes }] of findings.entries()) {
    const result = results[index];
    const region = result?.locations[0].physicalLocation.region;
    if (file.text === '') {
      expect(region).toBeUndefined();
      continue;
    }
    if (!result || !region) throw new Error('no region');
    expectRegion(file.text, region, location.range);
    const evidence = result.relatedLocations ?? [];
    expect(evidence).toHaveLength(related.length);
    for (const [at, it] of related.entries()) {
      const other = evidence[at]?.physicalLocation.region;
      if (other) expectRegion(file.text, other, it.location.range);
    }
    const edits = fixes.map((fix) => fix.edits);
    const replacements = (result.fixes ?? []).map(({ artifactChanges: [change] }) => change.replacements);
    expect(replacements.map((list) => list.map(({ insertedContent }) => insertedContent.text))).toEqual(
      edits.map((list) => list.map(({ newText }) => newText)),
    );
    for (const [at, list] of edits.entries()) {
      for (const [place, { range }] of list.entries()) {
        const deleted = replacements[at]?.[place]?.deletedRegion;
        if (!deleted) throw new Error('no region');
        expectRegion(file.text, deleted, range);
      }
    }
  }
}

function checkGithub(file: FileReport, findings: readonly Finding[]): void {
  const commands = readCommands(written('github', [file]));
  expect(commands).toHaveLength(findings.length);
  for (const [index, { location }] of findings.entries()) {
    const { line, endLine, col, endColumn } = commands[index]?.properties ?? {};
    if (file.text === '') {
      expect(line).toBeUndefined();
      continue;
    }
    const { range } = location;
    expect(Number(line)).toBe(range.start.line);
    expect(Number(endLine)).toBeGreaterThanOrEqual(Number(line));
    expect(Number(endLine)).toBeLessThanOrEqual(range.end.line);
    if (range.start.line !== range.end.line) {
      expect([col, endColumn]).toEqual([undefined, undefined]);
      continue;
    }
    const start = offsetOf(file.text, Number(line), Number(col));
    const last = offsetOf(file.text, Number(line), Number(endColumn));
    expect(start).toBe(range.start.offset);
    // The last column is named, not the one behind it; an empty place is shown by the character that follows.
    const width = range.end.offset - range.start.offset;
    expect(last).toBe(start + Math.max(0, width - 1));
    if (width > 0) expect(file.text.slice(start, last + 1)).toBe(cut(file.text, range));
  }
}

function checkLines(file: FileReport, findings: readonly Finding[]): void {
  const lines = findings.map(({ location }) => (file.text === '' ? 1 : location.range.start.line));
  const issues = readIssues(written('gitlab', [file]));
  expect(issues.map(({ location }) => location.lines.begin)).toEqual(lines);
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  for (const line of lines) expect(line).toBeLessThanOrEqual(linesOf(file.text).length + 1);
  const places = readCsv(written('csv', [file]))
    .slice(1)
    .map((row) => row[12] ?? '');
  expect(places).toHaveLength(findings.length);
  for (const [index, place] of places.entries()) {
    const [, line, column] = /文件第(\d+)行第(\d+)列$/u.exec(place) ?? [];
    const start = findings[index]?.location.range.start;
    if (file.text === '') expect(line).toBeUndefined();
    else expect(offsetOf(file.text, Number(line), Number(column))).toBe(start?.offset);
  }
}

function checkJunit(file: FileReport): void {
  const failing = file.result.findings.filter(({ severity }) => severity !== 'info');
  const starts = new Set(failing.map(({ location: { range } }) => `${range.start.line}:${range.start.column}`));
  const suite = readXml(written('junit', [file]));
  for (const failed of elements(suite, 'failure')) {
    const [, line, column] = /\.json:(\d+):(\d+)/u.exec(failed.textContent ?? '') ?? [];
    if (file.text !== '') expect(starts).toContain(`${line}:${column}`);
  }
}

async function expectPositions(text: string): Promise<number> {
  const file = await linted(text);
  const { findings } = file.result;
  checkSarif(file, findings);
  checkGithub(file, findings);
  checkLines(file, findings);
  checkJunit(file);
  return findings.length;
}

const signs = fc.constantFrom(
  '𠀀',
  '😀',
  '９',
  '　',
  '"',
  '\\',
  '\n',
  '\r\n',
  '\u2028',
  'é',
  '件',
  '，',
  ',',
  '7',
  '\ud800',
);
const words = fc.array(signs, { maxLength: 12 }).map((all) => all.join(''));
const cell = fc.oneof(words, fc.constant(''), fc.integer({ min: -3, max: 400 }), fc.constant(null));

describe('positions', () => {
  test('of the astral report', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(await expectPositions(JSON.stringify(astralReport(), null, 1).replaceAll('\n', end))).toBeGreaterThan(4);
    }
  });

  test('of reports with any signs in cells and text, and any line ends', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.record({ cells: fc.array(cell, { minLength: 5, maxLength: 5 }), prose: words, title: words }),
        fc.constantFrom('\n', '\r\n', '\r', ''),
        async ({ cells, prose, title }, end) => {
          const report = astralReport();
          const [first, second] = report.sections as { content: unknown[] }[];
          first?.content.push(`收到行政复议申请３件，${prose}收到行政复议申请11件。`);
          const [table] = (second?.content ?? []) as { rows: { cells: unknown[] }[] }[];
          if (table?.rows[0]) table.rows[0].cells = cells;
          const text = JSON.stringify({ ...report, title: `${title}2024年报告` }, null, end === '' ? 0 : 1);
          found += await expectPositions(text.replaceAll('\n', end));
        },
      ),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(500);
  });

  test('of files that are broken anywhere', async () => {
    const text = JSON.stringify(astralReport(), null, 1).replaceAll('\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length }), fc.constantFrom('', '}', '\r\n', '\u0001'), async (at, more) => {
        await expectPositions(text.slice(0, at) + more);
      }),
      { numRuns: 100 },
    );
  });
});
