import type { ImportLoss } from '@disclosure-lint/schemas';
import { filled, type GridRow, rowOrigin } from './grid.ts';

/** A row whose cells do not fit the columns. */
export function columnMismatch(row: GridRow, figures: number, columns: number): ImportLoss {
  const [first] = filled(row);
  const name = first ? `“${first.text.replace(/\s+/gu, '').slice(0, 20)}”` : '空白';
  return {
    message: `${name}一行有${figures}个数据单元格，表头有${columns}列，数据无法与各列对应`,
    origin: rowOrigin(row),
  };
}
