/** From the bytes of a page to its text. Chinese sites are UTF-8, or GBK under any of its names. */
import { decode } from '@disclosure-lint/core';
import { UnreadableDocument } from '../document/reader.ts';

const CHARSET = /<(?:meta[^>]{0,200}?charset\s*=|\?xml[^>]{0,100}?encoding\s*=)\s*["']?\s*([\w-]{2,20})/iu;
/** Left in pages by editors that nobody told better; they fit any bytes, and no Chinese. */
const LATIN = /^(?:iso-8859-1|latin1|windows-1252|us-ascii|ascii)$/u;
/** Where a page must say its encoding. */
const HEAD = 4096;
/** So many bytes of a hundred may be broken: a page may have been cut off, or pasted together. */
const MOST_BROKEN = 1;

export interface DecodedHtml {
  readonly text: string;
  /** How many characters could not be decoded. */
  readonly broken: number;
}

/**
 * Decodes a page: a byte-order mark decides, then what fits of UTF-8, of what the page says of itself, and of GB18030.
 * @throws UnreadableDocument when nothing fits.
 */
export function decodeHtml(bytes: Uint8Array): DecodedHtml {
  const declared = CHARSET.exec(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'))?.[1]?.toLowerCase();
  // UTF-8 does not fit by chance. Other encodings do: there the page's own word comes first.
  const decoded = decode(bytes);
  if (decoded.ok && decoded.encoding !== 'gb18030') return { text: decoded.text, broken: 0 };
  const told = declared === undefined || LATIN.test(declared) ? undefined : decodeAs(declared, bytes, true);
  if (told !== undefined) return { text: told, broken: 0 };
  if (decoded.ok) return { text: decoded.text, broken: 0 };
  const lenient = decodeAs(declared ?? 'utf-8', bytes, false) ?? decodeAs('utf-8', bytes, false) ?? '';
  const broken = lenient.match(/\ufffd/gu)?.length ?? 0;
  if (lenient === '' || broken * 100 > lenient.length * MOST_BROKEN) throw new UnreadableDocument('undecodable');
  return { text: lenient, broken };
}

function decodeAs(label: string, bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    // An encoding nobody knows, or one that does not fit.
    return undefined;
  }
}
