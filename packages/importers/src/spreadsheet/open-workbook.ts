/** Opens a workbook of any of its formats with SheetJS, which is given no more than it needs and has been looked through. */

import { decode } from '@disclosure-lint/core';
import { read, type WorkBook } from '@e965/xlsx';
import type { Loss } from '../document/losses.ts';
import { UnreadableDocument } from '../document/reader.ts';
import { readBinaryWorkbook } from './binary-workbook.ts';
import { repackedWorkbook } from './package-workbook.ts';
import { MOST_ROWS, type RawSheet } from './raw-sheet.ts';
import { rawSheets, type SheetFacts } from './raw-sheets.ts';
import { tamedWorkbookXml } from './xml-workbook.ts';

export interface OpenedWorkbook {
  readonly sheets: readonly RawSheet[];
  readonly losses: readonly Loss[];
}

/**
 * Nothing is formatted or looked up that is not asked for: number formats are applied to dates only, later. Formulas are left
 * aside.
 */
const OPTIONS = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellNF: true,
  cellText: false,
  // One more than is read: whether anything stands below is to be told.
  sheetRows: MOST_ROWS + 1,
} as const;

/** @throws UnreadableDocument when it is encrypted, too large, damaged, or no workbook. */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenedWorkbook> {
  if (startsWith(bytes, 'PK')) {
    const { packed, pictures } = await repackedWorkbook(bytes);
    // Rows and columns that are hidden count as styles.
    return opened(
      guarded('XLSX', () => read(packed, { ...OPTIONS, cellStyles: true, type: 'buffer' })),
      { losses: pictures },
    );
  }
  if (startsWith(bytes, '\xd0\xcf') || startsWith(bytes, '\t')) {
    return guarded('XLS', () => {
      const { stream, ...facts } = readBinaryWorkbook(bytes);
      return opened(read(stream, { ...OPTIONS, type: 'buffer' }), facts);
    });
  }
  const decoded = decode(bytes);
  if (!decoded.ok) throw new UnreadableDocument('undecodable');
  const { xml, losses } = tamedWorkbookXml(decoded.text);
  return opened(
    guarded('XML', () => read(xml, { ...OPTIONS, type: 'string' })),
    { losses },
  );
}

function opened(workbook: WorkBook, facts: SheetFacts & { readonly losses?: readonly Loss[] }): OpenedWorkbook {
  const { sheets, losses } = rawSheets(workbook, facts);
  if (sheets.length === 0) throw new UnreadableDocument('broken', 'workbook');
  return { sheets, losses: [...(facts.losses ?? []), ...losses] };
}

/** Whatever the library says of a damaged file, its user can do no more than send another. */
function guarded<Value>(what: string, reading: () => Value): Value {
  try {
    return reading();
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    if (error instanceof Error && /password|encrypt/iu.test(error.message)) throw new UnreadableDocument('encrypted');
    throw new UnreadableDocument('broken', what);
  }
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((character, at) => bytes[at] === character.charCodeAt(0));
}
