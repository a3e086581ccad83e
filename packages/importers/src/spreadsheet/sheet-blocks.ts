/** The paragraphs and tables of one sheet. */
import type { DocumentBlock, ParagraphBlock, ParagraphStyle } from '../document/content.ts';
import { isSectionHeading, wordsOf } from '../document/form-words.ts';
import { headingLevel } from '../structure/headings.ts';
import { isFigure } from '../tables/grid.ts';
import { sheetOrigin } from './losses.ts';
import { bandsOf, columnRunsOf, filledInRow, type Region, rowsOf, wholeSheet, withoutBlankEdges } from './region.ts';
import { regionGrid } from './region-grid.ts';
import { stackedTables } from './stacked-tables.ts';
import { namesSection, rowRuns } from './text-rows.ts';
import type { SheetCell, VisibleSheet } from './visible-sheet.ts';

export interface SheetOptions {
  /** This program wrote the sheet: its first row is the section's heading, text right below a table is a note of it. */
  readonly written?: boolean;
}

/**
 * Blank rows separate tables and paragraphs, blank columns tables that stand side by side.
 * A sheet whose name tells the section is headed by it, unless its rows say it themselves.
 */
export function sheetBlocks(sheet: VisibleSheet, { written = false }: SheetOptions = {}): DocumentBlock[] {
  const blocks = regionBlocks(wholeSheet(sheet));
  if (written) return asWritten(blocks);
  return namesSection(sheet.name) && !saysSection(blocks) ? [headingOf(sheet), ...blocks] : blocks;
}

function regionBlocks(region: Region): DocumentBlock[] {
  return bandsOf(region).flatMap((band) =>
    rowRuns(band).flatMap((run): DocumentBlock[] => {
      const part = withoutBlankEdges(rowsOf(band, run.top, run.bottom));
      return run.kind === 'text' ? textBlocks(part) : tableBlocks(part);
    }),
  );
}

function tableBlocks(region: Region): DocumentBlock[] {
  const sides = sideBySide(region);
  // Each side has its own headings and blank rows.
  if (sides.length > 1) return sides.flatMap(regionBlocks);
  return stackedTables(region).flatMap((table): DocumentBlock[] => {
    const grid = regionGrid(table);
    return grid ? [{ kind: 'table', grid }] : [];
  });
}

/** A blank column parts two tables where the right one has labels of its own; else it is a column left blank. */
function sideBySide(table: Region): Region[] {
  const sides: Region[] = [];
  for (const run of columnRunsOf(table)) {
    const last = sides.at(-1);
    if (!last || hasLabels(run)) sides.push(run);
    else sides[sides.length - 1] = { ...last, right: run.right };
  }
  return sides;
}

function hasLabels({ sheet, top, bottom, left }: Region): boolean {
  for (let row = top + 1; row <= bottom; row++) {
    const cell = sheet.cellAt(row, left);
    if (cell && cell.top > top && cell.text.trim() !== '' && !isFigure(cell)) return true;
  }
  return false;
}

function textBlocks(region: Region): ParagraphBlock[] {
  const blocks: ParagraphBlock[] = [];
  for (let row = region.top; row <= region.bottom; row++) {
    for (const cell of withValues(filledInRow(region, row))) blocks.push(...paragraphs(cell, region.sheet));
  }
  return blocks;
}

/** 填报单位： | 某某局 is one field. */
function withValues(cells: readonly SheetCell[]): SheetCell[] {
  const joined: SheetCell[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    if (before && /[：:]\s*$/u.test(before.text))
      joined[joined.length - 1] = { ...before, text: before.text.trim() + cell.text.trim() };
    else joined.push(cell);
  }
  return joined;
}

/** A cell of prose may hold several paragraphs; a heading may be broken to fit its cell. */
function paragraphs({ text, row, column }: SheetCell, sheet: VisibleSheet): ParagraphBlock[] {
  const origin = sheetOrigin({ number: sheet.number, name: sheet.name, row, column });
  const lines = text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const joined = lines.join('');
  const whole = lines.length > 1 && (headingLevel(joined) === 1 || isSectionHeading(joined));
  return (whole ? [joined] : lines).map((line) => ({ kind: 'paragraph', printed: { text: line, origin } }));
}

function saysSection(blocks: readonly DocumentBlock[]): boolean {
  const table = blocks.findIndex(({ kind }) => kind === 'table');
  return blocks
    .slice(0, table < 0 ? undefined : table)
    .some(
      (block) => block.kind === 'paragraph' && wordsOf(block.printed.text) !== '' && namesSection(block.printed.text),
    );
}

function headingOf({ number, name }: VisibleSheet): ParagraphBlock {
  return {
    kind: 'paragraph',
    printed: { text: name.trim(), origin: sheetOrigin({ number, name }) },
    style: { kind: 'heading', level: 1 },
  };
}

function asWritten(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  let belowTable = false;
  return blocks.map((block, at) => {
    if (block.kind !== 'paragraph') {
      belowTable = block.kind === 'table';
      return block;
    }
    if (at === 0) return styled(block, { kind: 'heading', level: 1 });
    return belowTable ? styled(block, { kind: 'tableNote' }) : block;
  });
}

function styled(block: ParagraphBlock, style: ParagraphStyle): ParagraphBlock {
  return { ...block, style };
}
