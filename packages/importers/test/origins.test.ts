import { readFileSync } from 'node:fs';
import type { Block, Origin, ReportFile } from '@disclosure-lint/schemas';
import { validateReport } from '@disclosure-lint/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importText } from '../src/index.ts';

const FIXTURES = ['street-2019.txt', 'bureau-2021.txt'];
const textOf = (name: string): string => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');

interface Piece {
  readonly origin: Origin | undefined;
  /** As it stands in the report; undefined for what only covers other pieces. */
  readonly printed: string | number | undefined;
}

function* piecesOf(blocks: readonly Block[]): Generator<Piece> {
  for (const block of blocks) {
    if (typeof block === 'string') continue;
    if ('text' in block) yield { origin: block.origin, printed: block.text };
    else if ('content' in block) {
      yield { origin: block.origin, printed: block.heading ?? undefined };
      yield* piecesOf(block.content);
    } else if ('rows' in block) {
      yield { origin: block.origin, printed: undefined };
      for (const row of block.rows) {
        const own = typeof row.label === 'string' ? row.label : (row.label.at(-1) ?? '');
        yield { origin: row.origin, printed: undefined };
        if (own !== '') expect(sliceOf(row.origin).trim()).toBe(own);
        expect(row.cellOrigins?.length).toBe(row.cells.length);
        for (const [at, cell] of row.cells.entries()) {
          yield { origin: row.cellOrigins?.[at], printed: typeof cell === 'object' ? undefined : cell };
        }
      }
    }
  }
}

let text = '';
let lineStarts: number[] = [];

function sliceOf(origin: Origin | undefined): string {
  if (origin?.kind !== 'text') throw new Error('an imported piece has a place in the text');
  const { start, end } = origin.range;
  expect(start.offset).toBeGreaterThanOrEqual(0);
  expect(end.offset).toBeGreaterThanOrEqual(start.offset);
  expect(end.offset).toBeLessThanOrEqual(text.length);
  for (const { line, column, offset } of [start, end]) {
    expect((lineStarts[line - 1] ?? Number.NaN) + column - 1).toBe(offset);
  }
  return text.slice(start.offset, end.offset).replace(/\r\n?/g, '\n');
}

/** Imports a text and holds every place in the report against the text. */
function check(given: string): ReportFile {
  text = given;
  lineStarts = [0, ...Array.from(given.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
  const report = importText(given, 'a.txt');
  for (const { origin, printed } of [...piecesOf(report.preamble ?? []), ...piecesOf(report.sections)]) {
    const slice = origin === undefined && printed === undefined ? '' : sliceOf(origin);
    if (typeof printed === 'number') expect(Number(slice)).toBe(printed);
    else if (printed !== undefined) expect(slice).toBe(printed);
  }
  for (const loss of report.import?.losses ?? []) sliceOf(loss.origin);
  return report;
}

const parts = fc.constantFrom(
  '\t',
  '\n',
  '\r\n',
  '\n\n',
  '0',
  '12',
  '-1.50',
  ' ',
  '　',
  '一、总体情况',
  '（一）',
  '1.',
  '。',
  '第二十条第（一）项',
  '信息内容',
  '本年新收政府信息公开申请数量',
  '三、本年度办理结果',
  '（三）不予公开',
  '自然人',
  '法人或其他组织',
  '行政复议',
  '结果维持',
  '未经复议直接起诉',
  '2019年',
  '年度报告',
  '\uFEFF',
  '\u2028',
  '𠮷',
);

describe('every place lies in the text and holds what the report says', () => {
  test.each(FIXTURES)('%s', (name) => {
    check(textOf(name));
  });

  test('any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => void check(given)));
  });

  test('any run of the pieces that reports are made of', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 120 }), (given) => {
        const report = check(given.join(''));
        expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each(FIXTURES)('any prefix of %s', (name) => {
    const whole = textOf(name);
    fc.assert(
      fc.property(fc.nat(whole.length), (end) => void check(whole.slice(0, end))),
      { numRuns: 60 },
    );
  });

  test.each(FIXTURES)('%s with lines taken out', (name) => {
    const lines = textOf(name).split('\n');
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(lines.length - 1), { minLength: 1, maxLength: 8 }), (gone) => {
        const report = check(lines.filter((_, at) => !gone.includes(at)).join('\n'));
        expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['one cell after another', '\t0\n'],
    ['one row after another', '\t0\n\n'],
    ['captions', '\t第二十条第（一）项\n\n'],
    ['headings', '一、总体情况\n'],
    ['nested headings', '一、总体情况\n（一）情况\n1、情况\n'],
    ['group labels', '\t法人或其他组织\n'],
    ['blanks in a cell', ' '],
  ])('a long text of %s', (_, piece) => {
    const given = `一、情况\n\t自然人\n\t商业企业\n\t科研机构\n\t总计\n\n\t${piece.repeat(130_000)}x`;
    expect(importText(given, 'a.txt').sections.length).toBeGreaterThan(0);
  });
});
