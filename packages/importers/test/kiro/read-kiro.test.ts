/** The JSON of KIROGOVCOMPARE: each figure lands on its address. */
import { forms } from '@disclosure-lint/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnreadableDocument } from '../../src/document/reader.ts';
import { importDocument } from '../../src/index.ts';
import { KIRO_TABLES } from '../../src/kiro/paths.ts';
import { readKiro } from '../../src/kiro/read-kiro.ts';
import { lossesOf, shown } from '../spreadsheet/workbook.ts';

/** Figures that tell their places apart: 1, 2, 3, … in the order of the form. */
function figures(key: string): Record<string, unknown> {
  const table = KIRO_TABLES.find((one) => one.key === key);
  if (!table) throw new Error(key);
  const root: Record<string, unknown> = {};
  let next = 1;
  for (const form of forms['2021'].tables.filter(({ address }) => address === table.address)) {
    for (const row of form.rows)
      for (const column of form.columns) {
        const [first, second] = [table.rows[row.key], table.columns[column.key]];
        const path = table.order === 'rowFirst' ? `${first}.${second}` : `${second}.${first}`;
        put(root, path.split('.'), next++);
      }
  }
  return root;
}

function put(root: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) root[key] = value;
  else {
    root[key] ??= {};
    put(root[key] as Record<string, unknown>, rest, value);
  }
}

const REPORT = {
  schema_version: 'filing_v1',
  year: 2024,
  unit_name: '某某局',
  region_id: 7,
  title: '某某局2024年政府信息公开工作年度报告',
  sections: [
    { title: '一、总体情况', type: 'text', content: '2024年，我局认真贯彻落实。\n\n（一）主动公开。' },
    { title: '二、主动公开政府信息情况', type: 'table_2', activeDisclosureData: figures('activeDisclosureData') },
    { title: '三、收到和处理政府信息公开申请情况', type: 'table_3', tableData: figures('tableData') },
    {
      title: '四、政府信息公开行政复议、行政诉讼情况',
      type: 'table_4',
      reviewLitigationData: figures('reviewLitigationData'),
    },
    { title: '五、存在的主要问题及改进情况', type: 'text', content: '无' },
    { title: '六、其他需要报告的事项', type: 'text', content: '' },
  ],
};

function read(value: unknown) {
  return readKiro(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));
}

describe('KIROGOVCOMPARE', () => {
  test('every figure of the form has a path of its own, and every path leads to one', () => {
    for (const table of KIRO_TABLES) {
      const of = forms['2021'].tables.filter(({ address }) => address === table.address);
      expect(Object.keys(table.rows).sort()).toEqual(of.flatMap(({ rows }) => rows.map(({ key }) => key)).sort());
      const columns = new Set(of.flatMap(({ columns: own }) => own.map(({ key }) => key)));
      expect(Object.keys(table.columns).sort()).toEqual([...columns].sort());
    }
  });

  test('tables as the form prints them, prose by line', async () => {
    const content = await read(REPORT);
    expect(content.properties).toEqual({ organ: { name: '某某局' }, year: 2024 });
    expect(content.title).toBe('某某局2024年政府信息公开工作年度报告');
    expect(content.losses).toEqual([]);
    const lines = shown(content.blocks);
    expect(lines.slice(0, 9)).toEqual([
      '<h1>一、总体情况',
      '2024年，我局认真贯彻落实。',
      '（一）主动公开。',
      '<h1>二、主动公开政府信息情况',
      '┌',
      '第二十条第（一）项→4',
      '信息内容|本年制发件数|本年废止件数|现行有效件数',
      '规章|1|2|3',
      '行政规范性文件|4|5|6',
    ]);
    const start = lines.indexOf('<h1>三、收到和处理政府信息公开申请情况');
    expect(lines.slice(start + 2, start + 6)).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→3↓3|申请人情况→7',
      '自然人↓2|法人或其他组织→5|总计↓2',
      '商业企业|科研机构|社会公益组织|法律服务机构|其他',
      '一、本年新收政府信息公开申请数量→3|1|2|3|4|5|6|7',
    ]);
    expect(lines.at(lines.indexOf('<h1>五、存在的主要问题及改进情况') - 2)).toBe('1|2|3|4|5|6|7|8|9|10|11|12|13|14|15');
    const grid = content.blocks.find(({ kind }) => kind === 'table');
    expect(grid?.kind === 'table' && grid.grid.rows[2]?.cells[3]?.origin).toEqual({
      kind: 'table',
      table: 1,
      row: 3,
      column: 4,
    });
  });

  test('what is printed instead of a figure stays, null is blank', async () => {
    const content = await read({
      sections: [
        {
          title: '四',
          type: 'table_4',
          reviewLitigationData: {
            review: { maintain: '/', correct: null, other: ' 0', unfinished: 0.1 + 0.2, total: '12' },
            litigationDirect: { maintain: 0, correct: 0, other: 0, unfinished: 0, total: 0 },
            litigationPostReview: { maintain: 0, correct: 0, other: 0, unfinished: 0 },
            note: '某说明',
          },
        },
      ],
    });
    expect(shown(content.blocks).at(-2)).toBe('/|| 0|0.3|12|0|0|0|0|0|0|0|0|0|');
    expect(lossesOf(content)).toEqual([
      '“sections[0].reviewLitigationData”缺少1个数据项，按空白读取',
      '“sections[0].reviewLitigationData.note”的内容无法识别，没有读取',
    ]);
  });

  test('tables without sections, unknown keys and sections', async () => {
    const content = await read({
      activeDisclosureData: figures('activeDisclosureData'),
      extraData: { a: 1 },
      sections: [
        { title: '七、附件', type: 'table_9', rows: [[1, 2]] },
        { title: '八', type: 'text', content: ['一'] },
        null,
        'x',
        { title: '九', type: 'table_3', tableData: [1] },
      ],
    });
    expect(shown(content.blocks).slice(0, 6)).toEqual([
      '<h1>七、附件',
      '<h1>八',
      '<h1>九',
      '┌',
      '第二十条第（一）项→4',
      '信息内容|本年制发件数|本年废止件数|现行有效件数',
    ]);
    expect(lossesOf(content)).toEqual([
      '“sections[0]”的类型“table_9”无法识别，没有读到内容',
      '“sections[0].rows”的内容无法识别，没有读取',
      '“sections[1].content”的内容无法识别，没有读取',
      '“sections[3]”的内容无法识别，没有读取',
      '“sections[4].tableData”的内容无法识别，没有读取',
      '“extraData”的内容无法识别，没有读取',
    ]);
  });

  test.each([
    ['broken JSON', '{"sections":[', 'broken'],
    ['no object', '[1]', 'broken'],
    ['nothing to read', '{"sections":[]}', 'notAReport'],
    ['nested without end', `{"tableData":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}`, 'read'],
    [
      'a prototype',
      '{"__proto__":{"unit_name":"x"},"constructor":1,"sections":[{"title":"一","type":"text","content":"x"}]}',
      'read',
    ],
  ])('%s', async (_, text, expected) => {
    const reason = await read(text).then(
      () => 'read',
      (error: unknown) => (error instanceof UnreadableDocument ? error.reason : String(error)),
    );
    expect(reason).toBe(expected);
    expect(({} as Record<string, unknown>).unit_name).toBeUndefined();
  });

  test('any JSON is read or refused', async () => {
    const key = fc.constantFrom(
      'sections',
      'tableData',
      'title',
      'type',
      'content',
      'year',
      'naturalPerson',
      'results',
      'total',
      '__proto__',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(key, tie('any'), { maxKeys: 4 }),
      ),
    })).any;
    await fc.assert(
      fc.asyncProperty(value, async (any) => {
        await read({ tableData: any, sections: [{ title: '一', type: 'text', content: any }, any] }).catch(
          (error: unknown) => expect(error).toBeInstanceOf(UnreadableDocument),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('imported: every figure stands at its address', async () => {
    const outcome = await importDocument(Buffer.from(JSON.stringify(REPORT)), 'a.json', { locale: 'zh-CN' });
    expect(outcome.ok && outcome.kind).toBe('kiro');
    if (!outcome.ok) return;
    const { report } = outcome;
    expect(report.import?.losses).toEqual([]);
    expect(report).toMatchObject({ title: REPORT.title, organ: { name: '某某局' }, year: 2024 });
    const tables = report.sections.flatMap(({ content }) =>
      content.filter((block) => typeof block === 'object' && 'rows' in block),
    );
    expect(tables.map((table) => ('table' in table ? table.table : undefined))).toEqual(
      forms['2021'].tables.map(({ key }) => key),
    );
    const cells = tables.flatMap((table) => ('rows' in table ? [table.rows.flatMap((row) => row.cells)] : []));
    expect(cells.slice(0, 4).flat()).toEqual(Array.from({ length: 10 }, (_, at) => at + 1));
    expect(cells[4]).toEqual(Array.from({ length: 175 }, (_, at) => at + 1));
    expect(cells[5]).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
  });
});
