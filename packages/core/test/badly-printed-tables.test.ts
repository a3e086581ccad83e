/** Tables as they arrive from real offices, printed badly: each is told exactly what a careful reviewer would write. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/index.ts';
import { type Case, type Cell, findingsOf, first, leaf, type Tables, unnamed } from './printed-tables.ts';
import { told } from './reports.ts';

const severities = (findings: readonly Finding[]): string[] => findings.map(({ severity }) => severity);

const TOLD: readonly Case[] = [
  {
    title: 'headers that lost their second line: 本年新 | 本年新',
    on: '2019',
    change: (tables) => {
      for (const table of tables.disclosure) unnamed(table);
      first(tables).columns = ['本年新', '本年新', '对外公开'];
    },
    told: [
      'table-header-truncated disclosure.newlyMade',
      'table-header-truncated disclosure.newlyPublished',
      'table-header-truncated disclosure.totalPublic',
    ],
  },
  {
    title: 'headers that lost a line: 商业, 机构',
    on: '2021',
    change: ({ applications }) => {
      applications.columns = ['自然人', '商业', '科研', '社会公益', '法律服务', '其他', '总计'];
    },
    told: ['table-header-truncated applications.business'],
  },
  {
    title: 'headers that lost their first line: 企业, 机构',
    on: '2021',
    change: ({ applications }) => {
      applications.columns = ['自然人', '企业', '机构', '组织', '机构', '其他', '总计'];
    },
    told: ['table-header-truncated applications.business'],
  },
  {
    title: 'a header cell lost, its figures there',
    on: '2021',
    change: ({ applications }) => {
      applications.columns.splice(5, 1);
    },
    told: ['table-label-lost applications.otherOrg'],
  },
  {
    title: 'no header at all',
    on: '2021',
    change: ({ applications }) => {
      applications.columns = [];
    },
    told: ['table-header-truncated applications'],
  },
  {
    title: 'notes inside labels',
    on: '2021',
    change: (tables) => {
      (first(tables).rows[0] as { label: string }).label = '规章(县级无此项)';
      first(tables).columns[2] = '现行有效件数(历史累计)';
    },
    told: ['table-label-annotated disclosure.inForce', 'table-label-annotated disclosure.regulations'],
  },
  {
    title: 'labels without 行政, in tables without names and captions',
    on: '2021',
    change: ({ disclosure }) => {
      for (const table of disclosure) unnamed(table);
      for (const { rows } of disclosure) for (const row of rows) row.label = leaf(row.label).replace('行政', '');
    },
    told: ['normativeDocuments', 'licensing', 'punishment', 'coercion', 'fees'].map(
      (row) => `table-label-altered disclosure.${row}`,
    ),
  },
  {
    title: 'the row that Hubei adds',
    on: '2019',
    year: 2020,
    change: (tables) => {
      first(tables).rows.push({ label: '其他主动公开文件', cells: [4, 4, 61] });
    },
    told: ['table-row-extra disclosure.article20-1'],
  },
  {
    title: 'only the totals filled',
    on: '2021',
    change: ({ applications }) => {
      for (const row of applications.rows) row.cells.fill('', 0, 6);
    },
    told: ['cell-blank applications'],
  },
  {
    title: 'one cell of each row filled, the others blank',
    on: '2021',
    change: ({ applications }) => {
      for (const row of applications.rows) row.cells.fill('', 1, 7);
    },
    told: ['cell-blank applications.received.business'],
  },
  {
    title: 'one cell a row',
    on: '2021',
    change: ({ applications }) => {
      for (const row of applications.rows) row.cells.splice(1);
    },
    told: ['table-cell-missing applications.received'],
  },
  {
    title: '&nbsp; for zero',
    on: '2019',
    change: ({ applications }) => {
      for (const row of applications.rows) row.cells = row.cells.map((cell) => (cell === 0 ? '&nbsp;' : cell));
    },
    told: ['cell-blank applications.received.publicWelfare'],
  },
  {
    title: '/ for zero',
    on: '2021',
    change: ({ applications }) => {
      for (const row of applications.rows) row.cells = row.cells.map((cell) => (cell === 0 ? '/' : cell));
    },
    told: ['cell-placeholder applications.received.research'],
  },
  {
    title: '减4, --253, 134,691 and a bare amount',
    on: '2019',
    change: ({ disclosure }) => {
      const [, services, enforcement, , procurement] = disclosure;
      services?.rows[0]?.cells.splice(1, 2, '减4', '134,691');
      enforcement?.rows[0]?.cells.splice(0, 2, 300, '--253');
      procurement?.rows[0]?.cells.splice(1, 1, '1389106.1');
    },
    told: [
      'cell-format disclosure.licensing.decisions',
      'cell-sign-misplaced disclosure.licensing.change',
      'cell-sign-misplaced disclosure.punishment.change',
      'procurement-unit-missing disclosure.procurement.amount',
    ],
  },
  {
    title: 'a row with a figure too many: it is blank in no cell and judged in no sum',
    on: '2021',
    change: ({ applications }) => {
      applications.rows[4]?.cells.splice(2, 0, '');
    },
    told: ['table-cell-extra applications.refused.stateSecret'],
  },
  {
    title: 'a row that lost a figure: its total is not called blank',
    on: '2021',
    change: ({ applications }) => {
      applications.rows[0]?.cells.splice(2, 1);
    },
    told: ['table-cell-missing applications.received'],
  },
  {
    title: 'fourteen cells in the one row of reviews and lawsuits',
    on: '2021',
    change: ({ replaceRemedies }) => {
      replaceRemedies({
        table: 'remedies',
        columns: [],
        rows: [{ label: '', cells: [2, 1, 1, 1, 5, 1, 0, 0, 1, 2, 1, 0, 0, 1] }],
      });
    },
    told: ['table-cell-missing remedies'],
  },
  {
    title: 'a number split in two',
    on: '2021',
    change: ({ applications }) => {
      applications.rows[0]?.cells.splice(0, 1, 4, 1);
    },
    told: ['cell-digit-split applications.received'],
  },
  {
    title: 'a row that nobody filled in',
    on: '2021',
    change: ({ applications }) => {
      (applications.rows[4] as { cells: Cell[] }).cells = [];
    },
    told: ['cell-blank applications.refused.stateSecret.naturalPerson'],
  },
  {
    title: 'headers of an office’s own, all in one table',
    on: '2021',
    change: ({ replaceDisclosure }) => {
      const labels = ['规章', '行政规范性文件', '行政许可', '行政处罚', '行政强制', '行政事业性收费'];
      replaceDisclosure([{ columns: ['件数或金额', '备注'], rows: labels.map((label) => ({ label, cells: [0, 0] })) }]);
    },
    told: ['edition-unknown disclosure.article20-1'],
  },
  {
    title: 'the tables of 2021 in a report on 2020',
    on: '2021',
    year: 2020,
    change: () => undefined,
    told: ['edition-mismatch disclosure.article20-1'],
  },
];

describe('a table printed badly', () => {
  it.each(TOLD.map((entry) => [entry.title, entry] as const))('%s', async (_, entry) => {
    const { findings } = await findingsOf(entry.on, entry.change, entry.year);
    expect(told(findings).sort()).toEqual([...entry.told].sort());
  });

  it('tells the edition by what is left of its headers', async () => {
    const { edition, findings } = await findingsOf('2021', ({ disclosure }) => {
      for (const table of disclosure) {
        unnamed(table);
        table.columns = table.columns.map((label) => leaf(label).slice(0, 4));
      }
      disclosure[0]?.rows.splice(1, 1, { label: '规范性文件', cells: [2, 1, 11] });
    });
    expect(edition).toBe('2021');
    expect(new Set(severities(findings.filter(({ ruleId }) => ruleId === 'table-header-truncated')))).toEqual(
      new Set(['info']),
    );
  });

  it('knows the row of Hubei only where it was printed', async () => {
    const add = (tables: Tables): void => {
      first(tables).rows.push({ label: '其他主动公开文件', cells: [0, 0, 0] });
    };
    expect(severities((await findingsOf('2019', add)).findings)).toEqual(['info']);
    expect(severities((await findingsOf('2021', add)).findings)).toEqual(['warning']);
  });
});
