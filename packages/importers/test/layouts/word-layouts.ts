/** The same report as offices would write it in Word and in WPS: each layout prints every figure, in its own manner. */
import { docx, paragraph, run, style } from '../word/word-package.ts';
import { escaped } from './html-of.ts';
import type { PrintedBlock, PrintedForm, PrintedRows } from './printed-form.ts';

export interface WordLayout {
  readonly name: string;
  readonly bytes: (form: PrintedForm) => Uint8Array;
  /** What is told of the way it was read. */
  readonly losses?: number;
}

interface Manner {
  readonly text?: (text: string) => string;
  readonly cell?: (text: string) => string;
  readonly heading?: (text: string) => string;
  readonly subheading?: (text: string) => string;
  readonly table?: (rows: PrintedRows, cell: (text: string) => string) => string;
}

type TableBlock = Extract<PrintedBlock, { kind: 'table' }>;

export const words = (text: string): string => paragraph(text === '' ? '<w:r/>' : run(escaped(text)));

export function bodyOf(form: PrintedForm, manner: Manner = {}): string {
  const text = manner.text ?? words;
  const table = manner.table ?? wordTable;
  const withCaption = ({ caption, rows }: TableBlock): PrintedRows =>
    caption === '' ? rows : [[{ text: caption, kind: 'label', columns: rows[0]?.length ?? 1 }], ...rows];
  const write = (block: PrintedBlock): string =>
    block.kind === 'table'
      ? table(withCaption(block), manner.cell ?? words)
      : block.kind === 'subheading'
        ? (manner.subheading ?? text)(block.text)
        : text(block.text);
  return [
    text(form.title),
    ...form.preamble.map(text),
    ...form.parts.flatMap((part) => [(manner.heading ?? text)(part.heading), ...part.content.map(write)]),
  ].join('');
}

/** Word lists a cell that goes on from above once more in each row. */
export function wordTable(rows: PrintedRows, cell: (text: string) => string): string {
  const open: { left: number; columns: number }[] = [];
  const lines = rows.map((row) => {
    const cells: string[] = [];
    const given = [...row];
    for (let column = 0; column < 40; ) {
      const above = open[column];
      if (above && above.left > 0) {
        above.left--;
        cells.push(tc('', above.columns, '<w:vMerge/>', cell));
        column += above.columns;
        continue;
      }
      const next = given.shift();
      if (!next) break;
      const { rows: down = 1, columns = 1 } = next;
      open[column] = { left: down - 1, columns };
      cells.push(tc(next.text, columns, down > 1 ? '<w:vMerge w:val="restart"/>' : '', cell));
      column += columns;
    }
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid/>${lines.join('')}</w:tbl>`;
}

function tc(text: string, columns: number, merge: string, cell: (text: string) => string): string {
  return `<w:tc><w:tcPr>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}${merge}</w:tcPr>${cell(text)}</w:tc>`;
}

/** WPS gives every run its fonts, and parts Chinese from digits, digits from one another. */
const wps = (text: string): string =>
  paragraph(
    (text.match(/\d|[^\d]+/gu) ?? [])
      .map((piece) => run(escaped(piece), '<w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312"/><w:sz w:val="32"/>'))
      .join('') || '<w:r/>',
    '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/>',
  );

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

const unnumbered = (text: string): string => text.replace(/^(?:[一二三四五六]、|（[一二三四五六]）)/u, '');
const numberedBy = (at: number) => (text: string) =>
  paragraph(run(escaped(unnumbered(text))), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);

const change = (kind: 'ins' | 'del', content: string): string =>
  `<w:${kind} w:id="1" w:author="审稿人" w:date="2024-01-02T00:00:00Z">${content}</w:${kind}>`;
/** Somebody corrected the figure and left the correction on record. */
const corrected = (text: string): string =>
  /^\d+$/u.test(text)
    ? paragraph(`${change('del', `<w:r><w:delText>${Number(text) + 7}</w:delText></w:r>`)}${change('ins', run(text))}`)
    : words(text);

export const WORD_LAYOUTS: readonly WordLayout[] = [
  { name: 'plain Word', bytes: (form) => docx({ body: bodyOf(form) }) },
  {
    name: 'WPS, each run with its fonts, digits apart',
    bytes: (form) => docx({ body: bodyOf(form, { text: wps, cell: wps }) }),
  },
  {
    name: 'headings numbered by Word itself',
    bytes: (form) =>
      docx({ numbering: NUMBERING, body: bodyOf(form, { heading: numberedBy(0), subheading: numberedBy(1) }) }),
  },
  {
    name: 'headings by style',
    bytes: (form) =>
      docx({
        styles: style('2', 'heading 1') + style('3', 'heading 2') + style('a5', 'Title'),
        body: bodyOf(form, {
          heading: (text) => paragraph(run(escaped(text)), '<w:pStyle w:val="2"/>'),
          subheading: (text) => paragraph(run(escaped(text)), '<w:pStyle w:val="3"/>'),
        }),
      }),
  },
  {
    name: 'headings in one paragraph with the text below them',
    bytes: (form) =>
      docx({
        body: bodyOf(form, { heading: (text) => paragraph(`${run(escaped(text))}<w:r><w:br/></w:r><w:r/>`) }),
      }),
  },
  {
    name: 'figures corrected on record',
    bytes: (form) => docx({ body: bodyOf(form, { cell: corrected }) }),
    losses: 1,
  },
  {
    name: 'tables in controls, and in a table around them',
    bytes: (form) =>
      docx({
        body: bodyOf(form, {
          table: (rows, cell) =>
            `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/><w:sdt><w:sdtPr/><w:sdtContent>${wordTable(rows, cell)}</w:sdtContent></w:sdt><w:p/></w:tc></w:tr></w:tbl>`,
        }),
      }),
  },
  {
    name: 'labels broken into paragraphs of their own, figures behind tabs',
    bytes: (form) =>
      docx({
        body: bodyOf(form, {
          cell: (text) =>
            /^-?\d/u.test(text)
              ? paragraph(`<w:r><w:tab/></w:r>${run(text)}`)
              : (text.match(/.{1,5}/gu) ?? ['']).map((piece) => words(piece)).join(''),
        }),
      }),
  },
  {
    name: 'the small tables of part two one after the other without a paragraph between',
    bytes: (form) => docx({ body: bodyOf(form).replaceAll('</w:tbl><w:tbl><w:tblPr/><w:tblGrid/>', '') }),
  },
];
