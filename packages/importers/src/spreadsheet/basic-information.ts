/** The first sheet of a workbook that this program wrote: what the report's tables do not say, one line each. */
import {
  type DocumentProperties,
  documentPropertiesOf,
  readDocumentProperties,
  SHOWN_PROPERTIES,
  valueShown,
} from '@disclosure-lint/core';
import type { DocumentBlock } from '../document/content.ts';
import type { Loss } from '../document/losses.ts';
import { propertyNotRead, sheetOrigin } from './losses.ts';
import { filledInRow, wholeSheet } from './region.ts';
import type { SheetCell, VisibleSheet } from './visible-sheet.ts';

export interface BasicInformation {
  /** The title, where one is given. */
  readonly blocks: readonly DocumentBlock[];
  readonly properties: DocumentProperties;
  readonly losses: readonly Loss[];
}

const SHEET = '基本信息';
const TITLE = '标题';
const PROPERTIES = new Map(SHOWN_PROPERTIES.map((property) => [property.label, property]));

export function isBasicInformation(sheet: VisibleSheet): boolean {
  return sheet.name.trim() === SHEET && linesOf(sheet).some(({ label }) => label === TITLE || PROPERTIES.has(label));
}

/** Values that do not fit, and lines that are not known, are losses. */
export function basicInformation(sheet: VisibleSheet): BasicInformation {
  const lines = linesOf(sheet).filter(({ value }) => value !== '');
  const values = new Map(
    lines.flatMap(({ label, value }) => {
      const property = PROPERTIES.get(label);
      return property ? [[property.name, valueShown(property, normalised(value))] as const] : [];
    }),
  );
  const properties = readDocumentProperties((name) => values.get(name));
  const taken = documentPropertiesOf(properties);
  const blocks = lines.flatMap(({ label, value, cell }): DocumentBlock[] =>
    label === TITLE
      ? [{ kind: 'paragraph', printed: { text: value, origin: originOf(sheet, cell) }, style: { kind: 'title' } }]
      : [],
  );
  const losses = lines
    .filter(({ label }) => label !== TITLE && !taken.has(PROPERTIES.get(label)?.name ?? ''))
    .map(({ label, value, cell }) => propertyNotRead(label, value, { ...sheet, row: cell.row, column: cell.column }));
  return { blocks, properties, losses };
}

interface Line {
  readonly label: string;
  readonly value: string;
  readonly cell: SheetCell;
}

function linesOf(sheet: VisibleSheet): Line[] {
  const region = wholeSheet(sheet);
  return Array.from({ length: sheet.height }, (_, row) => filledInRow(region, row)).flatMap(([label, value]) =>
    label ? [{ label: label.text.trim(), value: value?.text.trim() ?? '', cell: value ?? label }] : [],
  );
}

/** Office programs turn what looks like a date into one, and show it their own way; 2023年 is a year as well. */
function normalised(value: string): string {
  const date = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(value);
  if (!date) return value.replace(/^(\d{4})年度?$/u, '$1');
  const [, year, month = '', day = ''] = date;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function originOf({ number, name }: VisibleSheet, { row, column }: SheetCell): ReturnType<typeof sheetOrigin> {
  return sheetOrigin({ number, name, row, column });
}
