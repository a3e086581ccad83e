/**
 * The same report as sites and offices would publish it: each layout prints every figure, in its own manner. Pages are made in
 * the manner of sites, not taken from any.
 */

import { bodyOf, escaped, pageOf, plainCell, spans, tableOf, withCaptionRow } from './html-of.ts';
import type { PrintedBlock, PrintedCell, PrintedForm, PrintedRows } from './printed-form.ts';

export interface Layout {
  readonly name: string;
  readonly bytes: (form: PrintedForm) => Uint8Array;
  /** What becomes of a figure, where the layout prints it otherwise. */
  readonly figure?: (text: string, address: string) => string | undefined;
  /** What becomes of prose. */
  readonly prose?: (text: string) => string;
}

type TableBlock = Extract<PrintedBlock, { kind: 'table' }>;

const utf8 = (text: string): Uint8Array => Buffer.from(text);
const word = (text: string): string =>
  `<p class="MsoNormal" style="text-indent:32.0pt;line-height:28pt"><span style="font-family:仿宋_GB2312;font-size:16pt" lang="EN-US">${escaped(text)}</span><span style="font-family:仿宋"><o:p></o:p></span></p>`;

/** Digits of Latin script and Chinese words stand in elements of their own. */
const inRuns = (text: string): string =>
  text.replace(/\d+|[^\d]+/gu, (run) =>
    /\d/u.test(run)
      ? run.replace(/\d/gu, (digit) => `<span lang="EN-US">${digit}</span>`)
      : `<span style="font-family:宋体">${escaped(run)}</span>`,
  );

const wpsCell = (cell: PrintedCell): string =>
  `<td${spans(cell)} style="border:0.5pt solid windowtext;padding:0cm 5.4pt" valign="center"><p class=MsoNormal align=center style='text-align:center'>${inRuns(cell.text)}<span lang=EN-US><o:p></o:p></span></p>\n</td>`;

const half = (text: string): [string, string] => [
  text.slice(0, Math.ceil(text.length / 2)),
  text.slice(Math.ceil(text.length / 2)),
];

/** Two rows of the header, each with half of a label. */
const brokenOverRows = (rows: PrintedRows, from: number): PrintedRows => {
  const broken = rows[from] ?? [];
  const upper = broken.map((cell) =>
    cell.kind === 'label' && cell.text.length >= 4 ? { ...cell, text: half(cell.text)[0] } : { ...cell, rows: 2 },
  );
  const lower = broken.flatMap((cell) =>
    cell.kind === 'label' && cell.text.length >= 4 ? [{ ...cell, text: half(cell.text)[1] }] : [],
  );
  const deeper = rows
    .slice(0, from)
    .map((row) => row.map((cell) => (cell.rows && cell.rows > 1 ? { ...cell, rows: cell.rows + 1 } : cell)));
  return [...deeper, upper, lower, ...rows.slice(from + 1)];
};

const chrome = (content: string): string => `
<div class="top"><a href="/">网站首页</a> <a href="/zwgk">政务公开</a> <a href="/hd">互动交流</a></div>
<ul class="menu"><li><a href="/a">总体情况</a></li><li><a href="/b">政府信息公开年报</a></li><li><a href="/c">2021年政府信息公开工作年度报告</a></li></ul>
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/n">政府信息公开年报</a></div>
<div class="info">发布时间：2024-01-26 09:12　来源：办公室　浏览次数：<span id="hits">128</span>次　字体：[<a>大</a> <a>中</a> <a>小</a>]</div>
<script>document.write("一、总体情况")</script>
<div class="content" id="zoom">${content}</div>
<p>【打印本页】【关闭窗口】</p>
<div class="more"><h3>相关信息</h3><ul><li><a href="/d">某某局2022年政府信息公开工作年度报告</a></li><li>某某局2021年政府信息公开工作年度报告</li></ul></div>
<div class="foot">主办：某某县人民政府办公室　版权所有　网站标识码：0000000000</div>`;

/** The small tables of part two in one grid of four columns: short rows reach over the rest. */
const oneGrid = (blocks: readonly TableBlock[]): PrintedRows =>
  blocks.flatMap((block) => [
    [{ text: block.caption, kind: 'label' as const, columns: 4 }],
    ...block.rows.map((row) =>
      row.map((cell, at) => (at === row.length - 1 ? { ...cell, columns: 5 - row.length } : cell)),
    ),
  ]);

/** Five lines of the grid for four columns: the header is wider in its third, the rows in their second. */
const mergedByHand = (rows: PrintedRows): PrintedRows =>
  rows.map((row) => {
    if (row.length === 1) return row.map((cell) => ({ ...cell, columns: 5 }));
    const wide = row.some(({ kind }) => kind === 'figure') ? 1 : Math.min(2, row.length - 1);
    const rest = 5 - row.length;
    return row.map((cell, at) => {
      const { columns: _, ...own } = cell;
      return at === wide && rest > 0 ? { ...own, columns: rest + 1 } : own;
    });
  });

const joinedDisclosure = (form: PrintedForm, draw = (rows: PrintedRows) => rows): PrintedForm => ({
  ...form,
  parts: form.parts.map((part) => {
    const tables = part.content.filter(
      (block): block is TableBlock => block.kind === 'table' && block.name === 'disclosure',
    );
    if (tables.length === 0) return part;
    return { ...part, content: [{ kind: 'table', name: 'disclosure', caption: '', rows: draw(oneGrid(tables)) }] };
  }),
});

/** Every cell printed for itself, as where a system repeats what the form merges. */
const repeated = (rows: PrintedRows): PrintedRows => {
  const places: PrintedCell[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (places[at]?.[column]) column++;
      for (let down = 0; down < (cell.rows ?? 1); down++)
        for (let right = 0; right < (cell.columns ?? 1); right++) {
          const line = places[at + down];
          if (line) line[column + right] = { text: cell.text, kind: cell.kind };
        }
    }
  }
  return places;
};

/** Rows without the cells that reach down, as where a copy lost them. */
const withoutSpans = (cell: PrintedCell): string => `<td>${escaped(cell.text)}</td>`;

const onlyApplications = (block: TableBlock, change: (rows: PrintedRows) => PrintedRows): string =>
  tableOf(block.name === 'applications' ? change(block.rows) : withCaptionRow(block));

const TRADITIONAL: Readonly<Record<string, string>> = {
  総: '總',
  总: '總',
  体: '體',
  况: '況',
  动: '動',
  开: '開',
  处: '處',
  请: '請',
  复: '複',
  议: '議',
  诉: '訴',
  讼: '訟',
  问: '問',
  题: '題',
  进: '進',
  报: '報',
  项: '項',
  规: '規',
  范: '範',
  数: '數',
  许: '許',
  罚: '罰',
  强: '強',
  业: '業',
  费: '費',
  额: '額',
  单: '單',
  万: '萬',
  结: '結',
  转: '轉',
  续: '續',
  办: '辦',
  办理: '辦理',
  织: '織',
  构: '構',
  会: '會',
  组: '組',
  务: '務',
  计: '計',
  给: '給',
  属: '屬',
  国: '國',
  机: '機',
  关: '關',
  护: '護',
  权: '權',
  类: '類',
  为: '為',
  条: '條',
  无: '無',
  现: '現',
  补: '補',
  仍: '仍',
  确: '確',
  认: '認',
  获: '獲',
  订: '訂',
  维: '維',
  纠: '糾',
  尚: '尚',
  审: '審',
  经: '經',
  据: '據',
  内: '內',
  发: '發',
  废: '廢',
  决: '決',
  时: '時',
  门: '門',
  县: '縣',
  乡: '鄉',
  农: '農',
  设: '設',
  过: '過',
};
const traditional = (text: string): string => Array.from(text, (sign) => TRADITIONAL[sign] ?? sign).join('');

export const LAYOUTS: readonly Layout[] = [
  { name: 'plain HTML', bytes: (form) => utf8(pageOf(bodyOf(form))) },
  {
    name: 'the styles of WPS, digits and words in elements of their own',
    bytes: (form) => utf8(pageOf(bodyOf(form, { cell: wpsCell, paragraph: word }))),
  },
  {
    name: 'a non-breaking space for zero, labels indented by them',
    bytes: (form) =>
      utf8(
        pageOf(
          bodyOf(form, {
            cell: (cell) =>
              `<td${spans(cell)}>${cell.kind === 'figure' && cell.text === '0' ? '&nbsp;' : cell.kind === 'label' ? `&nbsp;&nbsp;${escaped(cell.text)}&nbsp;` : escaped(cell.text)}</td>`,
            paragraph: (text) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;${escaped(text)}</p>`,
          }),
        ),
      ),
    figure: (text) => (text === '0' ? '' : text),
  },
  {
    name: 'labels broken by line breaks in their cells',
    bytes: (form) =>
      utf8(
        pageOf(
          bodyOf(form, {
            cell: (cell) =>
              cell.kind === 'label' && cell.text.length >= 4
                ? `<td${spans(cell)}>${half(cell.text).map(escaped).join('<br/>\n')}</td>`
                : plainCell(cell),
          }),
        ),
      ),
  },
  {
    name: 'headers broken over two rows of the table',
    bytes: (form) =>
      utf8(
        pageOf(
          bodyOf(form, {
            table: (block) =>
              tableOf(
                block.name === 'applications'
                  ? brokenOverRows(block.rows, 2)
                  : block.name === 'disclosure'
                    ? brokenOverRows(withCaptionRow(block), 1)
                    : block.rows,
              ),
          }),
        ),
      ),
  },
  {
    name: 'section two as one table drawn by hand, its columns merged otherwise in each row',
    bytes: (form) => utf8(pageOf(bodyOf(joinedDisclosure(form, mergedByHand)))),
  },
  { name: 'section two as one table', bytes: (form) => utf8(pageOf(bodyOf(joinedDisclosure(form)))) },
  {
    name: 'the applications table without its last column',
    bytes: (form) =>
      utf8(
        pageOf(
          bodyOf(form, {
            table: (block) =>
              onlyApplications(block, (rows) =>
                rows.map((row, at) => {
                  if (at === 0) return row.map((cell) => (cell.columns === 7 ? { ...cell, columns: 6 } : cell));
                  return at === 1 || row.at(-1)?.kind === 'figure' ? row.slice(0, -1) : row;
                }),
              ),
          }),
        ),
      ),
    figure: (text, address) => (/^applications\..*\.total$/u.test(address) ? undefined : text),
  },
  {
    name: 'a page laid out in tables, each statutory table in a frame of its own',
    bytes: (form) =>
      utf8(
        pageOf(
          `<table width="1000"><tr><td>${chrome(bodyOf(form, { table: (block) => `<table><tr><td>${tableOf(withCaptionRow(block))}</td></tr></table>` }))}</td></tr></table>`,
        ),
      ),
  },
  {
    name: 'a page of a site in GBK',
    bytes: (form) =>
      gbk(
        pageOf(
          chrome(bodyOf(form)),
          '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><meta name="ArticleTitle" content="年报">',
        ),
      ),
  },
  {
    name: 'a page of a site in UTF-16',
    bytes: (form) => Buffer.from(`\ufeff${pageOf(chrome(bodyOf(form)), '')}`, 'utf16le'),
  },
  {
    name: 'traditional characters',
    bytes: (form) => utf8(traditional(pageOf(bodyOf(form), ''))),
    figure: traditional,
    prose: traditional,
  },
  {
    name: 'headings as elements, sub-headings as well',
    bytes: (form) =>
      utf8(
        pageOf(
          bodyOf(form, {
            title: (text) => `<h1>${text}</h1>`,
            heading: (text) => `<h2>${text}</h2>`,
            subheading: (text) => `<h3>${text}</h3>`,
          }),
        ),
      ),
  },
  {
    name: 'headings in one paragraph with the text below them',
    bytes: (form) => utf8(pageOf(bodyOf(form, { heading: (text) => `<p><strong>${text}</strong><br>` }))),
  },
  {
    name: 'line breaks in the place of paragraphs, indented by wide spaces',
    bytes: (form) =>
      utf8(pageOf(`<div>${bodyOf(form, { paragraph: (text) => `　　${escaped(text)}<br/><br/>` })}</div>`)),
  },
  {
    name: 'reviews and lawsuits side by side in tables of their own',
    bytes: (form) =>
      utf8(
        pageOf(
          bodyOf(form, {
            table: (block) => (block.name === 'remedies' ? sideBySide(block.rows) : tableOf(withCaptionRow(block))),
          }),
        ),
      ),
  },
  {
    name: 'reviews and lawsuits in three rows',
    bytes: (form) =>
      utf8(
        pageOf(
          bodyOf(form, {
            table: (block) =>
              block.name === 'remedies' ? tableOf(threeRows(block.rows)) : tableOf(withCaptionRow(block)),
          }),
        ),
      ),
  },
  {
    name: 'the applications table split at the end of a page, its header printed again',
    bytes: (form) =>
      utf8(
        pageOf(
          bodyOf(form, {
            table: (block) => {
              if (block.name !== 'applications') return tableOf(withCaptionRow(block));
              const header = block.rows.slice(0, 3);
              const body = repeated(block.rows).slice(3);
              return `${tableOf([...header, ...body.slice(0, 12)])}\n<p>&nbsp;</p>\n${tableOf([...header, ...body.slice(12)])}`;
            },
          }),
        ),
      ),
  },
  {
    name: 'the applications table split at the end of a page, without a header on the next',
    bytes: (form) =>
      utf8(
        pageOf(
          bodyOf(form, {
            table: (block) => {
              if (block.name !== 'applications') return tableOf(withCaptionRow(block));
              const body = repeated(block.rows).slice(3);
              return `${tableOf([...block.rows.slice(0, 3), ...body.slice(0, 12)])}${tableOf(body.slice(12))}`;
            },
          }),
        ),
      ),
  },
  {
    name: 'labels repeated in each row',
    bytes: (form) => utf8(pageOf(bodyOf(form, { table: (block) => onlyApplications(block, repeated) }))),
  },
  {
    name: 'spans lost in the body of the applications table',
    bytes: (form) =>
      utf8(
        pageOf(
          bodyOf(form, {
            table: (block) =>
              block.name === 'applications'
                ? tableOf(block.rows, (cell, { row }) => (row < 3 ? plainCell(cell) : withoutSpans(cell)))
                : tableOf(withCaptionRow(block)),
          }),
        ),
      ),
  },
  {
    name: 'vertical headers, and headings in the tables themselves',
    bytes: (form) => utf8(pageOf(bodyOf(form, headingsInTables(form)))),
  },
];

/** GBK holds every character these reports have; Node writes none of it, so the table is read off its decoder. */
export function gbk(text: string): Uint8Array {
  const bytes = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low === 0x7f) continue;
      const sign = decoder.decode(Uint8Array.of(high, low));
      if (sign.length === 1 && !bytes.has(sign)) bytes.set(sign, [high, low]);
    }
  return Uint8Array.from(
    Array.from(text, (sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : [...(bytes.get(sign) ?? [0x3f])])).flat(),
  );
}

function sideBySide(rows: PrintedRows): string {
  const figures = rows[3] ?? [];
  const results = rows[2]?.slice(0, 5) ?? [];
  const block = (label: PrintedRows, at: number) => tableOf([...label, results, figures.slice(at, at + 5)]);
  const one = (text: string): PrintedCell => ({ text, kind: 'label', columns: 5 });
  return `<table><tr><td>${block([[one('行政复议')]], 0)}</td><td>${block([[one('行政诉讼')], [one('未经复议直接起诉')]], 5)}</td><td>${block([[one('行政诉讼')], [one('复议后起诉')]], 10)}</td></tr></table>`;
}

function threeRows(rows: PrintedRows): PrintedRows {
  const figures = rows[3] ?? [];
  const label = (text: string, span: Partial<PrintedCell> = {}): PrintedCell => ({ text, kind: 'label', ...span });
  return [
    [label('', { columns: 2 }), ...(rows[2]?.slice(0, 5) ?? [])],
    [label('行政复议', { columns: 2 }), ...figures.slice(0, 5)],
    [label('行政诉讼', { rows: 2 }), label('未经复议直接起诉'), ...figures.slice(5, 10)],
    [label('复议后起诉'), ...figures.slice(10, 15)],
  ];
}

function headingsInTables(form: PrintedForm) {
  const headed = new Map<TableBlock, string>();
  const alone = new Set<string>();
  for (const { heading, content } of form.parts) {
    const table = content.find((block): block is TableBlock => block.kind === 'table');
    if (table) headed.set(table, heading);
    else alone.add(heading);
  }
  return {
    heading: (text: string) => (alone.has(text) ? `<p>${text}</p>` : ''),
    table: (block: TableBlock) => {
      const rows = withCaptionRow(block);
      const heading = headed.get(block);
      const width = rows[0]?.reduce((sum, { columns = 1 }) => sum + columns, 0) ?? 1;
      return tableOf(
        heading === undefined ? rows : [[{ text: heading, kind: 'label', columns: width }], ...rows],
        (cell) =>
          cell.kind === 'label' && cell.text.length < 8 && !/^第/u.test(cell.text)
            ? `<td${spans(cell)}>${Array.from(cell.text, escaped).join('<br>')}</td>`
            : plainCell(cell),
      );
    },
  };
}
