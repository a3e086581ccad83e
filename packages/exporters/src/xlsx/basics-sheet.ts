/** The sheet of what the report says of itself. */
import { SHOWN_PROPERTIES, shownValue } from '@disclosure-lint/core';
import type { Sheet } from 'write-excel-file/universal';
import type { Content } from '../content.ts';
import { BOLD, BORDERED, TEXT } from './looks.ts';
import { cellText, marked } from './text.ts';

export const BASICS = '基本信息';

/** @returns a row for each thing that the report says. */
export function basicsSheet({ page, properties }: Content): Sheet<Blob> {
  const rows: (readonly [string, string])[] = [
    ...(page.title ? [['标题', page.title.text] as const] : []),
    ...SHOWN_PROPERTIES.flatMap((property) => {
      const value = properties.get(property.name);
      return value === undefined ? [] : [[property.label, shownValue(property, value)] as const];
    }),
  ];
  return {
    sheet: BASICS,
    orientation: 'landscape',
    columns: [{ width: 14 }, { width: 70 }],
    data: rows.map(([label, value]) => [
      { ...TEXT, ...BORDERED, ...BOLD, value: marked(label) },
      label === '年度' && /^\d{1,4}$/u.test(value)
        ? { ...BORDERED, type: Number, value: Number(value), align: 'left' }
        : { ...TEXT, ...BORDERED, value: marked(cellText(value)), align: 'left' },
    ]),
  };
}
