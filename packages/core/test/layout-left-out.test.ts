/** What a report lacks is left out of its layout where one asks for that: the grid has the report's own cells and no others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grid, type GridCell, layoutReport } from '../src/index.ts';
import { bound, cellPointers, reportWith } from './layout-grids.ts';
import type { PrintedTable } from './printed-tables.ts';
import { specimen } from './reports.ts';

const SECTION = { disclosure: 1, applications: 2, remedies: 3 };

function gridsOf(report: unknown): Grid[] {
  return layoutReport(bound(report), { missing: 'left out' }).blocks.filter((block) => block.kind === 'grid');
}

/** @returns the first grid of a section of the specimen of 2021, its table changed. */
function changed(key: keyof typeof SECTION, change: (table: PrintedTable & { notes?: string[] }) => void): Grid {
  const report = specimen();
  change(report.sections[SECTION[key]]?.content[0] as unknown as PrintedTable);
  const [grid] = gridsOf({ ...report, sections: [report.sections[SECTION[key]]] });
  if (!grid) throw new Error(`no table ${key}`);
  return grid;
}

/** @returns the cells of each row: `text↓rows→columns`. */
function shown(rows: Grid['bodyRows']): string[] {
  return rows.map((row) =>
    row
      .map(({ text, rowSpan, columnSpan }) =>
        [text, rowSpan > 1 && `↓${rowSpan}`, columnSpan > 1 && `→${columnSpan}`].filter(Boolean).join(''),
      )
      .join('|'),
  );
}

const cellsOf = ({ headerRows, bodyRows }: Grid): GridCell[] => [...headerRows, ...bodyRows].flat();

describe('left out', () => {
  it.each(['2019', '2021'] as const)('of a complete report of %s is nothing', (edition) => {
    const shownGrids = layoutReport(bound(specimen(edition))).blocks;
    expect(layoutReport(bound(specimen(edition)), { missing: 'left out' }).blocks).toEqual(shownGrids);
  });

  it('are missing rows, and the groups of the others stay', () => {
    const grid = changed('applications', (table) => {
      table.rows.splice(4, 1);
      table.rows.splice(0, 1);
    });
    expect(shown(grid.bodyRows).slice(0, 5)).toEqual([
      '二、上年结转政府信息公开申请数量→3|3|1|0|0|1|0|5',
      '三、本年度办理结果↓21|（一）予以公开→2|15|4|0|1|2|1|23',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）→2|6|1|0|0|1|0|8',
      '（三）不予公开↓7|2.其他法律行政法规禁止公开|1|0|0|0|0|0|1',
      '3.危及“三安全一稳定”|0|0|0|0|0|0|0',
    ]);
  });

  it('are missing columns, and the group above the others is as wide as they are', () => {
    const grid = changed('applications', (table) => {
      table.columns.splice(2, 1);
      for (const row of table.rows) row.cells.splice(2, 1);
    });
    expect(grid.columnCount).toBe(9);
    expect(shown(grid.headerRows).slice(1)).toEqual([
      '自然人↓2|法人或其他组织→4|总计↓2',
      '商业企业|社会公益组织|法律服务机构|其他',
    ]);
  });

  it('are lost headers: the others stand in the order printed, under their groups', () => {
    const grid = changed('applications', (table) => {
      table.columns = table.columns.map((label) => (typeof label === 'string' ? label : (label.at(-1) ?? '')));
      table.columns.splice(5, 1);
    });
    expect(shown(grid.headerRows).slice(1)).toEqual([
      '自然人↓2|法人或其他组织→4|总计↓2',
      '商业企业|科研机构|社会公益组织|法律服务机构',
    ]);
    expect(shown(grid.bodyRows)[0]).toBe('一、本年新收政府信息公开申请数量→3|41|9|0|1|6|2|59');
  });

  it.each(['applications', 'remedies'] as const)('are all headers of a table of %s that has none', (key) => {
    const grid = changed(key, (table) => {
      table.columns = [];
    });
    expect(grid.headerRows).toEqual([]);
  });

  it('are the headers of remedies in one row', () => {
    const grid = changed('remedies', (table) => {
      table.columns = [];
      table.rows = [{ label: '', cells: new Array(15).fill(3) }];
    });
    expect(grid.headerRows).toEqual([]);
    expect(grid.bodyRows.flat().filter(({ kind }) => kind === 'figure')).toHaveLength(15);
  });

  it('is a block of remedies', () => {
    const grid = changed('remedies', (table) => {
      table.rows.splice(1, 1);
    });
    expect(shown(grid.headerRows)).toEqual([
      '行政复议→5|行政诉讼→5',
      '结果维持↓2|结果纠正↓2|其他结果↓2|尚未审结↓2|总计↓2|复议后起诉→5',
      '结果维持|结果纠正|其他结果|尚未审结|总计',
    ]);
    expect(shown(grid.bodyRows)).toEqual(['2|1|1|1|5|1|0|0|0|1']);
  });

  it('are cells: a short row ends early', () => {
    const grid = changed('applications', (table) => {
      table.rows[0]?.cells.splice(3);
      (table.rows[1] as { cells: unknown[] }).cells = [];
    });
    expect(shown(grid.bodyRows).slice(0, 2)).toEqual([
      '一、本年新收政府信息公开申请数量→3|41|9|0',
      '二、上年结转政府信息公开申请数量→10',
    ]);
    const remedies = changed('remedies', (table) => {
      table.rows[2]?.cells.pop();
    });
    expect(shown(remedies.bodyRows)).toEqual([
      '行政复议→2|2|1|1|1|5',
      '行政诉讼↓2|未经复议直接起诉|1|0|0|1|2',
      '复议后起诉|1|0|0|0',
    ]);
    const [free] = gridsOf(reportWith({ columns: ['甲', '乙'], rows: [{ label: '丙', cells: [1] }] }));
    expect(free && shown(free.bodyRows)).toEqual(['丙|1']);
  });

  it('are captions and notes, but not the word above the labels', () => {
    const small = changed('disclosure', (table) => {
      delete table.caption;
    });
    expect(shown(small.headerRows)).toEqual(['信息内容|本年制发件数|本年废止件数|现行有效件数']);
    const applications = changed('applications', (table) => {
      delete table.notes;
    });
    expect(applications.headerRows[0]?.[0]).toMatchObject({ kind: 'corner', text: '', rowSpan: 3, columnSpan: 3 });
  });

  it('is nothing that the file has, whatever happens to its tables', () => {
    const at = fc.nat(30);
    const label = fc.constantFrom<string | string[]>('', '0', '其他', '总计', ['甲', '乙']);
    const change = fc.record({ kind: fc.constantFrom('row', 'column', 'cell', 'header', 'label', 'wide'), at, label });
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3), fc.array(change, { maxLength: 6 }), (section, changes) => {
        const report = specimen();
        const table = report.sections[section]?.content[0] as unknown as PrintedTable;
        const { columns, rows } = table;
        for (const { kind, at, label } of changes) {
          const row = rows[at % Math.max(rows.length, 1)];
          if (kind === 'row') rows.splice(at % 25, 1);
          else if (kind === 'header') columns.splice(at % 7, 1);
          else if (kind === 'column') columns[at % Math.max(columns.length, 1)] = label;
          else if (kind === 'cell') row?.cells.splice(at % 7, 1);
          else if (kind === 'wide') row?.cells.push(1, 2);
          else if (row) row.label = label;
        }
        const cells = gridsOf(report).flatMap(cellsOf);
        expect(cells.filter(({ missing }) => missing)).toEqual([]);
        const figures = cells.flatMap(({ pointer }) => (pointer && /\/cells\/\d+$/u.test(pointer) ? [pointer] : []));
        expect(figures.sort()).toEqual(cellPointers(report).sort());
        const headers = cells.flatMap(({ pointer = '' }) => /^.*\/columns\/\d+/u.exec(pointer)?.[0] ?? []);
        const printed = gridsOf(report).flatMap(({ pointer }) =>
          pointer.startsWith(`/sections/${section}/content/0`)
            ? columns.map((_, at) => `${pointer}/columns/${at}`)
            : [],
        );
        expect(printed.filter((pointer) => !headers.includes(pointer))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the value of a figure', () => {
  it('is told where the file has a number', () => {
    const grid = changed('remedies', (table) => {
      (table.rows[0] as { cells: unknown[] }).cells = [7, '7', '', null, '1 ']; // as printed
    });
    expect(grid.bodyRows[0]?.slice(0, 5).map(({ text, value }) => [text, value])).toEqual([
      ['7', 7],
      ['7', undefined],
      ['', undefined],
      ['', undefined],
      ['1 ', undefined],
    ]);
  });
});
