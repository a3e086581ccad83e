/** Reports made to be slow or loud. Quadratic work on any of these takes minutes and so never ends the test. */
import type { ReportFile } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';
import { lint, specimen } from './reports.ts';

type Change = (report: Loose) => void;
interface Loose {
  title: unknown;
  preamble?: unknown[];
  year: number;
  sections: { heading: unknown; content: unknown[] }[];
}
interface Table {
  columns: unknown[];
  rows: { label: unknown; cells: unknown[] }[];
}

function changed(change: Change): ReportFile {
  const report = specimen();
  change(report as unknown as Loose);
  return report;
}

const tableOf = ({ sections }: Loose): Table => sections[2]?.content[0] as Table;
const rowOf = (report: Loose): Table['rows'][number] => tableOf(report).rows[0] ?? { label: '', cells: [] };
const overview =
  (text: string): Change =>
  ({ sections }) => {
    const [first] = sections;
    if (first) first.content = [text];
  };
const preamble =
  (text: string): Change =>
  (report) => {
    report.preamble = [text];
  };
const MANY = 10_000;
const zeros = [0, 0, 0, 0, 0, 0, 0];

describe('a hostile report is linted to its end', () => {
  it.each<[string, Change]>([
    [
      '10,000 unknown rows',
      (report) => {
        tableOf(report).rows = Array.from({ length: MANY }, (_, at) => ({ label: `某行${at}`, cells: zeros }));
      },
    ],
    [
      '10,000 rows without labels',
      (report) => {
        tableOf(report).rows = Array.from({ length: MANY }, () => ({ label: '0', cells: zeros }));
      },
    ],
    [
      '10,000 times the same row',
      (report) => {
        const row = rowOf(report);
        tableOf(report).rows = Array.from({ length: MANY }, () => row);
      },
    ],
    [
      '100,000 unknown columns',
      (report) => {
        tableOf(report).columns = Array.from({ length: 10 * MANY }, (_, at) => `栏${at % 100}`);
      },
    ],
    [
      '10,000 times the same column',
      (report) => {
        tableOf(report).columns = Array.from({ length: MANY }, () => '总计');
      },
    ],
    [
      '10,000 cells in each row',
      (report) => {
        for (const row of tableOf(report).rows) row.cells = new Array(MANY).fill(1);
      },
    ],
    [
      '100,000 cells that span a hundred columns each',
      (report) => {
        rowOf(report).cells = Array.from({ length: 10 * MANY }, () => ({ text: '1', span: 100 }));
      },
    ],
    [
      '10,000 sections of one heading, with sub-sections',
      (report) => {
        report.sections = Array.from({ length: 10_000 }, () => ({
          heading: '四、行政复议',
          content: [{ heading: '（一）收到申请', content: [] }],
        }));
      },
    ],
    [
      '10,000 sections with ten sub-sections each',
      (report) => {
        report.sections = Array.from({ length: 10_000 }, () => ({
          heading: '某',
          content: Array.from({ length: 10 }, () => ({ heading: '复议', content: [] })),
        }));
      },
    ],
    [
      '1,000 tables on applications',
      (report) => {
        const table = tableOf(report);
        report.sections[2] = { heading: '三、', content: Array.from({ length: 1000 }, () => table) };
      },
    ],
    [
      '10,000 empty tables in the year when two forms were in use',
      (report) => {
        report.year = 2020;
        report.sections[2] = {
          heading: '三、',
          content: Array.from({ length: 10_000 }, () => ({ table: 'applications', columns: [], rows: [] })),
        };
      },
    ],
    [
      '100,000 sections of the wrong type',
      (report) => {
        report.sections = new Array(10 * MANY).fill(3);
      },
    ],
    [
      '100,000 unknown properties',
      (report) => {
        for (let at = 0; at < 10 * MANY; at++) Object.assign(report, { [`prop${at}`]: 1 });
      },
    ],
    ['未收到 50,000 times', overview('未收到'.repeat(50_000))],
    ['未收到申请 10,000 times, without punctuation', overview('未收到申请'.repeat(MANY))],
    ['未收到申请 10,000 times, with punctuation', overview('未收到政府信息公开申请，'.repeat(MANY))],
    ['无 500,000 times', overview('无'.repeat(500_000))],
    ['a million digits after a denial', overview(`未收到${'1'.repeat(1_000_000)}`)],
    ['a million digits and spaces', overview('0 '.repeat(500_000))],
    ['years 200,000 times', overview('2019 年 '.repeat(200_000))],
    ['（填写） 20,000 times', overview('（填写）'.repeat(20_000))],
    ['1. 100,000 times', overview('1.'.repeat(100_000))],
    ['《 500,000 times in an introduction', preamble(`政府信息公开工作${'《'.repeat(50 * MANY)}`)],
    ['《 500,000 times beside a number', preamble(`${'《'.repeat(50 * MANY)}（国务院令第711号）`)],
    ['《a》 100,000 times within 《', preamble(`《${'《a》'.repeat(10 * MANY)}（国务院令第711号）`)],
    ['a title of a million signs in 《', preamble(`《${'条'.repeat(1_000_000)}（国务院令第711号）`)],
    ['an instrument cited 10,000 times', preamble('《政府信息公开条例》（国务院令第771号）'.repeat(MANY))],
    ['a period 10,000 times', preamble('统计期限2022年1月1日至2022年12月31日'.repeat(MANY))],
    ['a mobile number 10,000 times', overview('13912345678，'.repeat(MANY))],
    ['a day to come 10,000 times', overview('2031年6月30日'.repeat(MANY))],
    ['上半年公开1条 10,000 times', overview('上半年公开1条'.repeat(MANY))],
    [
      'parentheses that are never closed',
      (report) => {
        const open = '（'.repeat(50_000);
        overview(open)(report);
        report.title = open;
        rowOf(report).label = open;
        Object.assign(report.sections[1] ?? {}, { heading: open });
      },
    ],
    [
      'a title of a million digits',
      (report) => {
        report.title = '2'.repeat(1_000_000);
      },
    ],
  ])(
    '%s',
    async (_, change) => {
      const { findings, outcomes, incomplete } = await lint(changed(change));
      expect(incomplete).toBe(false);
      expect(outcomes.length).toBeGreaterThan(10);
      expect(findings.filter(({ message }) => message.length > 3000)).toEqual([]);
    },
    30_000,
  );
});

describe('two million signs in one place', () => {
  const LONG = 2_000_000;
  it.each<[string, Change]>([
    [
      'a cell of digits',
      (report) => {
        rowOf(report).cells[0] = '9'.repeat(LONG);
      },
    ],
    [
      'a cell of words',
      (report) => {
        rowOf(report).cells[0] = '字'.repeat(LONG);
      },
    ],
    [
      'a cell of spaces',
      (report) => {
        rowOf(report).cells[0] = ' '.repeat(LONG);
      },
    ],
    [
      'a label',
      (report) => {
        rowOf(report).label = `一、${'字'.repeat(LONG)}`;
      },
    ],
    [
      'a heading',
      (report) => {
        Object.assign(report.sections[2] ?? {}, { heading: `七、处理申请${'字'.repeat(LONG)}` });
      },
    ],
    [
      'a header',
      (report) => {
        tableOf(report).columns[0] = '字'.repeat(LONG);
      },
    ],
    ['a paragraph', overview('字'.repeat(LONG))],
  ])(
    'are not shown in full: %s',
    async (_, change) => {
      const { findings } = await lint(changed(change));
      expect(JSON.stringify(findings).length).toBeLessThan(100_000);
    },
    30_000,
  );

  it('of spaces around a number are read as that number', async () => {
    const spaced = changed((report) => {
      rowOf(report).cells[0] = `${' '.repeat(1000)}41`;
    });
    expect((await lint(spaced)).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
