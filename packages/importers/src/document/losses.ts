/** What could not be carried over from a document, in both languages. */
import type { ImportLoss, LocalisedText, Origin } from '@disclosure-lint/schemas';
import { filled, type GridRow, rowOrigin } from '../tables/grid.ts';

/** A loss before anybody has said in which language it is told. */
export interface Loss {
  readonly message: LocalisedText;
  readonly origin?: Origin;
}

/** @returns a loss as the report file tells it. */
export function localisedLoss({ message, origin }: Loss, locale: keyof LocalisedText): ImportLoss {
  return { message: message[locale], ...(origin && { origin }) };
}

/**
 * A row whose cells do not fit the columns.
 * @param label Its own label; the first words in the row when absent.
 */
export function columnMismatch(row: GridRow, figures: number, columns: number, label = filled(row)[0]): Loss {
  const name = label?.text.replace(/\s+/gu, '').slice(0, 20) || undefined;
  return {
    message: {
      'zh-CN': `${name === undefined ? '空白' : `“${name}”`}一行有${figures}个数据单元格，表头有${columns}列，数据无法与各列对应`,
      en: `${name === undefined ? 'A blank row' : `Row “${name}”`} has ${figures} cells of figures under ${columns} columns: its figures cannot be placed`,
    },
    origin: rowOrigin(row),
  };
}
