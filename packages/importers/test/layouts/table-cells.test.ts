/** Cells, captions and rows as offices and systems write them: cells that hold more than their figure, labels that say more. */
import { describe, test } from 'vitest';
import { type Document, expectAllRead } from './clerk.ts';
import { bodyOf, escaped, pageOf, plainCell, spans, tableOf, withCaptionRow } from './html-of.ts';
import {
  articleColumn,
  drawn,
  figure,
  figures,
  label,
  labels,
  page,
  redrawn,
  withWidthsRow,
} from './redrawn-tables.ts';

const TABLES: readonly Document[] = [
  {
    name: 'captions of the small tables in paragraphs above them',
    bytes: drawn('disclosure', ({ caption, rows }) => `<p align="center"><b>${caption}</b></p>${tableOf(rows)}`),
  },
  {
    name: 'captions of the small tables as captions of the table',
    bytes: drawn('disclosure', ({ caption, rows }) =>
      tableOf(rows).replace('>', `><caption>${caption}</caption><colgroup><col width="30%"><col></colgroup>`),
    ),
  },
  {
    name: 'header cells, columns declared, bodies and heads of tables',
    bytes: page({
      table: (block) =>
        tableOf(withCaptionRow(block), (cell) =>
          cell.kind === 'label' ? `<th scope="col"${spans(cell)}>${escaped(cell.text)}</th>` : plainCell(cell),
        )
          .replace('<tr>', '<colgroup><col><col></colgroup><thead><tr>')
          .replace('</tr>', '</tr></thead><tbody>')
          .replace('</table>', '</tbody></table>'),
    }),
  },
  {
    name: 'part two in one table with the items of the article in a column of their own',
    bytes: (form) => pageOf(bodyOf(articleColumn(form))),
  },
  {
    name: 'tables with a first row of widths',
    bytes: page({ table: (block) => withWidthsRow(withCaptionRow(block)) }),
  },
  {
    name: 'tables with an empty cell at the end of each row',
    bytes: page({ table: (block) => tableOf(withCaptionRow(block)).replaceAll('</tr>', '<td></td></tr>') }),
  },
  {
    name: 'labels without ordinals',
    bytes: redrawn('applications', (rows) =>
      rows.map((row) =>
        row.map((cell) => ({ ...cell, text: cell.text.replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/u, '') })),
      ),
    ),
  },
  {
    name: 'labels with half-width signs',
    bytes: labels((text) => escaped(text.normalize('NFKC').replace(/^(\d)\./u, '$1、'))),
  },
  {
    name: 'a group written downwards',
    bytes: labels((text) =>
      text === '三、本年度办理结果' ? Array.from(text, (sign) => `<p>${sign}</p>`).join('') : escaped(text),
    ),
  },
  {
    name: 'notes in labels',
    bytes: labels((text) =>
      escaped(text.replace(/^规章$/u, '规章（县级无此项）').replace('现行有效件数', '现行有效件数（历史累计）')),
    ),
  },
  {
    name: 'figures with wide digits',
    bytes: figures((text) => text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
    figure: (text) => text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  },
  {
    name: 'figures behind spaces, beside comments and empty paragraphs',
    bytes: figures((text) => `<!-- 数 --><p></p>&nbsp;${text}<p>&nbsp;</p><br>`),
  },
  {
    name: 'figures in fields of a form',
    bytes: figures((text) => `<input type="text" readonly value="${text}">`),
  },
  {
    name: 'figures three tables deep',
    bytes: page({
      table: (block) =>
        `<table><tr><td><table><tr><td><table><tr><td>${tableOf(withCaptionRow(block))}</td></tr></table></td></tr></table></td></tr></table>`,
    }),
  },
  {
    name: 'a line of the unit above each table',
    bytes: page({ table: (block) => `<p align="right">（单位：件）</p>${tableOf(withCaptionRow(block))}` }),
    prose: (prose) =>
      prose.flatMap((text) =>
        /^[二三四]、/u.test(text)
          ? [text, ...Array.from({ length: text.startsWith('二') ? 4 : 1 }, () => '（单位：件）')]
          : [text],
      ),
  },
  {
    name: 'tables with captions that say what they count',
    bytes: page({
      table: (block) => tableOf(withCaptionRow(block)).replace('>', '><caption>统计表（单位：件）</caption>'),
    }),
    prose: (prose) =>
      prose.flatMap((text) =>
        /^[二三四]、/u.test(text)
          ? [text, ...Array.from({ length: text.startsWith('二') ? 4 : 1 }, () => '统计表（单位：件）')]
          : [text],
      ),
  },
  {
    name: 'captions of the small tables as headings with ordinals',
    bytes: drawn(
      'disclosure',
      ({ caption, rows }) =>
        `<p>（${'一二三四'[['一', '五', '六', '八'].indexOf(caption.charAt(6))]}）${caption}</p>${tableOf(rows)}`,
    ),
    prose: (prose) => [
      ...prose.slice(0, prose.indexOf('三、收到和处理政府信息公开申请情况')),
      ...['一', '五', '六', '八'].map((item, at) => `（${'一二三四'[at]}）第二十条第（${item}）项`),
      ...prose.slice(prose.indexOf('三、收到和处理政府信息公开申请情况')),
    ],
  },
  {
    name: 'captions that name the regulations',
    bytes: redrawn('disclosure', ([caption = [], ...rows]) => [
      caption.map((cell) => ({ ...cell, text: `《条例》${cell.text}` })),
      ...rows,
    ]),
  },
  {
    name: 'small tables without the words above their labels',
    bytes: redrawn('disclosure', (rows) =>
      rows.map((row) => row.map((cell) => (cell.text === '信息内容' ? { ...cell, text: '' } : cell))),
    ),
  },
  {
    name: 'a row that the form does not have',
    bytes: redrawn('disclosure', (rows) =>
      rows.length < 4 || rows[1]?.length !== 4
        ? rows
        : [...rows, [label('其他主动公开文件'), figure('8'), figure('0'), figure('21')]],
    ),
    findings: ['table-row-extra'],
  },
];

describe('a report with cells written otherwise', () => {
  test.each(TABLES)('$name', async (given) => {
    await expectAllRead(given);
  });
});
