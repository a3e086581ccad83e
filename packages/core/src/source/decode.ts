/** From bytes to text. Reports are UTF-8; files saved by older office software are often GB18030. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding; readonly byteOrderMark: boolean }
  | { readonly ok: false; readonly reason: 'binary' | 'unknownEncoding' };

/**
 * Decodes a file. A byte-order mark decides and is dropped; otherwise UTF-8 is tried strictly, then GB18030 (of which
 * GBK and GB2312 are subsets).
 * @param bytes The whole file.
 */
export function decode(bytes: Uint8Array): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined) {
    const text = strictly(mark.encoding, bytes.subarray(mark.length));
    return text === undefined
      ? { ok: false, reason: 'unknownEncoding' }
      : { ok: true, text, encoding: mark.encoding, byteOrderMark: true };
  }
  // No encoding of text that reports come in has a zero byte; documents and archives nearly always do.
  if (bytes.subarray(0, 4096).includes(0)) return { ok: false, reason: 'binary' };
  const text = strictly('utf-8', bytes);
  if (text !== undefined) return { ok: true, text, encoding: 'utf-8', byteOrderMark: false };
  const chinese = strictly('gb18030', bytes);
  if (chinese !== undefined) return { ok: true, text: chinese, encoding: 'gb18030', byteOrderMark: false };
  return { ok: false, reason: 'unknownEncoding' };
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

const decoders = new Map<Encoding, InstanceType<typeof TextDecoder>>();

function strictly(encoding: Encoding, bytes: Uint8Array): string | undefined {
  if (encoding === 'utf-8' && nodeBuffer) return transcoded(nodeBuffer, bytes);
  let decoder = decoders.get(encoding);
  if (!decoder) {
    decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    decoders.set(encoding, decoder);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

type NodeBuffer = Pick<typeof import('node:buffer'), 'isUtf8' | 'transcode'>;

/**
 * Node's own conversion, where it is Node that runs this. Measured on reports: a fifth of what TextDecoder takes, which
 * is more than half of reading and parsing a file.
 */
const nodeBuffer: NodeBuffer | undefined = findNodeBuffer();

function findNodeBuffer(): NodeBuffer | undefined {
  const buffer = globalThis.process?.getBuiltinModule?.('node:buffer');
  // A Node built without its tables of encodings has no `transcode`.
  return typeof buffer?.transcode === 'function' ? buffer : undefined;
}

function transcoded({ isUtf8, transcode }: NodeBuffer, bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : undefined;
}
