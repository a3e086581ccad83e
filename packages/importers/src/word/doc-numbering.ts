/** The lists of a .doc ([MS-DOC] 2.9.147 LSTF, 2.9.131 LFO), in the form of a .docx. */
import type { DocFile } from './doc-file.ts';
import { element, type XmlElement } from './xml.ts';

const LIST_SIZE = 28;
const OVERRIDE_SIZE = 16;
const LEVEL_SIZE = 28;
const MOST_LISTS = 4000;

/** @returns `w:numbering`; without lists where the file is damaged there. */
export function docNumbering(file: DocFile): XmlElement {
  return element('w:numbering', {}, [...abstractLists(file), ...lists(file)]);
}

function abstractLists({ main, table }: DocFile): XmlElement[] {
  const at = main.readUInt32LE(0x02e2);
  if (main.readUInt32LE(0x02e6) < 2 || at + 2 > table.length) return [];
  const count = Math.min(table.readUInt16LE(at), MOST_LISTS);
  // The levels of all lists follow the lists.
  const reader = { buffer: table, at: at + 2 + count * LIST_SIZE };
  return Array.from({ length: count }, (_, index) => {
    const list = at + 2 + index * LIST_SIZE;
    const simple = (table.readUInt8(list + 26) & 1) !== 0;
    const levels = Array.from({ length: simple ? 1 : 9 }, (_level, level) => readLevel(reader, level));
    return element('w:abstractNum', { 'w:abstractNumId': String(table.readInt32LE(list)) }, levels);
  });
}

function lists({ main, table }: DocFile): XmlElement[] {
  const at = main.readUInt32LE(0x02ea);
  if (main.readUInt32LE(0x02ee) < 4 || at + 4 > table.length) return [];
  const count = Math.min(table.readUInt32LE(at), MOST_LISTS);
  const reader = { buffer: table, at: at + 4 + count * OVERRIDE_SIZE };
  return Array.from({ length: count }, (_, index) => {
    const list = at + 4 + index * OVERRIDE_SIZE;
    reader.at += 4;
    const changed = Math.min(table.readUInt8(list + 12), 9);
    const overrides = Array.from({ length: changed }, () => readOverride(reader));
    const abstract = element('w:abstractNumId', { 'w:val': String(table.readInt32LE(list)) });
    return element('w:num', { 'w:numId': String(index + 1) }, [abstract, ...overrides]);
  });
}

interface Reader {
  readonly buffer: Buffer;
  at: number;
}

function readOverride(reader: Reader): XmlElement {
  const start = reader.buffer.readInt32LE(reader.at);
  const flags = reader.buffer.readUInt32LE(reader.at + 4);
  reader.at += 8;
  const level = flags & 15;
  const formatted = (flags & 32) !== 0;
  return element('w:lvlOverride', { 'w:ilvl': String(level) }, [
    ...((flags & 16) !== 0 && !formatted ? [element('w:startOverride', { 'w:val': String(start) })] : []),
    ...(formatted ? [readLevel(reader, level)] : []),
  ]);
}

function readLevel(reader: Reader, index: number): XmlElement {
  const { buffer, at } = reader;
  const flags = buffer.readUInt8(at + 5);
  const text = at + LEVEL_SIZE + buffer.readUInt8(at + 24) + buffer.readUInt8(at + 25);
  const end = text + 2 + buffer.readUInt16LE(text) * 2;
  reader.at = end;
  const value = (name: string, given: number | string): XmlElement => element(name, { 'w:val': String(given) });
  const restart = (flags & 8) !== 0 ? [value('w:lvlRestart', buffer.readUInt8(at + 26))] : [];
  return element('w:lvl', { 'w:ilvl': String(index) }, [
    value('w:start', buffer.readInt32LE(at)),
    value('w:numFmt', FORMATS[buffer.readUInt8(at + 4)] ?? 'none'),
    value('w:lvlText', levelText(buffer.toString('utf16le', text + 2, end))),
    value('w:suff', ['tab', 'space', 'nothing'][buffer.readUInt8(at + 15)] ?? 'tab'),
    ...((flags & 4) !== 0 ? [value('w:isLgl', '1')] : []),
    ...restart,
  ]);
}

/** The characters 0 to 8 stand for the number of a level. */
function levelText(text: string): string {
  return [...text].map((character) => (character < '\u0009' ? `%${character.charCodeAt(0) + 1}` : character)).join('');
}

/** In the order of their numbers in the file, which is that of their names in ECMA-376. */
const FORMATS: readonly string[] =
  `decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago
  ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand
  decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung
  decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional
  ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand
  taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand koreanDigital koreanCounting koreanLegal
  koreanDigital2 vietnameseCounting russianLower russianUpper none`.split(/\s+/u);
