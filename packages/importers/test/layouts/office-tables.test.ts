/** The tables in Word files of offices: drawn by hand, parted at pages, figures in controls and between spaces. */
import { describe, test } from 'vitest';
import { docx, paragraph, run } from '../word/word-package.ts';
import { type Document, expectAllRead } from './clerk.ts';
import { escaped } from './html-of.ts';
import type { PrintedRows } from './printed-form.ts';
import { bodyOf, words, wordTable } from './word-layouts.ts';

const centred = (text: string): string => paragraph(run(escaped(text), '<w:b/>'), '<w:jc w:val="center"/>');
const SECTION_BREAK =
  '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr></w:p>';
const field = (code: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** Each row with borders of its own: labels over more columns of the grid than they need, a place left out before them. */
function drawnByHand(rows: PrintedRows, cell: (text: string) => string): string {
  const doubled = rows.map((row) => row.map((it) => ({ ...it, columns: (it.columns ?? 1) * 2 })));
  return wordTable(doubled, cell)
    .replaceAll('<w:tr>', '<w:tr><w:trPr><w:gridBefore w:val="1"/><w:wBefore w:w="20" w:type="dxa"/></w:trPr>')
    .replace('<w:tblGrid/>', `<w:tblGrid><w:gridCol w:w="20"/>${'<w:gridCol w:w="600"/>'.repeat(40)}</w:tblGrid>`);
}

/** The first rows once more where the next page begins, as somebody copied them there. */
function headerAgain(rows: PrintedRows, cell: (text: string) => string): string {
  const table = wordTable(rows, cell);
  const all = table.match(/<w:tr>.*?<\/w:tr>/gu) ?? [];
  if (all.length < 20) return table;
  const head = all.slice(0, 3);
  return table.replace(all.join(''), [...all.slice(0, 14), ...head, ...all.slice(14)].join(''));
}

const FILES: readonly Document[] = [
  {
    name: 'figures typed with spaces between their digits',
    bytes: (form) =>
      docx({
        body: bodyOf(form, { cell: (text) => words(/^\d{2,}$/u.test(text) ? Array.from(text).join(' ') : text) }),
      }),
    figure: (text) => (/^\d{2,}$/u.test(text) ? Array.from(text).join(' ') : text),
  },
  {
    name: 'labels in vertical direction, one sign a paragraph',
    bytes: (form) =>
      docx({
        body: bodyOf(form, {
          cell: (text) =>
            text === '三、本年度办理结果' || text === '（三）不予公开' ? Array.from(text, words).join('') : words(text),
        }),
      }),
  },
  {
    name: 'sections across for the wide tables',
    bytes: (form) =>
      docx({
        body: bodyOf(form, { table: (rows, cell) => SECTION_BREAK + wordTable(rows, cell) + SECTION_BREAK }),
      }),
  },
  { name: 'tables drawn by hand', bytes: (form) => docx({ body: bodyOf(form, { table: drawnByHand }) }) },
  {
    name: 'rows of the header once more in the middle',
    bytes: (form) => docx({ body: bodyOf(form, { table: headerAgain }) }),
  },
  {
    name: 'captions of the small tables above them',
    bytes: (form) =>
      docx({
        body: bodyOf(form, {
          table: (rows, cell) => {
            const [first = [], ...rest] = rows;
            return first.length === 1 && rest.length > 0
              ? centred(first[0]?.text ?? '') + wordTable(rest, cell)
              : wordTable(rows, cell);
          },
        }),
      }),
  },
  {
    name: 'figures with empty paragraphs and spaces around them',
    bytes: (form) =>
      docx({
        body: bodyOf(form, {
          cell: (text) => (/^\d/u.test(text) ? `<w:p/>${paragraph(run(` ${text} `))}<w:p/>` : words(text)),
        }),
      }),
  },
  {
    name: 'figures in controls, as results of fields, in links',
    bytes: (form) =>
      docx({
        body: bodyOf(form, {
          cell: (text) =>
            /^\d/u.test(text)
              ? `<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:hyperlink>${field('=SUM(LEFT)', text)}</w:hyperlink></w:sdtContent></w:sdt></w:p>`
              : words(text),
        }),
      }),
  },
  {
    name: 'a merged cell for figures that are all zero',
    bytes: (form) =>
      docx({
        body: bodyOf(form, {
          table: (rows, cell) =>
            wordTable(
              rows.map((row) =>
                row.length === 4 && row.slice(1).every(({ text }) => text === '0')
                  ? [...row.slice(0, 1), { text: '0', kind: 'figure' as const, columns: 3 }]
                  : row,
              ),
              cell,
            ),
        }),
      }),
  },
];

describe('a report with tables of Word', () => {
  test.each(FILES)('$name', async (given) => {
    await expectAllRead(given);
  });
});
