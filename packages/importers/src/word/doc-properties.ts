/** Properties of paragraphs and characters in a .doc ([MS-DOC] 2.6): of the many, those that tell what is printed where. */
import { type DocFile, type Piece, tableRange } from './doc-file.ts';

export interface DocParagraph {
  readonly style: number;
  readonly outlineLevel: number | undefined;
  /** 0 for no list; undefined where the style decides. */
  readonly list: number | undefined;
  readonly listLevel: number | undefined;
  /** 0 outside tables, 1 in one, 2 in a table in a table. */
  readonly depth: number;
  /** It ends a row, and says where the row's cells stand. */
  readonly rowEnd: boolean;
  readonly cells: readonly DocCell[] | undefined;
}

export interface DocCell {
  /** The edges, in twips from the margin. */
  readonly left: number;
  readonly right: number;
  /** Whether it is part of the cell left of it, or above. */
  readonly mergedLeft: boolean;
  readonly vertical: 'none' | 'begins' | 'continues';
}

/** Bits of the marks of a character. */
export const DELETED = 1;
export const INSERTED = 2;
export const HIDDEN = 4;

/** @returns the properties of paragraphs, by the position of the mark at their end. */
export function paragraphProperties(file: DocFile): ReadonlyMap<number, DocParagraph> {
  const found = new Map<number, DocParagraph>();
  const toCp = positions(file.pieces);
  for (const { end, content } of formattedRuns(file, 0x0102, 13)) {
    const mark = toCp(end - 1);
    if (mark !== undefined) found.set(mark, readParagraph(file, content));
  }
  return found;
}

/** @returns the marks of every character. */
export function characterMarks(file: DocFile): Uint8Array {
  const marks = new Uint8Array(file.text.length);
  const pieces = [...file.pieces].sort((a, b) => a.fc - b.fc);
  let first = 0;
  for (const { start, end, content } of formattedRuns(file, 0x00fa, 1)) {
    const mark = characterMark(content);
    while (first < pieces.length && endOf(pieces[first]) <= start) first++;
    for (let index = first; mark !== 0 && index < pieces.length; index++) {
      const piece = pieces[index];
      if (!piece || piece.fc >= end) break;
      const from = piece.cp + Math.max(0, Math.floor((start - piece.fc) / piece.bytesPerCharacter));
      const to = piece.cp + Math.min(piece.length, Math.ceil((end - piece.fc) / piece.bytesPerCharacter));
      marks.fill(mark, from, to);
    }
  }
  return marks;
}

interface FormattedRun {
  readonly start: number;
  readonly end: number;
  /** What the page holds of its format, from its length on. */
  readonly content: Buffer;
}

const PAGE = 512;

/** Runs stand in pages of 512 bytes, in the order of the stream; what does not keep the order is passed over. */
function* formattedRuns(file: DocFile, offset: number, entrySize: number): Generator<FormattedRun> {
  const plc = tableRange(file, offset);
  const count = Math.min(Math.floor((plc.length - 4) / 8), Math.floor(file.main.length / PAGE));
  let last = 0;
  for (let index = 0; index < count; index++) {
    const number = plc.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff;
    const page = file.main.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) continue;
    const runs = page.readUInt8(PAGE - 1);
    if ((runs + 1) * 4 + runs * entrySize >= PAGE) continue;
    for (let run = 0; run < runs; run++) {
      const start = page.readUInt32LE(run * 4);
      const end = page.readUInt32LE(run * 4 + 4);
      if (start < last || end <= start) continue;
      last = end;
      const at = page.readUInt8((runs + 1) * 4 + run * entrySize) * 2;
      yield { start, end, content: at === 0 ? Buffer.alloc(0) : page.subarray(at, PAGE - 1) };
    }
  }
}

function endOf(piece: Piece | undefined): number {
  return piece ? piece.fc + piece.length * piece.bytesPerCharacter : 0;
}

/** @returns the character in which a byte of the stream stands; undefined where there is no text. */
function positions(pieces: readonly Piece[]): (fc: number) => number | undefined {
  const sorted = [...pieces].sort((a, b) => a.fc - b.fc);
  return (fc) => {
    let low = 0;
    let high = sorted.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((sorted[middle]?.fc ?? 0) <= fc) low = middle;
      else high = middle - 1;
    }
    const piece = sorted[low];
    if (!piece || fc < piece.fc || fc >= endOf(piece)) return undefined;
    return piece.cp + Math.floor((fc - piece.fc) / piece.bytesPerCharacter);
  };
}

function characterMark(content: Buffer): number {
  let mark = 0;
  for (const { code, operand } of modifiers(content.subarray(1, 1 + (content[0] ?? 0)))) {
    const bit = CHARACTER_MARKS.get(code);
    // 0 and 1 say so themselves, 128 and 129 refer to the style.
    if (bit !== undefined && (operand[0] === 1 || operand[0] === 129)) mark |= bit;
  }
  return mark;
}

const CHARACTER_MARKS: ReadonlyMap<number, number> = new Map([
  [0x0800, DELETED],
  [0x0801, INSERTED],
  [0x083c, HIDDEN],
]);

function readParagraph(file: DocFile, content: Buffer): DocParagraph {
  const words = content[0] ?? 0;
  const properties = words === 0 ? content.subarray(2, 2 + 2 * (content[1] ?? 0)) : content.subarray(1, 2 * words);
  return paragraphOf(file, properties.length >= 2 ? properties.readUInt16LE(0) : 0, properties.subarray(2));
}

/** @param properties A list of modifiers, as paragraphs and styles have it. */
export function paragraphOf(file: DocFile, style: number, properties: Buffer): DocParagraph {
  let paragraph: DocParagraph = { ...PLAIN_PARAGRAPH, style };
  for (const modifier of allModifiers(file, properties)) paragraph = modified(paragraph, modifier);
  return paragraph;
}

export const PLAIN_PARAGRAPH: DocParagraph = {
  style: 0,
  outlineLevel: undefined,
  list: undefined,
  listLevel: undefined,
  depth: 0,
  rowEnd: false,
  cells: undefined,
};

/** Properties that do not fit a page stand in a stream of their own. */
function* allModifiers({ data }: DocFile, properties: Buffer): Generator<Modifier> {
  for (const modifier of modifiers(properties)) {
    if (modifier.code !== 0x6646 && modifier.code !== 0x6645) yield modifier;
    else {
      const at = modifier.operand.readUInt32LE(0);
      if (at + 2 <= data.length) yield* modifiers(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)));
    }
  }
}

function modified(paragraph: DocParagraph, { code, operand }: Modifier): DocParagraph {
  switch (code) {
    case 0x2416:
      return { ...paragraph, depth: operand[0] === 1 ? Math.max(paragraph.depth, 1) : 0 };
    case 0x6649:
      return { ...paragraph, depth: operand.readInt32LE(0) };
    case 0x2417:
      return { ...paragraph, rowEnd: operand[0] === 1 };
    case 0x2640:
      return { ...paragraph, outlineLevel: operand[0] };
    case 0x460b:
      // -2047 is what Word 6 wrote for a number of its own.
      return { ...paragraph, list: Math.max(operand.readInt16LE(0), 0) };
    case 0x260a:
      return { ...paragraph, listLevel: operand[0] };
    case 0xd608:
      return { ...paragraph, cells: readCells(operand) };
    case 0xd62b:
      return {
        ...paragraph,
        cells: paragraph.cells?.map((cell, index) =>
          index === operand[0] ? { ...cell, vertical: verticalMerge(operand[1] ?? 0) } : cell,
        ),
      };
    default:
      return paragraph;
  }
}

/** The definition of a row ([MS-DOC] 2.9.325): the edges of its cells, then what each is. */
function readCells(operand: Buffer): readonly DocCell[] | undefined {
  const count = operand[0] ?? 0;
  const edges = 1 + (count + 1) * 2;
  if (count === 0 || edges > operand.length) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const at = edges + index * 20;
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0;
    return {
      left: operand.readInt16LE(1 + index * 2),
      right: operand.readInt16LE(3 + index * 2),
      mergedLeft: (flags & 3) === 1,
      vertical: verticalMerge((flags >> 5) & 3),
    };
  });
}

function verticalMerge(flag: number): DocCell['vertical'] {
  return flag === 0 ? 'none' : flag === 1 ? 'continues' : 'begins';
}

interface Modifier {
  readonly code: number;
  readonly operand: Buffer;
}

/** By the three highest bits of a modifier's code; 6 is of any length. */
const OPERAND_SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

function* modifiers(properties: Buffer): Generator<Modifier> {
  for (let at = 0; at + 2 < properties.length; ) {
    const code = properties.readUInt16LE(at);
    at += 2;
    let size = OPERAND_SIZES[code >> 13] ?? 1;
    if (size === 0 && code === 0xd608) {
      if (at + 2 > properties.length) return;
      size = Math.max(properties.readUInt16LE(at) - 1, 0);
      at += 2;
    } else if (size === 0) {
      size = properties[at] ?? 0;
      at++;
    }
    if (at + size > properties.length) return;
    yield { code, operand: properties.subarray(at, at + size) };
    at += size;
  }
}
