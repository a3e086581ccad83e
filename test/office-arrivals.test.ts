/**
 * The same correct reports as they arrive from Word, web pages and clerks: labels broken, cells as text, tables without
 * names, headers among the rows. However they are printed, nothing is wrong with them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinRules, createRuleSet, lintText } from '@disclosure-lint/core';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('fixtures/offices/', import.meta.url);

type Label = string | string[];
interface Row {
  label: Label;
  cells: unknown[];
}
interface Table {
  table?: string;
  caption?: string;
  columns: Label[];
  rows: Row[];
}
interface Section {
  heading: string | null;
  content: Block[];
}
type Block = string | Section | Table;
interface Report {
  title: string;
  organ?: { name: string };
  year?: number;
  publishedOn?: string;
  submittedOn?: string;
  preamble: Block[];
  sections: Section[];
}

/** How a report arrives: what is done to it, in the words of who sees it. */
const ARRIVALS: Readonly<Record<string, (report: Report) => void>> = {
  'tables without keys': eachTable((table) => delete table.table),
  'tables without keys and captions': eachTable((table) => {
    delete table.table;
    delete table.caption;
  }),
  'cells as text': eachRow((row) => setCells(row, String)),
  'cells with white space': eachRow((row) => setCells(row, (cell) => ` ${cell}\n`)),
  'cells with &nbsp;': eachRow((row) => setCells(row, (cell) => `${cell}&nbsp;`)),
  'row labels without the labels above': eachRow((row) => {
    row.label = lastOf(row.label);
  }),
  'row labels without ordinals': eachLabel((label) => label.replace(ORDINAL, '')),
  'row labels with half-width signs': eachLabel((label) =>
    label.replaceAll('（', '(').replaceAll('）', ')').replaceAll(/[“”]/gu, '"').replaceAll('、', ','),
  ),
  'row labels spaced out': eachLabel((label) => [...label].join(' ')),
  'row labels over two lines': eachLabel((label) => `${label.slice(0, 4)}\n${label.slice(4)}`),
  'headers over two lines': eachHeader((label) => `${label.slice(0, 2)}\n${label.slice(2)}`),
  'headers written vertically': eachHeader((label) => [...label].join('\n')),
  '合计 for 总计': eachHeader((label) => (label === '总计' ? '合计' : label)),
  'headers as the first row': eachTable((table) => {
    if (table.columns.length === 0 || !table.columns.every((label) => typeof label === 'string')) return;
    table.rows.unshift({ label: '信息内容', cells: table.columns });
    table.columns = [];
  }),
  'group labels on rows of their own': eachTable((table) => {
    if (table.rows.length > MANY_ROWS) table.rows = withGroupRows(table.rows);
  }),
  'all of part two in one table': (report) => {
    const content = report.sections[1]?.content ?? [];
    const rows = content
      .filter(isTable)
      .flatMap(({ caption, columns, rows: own }) => [
        { label: caption ?? '', cells: [] },
        { label: '信息内容', cells: columns.map((label) => [label].flat().join('')) },
        ...own,
      ]);
    report.sections.splice(1, 1, { heading: report.sections[1]?.heading ?? null, content: [{ columns: [], rows }] });
  },
  'reviews and lawsuits as one row without a header': eachTable((table) => {
    if (table.columns[0] !== '结果维持' || table.rows.length !== 3) return;
    table.columns = [];
    table.rows = [{ label: '', cells: table.rows.flatMap(({ cells }) => cells) }];
  }),
  'headings with a point': eachHeading((heading) => heading.replace('、', '.')),
  'headings with white space': eachHeading((heading) => ` ${heading.replace('、', '、　')} `),
  'headings with a colon': eachHeading((heading) => `${heading}：`),
  'sub-headings as paragraphs': (report) => {
    for (const section of report.sections)
      section.content = section.content.flatMap((block) =>
        isSection(block) ? [block.heading ?? '', ...block.content] : [block],
      );
  },
  'the introduction as a part without a heading': (report) => {
    report.sections.unshift({ heading: null, content: report.preamble });
    report.preamble = [];
  },
  'the introduction under the first heading': (report) => {
    report.sections[0]?.content.unshift(...report.preamble);
    report.preamble = [];
  },
  'paragraphs indented with full-width spaces': eachParagraph((text) => `　　${text}`),
  'paragraphs without the last full stop': eachParagraph((text) => text.replace(/。$/u, '')),
  'half-width punctuation': eachParagraph((text) =>
    text.replaceAll('，', ',').replaceAll('；', ';').replaceAll('：', ':').replaceAll('（', '(').replaceAll('）', ')'),
  ),
  'full-width digits in the text': eachParagraph((text) =>
    text.replaceAll(/\d/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + FULL_WIDTH)),
  ),
  'a title over two lines': (report) => {
    report.title = report.title.replace('政府信息公开工作', '\n政府信息公开工作');
  },
  'nothing declared': (report) => {
    for (const key of ['organ', 'year', 'publishedOn', 'submittedOn'] as const) delete report[key];
  },
  'the organ with its province': (report) => {
    if (report.organ) report.organ.name = `岚江省${report.organ.name}`;
  },
};

const ORDINAL = /^(?:[一二三四]、|[（(][一二三四五六七\d][）)]|\d\.|[①-⑧])/u;
const MANY_ROWS = 20;
const FULL_WIDTH = '０'.charCodeAt(0) - '0'.charCodeAt(0);

const context = { ruleSet: createRuleSet({ rules: builtinRules() }), locale: 'zh-CN' } as const;
const offices = readdirSync(FOLDER).filter((file) => file.endsWith('.report.json'));

describe('correct reports', () => {
  it.each(Object.keys(ARRIVALS))('stay correct: %s', async (arrival) => {
    const told: string[] = [];
    for (const office of offices) {
      const report: Report = JSON.parse(readFileSync(new URL(office, FOLDER), 'utf8'));
      ARRIVALS[arrival]?.(report);
      const { findings, coverage } = await lintText(JSON.stringify(report), office, context);
      expect(coverage.sections).toBe(6);
      for (const { severity, ruleId, message } of findings)
        if (severity !== 'info') told.push(`${office}: ${ruleId} ${message}`);
    }
    expect(told).toEqual([]);
  });
});

function eachTable(change: (table: Table) => void): (report: Report) => void {
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (isTable(block)) change(block);
      else if (isSection(block)) walk(block.content);
    }
  };
  return ({ sections }) => walk(sections);
}

function eachRow(change: (row: Row) => void): (report: Report) => void {
  return eachTable(({ rows }) => rows.forEach(change));
}

function eachLabel(change: (label: string) => string): (report: Report) => void {
  return eachRow((row) => {
    row.label = changed(row.label, change);
  });
}

function eachHeader(change: (label: string) => string): (report: Report) => void {
  return eachTable((table) => {
    table.columns = table.columns.map((label) => changed(label, change));
  });
}

function eachHeading(change: (heading: string) => string): (report: Report) => void {
  return ({ sections }) => {
    for (const section of sections) section.heading = change(section.heading ?? '');
  };
}

function eachParagraph(change: (text: string) => string): (report: Report) => void {
  const walk = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => {
      if (typeof block === 'string') return change(block);
      return isSection(block) ? { ...block, content: walk(block.content) } : block;
    });
  return (report) => {
    report.preamble = walk(report.preamble);
    report.sections = report.sections.map(({ heading, content }) => ({ heading, content: walk(content) }));
  };
}

/** （三）不予公开 on a row without figures, and its rows with their own labels only. */
function withGroupRows(rows: readonly Row[]): Row[] {
  let group: string | undefined;
  return rows.flatMap((row) => {
    const path = [row.label].flat();
    const own = { ...row, label: lastOf(row.label) };
    const above = path.length > 2 ? path.at(-2) : undefined;
    if (above === undefined || above === group) return [own];
    group = above;
    return [{ label: above, cells: [] }, own];
  });
}

function setCells(row: Row, change: (cell: unknown) => unknown): void {
  row.cells = row.cells.map(change);
}

function changed(label: Label, change: (part: string) => string): Label {
  return typeof label === 'string' ? change(label) : label.map(change);
}

function lastOf(label: Label): string {
  return typeof label === 'string' ? label : (label.at(-1) ?? '');
}

function isTable(block: Block): block is Table {
  return typeof block === 'object' && 'columns' in block;
}

function isSection(block: Block): block is Section {
  return typeof block === 'object' && 'content' in block;
}
