/** The binary format of Word 97 to 2003 ([MS-DOC]): the text of a file and where it stands in it. */
import { UnreadableDocument } from '../document/reader.ts';
import { openCompoundFile } from '../package/compound-file.ts';

/** A run of text as it is stored: positions of characters (cp) in the text, of bytes (fc) in the stream. */
export interface Piece {
  readonly cp: number;
  readonly length: number;
  readonly fc: number;
  readonly bytesPerCharacter: 1 | 2;
}

export interface DocFile {
  readonly main: Buffer;
  readonly table: Buffer;
  readonly data: Buffer;
  /** Of all stories: the body, notes, headers, comments, text boxes. */
  readonly text: string;
  /** In the order of the text. */
  readonly pieces: readonly Piece[];
  readonly stories: Readonly<Record<'body' | 'footnotes' | 'endnotes' | 'textBoxes', Story>>;
}

export interface Story {
  readonly start: number;
  readonly end: number;
}

/**
 * Opens a .doc.
 * @throws UnreadableDocument `encrypted`, `unsupported` for Word 6 and 95, or `broken`.
 */
export function openDoc(bytes: Uint8Array): DocFile {
  const { stream } = openCompoundFile(bytes);
  const main = stream('WordDocument');
  if (!main || main.length < 0x21a) throw brokenDoc();
  const magic = main.readUInt16LE(0);
  if (magic === 0xa5dc || (magic === 0xa5ec && main.readUInt16LE(2) < 0xc0))
    throw new UnreadableDocument('unsupported', 'Word 6/95');
  if (magic !== 0xa5ec) throw brokenDoc();
  const flags = main.readUInt16LE(0x0a);
  if ((flags & 0x0100) !== 0) throw new UnreadableDocument('encrypted');
  const table = stream((flags & 0x0200) === 0 ? '0Table' : '1Table');
  if (!table) throw brokenDoc();
  const { text, pieces } = readPieces(main, table);
  return { main, table, data: stream('Data') ?? Buffer.alloc(0), text, pieces, stories: storiesOf(main, text.length) };
}

/** @returns the part of the table stream that the header of the file names at an offset. */
export function tableRange({ main, table }: Pick<DocFile, 'main' | 'table'>, offset: number): Buffer {
  const start = main.readUInt32LE(offset);
  return table.subarray(start, start + main.readUInt32LE(offset + 4));
}

export function brokenDoc(): UnreadableDocument {
  return new UnreadableDocument('broken', 'WordDocument');
}

/** The piece table stands last in the Clx (2.9.38). */
function readPieces(main: Buffer, table: Buffer): Pick<DocFile, 'text' | 'pieces'> {
  const clx = tableRange({ main, table }, 0x01a2);
  let at = 0;
  while (clx[at] === 1 && at + 3 <= clx.length) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2 || at + 5 > clx.length) throw brokenDoc();
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((plc.length - 4) / 12);
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let bytes = 0;
  let cp = 0;
  for (let index = 0; index < count; index++) {
    const length = plc.readUInt32LE((index + 1) * 4) - plc.readUInt32LE(index * 4);
    const position = plc.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const compressed = (position & 0x40000000) !== 0;
    const fc = compressed ? (position & 0x3fffffff) / 2 : position & 0x3fffffff;
    const bytesPerCharacter = compressed ? 1 : 2;
    bytes += length * bytesPerCharacter;
    // Pieces never share their text: together they are no longer than the stream.
    if (length <= 0 || fc + length * bytesPerCharacter > main.length || bytes > main.length) throw brokenDoc();
    const content = main.subarray(fc, fc + length * bytesPerCharacter);
    texts.push(compressed ? WINDOWS.decode(content) : content.toString('utf16le'));
    pieces.push({ cp, length, fc, bytesPerCharacter });
    cp += length;
  }
  return { text: texts.join(''), pieces };
}

const WINDOWS = new TextDecoder('windows-1252');

function storiesOf(main: Buffer, length: number): DocFile['stories'] {
  const [body, footnotes, headers, , comments, endnotes, textBoxes] = Array.from({ length: 7 }, (_, index) =>
    main.readUInt32LE(0x4c + index * 4),
  ).map((size) => Math.min(size, length));
  let at = 0;
  const next = (size = 0): Story => {
    const story = { start: Math.min(at, length), end: Math.min(at + size, length) };
    at += size;
    return story;
  };
  const found = { body: next(body), footnotes: next(footnotes) };
  next(headers);
  next(comments);
  return { ...found, endnotes: next(endnotes), textBoxes: next(textBoxes) };
}
