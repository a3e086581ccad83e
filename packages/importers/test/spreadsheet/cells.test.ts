/** What the text of a cell is. */
import type { CellObject } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../src/spreadsheet/read-spreadsheet.ts';
import { handWritten, lossesOf, shown, WORKSHEET, workbook } from './workbook.ts';

const CASES: readonly (readonly [string, CellObject | string, string])[] = [
  ['a count', { t: 'n', v: 22, z: '0.00' }, '22'],
  ['a decimal shown with two digits', { t: 'n', v: 190.457379, z: '0.00' }, '190.457379'],
  ['a number with separators', { t: 'n', v: 134691, z: '#,##0' }, '134691'],
  ['an accounting zero, shown as a dash', { t: 'n', v: 0, z: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ' }, '0'],
  ['a sum of floats', { t: 'n', v: 0.1 + 0.2 }, '0.3'],
  ['a third', { t: 'n', v: 1 / 3 }, '0.333333333333333'],
  ['a large number', { t: 'n', v: 1.25e21 }, '1250000000000000000000'],
  ['a small number', { t: 'n', v: -1.5e-7 }, '-0.00000015'],
  ['a negative number, shown in brackets', { t: 'n', v: -4, z: '0_);(0)' }, '-4'],
  ['a percentage', { t: 'n', v: 0.339, z: '0.0%' }, '33.9%'],
  ['a number with its unit', { t: 'n', v: 251000, z: '0"元"' }, '251000元'],
  ['a date', { t: 'n', v: 44576, z: 'yyyy"年"m"月"d"日"' }, '2022年1月15日'],
  ['a date in the format of the country', { t: 'n', v: 44576, z: 'm/d/yy' }, '2022/1/15'],
  ['a text with white space', { t: 's', v: ' 规 章\u3000' }, ' 规 章\u3000'],
  ['a figure kept as text', { t: 's', v: '0 ' }, '0 '],
  ['a figure with leading zeros, kept as text', { t: 's', v: '007' }, '007'],
  ['a text of two lines', { t: 's', v: '商业\n企业' }, '商业\n企业'],
  ['a text with markup', { t: 's', v: '<b>&amp;</b>' }, '<b>&amp;</b>'],
  ['true', { t: 'b', v: true }, 'TRUE'],
  ['an error', { t: 'e', v: 0x17 }, '#REF!'],
  ['the saved value of a formula', { t: 'n', v: 7, f: 'SUM(A1:A2)' }, '7'],
  ['the saved text of a formula', { t: 's', v: '无', f: 'IF(A1=0,"无","有")' }, '无'],
];

describe('the text of a cell', () => {
  test.each(['xlsx', 'biff8', 'xlml'] as const)('%s', async (bookType) => {
    const rows = CASES.map(([name, cell]) => [name, 1, cell]);
    const { blocks } = await readSpreadsheet(workbook({ 表: { rows } }, bookType));
    const [table] = blocks;
    const texts = table?.kind === 'table' ? table.grid.rows.map(({ cells }) => cells[2]?.text) : [];
    // Excel 2003 XML has line breaks of its own, and the library no text formats in it.
    const plain = (text: string | undefined) => text?.replace(/\r?\n/u, '\n');
    expect(texts.map(plain)).toEqual(CASES.map(([, , text]) => text));
  });

  test('a formula without a saved value is blank, and a loss', async () => {
    const xml = `${WORKSHEET}<sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>规章</t></is></c><c r="B1"><f>SUM(C1:D1)</f></c><c r="C1"/><c r="D1"><v>0</v></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>其他</t></is></c><c r="B2"><f>SUM(C2:D2)</f><v></v></c><c r="C2" t="str"><f>""</f><v></v></c><c r="D2"><f>1</f><v>1</v></c></row>
    </sheetData></worksheet>`;
    const content = await readSpreadsheet(handWritten(xml));
    expect(shown(content.blocks)).toEqual(['┌', '规章|||0', '其他|||1', '└']);
    expect(content.losses.map(({ origin }) => origin)).toEqual([
      { kind: 'table', table: 1, sheet: '表', row: 1, column: 2 },
      { kind: 'table', table: 1, sheet: '表', row: 2, column: 2 },
    ]);
    expect(lossesOf(content)[0]).toContain('没有保存计算结果');
  });

  test('many formulas without a saved value are told together', async () => {
    const cells = Array.from(
      { length: 30 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>1+1</f></c><c r="B${at + 1}"><v>1</v></c></row>`,
    );
    const content = await readSpreadsheet(
      handWritten(`${WORKSHEET}<sheetData>${cells.join('')}</sheetData></worksheet>`),
    );
    expect(content.losses).toHaveLength(11);
    expect(lossesOf(content).at(-1)).toBe('工作表“表”另有20个公式没有保存计算结果，按空白读取');
  });

  test('names with a prefix, rich text and phonetic guides', async () => {
    const xml = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:cols><x:col min="2" max="2" hidden="1"/></x:cols><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:r><x:t>规</x:t></x:r><x:r><x:t>章</x:t></x:r></x:is></x:c><x:c r="B1"><x:v>1</x:v></x:c><x:c r="C1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(shown((await readSpreadsheet(handWritten(xml))).blocks)).toEqual(['┌', '规章|2', '└']);
  });

  test('texts of a workbook of Excel 95, in GBK', async () => {
    const bytes = workbook({ AA: { rows: [['BBBB', 1]] } }, 'biff5');
    const at = bytes.indexOf('BBBB');
    Buffer.from([0xb9, 0xe6, 0xd5, 0xc2]).copy(bytes, at);
    expect(shown((await readSpreadsheet(bytes)).blocks)).toEqual(['┌', '规章|1', '└']);
  });
});
