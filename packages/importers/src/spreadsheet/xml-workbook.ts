/** The XML that Excel 2003 wrote, and many systems still export under the name `.xls`. */
import type { Loss } from '../document/losses.ts';
import { MOST_COLUMNS, MOST_ROWS } from './raw-sheet.ts';

const COLUMN = /<((?:\w+:)?)Column\b([^<>]*)>/gu;
const SPAN = /\b((?:\w+:)?(MergeAcross|MergeDown|Index))\s*=\s*(?:"(\d+)"|'(\d+)')/gu;
const BARE_FORMULA = /<(?:\w+:)?Cell\b[^<>]*\bFormula=[^<>]*\/>/gu;

/**
 * Bounds the numbers by which the library counts columns, one by one, whatever a file claims.
 * @returns the XML to read, and a loss for formulas without a saved value.
 */
export function tamedWorkbookXml(text: string): { readonly xml: string; readonly losses: readonly Loss[] } {
  const formulas = [...text.matchAll(BARE_FORMULA)].length;
  const xml = text
    .replace(SPAN, (_, name: string, kind: string, double?: string, single?: string) => {
      const most = kind === 'MergeAcross' ? MOST_COLUMNS : MOST_ROWS * 2;
      return `${name}="${Math.min(Number(double ?? single), most)}"`;
    })
    .replace(COLUMN, (_, prefix: string, attributes: string) => boundedColumn(prefix, attributes));
  return { xml, losses: formulas === 0 ? [] : [formulasWithoutValue(formulas)] };
}

function boundedColumn(prefix: string, attributes: string): string {
  const number = (name: string): number =>
    Number(new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*["'](\\d+)["']`, 'u').exec(attributes)?.[1] ?? 0);
  const index = Math.min(number('Index'), MOST_COLUMNS);
  const span = Math.min(number('Span'), MOST_COLUMNS - index);
  const told = [index > 0 ? ` ss:Index="${index}"` : '', span > 0 ? ` ss:Span="${span}"` : ''];
  return `<${prefix}Column${told.join('')}${number('Hidden') === 1 ? ' ss:Hidden="1"' : ''}/>`;
}

function formulasWithoutValue(count: number): Loss {
  return {
    message: {
      'zh-CN': `有${count}个单元格是公式而没有保存计算结果，按空白读取`,
      en: `${count} ${count === 1 ? 'cell is a formula' : 'cells are formulas'} without a saved result, read as blank`,
    },
  };
}
