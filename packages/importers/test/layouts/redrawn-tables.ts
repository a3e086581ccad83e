/** Ways to draw the tables of the form anew: other rows, other columns, other cells. */
import { bodyOf, escaped, type Manner, pageOf, spans, tableOf, withCaptionRow } from './html-of.ts';
import type { PrintedBlock, PrintedCell, PrintedForm, PrintedRows } from './printed-form.ts';

export type TableBlock = Extract<PrintedBlock, { kind: 'table' }>;

export const page = (manner: Manner) => (form: PrintedForm) => pageOf(bodyOf(form, manner));
export const drawn = (name: TableBlock['name'], draw: (block: TableBlock) => string) =>
  page({ table: (block) => (block.name === name ? draw(block) : tableOf(withCaptionRow(block))) });
export const redrawn = (name: TableBlock['name'], change: (rows: PrintedRows) => PrintedRows) =>
  drawn(name, (block) => tableOf(change(withCaptionRow(block))));
export const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
export const label = (text: string, span: Partial<PrintedCell> = {}): PrintedCell => ({ text, kind: 'label', ...span });
export const figure = (text: string): PrintedCell => ({ text, kind: 'figure' });
export const cells = (write: (cell: PrintedCell) => string) =>
  page({ cell: (cell) => `<td${spans(cell)}>${write(cell)}</td>` });
export const figures = (write: (text: string) => string) =>
  cells((cell) => (cell.kind === 'figure' ? write(cell.text) : escaped(cell.text)));
export const labels = (write: (text: string) => string) =>
  cells((cell) => (cell.kind === 'label' ? write(cell.text) : escaped(cell.text)));
export const widthOf = (rows: PrintedRows): number => rows[0]?.reduce((sum, { columns = 1 }) => sum + columns, 0) ?? 1;
export const onlyFigures = (row: PrintedRows[number]): PrintedCell[] => row.filter(({ kind }) => kind === 'figure');
export const onlyLabels = (row: PrintedRows[number]): PrintedCell[] => row.filter(({ kind }) => kind === 'label');

/** All of part two in one table, the items of the article in a column of their own. */
export function articleColumn(form: PrintedForm): PrintedForm {
  return {
    ...form,
    parts: form.parts.map((part) => {
      const tables = part.content.filter((it): it is TableBlock => it.kind === 'table' && it.name === 'disclosure');
      if (tables.length === 0) return part;
      const rows = tables.flatMap((block) =>
        block.rows.map((row, at) => [
          ...(at === 0 ? [label(block.caption, { rows: block.rows.length })] : []),
          ...row.map((cell, index) => (index === row.length - 1 ? { ...cell, columns: 5 - row.length } : cell)),
        ]),
      );
      return { ...part, content: [{ kind: 'table' as const, name: 'disclosure' as const, caption: '', rows }] };
    }),
  };
}

/** Every label in one cell, joined as the form reads them. */
export function joinedLabels(rows: PrintedRows): PrintedRows {
  const [top = [], second = [], third = [], ...body] = rows;
  const open: string[] = [];
  const joined = body.map((row) => {
    const own = onlyLabels(row);
    const depth = 3 - own.reduce((sum, { columns = 1 }) => sum + columns, 0);
    open.length = depth;
    open.push(...own.map(({ text }) => text));
    const last = open.at(-1) ?? '';
    const parent = /^\d/u.test(last) ? (open.at(-2) ?? '') : '';
    return [label(`${parent}${last}`), ...onlyFigures(row)];
  });
  return [[{ ...(top[0] ?? label('')), columns: 1 }, ...top.slice(1)], second, third, ...joined];
}

/** A group is a row of its own, without figures; what stands in it begins in the next. */
export function groupsInRows(rows: PrintedRows): PrintedRows {
  const [top = [], second = [], third = [], ...body] = rows;
  const lines = body.flatMap((row) => {
    const own = onlyLabels(row);
    const groups = own.slice(0, -1).map((group) => [label(group.text), ...Array.from({ length: 7 }, () => label(''))]);
    return [...groups, [label(own.at(-1)?.text ?? ''), ...onlyFigures(row)]];
  });
  return [[{ ...(top[0] ?? label('')), columns: 1 }, ...top.slice(1)], second, third, ...lines];
}

/** Three columns of labels in every row, none of them merged to the right. */
export function separateLabels(rows: PrintedRows): PrintedRows {
  return rows.map((row, at) =>
    at < 3
      ? row
      : row.flatMap((cell) =>
          cell.kind === 'label' && (cell.columns ?? 1) > 1
            ? [{ ...cell, columns: 1 }, ...Array.from({ length: (cell.columns ?? 1) - 1 }, () => label(''))]
            : [cell],
        ),
  );
}

export const withNumbers = (rows: PrintedRows): PrintedRows =>
  rows.map((row, at) =>
    at === 0 ? [label('序号', { rows: 3 }), ...row] : at < 3 ? row : [label(String(at - 2)), ...row],
  );

/** One figure more in each row: a sum of the five columns of legal persons. */
export const withSubtotal = (rows: PrintedRows): PrintedRows =>
  rows.map((row, at) => {
    if (at === 0) return row.map((cell) => (cell.columns === 7 ? { ...cell, columns: 8 } : cell));
    if (at === 1) return row.map((cell) => (cell.columns === 5 ? { ...cell, columns: 6 } : cell));
    if (at === 2) return [...row, label('小计')];
    const sum = onlyFigures(row)
      .slice(1, 6)
      .reduce((total, { text }) => total + Number(text), 0);
    return [...row.slice(0, -1), figure(String(sum)), ...row.slice(-1)];
  });

export function verticalRemedies(rows: PrintedRows): PrintedRows {
  const results = RESULTS.map((text) => label(text));
  const values = rows[3] ?? [];
  return [
    [label('', { rows: 2 }), label('行政复议', { rows: 2 }), label('行政诉讼', { columns: 2 })],
    [label('未经复议直接起诉'), label('复议后起诉')],
    ...results.map((result, at) => [result, ...[0, 5, 10].map((from) => values[from + at] ?? figure(''))]),
  ];
}

export function remediesApart(rows: PrintedRows): string {
  const values = rows[3] ?? [];
  const results = RESULTS.map((text) => label(text));
  return [
    '<p>行政复议情况</p>',
    tableOf([[label('行政复议', { columns: 5 })], results, values.slice(0, 5)]),
    '<p>行政诉讼情况</p>',
    tableOf([
      [label('行政诉讼', { columns: 10 })],
      [label('未经复议直接起诉', { columns: 5 }), label('复议后起诉', { columns: 5 })],
      [...results, ...results],
      values.slice(5),
    ]),
  ].join('');
}

/** Excel and Word leave a first row that only gives the widths. */
export const withWidthsRow = (rows: PrintedRows): string =>
  tableOf(rows).replace(
    '<tr>',
    `<![if !supportMisalignedColumns]><tr height=0>${'<td width=72 style="border:none"></td>'.repeat(widthOf(rows))}</tr><![endif]><tr>`,
  );

/** Rows in which every place of a label is printed, so that rows may be parted. */
export function separateRows(rows: PrintedRows): PrintedRows {
  const places: PrintedCell[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (places[at]?.[column]) column++;
      for (let down = 0; down < (at < 3 ? 1 : (cell.rows ?? 1)); down++)
        for (let right = 0; right < (cell.columns ?? 1); right++) {
          const line = places[at + down];
          if (line) line[column + right] = { text: cell.text, kind: cell.kind };
        }
      if (at < 3 && (cell.rows ?? 1) > 1)
        for (let down = 1; down < (cell.rows ?? 1); down++)
          for (let right = 0; right < (cell.columns ?? 1); right++) {
            const line = places[at + down];
            if (line) line[column + right] = label('');
          }
    }
  }
  return rows.map((row, at) => (at < 3 ? row : (places[at] ?? [])));
}
