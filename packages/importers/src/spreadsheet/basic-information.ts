/** The first sheet of a workbook that this program wrote: what the report's tables do not say, one line each. */
import { type DocumentProperties, readDocumentProperties } from '@disclosure-lint/core';
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
/** The label of each property, and the name it has in other kinds of documents. */
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['机关名称', 'disclosure-report.organ.name'],
  ['机关类型', 'disclosure-report.organ.kind'],
  ['层级', 'disclosure-report.organ.level'],
  ['数据范围', 'disclosure-report.organ.scope'],
  ['年度', 'disclosure-report.year'],
  ['公布日期', 'disclosure-report.publishedOn'],
  ['报送日期', 'disclosure-report.submittedOn'],
]);

export function isBasicInformation(sheet: VisibleSheet): boolean {
  return sheet.name.trim() === SHEET && linesOf(sheet).some(({ label }) => label === TITLE || PROPERTIES.has(label));
}

/** Values that do not fit, and lines that are not known, are losses. */
export function basicInformation(sheet: VisibleSheet): BasicInformation {
  const lines = linesOf(sheet).filter(({ value }) => value !== '');
  const values = new Map(lines.map(({ label, value }) => [PROPERTIES.get(label) ?? label, normalised(value)]));
  const properties = readDocumentProperties((name) => values.get(name));
  const blocks = lines.flatMap(({ label, value, cell }): DocumentBlock[] =>
    label === TITLE
      ? [{ kind: 'paragraph', printed: { text: value, origin: originOf(sheet, cell) }, style: { kind: 'title' } }]
      : [],
  );
  const losses = lines
    .filter(({ label }) => label !== TITLE && !isTaken(properties, PROPERTIES.get(label)))
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

function isTaken({ organ, year, publishedOn, submittedOn }: DocumentProperties, name: string | undefined): boolean {
  const taken: Readonly<Record<string, unknown>> = {
    'disclosure-report.organ.name': organ?.name,
    'disclosure-report.organ.kind': organ?.kind,
    'disclosure-report.organ.level': organ?.level,
    'disclosure-report.organ.scope': organ?.scope,
    'disclosure-report.year': year,
    'disclosure-report.publishedOn': publishedOn,
    'disclosure-report.submittedOn': submittedOn,
  };
  return name !== undefined && taken[name] !== undefined;
}

function originOf({ number, name }: VisibleSheet, { row, column }: SheetCell): ReturnType<typeof sheetOrigin> {
  return sheetOrigin({ number, name, row, column });
}
