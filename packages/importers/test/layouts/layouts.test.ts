import { specimens } from '@disclosure-lint/rules';
import { type ReportFile, validateReport } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/index.ts';
import { LAYOUTS } from './layouts.ts';
import { printedForm } from './printed-form.ts';
import { figuresOf, partsOf, proseOf } from './read-back.ts';
import { WORD_LAYOUTS } from './word-layouts.ts';

const REPORTS = ['2019', '2021'].map((edition) => ({
  edition,
  report: specimens()[edition as '2019' | '2021'] as ReportFile,
}));

describe.each(LAYOUTS)('$name', ({ bytes, figure = (text) => text, prose = (text) => text }) => {
  test.each(REPORTS)(
    'of the form of $edition: every figure lands on its address, every heading on its part',
    async ({ report }) => {
      const read = await imported(bytes(printedForm(report)));
      const expected = Object.entries(figuresOf(report)).flatMap(([address, text]) => {
        const printed = figure(text, address);
        return printed === undefined ? [] : [[address, printed]];
      });
      expect(figuresOf(read)).toEqual(Object.fromEntries(expected));
      expect(partsOf(read)).toEqual(partsOf(report).map(([key, heading]) => [key, prose(heading)]));
      expect(proseOf(read)).toEqual(proseOf(report).map(prose));
      expect(read.title).toBe(prose(report.title ?? ''));
      expect(read.year).toBe(report.year);
      expect(read.import?.losses).toEqual([]);
    },
  );
});

describe.each(WORD_LAYOUTS)('Word: $name', ({ bytes, losses = 0 }) => {
  test.each(REPORTS)(
    'of the form of $edition: every figure lands on its address, every heading on its part',
    async ({ report }) => {
      const read = await imported(bytes(printedForm(report)));
      expect(trimmed(figuresOf(read))).toEqual(figuresOf(report));
      expect(partsOf(read)).toEqual(partsOf(report));
      expect(proseOf(read)).toEqual(proseOf(report));
      expect(read.title).toBe(report.title);
      expect(read.year).toBe(report.year);
      expect(read.import?.losses).toHaveLength(losses);
    },
  );
});

async function imported(bytes: Uint8Array): Promise<ReportFile> {
  const outcome = await importDocument(bytes, 'report', { locale: 'zh-CN' });
  if (!outcome.ok) throw new Error(`${outcome.reason} ${outcome.what}`);
  expect(validateReport(outcome.report), JSON.stringify(validateReport.errors)).toBe(true);
  return outcome.report;
}

/** White space around a figure is kept as printed. */
function trimmed(figures: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(figures).map(([address, text]) => [address, text.trim()]));
}
