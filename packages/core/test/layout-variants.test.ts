/** Tables that were printed in other ways, or badly: nothing is lost, and what the form says of them is filled in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../src/index.ts';
import { valueAt } from '../src/source/pointer.ts';
import { cellPointers, drawn, gridsOf, occupied, reportWith } from './layout-grids.ts';
import { leaf, type PrintedTable } from './printed-tables.ts';
import { specimen } from './reports.ts';

const SECTION = { applications: 2, remedies: 3 };

/** @returns the grid of a table of the specimen of 2021, changed. */
function changed(key: keyof typeof SECTION, change: (table: PrintedTable) => void): Grid {
  const report = specimen();
  const table = report.sections[SECTION[key]]?.content[0] as unknown as PrintedTable;
  change(table);
  return gridOf(report, key);
}

function gridOf(report: unknown, key: string | undefined): Grid {
  const grids = gridsOf(report);
  expect(grids.flatMap(figurePointers).sort()).toEqual(cellPointers(report).sort());
  const found = grids.find(({ table }) => table === key);
  if (!found) throw new Error(`no grid ${key}`);
  return found;
}

function figurePointers({ bodyRows }: Grid): string[] {
  return bodyRows.flat().flatMap(({ pointer }) => (pointer && /\/cells\/\d+$/u.test(pointer) ? [pointer] : []));
}

const head = ({ headerRows, columnCount }: Grid): string[] => drawn(headerRows, columnCount);
const body = ({ bodyRows, columnCount }: Grid): string[] => drawn(bodyRows, columnCount);
const specimenOf = (key: keyof typeof SECTION): Grid => changed(key, () => undefined);

describe('flat labels', () => {
  it('are merged as the form merges them', () => {
    const flat = changed('applications', (table) => {
      table.columns = table.columns.map(leaf);
      for (const row of table.rows) row.label = leaf(row.label);
    });
    expect(head(flat)).toEqual(head(specimenOf('applications')));
    expect(body(flat)).toEqual(body(specimenOf('applications')));
    expect(flat.bodyRows[4]?.slice(0, 2)).toEqual([
      { kind: 'rowLabel', text: '（三）不予公开', rowSpan: 8, columnSpan: 1 },
      {
        kind: 'rowLabel',
        text: '1.属于国家秘密',
        rowSpan: 1,
        columnSpan: 1,
        pointer: '/sections/2/content/0/rows/4/label',
      },
    ]);
  });

  it('get the groups that they lost, beside those that are printed', () => {
    const partly = changed('applications', (table) => {
      for (const row of table.rows.slice(4, 8)) row.label = (row.label as string[]).slice(1);
      for (const row of table.rows.slice(8, 12)) row.label = leaf(row.label);
    });
    expect(body(partly)).toEqual(body(specimenOf('applications')));
    expect(partly.bodyRows[4]?.[0]).toMatchObject({ pointer: '/sections/2/content/0/rows/4/label/0' });
  });

  it('keep groups that stand as rows of their own', () => {
    const rows = body(
      changed('applications', (table) => {
        for (const row of table.rows) row.label = leaf(row.label);
        table.rows.splice(4, 0, { label: '（三）不予公开', cells: new Array(7).fill('') });
        table.rows.splice(2, 0, { label: '三、本年度办理结果', cells: [] });
      }),
    );
    expect(rows.slice(2, 7)).toEqual([
      '三、本年度办理结果|‹|‹|‹|‹|‹|‹|‹|‹',
      '（一）予以公开|‹|15|4|0|1|2|1|23',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）|‹|6|1|0|0|1|0|8',
      '（三）不予公开|‹|||||||',
      '1.属于国家秘密|‹|0|0|0|0|0|0|0',
    ]);
  });

  it('of one cell with its group are left as they are', () => {
    const rows = body(
      changed('applications', (table) => {
        (table.rows[4] as { label: unknown }).label = '（三）不予公开1.属于国家秘密';
      }),
    );
    expect(rows[4]).toBe('^|（三）不予公开1.属于国家秘密|‹|0|0|0|0|0|0|0');
    expect(rows[5]).toBe('^|（三）不予公开|2.其他法律行政法规禁止公开|1|0|0|0|0|0|1');
  });

  it('are shown as printed', () => {
    const grid = changed('applications', (table) => {
      table.columns[6] = '合 计';
      (table.rows[2] as { label: string[] }).label[1] = '(一)予以公开（件）';
      (table.rows[0] as { cells: unknown[] }).cells[0] = ' 41件';
    });
    expect(head(grid)[1]).toContain('|合 计');
    expect(body(grid)[2]).toMatch(/^三、本年度办理结果\|\(一\)予以公开（件）\|/u);
    expect(body(grid)[0]).toMatch(/\| 41件\|/u);
  });
});

describe('lost labels', () => {
  it('leave their place and keep their group', () => {
    const rows = body(
      changed('applications', (table) => {
        (table.rows[4] as { label: unknown }).label = '0';
        (table.rows[5] as { label: unknown }).label = '';
      }),
    );
    expect(rows.slice(4, 7)).toEqual([
      '^|（三）不予公开|0|0|0|0|0|0|0|0',
      '^|^||1|0|0|0|0|0|1',
      '^|^|3.危及“三安全一稳定”|0|0|0|0|0|0|0',
    ]);
  });

  it('that arrive as one cell too many stand where the label was', () => {
    const grid = changed('applications', (table) => {
      const row = table.rows[4] as { label: unknown; cells: unknown[] };
      row.label = ['三、本年度办理结果', '（三）不予公开'];
      row.cells.unshift('0');
    });
    expect(grid.columnCount).toBe(10);
    expect(grid.bodyRows[4]?.[1]).toEqual({
      kind: 'rowLabel',
      text: '0',
      rowSpan: 1,
      columnSpan: 1,
      pointer: '/sections/2/content/0/rows/4/cells/0',
    });
  });

  it('of columns are the form’s, marked as missing', () => {
    const grid = changed('applications', (table) => {
      table.columns.splice(5, 1);
    });
    expect(head(grid)[2]).toBe('^|^|^|^|商业企业|科研机构|社会公益组织|法律服务机构|∅其他|^');
    expect(body(grid)).toEqual(body(specimenOf('applications')));
  });

  it('of all columns are the form’s', () => {
    const grid = changed('applications', (table) => {
      table.columns = [];
    });
    expect(head(grid)[1]).toBe('^|^|^|∅自然人|∅法人或其他组织|‹|‹|‹|‹|∅总计');
    expect(body(grid)).toEqual(body(specimenOf('applications')));
  });
});

describe('what is missing', () => {
  it('of the rows stands where the form has it', () => {
    const grid = changed('applications', (table) => {
      table.rows.splice(4, 1);
      table.rows.splice(0, 1);
      table.rows.pop();
    });
    const rows = body(grid);
    expect(rows[0]).toBe('∅一、本年新收政府信息公开申请数量|‹|‹|∅|∅|∅|∅|∅|∅|∅');
    expect(rows[4]).toBe('^|（三）不予公开|∅1.属于国家秘密|∅|∅|∅|∅|∅|∅|∅');
    expect(rows.at(-1)).toBe('∅四、结转下年度继续办理|‹|‹|∅|∅|∅|∅|∅|∅|∅');
    expect(grid.bodyRows[4]?.at(-1)).toEqual({
      kind: 'figure',
      text: '',
      rowSpan: 1,
      columnSpan: 1,
      address: 'applications.refused.stateSecret.total',
      missing: true,
    });
  });

  it('of the columns stands where the form has it', () => {
    const grid = changed('applications', (table) => {
      table.columns.splice(2, 1);
      for (const row of table.rows) row.cells.splice(2, 1);
    });
    expect(head(grid)[2]).toBe('^|^|^|^|商业企业|∅科研机构|社会公益组织|法律服务机构|其他|^');
    expect(body(grid)[0]).toBe('一、本年新收政府信息公开申请数量|‹|‹|41|9|∅|1|6|2|59');
  });

  it('of a block of remedies', () => {
    const grid = changed('remedies', (table) => {
      table.rows.splice(1, 1);
    });
    expect(head(grid)[1]).toBe('结果维持|结果纠正|其他结果|尚未审结|总计|∅未经复议直接起诉|‹|‹|‹|‹|复议后起诉|‹|‹|‹|‹');
    expect(body(grid)).toEqual(['2|1|1|1|5|∅|∅|∅|∅|∅|1|0|0|0|1']);
  });

  it('of the figures of a row is marked, and said of no column', () => {
    const grid = changed('applications', (table) => {
      table.rows[0]?.cells.splice(3);
    });
    expect(body(grid)[0]).toBe('一、本年新收政府信息公开申请数量|‹|‹|41?|9?|0?|∅|∅|∅|∅');
    expect(grid.bodyRows[0]?.at(-1)).not.toHaveProperty('address');
  });
});

describe('what is too much', () => {
  it('stands where it is printed', () => {
    const grid = changed('applications', (table) => {
      table.columns.splice(6, 0, '其他人员');
      for (const row of table.rows) row.cells.splice(6, 0, 9);
      table.rows.splice(2, 0, { label: '另：疑难件', cells: [1, 1, 1, 1, 1, 1, 1, 1] });
    });
    expect(head(grid)[1]).toBe('^|^|^|自然人|法人或其他组织|‹|‹|‹|‹|+其他人员|总计');
    expect(body(grid)[2]).toBe('+另：疑难件|‹|‹|1|1|1|1|1|1|1|1');
  });

  it('of remedies is shown row by row', () => {
    const grid = changed('remedies', (table) => {
      table.rows.push({ label: '行政赔偿', cells: [0, 0, 0, 0, 0] });
    });
    expect(head(grid)).toEqual(['|‹|结果维持|结果纠正|其他结果|尚未审结|总计']);
    expect(body(grid)).toEqual([
      '行政复议|‹|2|1|1|1|5',
      '行政诉讼|未经复议直接起诉|1|0|0|1|2',
      '^|复议后起诉|1|0|0|0|1',
      '+行政赔偿|‹|0|0|0|0|0',
    ]);
  });

  it('of one row of remedies too', () => {
    const grid = changed('remedies', (table) => {
      table.columns = [];
      table.rows = [{ label: '', cells: new Array(16).fill(0) }];
    });
    expect(grid.bodyRows).toHaveLength(1);
    expect(grid.bodyRows[0]?.filter(({ uncertain }) => uncertain)).toHaveLength(16);
  });
});

describe('merged and uncertain cells', () => {
  it('cover their columns', () => {
    const grid = changed('applications', (table) => {
      (table.rows[0] as { cells: unknown[] }).cells = [41, { text: '18', span: 5 }, 59];
    });
    expect(body(grid)[0]).toBe('一、本年新收政府信息公开申请数量|‹|‹|41|18|‹|‹|‹|‹|59');
    expect(grid.bodyRows[0]?.[2]).toMatchObject({
      columnSpan: 5,
      pointer: '/sections/2/content/0/rows/0/cells/1',
      address: 'applications.received.business',
    });
  });

  it('cover a missing column between theirs', () => {
    const grid = changed('applications', (table) => {
      table.columns.splice(2, 1);
      for (const row of table.rows) row.cells.splice(2, 1);
      (table.rows[0] as { cells: unknown[] }).cells = [41, { text: '18', span: 4 }, 59];
    });
    expect(body(grid)[0]).toBe('一、本年新收政府信息公开申请数量|‹|‹|41|18|‹|‹|‹|‹|59');
    expect(body(grid)[1]).toBe('二、上年结转政府信息公开申请数量|‹|‹|3|1|∅|0|1|0|5');
  });

  it('are told', () => {
    const grid = changed('remedies', (table) => {
      (table.rows[1] as { uncertain: boolean }).uncertain = true;
    });
    expect(body(grid)).toEqual(['2|1|1|1|5|1?|0?|0?|1?|2?|1|0|0|0|1']);
  });
});

describe('other ways to print', () => {
  it('with headers above the labels', () => {
    const grid = changed('applications', (table) => {
      table.columns.unshift('申请人情况');
    });
    expect(head(grid)).toEqual([
      '申请人情况|‹|‹|自然人|法人或其他组织|‹|‹|‹|‹|总计',
      '^|^|^|^|商业企业|科研机构|社会公益组织|法律服务机构|其他|^',
    ]);
    expect(body(grid)).toEqual(body(specimenOf('applications')));
    expect(grid.notes.map(({ pointer }) => pointer)).toEqual(['/sections/2/content/0/notes/0']);
  });

  it('with all levels of the header', () => {
    const grid = changed('applications', (table) => {
      table.columns = table.columns.map((label) => ['申请人情况', ...(typeof label === 'string' ? [label] : label)]);
    });
    expect(head(grid)).toEqual(head(specimenOf('applications')));
    expect(grid.headerRows[0]?.[1]).toMatchObject({ columnSpan: 7, pointer: '/sections/2/content/0/columns/0/0' });
  });

  it('in two pieces', () => {
    const report = specimen();
    const content = report.sections[2]?.content as unknown as PrintedTable[];
    const [whole] = content as [PrintedTable];
    content.push({ table: 'applications', columns: [], rows: whole.rows.splice(10) });
    content[1]?.rows.splice(3, 1);
    const grids = gridsOf(report).filter(({ table }) => table === 'applications');
    expect(grids.map(({ headerRows }) => headerRows.length)).toEqual([3, 0]);
    expect(grids[0]?.bodyRows).toHaveLength(10);
    expect(grids[1] && body(grids[1]).slice(0, 4)).toEqual([
      '三、本年度办理结果|（三）不予公开|7.属于行政执法案卷|1|1|0|0|0|0|2',
      '^|^|8.属于行政查询事项|1|0|0|0|0|0|1',
      '^|（四）无法提供|1.本机关不掌握相关政府信息|4|1|0|0|1|0|6',
      '^|^|∅2.没有现成信息需要另行制作|∅|∅|∅|∅|∅|∅|∅',
    ]);
  });

  it('remedies in one row with a label, and headers in paths', () => {
    const grid = changed('remedies', (table) => {
      table.columns = table.rows.flatMap(({ label }) =>
        table.columns.map((column) => [...(typeof label === 'string' ? [label] : label), leaf(column)]),
      );
      table.columns.unshift('项目');
      table.rows = [{ label: '件数', cells: table.rows.flatMap(({ cells }) => cells) }];
    });
    expect(head(grid)).toEqual([
      '项目|行政复议|‹|‹|‹|‹|行政诉讼|‹|‹|‹|‹|‹|‹|‹|‹|‹',
      '^|结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|‹|‹|‹|‹|复议后起诉|‹|‹|‹|‹',
      `^|^|^|^|^|^|${new Array(2).fill('结果维持|结果纠正|其他结果|尚未审结|总计').join('|')}`,
    ]);
    expect(body(grid)).toEqual(['件数|2|1|1|1|5|1|0|0|1|2|1|0|0|0|1']);
    expect(grid.headerRows[0]?.[1]?.pointer).toBe('/sections/3/content/0/columns/1/0');
  });

  it('the small tables as one', () => {
    const report = specimen();
    const section = report.sections[1] as unknown as { content: unknown[] };
    const rows = (section.content as PrintedTable[]).flatMap((table) =>
      table.rows.map((row) => ({ ...row, cells: [...row.cells, '', ''].slice(0, 3) })),
    );
    section.content = [{ columns: [], rows }];
    const grid = gridsOf(report)[0] as Grid;
    expect(grid).toMatchObject({ name: '', columnCount: 4 });
    expect(grid).not.toHaveProperty('table');
    expect(grid.headerRows).toEqual([]);
    expect(body(grid).slice(0, 3)).toEqual(['规章|0|0|0', '行政规范性文件|2|1|11', '行政许可|1264||']);
  });
});

describe('a free table', () => {
  it('is merged by its own labels alone', () => {
    const grid = gridOf(
      reportWith({
        columns: ['渠道', ['数量', '2023年'], ['数量', '2024年'], '备注'],
        rows: [
          { label: ['网站', '门户'], cells: [1, 2, 'a'] },
          { label: ['网站', '专栏'], cells: [3, 4, null] },
          { label: '公报', cells: [5] },
          { label: '说明', cells: [] },
        ],
      }),
      undefined,
    );
    expect(head(grid)).toEqual(['渠道|‹|数量|‹|备注', '^|^|2023年|2024年|^']);
    expect(body(grid)).toEqual(['网站|门户|1|2|a', '^|专栏|3|4|', '公报|‹|5||‹', '说明|‹|‹|‹|‹']);
    expect(grid.bodyRows[1]?.at(-1)).toMatchObject({ text: '', pointer: '/sections/0/content/0/rows/1/cells/2' });
  });

  it('without labels has no column for them', () => {
    const grid = gridOf(
      reportWith({ columns: ['甲', '乙'], rows: [{ label: '', cells: [1, 2] }, { cells: [3, 4] }] }),
      undefined,
    );
    expect(head(grid)).toEqual(['甲|乙']);
    expect(body(grid)).toEqual(['1|2', '3|4']);
  });

  it.each([
    ['nothing', { columns: [], rows: [] }],
    ['headers only', { columns: ['甲', ['乙', '丙']], rows: [] }],
    ['rows of nothing', { columns: [], rows: [{ label: '甲', cells: [] }, {}, null, 5] }],
    ['values of other kinds', { columns: [5, {}, null, []], rows: [{ label: {}, cells: [{}, [], true] }] }],
    ['huge spans', { columns: [], rows: [{ label: 'x', cells: new Array(30).fill({ text: '1', span: 100 }) }] }],
  ])('of %s is a rectangle', (_, table) => {
    const [grid] = gridsOf(reportWith(table));
    if (!grid) throw new Error('no grid');
    occupied(grid.headerRows, grid.columnCount);
    occupied(grid.bodyRows, grid.columnCount);
  });
});

describe('whatever happens to a table', () => {
  const label = fc.oneof(
    fc.constantFrom<unknown>('', '0', '其他', '总计', '三、本年度办理结果', '（三）不予公开', null, 7, []),
    fc.array(fc.constantFrom('甲', '三、本年度办理结果', '（三）不予公开', '行政诉讼', ''), { maxLength: 4 }),
  );
  const cell = fc.constantFrom<unknown>(
    0,
    7,
    '',
    null,
    '/',
    '其他',
    { text: '1', span: 3 },
    { text: '', span: 1e9 },
    {},
  );
  const at = fc.nat(30);
  const change = fc.oneof(
    fc.record({ kind: fc.constant('label' as const), at, label }),
    fc.record({ kind: fc.constant('column' as const), at, label }),
    fc.record({ kind: fc.constant('cell' as const), at, place: at, cell }),
    fc.record({ kind: fc.constant('dropRow' as const), at }),
    fc.record({ kind: fc.constant('dropColumn' as const), at }),
    fc.record({ kind: fc.constant('dropCell' as const), at, place: at }),
    fc.record({ kind: fc.constant('addRow' as const), at, label, cells: fc.array(cell, { maxLength: 17 }) }),
    fc.record({ kind: fc.constant('addColumn' as const), at, label }),
    fc.record({ kind: fc.constant('addCell' as const), at, place: at, cell }),
    fc.record({ kind: fc.constant('unnamed' as const) }),
    fc.record({ kind: fc.constant('uncertain' as const), at }),
  );
  type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;
  interface Loose {
    table?: unknown;
    columns: unknown[];
    rows: { label: unknown; cells: unknown[]; uncertain?: boolean }[];
  }

  const apply = (table: Loose, each: Change): void => {
    const row = 'at' in each ? table.rows[each.at % Math.max(1, table.rows.length)] : undefined;
    if (each.kind === 'unnamed') delete table.table;
    else if (each.kind === 'column') table.columns[each.at % Math.max(1, table.columns.length)] = each.label;
    else if (each.kind === 'dropColumn') table.columns.splice(each.at % 8, 1);
    else if (each.kind === 'addColumn') table.columns.splice(each.at % 8, 0, each.label);
    else if (each.kind === 'addRow') table.rows.splice(each.at, 0, { label: each.label, cells: [...each.cells] });
    else if (each.kind === 'dropRow') table.rows.splice(each.at % 26, 1);
    else if (!row) return;
    else if (each.kind === 'label') row.label = each.label;
    else if (each.kind === 'cell') row.cells[each.place % Math.max(1, row.cells.length)] = each.cell;
    else if (each.kind === 'dropCell') row.cells.splice(each.place % 8, 1);
    else if (each.kind === 'addCell') row.cells.splice(each.place % 8, 0, each.cell);
    else row.uncertain = true;
  };

  it('the grid is a rectangle without gaps, has every cell once, every address once, and labels as printed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2019' as const, '2021' as const),
        fc.constantFrom(1, 2, 3),
        fc.array(change, { maxLength: 8 }),
        (edition, section, changes) => {
          const report = specimen(edition);
          const table = report.sections[section]?.content[0] as unknown as Loose;
          for (const each of changes) apply(table, each);
          const grids = gridsOf(report);
          for (const { headerRows, bodyRows, columnCount } of grids) {
            occupied(headerRows, columnCount);
            occupied(bodyRows, columnCount);
          }
          expect(grids.flatMap(figurePointers).sort()).toEqual(cellPointers(report).sort());
          for (const { kind, text, pointer } of grids.flatMap((grid) =>
            [...grid.headerRows, ...grid.bodyRows].flat(),
          )) {
            if (kind === 'figure' || pointer === undefined || /\/cells\/\d+$/u.test(pointer)) continue;
            expect(text).toBe(String(valueAt(report, pointer) ?? ''));
          }
          const addresses = grids.flatMap(({ bodyRows }) => bodyRows.flat().flatMap(({ address }) => address ?? []));
          expect(addresses).toEqual([...new Set(addresses)]);
        },
      ),
      { numRuns: 400 },
    );
  });
});
