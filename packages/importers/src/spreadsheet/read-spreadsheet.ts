/** Reads a workbook of Excel or WPS, `.xlsx` or `.xls`: its sheets as paragraphs and tables. */
import type { DocumentBlock } from '../document/content.ts';
import type { Loss } from '../document/losses.ts';
import type { Reader } from '../document/reader.ts';
import { basicInformation, isBasicInformation } from './basic-information.ts';
import { joinContinued } from './continued-tables.ts';
import { sheetsLeftOut } from './losses.ts';
import { openWorkbook } from './open-workbook.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { visibleSheet } from './visible-sheet.ts';

/** A report has six parts; an office sends one workbook for a report. */
const MOST_SHEETS = 50;

/**
 * Only what a reader of the workbook sees is read: hidden sheets, rows and columns with content are losses. Formulas are
 * not evaluated, their saved values are read.
 */
export const readSpreadsheet: Reader = async (bytes) => {
  const { sheets, losses: opening } = await openWorkbook(bytes);
  const losses: Loss[] = [...opening];
  if (sheets.length > MOST_SHEETS) losses.push(sheetsLeftOut(sheets.length, MOST_SHEETS));
  const visible = sheets.slice(0, MOST_SHEETS).flatMap((raw) => {
    const { sheet, losses: hidden } = visibleSheet(raw);
    losses.push(...hidden);
    return sheet ? [sheet] : [];
  });
  const [first] = visible;
  if (!first || !isBasicInformation(first)) {
    const blocks = joinContinued(visible.flatMap((sheet) => sheetBlocks(sheet)));
    return { blocks, losses, tablesOnly: !blocks.some(isProse) };
  }
  const told = basicInformation(first);
  const blocks: DocumentBlock[] = visible.slice(1).flatMap((sheet) => sheetBlocks(sheet, { written: true }));
  return {
    blocks: [...told.blocks, ...joinContinued(blocks)],
    losses: [...losses, ...told.losses],
    properties: told.properties,
    tablesOnly: !blocks.some(isProse),
  };
};

/** A sentence; titles, headings, captions and notes stand beside tables without one. */
function isProse(block: DocumentBlock): boolean {
  return block.kind === 'paragraph' && block.style === undefined && /[。；]/u.test(block.printed.text);
}
