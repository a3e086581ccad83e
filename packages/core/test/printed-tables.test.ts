/** Tables as they arrive from real offices: each is bound right, and told exactly what a careful reviewer would write. */
import type { ReportFile } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';
import { builtinRules, type Finding } from '../src/index.ts';
import { lint, specimen, told } from './reports.ts';

type Cell = number | string | null;
interface PrintedTable {
  table?: string;
  caption?: string;
  columns: (string | string[])[];
  rows: { label: string | string[]; cells: Cell[]; uncertain?: boolean }[];
}

const OF_TABLES = new Set(
  builtinRules()
    .filter(({ name, meta }) => ['cells', 'arithmetic'].includes(meta.category) || name.startsWith('edition-'))
    .map(({ name }) => name),
);

/** Changes the tables of a specimen and lints it. */
async function findingsOf(edition: '2019' | '2021', change: (tables: Tables) => void, year?: number) {
  const report = specimen(edition) as ReportFile & { year: number };
  if (year !== undefined) report.year = year;
  const content = (index: number) => report.sections[index]?.content as unknown as PrintedTable[];
  change({
    disclosure: content(1),
    applications: content(2)[0] as PrintedTable,
    remedies: content(3)[0] as PrintedTable,
    replaceDisclosure: (tables) => content(1).splice(0, 9, ...tables),
    replaceRemedies: (table) => content(3).splice(0, 1, table),
  });
  const result = await lint(report);
  return { ...result, findings: result.findings.filter(({ ruleId }) => OF_TABLES.has(ruleId)) };
}

interface Tables {
  readonly disclosure: PrintedTable[];
  readonly applications: PrintedTable;
  readonly remedies: PrintedTable;
  replaceDisclosure(tables: PrintedTable[]): void;
  replaceRemedies(table: PrintedTable): void;
}

const leaf = (label: string | readonly string[]): string => (typeof label === 'string' ? label : (label.at(-1) ?? ''));
const first = (tables: Tables): PrintedTable => tables.disclosure[0] as PrintedTable;
const unnamed = (table: PrintedTable): void => {
  delete table.table;
  delete table.caption;
};
const severities = (findings: readonly Finding[]): string[] => findings.map(({ severity }) => severity);

interface Case {
  readonly title: string;
  readonly on: '2019' | '2021';
  readonly year?: number;
  readonly change: (tables: Tables) => void;
  readonly told: readonly string[];
}

const CLEAN: readonly Case[] = [
  {
    title: 'header words broken over two lines',
    on: '2019',
    change: (tables) => {
      first(tables).columns = ['本年新\n制作数量', '本年新\n公开数量', '对外公开\n总数量'];
    },
    told: [],
  },
  {
    title: 'the two lines of a header as a path',
    on: '2019',
    change: (tables) => {
      first(tables).columns = [['本年新', '制作数量'], ['本年新', '公开数量'], '对外公开总数量'];
    },
    told: [],
  },
  {
    title: 'vertical headings',
    on: '2021',
    change: ({ applications }) => {
      applications.columns = applications.columns.map((label) => [...leaf(label)].join('\n'));
    },
    told: [],
  },
  {
    title: 'headers printed with their group in one cell, flat',
    on: '2021',
    change: ({ applications }) => {
      applications.columns = applications.columns.map((label) => (typeof label === 'string' ? label : label.join('')));
    },
    told: [],
  },
  {
    title: 'the header of the label columns among the headers',
    on: '2021',
    change: ({ disclosure, applications }) => {
      for (const table of disclosure) table.columns.unshift('信息内容');
      applications.columns.unshift('', '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '');
    },
    told: [],
  },
  {
    title: 'row labels without their groups and their numbers',
    on: '2021',
    change: ({ applications }) => {
      for (const row of applications.rows)
        row.label = leaf(row.label).replace(/^(?:[一二三四]、|（[一-七]）|\d\.)/u, '');
    },
    told: [],
  },
  {
    title: 'row labels with their group in one cell',
    on: '2021',
    change: ({ applications }) => {
      for (const row of applications.rows) if (typeof row.label !== 'string') row.label = row.label.slice(1).join('');
    },
    told: [],
  },
  {
    title: '规 章 with a space, line breaks in labels',
    on: '2021',
    change: (tables) => {
      for (const row of first(tables).rows) row.label = [...leaf(row.label)].join(' \n');
    },
    told: [],
  },
  {
    title: 'the fifteen cells in one row, without a header and without a name',
    on: '2021',
    change: ({ replaceRemedies }) => {
      replaceRemedies({ columns: [], rows: [{ label: '', cells: [2, 1, 1, 1, 5, 1, 0, 0, 1, 2, 1, 0, 0, 0, 1] }] });
    },
    told: [],
  },
  {
    title: 'a fee with six decimals, “0 ”, +1, 251000元',
    on: '2019',
    change: ({ disclosure }) => {
      const [, services, , , procurement] = disclosure;
      services?.rows[0]?.cells.splice(0, 3, '14 ', '+1', ' 0');
      procurement?.rows[0]?.cells.splice(1, 1, '251000元');
    },
    told: [],
  },
  {
    title: 'tables without names and captions',
    on: '2019',
    change: ({ disclosure, applications, remedies }) => {
      for (const table of [...disclosure, applications, remedies]) unnamed(table);
    },
    told: [],
  },
  {
    title: 'the three rows of other handling in a report on 2020',
    on: '2019',
    year: 2020,
    change: ({ applications }) => {
      const at = applications.rows.findIndex(({ label }) => leaf(label) === '（六）其他处理');
      const cells = applications.rows[at]?.cells ?? [];
      const group = ['三、本年度办理结果', '（六）其他处理'];
      applications.rows.splice(
        at,
        1,
        { label: [...group, '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'], cells },
        {
          label: [...group, '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
          cells: [0, 0, 0, 0, 0, 0, 0],
        },
        { label: [...group, '3.其他'], cells: [0, 0, 0, 0, 0, 0, 0] },
      );
    },
    told: [],
  },
];

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

describe('a table printed in another way', () => {
  it.each(CLEAN.map((entry) => [entry.title, entry] as const))('is told nothing: %s', async (_, entry) => {
    const { findings, edition, coverage } = await findingsOf(entry.on, entry.change, entry.year);
    expect(told(findings)).toEqual([]);
    expect(edition).toBe(entry.on);
    expect(coverage.tables).toBe(entry.on === '2019' ? 7 : 6);
  });

  it.each(CLEAN.map((entry) => [entry.title, entry] as const))('is still added up: %s', async (_, entry) => {
    const { findings } = await findingsOf(
      entry.on,
      (tables) => {
        tables.applications.rows[0]?.cells.splice(6, 1, 999);
        entry.change(tables);
      },
      entry.year,
    );
    expect(told(findings)).toEqual(
      ['applications-balance applications.received.total', 'applications-row-total applications.received.total'].sort(),
    );
  });
});

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
