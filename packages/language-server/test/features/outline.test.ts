import { describe, expect, test } from 'vitest';
import type { CodeLens, DocumentSymbol, FoldingRange, SymbolInformation } from 'vscode-languageserver';
import { bureau, CAPABILITIES, Editor, edited, URI } from './editor.ts';

const BROKEN = edited(bureau, '[12, 2, 0, 0, 1, 0, 15]', '[13, 2, 0, 0, 1, 0, 15]');

describe('symbols', () => {
  function tree(symbols: readonly DocumentSymbol[], depth = 0): string {
    return symbols
      .map(({ name, detail, children = [] }) => {
        const own = `${'  '.repeat(depth)}${name}${detail === undefined ? '' : `  [${detail}]`}\n`;
        return own + tree(children, depth + 1);
      })
      .join('');
  }

  test('the headings, tables and rows of the report', async () => {
    const editor = await Editor.open(bureau);
    expect(tree(await editor.ask<DocumentSymbol[]>('onDocumentSymbol', {}))).toMatchInlineSnapshot(`
      "引言
      一、总体情况
        （一）主动公开情况
        （二）依申请公开情况
        （三）政府信息管理情况
        （四）政府信息公开平台建设情况
        （五）监督保障情况
      二、主动公开政府信息情况
        第二十条第（一）项  [2 行 × 3 列]
          规章  [0 0 0]
          行政规范性文件  [1 0 6]
        第二十条第（五）项  [1 行 × 1 列]
          行政许可  [342]
        第二十条第（六）项  [2 行 × 1 列]
          行政处罚  [18]
          行政强制  [0]
        第二十条第（八）项  [1 行 × 1 列]
          行政事业性收费  [0]
      三、收到和处理政府信息公开申请情况
        收到和处理政府信息公开申请情况  [25 行 × 7 列]
          一、本年新收政府信息公开申请数量  [12 2 0 0 1 0 15]
          二、上年结转政府信息公开申请数量  [1 0 0 0 0 0 1]
          三、本年度办理结果
            （一）予以公开  [7 1 0 0 0 0 8]
            （二）部分公开（区分处理的，只计这一情形，不计其他情形）  [2 0 0 0 1 0 3]
            （三）不予公开
              1.属于国家秘密  [0 0 0 0 0 0 0]
              2.其他法律行政法规禁止公开  [0 0 0 0 0 0 0]
              3.危及“三安全一稳定”  [0 0 0 0 0 0 0]
              4.保护第三方合法权益  [1 0 0 0 0 0 1]
              5.属于三类内部事务信息  [0 0 0 0 0 0 0]
              6.属于四类过程性信息  [0 0 0 0 0 0 0]
              7.属于行政执法案卷  [0 0 0 0 0 0 0]
              8.属于行政查询事项  [0 0 0 0 0 0 0]
            （四）无法提供
              1.本机关不掌握相关政府信息  [2 0 0 0 0 0 2]
              2.没有现成信息需要另行制作  [0 0 0 0 0 0 0]
              3.补正后申请内容仍不明确  [0 0 0 0 0 0 0]
            （五）不予处理
              1.信访举报投诉类申请  [0 0 0 0 0 0 0]
              2.重复申请  [0 0 0 0 0 0 0]
              3.要求提供公开出版物  [0 0 0 0 0 0 0]
              4.无正当理由大量反复申请  [0 0 0 0 0 0 0]
              5.要求行政机关确认或重新出具已获取信息  [0 0 0 0 0 0 0]
            （六）其他处理
              1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请  [0 0 0 0 0 0 0]
              2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请  [0 0 0 0 0 0 0]
              3.其他  [1 0 0 0 0 0 1]
            （七）总计  [13 1 0 0 1 0 15]
          四、结转下年度继续办理  [0 1 0 0 0 0 1]
      四、政府信息公开行政复议、行政诉讼情况
        政府信息公开行政复议、行政诉讼情况  [3 行 × 5 列]
          行政复议  [1 0 0 0 1]
          行政诉讼
            未经复议直接起诉  [0 0 0 0 0]
            复议后起诉  [0 0 0 0 0]
      五、存在的主要问题及改进情况
      六、其他需要报告的事项
      "
    `);
  });

  test('each lies in its parent and names itself', async () => {
    const { offset, editor } = await opened(bureau);
    const check = (symbol: DocumentSymbol): void => {
      const [start, end] = [offset(symbol.range.start), offset(symbol.range.end)];
      expect(offset(symbol.selectionRange.start)).toBeGreaterThanOrEqual(start);
      expect(offset(symbol.selectionRange.end)).toBeLessThanOrEqual(end);
      for (const child of symbol.children ?? []) {
        expect(offset(child.range.start)).toBeGreaterThanOrEqual(start);
        expect(offset(child.range.end)).toBeLessThanOrEqual(end);
        check(child);
      }
    };
    const symbols = await editor.ask<DocumentSymbol[]>('onDocumentSymbol', {});
    expect(symbols).toHaveLength(7);
    for (const symbol of symbols) check(symbol);
  });

  test('every beginning of a text has an outline whose parts lie in each other', async () => {
    for (let end = 200; end < bureau.length; end += 611) {
      const { offset, editor } = await opened(bureau.slice(0, end));
      const check = (symbol: DocumentSymbol): void => {
        expect(symbol.name).not.toBe('');
        expect(offset(symbol.selectionRange.end)).toBeLessThanOrEqual(offset(symbol.range.end));
        expect(offset(symbol.selectionRange.start)).toBeGreaterThanOrEqual(offset(symbol.range.start));
        for (const child of symbol.children ?? []) {
          expect(offset(child.range.end)).toBeLessThanOrEqual(offset(symbol.range.end));
          check(child);
        }
      };
      for (const symbol of await editor.ask<DocumentSymbol[]>('onDocumentSymbol', {})) check(symbol);
    }
  });

  test('a list for a client that nests none', async () => {
    const editor = await Editor.open(bureau, { capabilities: { ...CAPABILITIES, textDocument: {} } });
    const symbols = await editor.ask<SymbolInformation[]>('onDocumentSymbol', {});
    expect(symbols.find(({ name }) => name === '（二）依申请公开情况')?.containerName).toBe('一、总体情况');
  });

  async function opened(text: string) {
    const editor = await Editor.open(text);
    return { editor, offset: (position: DocumentSymbol['range']['start']) => editor.analysis.text.offsetAt(position) };
  }
});

describe('folding', () => {
  test('sections and tables are regions, each from its bracket to the line before it closes', async () => {
    const editor = await Editor.open(bureau);
    const ranges = await editor.ask<FoldingRange[]>('onFoldingRanges', {});
    const lines = bureau.split('\n');
    const regions = ranges.filter(({ kind }) => kind === 'region');
    expect(
      regions.map(({ startLine, endLine }) => [lines[startLine + 1]?.trim(), endLine - startLine]),
    ).toMatchInlineSnapshot(`
      [
        [
          ""按照《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，某某市文化广电和旅游局编制并公布2024年度政府信息公开工作年度报告。",",
          3,
        ],
        [
          ""heading": "一、总体情况",",
          29,
        ],
        [
          ""heading": "（一）主动公开情况",",
          5,
        ],
        [
          ""heading": "（二）依申请公开情况",",
          5,
        ],
        [
          ""heading": "（三）政府信息管理情况",",
          2,
        ],
        [
          ""heading": "（四）政府信息公开平台建设情况",",
          2,
        ],
        [
          ""heading": "（五）监督保障情况",",
          2,
        ],
        [
          ""heading": "二、主动公开政府信息情况",",
          37,
        ],
        [
          ""table": "disclosure.article20-1",",
          7,
        ],
        [
          ""table": "disclosure.article20-5",",
          6,
        ],
        [
          ""table": "disclosure.article20-6",",
          7,
        ],
        [
          ""table": "disclosure.article20-8",",
          6,
        ],
        [
          ""heading": "三、收到和处理政府信息公开申请情况",",
          43,
        ],
        [
          ""table": "applications",",
          38,
        ],
        [
          ""heading": "四、政府信息公开行政复议、行政诉讼情况",",
          12,
        ],
        [
          ""table": "remedies",",
          7,
        ],
        [
          ""heading": "五、存在的主要问题及改进情况",",
          5,
        ],
        [
          ""heading": "六、其他需要报告的事项",",
          2,
        ],
      ]
    `);
    for (const { endLine } of regions) expect(lines[endLine + 1]?.trim()).toMatch(/^[\]}]/u);
  });

  test('what a client wants: no more than so many, and with a text if it shows one', async () => {
    const foldingRange = { rangeLimit: 2, foldingRange: { collapsedText: true } };
    const editor = await Editor.open(bureau, { capabilities: { textDocument: { foldingRange } } });
    const ranges = await editor.ask<FoldingRange[]>('onFoldingRanges', {});
    expect(ranges.map(({ collapsedText }) => collapsedText)).toEqual(['引言', '一、总体情况']);
  });
});

describe('code lenses', () => {
  async function lenses(text: string, how = {}) {
    const editor = await Editor.open(text, how);
    const found = await editor.ask<CodeLens[]>('onCodeLens', {});
    return found.map(({ range, command }) => [editor.at(range), command?.title, command?.command, command?.arguments]);
  }

  test('how many rows and columns of each table agree', async () => {
    expect(await lenses(bureau)).toMatchInlineSnapshot(`
      [
        [
          ""applications"",
          "✓ 行 25/25、列 7/7 相符",
          "",
          undefined,
        ],
        [
          ""remedies"",
          "✓ 行 3/3 相符",
          "",
          undefined,
        ],
      ]
    `);
  });

  test('lead to what fails first', async () => {
    const [applications] = await lenses(BROKEN);
    expect(applications).toMatchInlineSnapshot(`
      [
        ""applications"",
        "✗ 行 24/25、列 6/7 相符",
        "disclosure-lint.showPlace",
        [
          "file:///reports/a.report.json",
          "/sections/2/content/0/rows/0/cells/0",
        ],
      ]
    `);
    expect(applications?.[3]).toEqual([URI, '/sections/2/content/0/rows/0/cells/0']);
  });

  test('lead nowhere for a client without the command', async () => {
    const [applications] = await lenses(BROKEN, { options: {}, locale: 'en' });
    expect(applications?.slice(1)).toMatchInlineSnapshot(`
      [
        "✗ rows 24/25, columns 6/7 agree",
        "",
        undefined,
      ]
    `);
  });
});
