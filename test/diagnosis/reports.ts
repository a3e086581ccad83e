/** Made-up reports without any mistake, each with what its figures must fulfil. */
import { chineseOrdinal, editReport } from '@disclosure-lint/core';
import { forms } from '@disclosure-lint/rules';
import type { Cell, Form, ReportFile, Section, Table, TableForm, TableKey } from '@disclosure-lint/schemas';
import { paragraphs } from '../bench/narrative.ts';
import { Random } from '../random.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Office, officeAt } from './offices.ts';
import { ofApplications, type Subject, type Talk } from './prose.ts';
import { ofDisclosure, ofRemedies } from './prose-beside.ts';
import { equationsOf, type Statement } from './sums.ts';

/** A consistent report. */
export interface MadeReport {
  readonly index: number;
  readonly form: Form;
  readonly figures: Figures;
  /** The equations of the form, and what the prose tells. */
  readonly statements: readonly Statement[];
  readonly report: ReportFile;
}

const OVERVIEW_PARTS = ['主动公开', '依申请公开', '政府信息管理', '公开平台建设', '监督保障'];
const TALK: readonly Talk[] = ['little', 'some', 'much'];
/** Characters of prose beside that on figures. */
const PROSE = 700;

/**
 * @param count How many.
 * @param seed The same seed gives the same reports.
 */
export function madeReports(count: number, seed: number): MadeReport[] {
  return Array.from({ length: count }, (_, index) => madeReport(index, new Random(seed * 7919 + index)));
}

/**
 * @param changes What is to be printed in some cells instead, by address.
 * @returns the report as a file holds it.
 */
export function textOf({ report }: MadeReport, changes: Figures = new Map()): string {
  const edits = [...changes].map(([set, to]) => ({ set, to }));
  return `${JSON.stringify(edits.length === 0 ? report : editReport(report, edits), null, 1)}\n`;
}

function madeReport(index: number, random: Random): MadeReport {
  // Two forms, six kinds of office: every office is met on either form.
  const form = forms[Math.floor(index / 6) % 3 === 0 ? '2019' : '2021'];
  const office = officeAt(index, random);
  const year = form.edition === '2019' ? random.whole(2019, 2020) : random.whole(2021, 2024);
  return reportOf({ index, form, office, year }, random);
}

/** What a report is made for. */
export interface Commission {
  readonly index: number;
  readonly form: Form;
  readonly office: Office;
  readonly year: number;
}

/** @returns a report of an office on a year. */
export function reportOf({ index, form, office, year }: Commission, random: Random): MadeReport {
  const figures = figuresOf(form, office.size, random);
  const talk = random.pick(TALK);
  const subject: Subject = { form, figures, year, self: office.self };
  const told = {
    disclosure: ofDisclosure(subject, talk, random),
    applications: ofApplications(subject, talk, random),
    remedies: ofRemedies(subject, talk, random),
  };
  const overview = [
    told.disclosure.text,
    told.applications.text + told.remedies.text,
    ...OVERVIEW_PARTS.slice(2).map(() => ''),
  ];
  return {
    index,
    form,
    figures,
    statements: [...equationsOf(form), ...Object.values(told).flatMap(({ statements }) => statements)],
    report: written(subject, office, overview, random),
  };
}

function written({ form, figures, year, self }: Subject, { organ }: Office, overview: string[], random: Random) {
  const filler = paragraphs(random, year, PROSE).map((text) => text.replaceAll('我局', self));
  const share = Math.ceil(filler.length / OVERVIEW_PARTS.length);
  const parts = OVERVIEW_PARTS.map(
    (part, index): Section => ({
      heading: `（${chineseOrdinal(index + 1)}）${part}`,
      content: [
        overview[index] ?? '',
        ...filler.slice(index * share, (index + 1) * share),
        CLOSING[index] ?? '',
      ].filter((text) => text !== ''),
    }),
  );
  const prose: Readonly<Record<string, Section['content']>> = { overview: parts, problems: PROBLEMS, other: OTHER };
  const report: ReportFile = {
    format: 'disclosure-report/1',
    title: `${organ.name}${year}年政府信息公开工作年度报告`,
    organ,
    year,
    publishedOn: `${year + 1}-01-${random.whole(20, 30)}`,
    submittedOn: `${year + 1}-01-${random.whole(10, 19)}`,
    preamble: [
      `根据《中华人民共和国政府信息公开条例》要求，${organ.name}编制本报告，所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
      `如对本报告有疑问，请与${organ.name}办公室联系（电话：0${random.whole(311, 998)}-${random.whole(2_100_000, 8_999_999)}）。`,
    ],
    sections: form.sections.map(
      (section): Section => ({
        heading: `${chineseOrdinal(section.ordinal)}、${section.heading}`,
        content: [
          ...(prose[section.key] ?? []),
          ...form.tables.filter((table) => table.section === section.key).map((table) => filled(table, figures)),
        ],
      }),
    ),
  };
  return report;
}

/** Every part of the overview has something to say, whatever chance has given it. */
const CLOSING = [
  '主动公开的内容按目录更新，便于公众查阅。',
  '依申请公开的登记、办理、答复各环节均有记录。',
  '公文起草时同步确定公开属性，定期清理历史文件。',
  '网站专栏按月检查，及时更正错漏。',
  '信息公开纳入年度考核，接受社会监督。',
];
const PROBLEMS = [
  '存在的主要问题：一是部分栏目更新不够及时；二是政策解读的形式还不够丰富。',
  '改进情况：一是明确栏目责任人，按月通报更新情况；二是编制解读指引，增加图解和问答。',
];
const OTHER = ['本年度未收取信息处理费，没有其他需要报告的事项。'];

function filled(form: TableForm, figures: Figures): Table {
  return {
    table: form.key as TableKey,
    caption: form.caption,
    columns: form.columns.map((column) => column.label),
    rows: form.rows.map((row) => ({
      label: row.label,
      cells: form.columns.map((column): Cell => figures.get(`${form.address}.${row.key}.${column.key}`) ?? 0),
    })),
  };
}
