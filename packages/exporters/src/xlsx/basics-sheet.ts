/** The sheet of what the report says of itself. */
import type { Sheet } from 'write-excel-file/universal';
import type { Content } from '../content.ts';
import { BOLD, BORDERED, TEXT } from './looks.ts';
import { cellText, marked } from './text.ts';

export const BASICS = '基本信息';

const LABELS: readonly (readonly [label: string, property: string])[] = [
  ['机关名称', 'organ.name'],
  ['机关类型', 'organ.kind'],
  ['层级', 'organ.level'],
  ['数据范围', 'organ.scope'],
  ['年度', 'year'],
  ['公布日期', 'publishedOn'],
  ['报送日期', 'submittedOn'],
];

/** @returns a row for each thing that the report says; values as the file has them. */
export function basicsSheet({ page, properties }: Content): Sheet<Blob> {
  const rows: (readonly [string, string])[] = [
    ...(page.title ? [['标题', page.title.text] as const] : []),
    ...LABELS.flatMap(([label, property]) => {
      const value = properties.get(`disclosure-report.${property}`);
      return value === undefined ? [] : [[label, value] as const];
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
