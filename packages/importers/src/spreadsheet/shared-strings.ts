/**
 * The table of texts that the cells of an old workbook share, taken apart and put together soundly.
 * Layout: [MS-XLS] 2.4.265 (SST), 2.5.293 (XLUnicodeRichExtendedString), 2.4.58 (Continue).
 */

const SHARED_STRINGS = 0xfc;
const CONTINUE = 0x3c;
/** A cell holds at most 32,767 characters; a record 65,535 bytes. */
const LONGEST = 32_000;
const MOST_CHARACTERS = 4_000_000;
const RECORD_BYTES = 65_000;

/**
 * @param parts The contents of the record and of those that continue it.
 * @returns the texts, up to where the table is cut off.
 */
export function readSharedStrings(parts: readonly Buffer[]): string[] {
  const texts: string[] = [];
  const reader = partsReader(parts);
  reader.skip(4);
  const count = reader.number(4);
  let characters = 0;
  while (texts.length < count && reader.hasMore() && characters < MOST_CHARACTERS) {
    const length = reader.number(2);
    const flags = reader.number(1);
    const runs = flags & 8 ? reader.number(2) : 0;
    const extra = flags & 4 ? reader.number(4) : 0;
    texts.push(reader.text(length, (flags & 1) === 1));
    reader.skip(runs * 4 + extra);
    characters += length;
  }
  return texts;
}

/** @returns the records that hold the texts, each with its number; every text stands whole in one of them. */
export function sharedStringRecords(texts: readonly string[]): readonly (readonly [number, Buffer])[] {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(texts.length, 0);
  head.writeUInt32LE(texts.length, 4);
  const records: Buffer[][] = [[head]];
  let size = head.length;
  for (const text of texts) {
    const characters = Buffer.from(text.slice(0, LONGEST), 'utf16le');
    const string = Buffer.concat([Buffer.alloc(2), Buffer.from([1]), characters]);
    string.writeUInt16LE(characters.length / 2, 0);
    if (size + string.length > RECORD_BYTES) {
      records.push([]);
      size = 0;
    }
    records.at(-1)?.push(string);
    size += string.length;
  }
  return records.map((parts, at) => [at === 0 ? SHARED_STRINGS : CONTINUE, Buffer.concat(parts)]);
}

interface PartsReader {
  hasMore(): boolean;
  /** A number of so many bytes; zeros stand for what is cut off. */
  number(bytes: 1 | 2 | 4): number;
  /** A text may go on in the next part, which then says anew whether it is wide. */
  text(length: number, wide: boolean): string;
  skip(bytes: number): void;
}

function partsReader(parts: readonly Buffer[]): PartsReader {
  let part = 0;
  let at = 0;
  const settle = (): void => {
    while (part < parts.length && at >= (parts[part]?.length ?? 0)) {
      at -= parts[part]?.length ?? 0;
      part++;
    }
  };
  const byte = (): number => {
    settle();
    const value = parts[part]?.[at] ?? 0;
    at++;
    return value;
  };
  return {
    hasMore: () => {
      settle();
      return part < parts.length;
    },
    number: (bytes) => {
      let value = 0;
      for (let index = 0; index < bytes; index++) value += byte() * 256 ** index;
      return value;
    },
    text: (length, wide) => {
      let text = '';
      let isWide = wide;
      while (text.length < length) {
        const content = parts[part];
        if (!content) break;
        if (at >= content.length) {
          settle();
          isWide = (byte() & 1) === 1;
          continue;
        }
        const width = isWide ? 2 : 1;
        const end = Math.min(content.length, at + (length - text.length) * width);
        text += content.toString(isWide ? 'utf16le' : 'latin1', at, end);
        at = end;
      }
      return text;
    },
    skip: (bytes) => {
      at += bytes;
      settle();
    },
  };
}
