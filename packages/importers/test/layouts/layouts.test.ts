import { specimens } from '@disclosure-lint/rules';
import { type ReportFile, validateReport } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/index.ts';
import { LAYOUTS } from './layouts.ts';
import { printedForm } from './printed-form.ts';
import { figuresOf, partsOf, proseOf } from './read-back.ts';

const REPORTS = ['2019', '2021'].map((edition) => ({
  edition,
  report: specimens()[edition as '2019' | '2021'] as ReportFile,
}));

describe.each(LAYOUTS)('$name', ({ bytes, figure = (text) => text, prose = (text) => text }) => {
  test.each(REPORTS)(
    'of the form of $edition: every figure lands on its address, every heading on its part',
    async ({ report }) => {
      const outcome = await importDocument(bytes(printedForm(report)), 'report.html', { locale: 'zh-CN' });
      if (!outcome.ok) throw new Error(`${outcome.reason} ${outcome.what}`);
      const { report: read } = outcome;
      expect(validateReport(read), JSON.stringify(validateReport.errors)).toBe(true);
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
