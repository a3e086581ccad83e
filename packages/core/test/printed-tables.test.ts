/** Tables as they arrive from real offices, printed in another way and right: each is bound, and told nothing. */
import { describe, expect, it } from 'vitest';
import { type Case, findingsOf, first, leaf, unnamed } from './printed-tables.ts';
import { breachesOf, told } from './reports.ts';

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
    expect(told(findings)).toEqual(['applications-balance applications.received.total']);
    expect(breachesOf(findings)).toEqual([
      'applications-balance applications.received.total',
      'applications-row-total applications.received.total',
      'narrative-received applications.received.total',
    ]);
  });
});
