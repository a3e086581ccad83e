/** The tables of a report as a spreadsheet: a sheet of basics, and one for each part that holds tables. */
import writeExcelFile from 'write-excel-file/universal';
import type { Content } from '../content.ts';
import type { Exported } from '../exported.ts';
import { packAgain } from '../zip.ts';
import { BASICS, basicsSheet } from './basics-sheet.ts';
import { fitToPage } from './fit-to-page.ts';
import { FONT } from './looks.ts';
import { longTexts, sectionLosses } from './losses.ts';
import { sectionSheet } from './section-sheet.ts';
import { sectionsOf } from './sections.ts';
import { sheetNames } from './sheet-names.ts';
import { unmarked } from './text.ts';

export async function writeXlsx(content: Content): Promise<Exported> {
  const sections = sectionsOf(content.page);
  const withTables = sections.filter(({ printed }) => printed.length > 0);
  const [, ...names] = sheetNames([
    BASICS,
    ...withTables.map(({ heading, pointer }) => heading?.text ?? (pointer === '/preamble' ? '正文前' : '')),
  ]);
  const sheets = [
    basicsSheet(content),
    ...withTables.map((section, at) => sectionSheet(section, names[at] ?? `${at + 1}`)),
  ];
  const blob = await writeExcelFile(sheets, { ...FONT, features: [fitToPage] }).toBlob();
  const bytes = packAgain(new Uint8Array(await blob.arrayBuffer()), { 'xl/sharedStrings.xml': unmarked });
  return { bytes, losses: [...sections.flatMap(sectionLosses), ...longTexts(content, sections)] };
}
