/**
 * What a county’s offices hand in one January: eighty reports, most of them clean, with the slips that reviewers meet; and the
 * reports on the year before of some of them.
 */
import { editReport } from '@disclosure-lint/core';
import { forms } from '@disclosure-lint/rules';
import type { ExampleEdit, ReportFile, Section } from '@disclosure-lint/schemas';
import { type MadeReport, reportOf } from '../diagnosis/reports.ts';
import { Random } from '../random.ts';
import { OFFICES } from './offices.ts';

export const YEAR = 2024;

/** A report as it was handed in. */
export interface Submission {
  /** The name of its file. */
  readonly name: string;
  readonly report: ReportFile;
  /** What is wrong with it, in the words of the reviewer; absent for a clean one. */
  readonly flaw?: string;
  /** The rules that must tell it. */
  readonly rules: readonly string[];
}

interface Flaw {
  readonly flaw: string;
  readonly rules: readonly string[];
  readonly spoil: (report: ReportFile, county: readonly MadeReport[]) => ReportFile;
}

const edits =
  (...list: readonly ExampleEdit[]): Flaw['spoil'] =>
  (report) =>
    editReport(report, list);

/** The office that hands in last year’s prose again. */
const SAME_AS_LAST_YEAR = 20;
/** The office that brought forward less than it had carried forward. */
const OTHER_CARRY_OVER = 40;

/** By the place of the office in the list. */
const FLAWS: ReadonlyMap<number, Flaw> = new Map<number, Flaw>([
  [2, { flaw: '2月10日才公布', rules: ['published-late'], spoil: edits(published('02-10')) }],
  [26, { flaw: '3月才公布', rules: ['published-late'], spoil: edits(published('03-04')) }],
  [7, { flaw: '用了2019年样式', rules: ['edition-mismatch'], spoil: onFormOf2019 }],
  [33, { flaw: '用了2019年样式', rules: ['edition-mismatch'], spoil: onFormOf2019 }],
  [66, { flaw: '用了2019年样式', rules: ['edition-mismatch'], spoil: onFormOf2019 }],
  [12, { flaw: '第一、五部分照抄另一单位', rules: ['boilerplate-other-unit'], spoil: withTextOf(14) }],
  [OTHER_CARRY_OVER, { flaw: '上年结转与上年报告不符', rules: ['carry-over-mismatch'], spoil: (report) => report }],
  [SAME_AS_LAST_YEAR, { flaw: '第一部分沿用上年', rules: ['boilerplate-last-year'], spoil: (report) => report }],
  [
    5,
    {
      flaw: '新收总计两位数字写颠倒',
      rules: ['applications-balance'],
      spoil: swapped('applications.received.total'),
    },
  ],
  [
    16,
    {
      flaw: '予以公开一格多写了一位',
      rules: ['applications-row-total'],
      spoil: doubled('applications.granted.naturalPerson'),
    },
  ],
  [
    27,
    {
      flaw: '结转下年总计漏填',
      rules: ['cell-blank'],
      spoil: edits({ set: 'applications.carriedForward.total', to: '' }),
    },
  ],
  [38, { flaw: '复议总计写错', rules: ['remedies-total'], spoil: edits({ set: 'remedies.review.total', to: 7 }) }],
  [
    44,
    {
      flaw: '第五部分没有写改进',
      rules: ['problems-without-measures'],
      spoil: edits({ op: 'remove', path: '/sections/4/content/1' }),
    },
  ],
  [
    57,
    {
      flaw: '第六部分只有标题',
      rules: ['section-empty'],
      spoil: edits({ op: 'replace', path: '/sections/5/content', value: [] }),
    },
  ],
  [
    62,
    {
      flaw: '数字带了单位',
      rules: ['cell-unit-in-value'],
      spoil: edits({ set: 'applications.received.naturalPerson', to: '3件' }),
    },
  ],
  [71, { flaw: '缺第四部分', rules: ['section-missing'], spoil: edits({ op: 'remove', path: '/sections/3' }) }],
]);

/** Offices whose report on the year before is at hand. */
const WITH_LAST_YEAR = [5, 16, 20, 24, 40];

/** @returns the county’s reports, in the order of their offices. */
export function submissions(): Submission[] {
  const county = OFFICES.map((_, index) => made(index, YEAR));
  return county.map((own, index): Submission => {
    const flaw = FLAWS.get(index);
    const name = `${own.report.organ?.name ?? index}.report.json`;
    if (!flaw) return { name, report: own.report, rules: [] };
    return { name, report: flaw.spoil(own.report, county), flaw: flaw.flaw, rules: flaw.rules };
  });
}

/** @returns reports on the year before; what they carried forward is what this year’s brought forward. */
export function lastYear(): Submission[] {
  return WITH_LAST_YEAR.map((index): Submission => {
    const own = made(index, YEAR);
    const before = made(index, YEAR - 1, LAST_YEAR_SEED);
    const report = editReport(before.report, [
      ...COLUMNS.map((column): ExampleEdit => {
        const more = index === OTHER_CARRY_OVER && (column === 'naturalPerson' || column === 'total') ? 2 : 0;
        const to = Number(own.figures.get(`applications.broughtForward.${column}`) ?? 0) + more;
        return { set: `applications.carriedForward.${column}`, to };
      }),
      ...nothingPending(before),
      { op: 'replace', path: '/sections/4/content', value: PROBLEMS_OF_LAST_YEAR },
    ]);
    const text = index === SAME_AS_LAST_YEAR ? withParts(report, withYear(own.report)) : report;
    return { name: `${own.report.organ?.name}${YEAR - 1}.report.json`, report: text, rules: [] };
  });
}

const LAST_YEAR_SEED = 5;
const COLUMNS = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrg', 'total'];
const PROBLEMS_OF_LAST_YEAR = [
  '存在的主要问题：一是答复文书的说理部分过于简略；二是基层站所的公示栏更换不勤，有的内容已经过时。',
  '改进情况：一是组织办件人员交流文书写法；二是要求各站所逢季末核对公示内容，由办公室到场查看。',
];

/** Cases that were pending would have to appear again. */
function nothingPending({ figures }: MadeReport): ExampleEdit[] {
  return ['review', 'litigationDirect', 'litigationAfterReview'].flatMap((line) => {
    const [total, pending] = ['total', 'pending'].map((column) =>
      Number(figures.get(`remedies.${line}.${column}`) ?? 0),
    );
    return [
      { set: `remedies.${line}.pending`, to: 0 },
      { set: `remedies.${line}.total`, to: (total ?? 0) - (pending ?? 0) },
    ];
  });
}

function made(index: number, year: number, seed = 3): MadeReport {
  const office = OFFICES[index];
  if (!office) throw new Error(`there is no office ${index}`);
  return reportOf({ index, form: forms['2021'], office, year }, new Random(seed * 7919 + index));
}

function published(day: string): ExampleEdit {
  return { op: 'replace', path: '/publishedOn', value: `${YEAR + 1}-${day}` };
}

/** The old form, filled in for the new year: what a template of years ago makes of a report. */
function onFormOf2019(report: ReportFile): ReportFile {
  const index = OFFICES.findIndex(({ organ }) => organ.name === report.organ?.name);
  const office = OFFICES[index];
  if (!office) throw new Error('there is no such office');
  return reportOf({ index, form: forms['2019'], office, year: YEAR }, new Random(11 * 7919 + index)).report;
}

/** The prose of another office, with the name changed: its figures are left out, as whoever copies leaves them out. */
function withTextOf(other: number): Flaw['spoil'] {
  return (report, county) => {
    const source = county[other]?.report;
    if (!source) throw new Error('there is no such office');
    return withParts(report, source);
  };
}

/** Takes over the first and the fifth part of another report, but the paragraphs on the own figures. */
function withParts(report: ReportFile, source: ReportFile): ReportFile {
  const [first, , , , fifth] = source.sections;
  if (!first || !fifth) throw new Error('a report has six parts');
  const sections = report.sections.map((section, at) =>
    at === 0 ? withoutFigures(first) : at === 4 ? fifth : section,
  );
  return { ...report, sections };
}

/** The first paragraph of the first two parts of the overview tells the figures of the tables. */
function withoutFigures(overview: Section): Section {
  const content = overview.content.map((block, at) => {
    if (typeof block === 'string' || !('heading' in block) || at > 1) return block;
    return { ...block, content: block.content.slice(1) };
  });
  return { ...overview, content };
}

function withYear(report: ReportFile): ReportFile {
  return JSON.parse(JSON.stringify(report).replaceAll(String(YEAR), String(YEAR - 1))) as ReportFile;
}

function swapped(address: string): Flaw['spoil'] {
  return (report) => changed(report, address, ([a = '', b = '', ...rest]) => `${b}${a}${rest.join('')}`);
}

function doubled(address: string): Flaw['spoil'] {
  return (report) => changed(report, address, ([first = '', ...rest]) => `${first}${first}${rest.join('')}`);
}

function changed(report: ReportFile, address: string, typed: (digits: readonly string[]) => string): ReportFile {
  const [, row = '', column = ''] = address.split('.');
  const own = OFFICES.findIndex(({ organ }) => organ.name === report.organ?.name);
  const value = made(own, YEAR).figures.get(`applications.${row}.${column}`);
  if (value === undefined) throw new Error(`there is no figure ${address}`);
  return editReport(report, [{ set: address, to: Number(typed([...String(value)])) }]);
}
