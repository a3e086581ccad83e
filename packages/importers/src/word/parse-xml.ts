/** From a part of a package to a tree, within bounds: a part may be hostile. */
import { DOMParser, type SaxAttributes } from '@xmldom/xmldom/lib/index.js';
import { UnreadableDocument } from '../document/reader.ts';
import { prefixOf } from './namespaces.ts';
import type { XmlElement, XmlNode } from './xml.ts';

/** No document nests as deep; what walks the tree may then call itself. */
const MOST_LEVELS = 256;
/** A report has some ten thousand. Attributes count as well. */
const MOST_NODES = 600_000;
/** The formats know some hundred; the parser's work grows with the number of different ones. */
const MOST_NAMES = 400;

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
}

/**
 * Parses a part. Document types and entities of its own, which Office never writes, are refused.
 * @param part Its name, told when it cannot be read.
 * @throws UnreadableDocument `broken`, `tooDeep` or `tooLarge`.
 */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const source = decodeXml(bytes, part);
  if (/<!(?!--|\[CDATA\[)/u.test(source)) throw new UnreadableDocument('broken', part);
  const tree = new TreeBuilder(part);
  const fail = (): never => {
    throw tree.failure ?? new UnreadableDocument('broken', part);
  };
  try {
    new DOMParser({ domBuilder: tree, errorHandler: fail }).parseFromString(source, 'text/xml');
  } catch {
    fail();
  }
  return tree.root ?? fail();
}

/** Parts are UTF-8 or, with a byte-order mark, UTF-16 (ECMA-376 part 2). */
function decodeXml(bytes: Uint8Array, part: string): string {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableDocument('broken', part);
  }
}

/** Takes the parser's events. The parser swallows what is thrown from here, so that it is kept in `failure`. */
class TreeBuilder {
  failure: UnreadableDocument | undefined;
  root: XmlElement | undefined;
  readonly #part: string;
  readonly #open: OpenElement[] = [];
  readonly #names = new Set<string>();
  #nodes = 0;

  constructor(part: string) {
    this.#part = part;
  }

  startElement(uri: string | undefined, localName: string, _qName: string, given: SaxAttributes): void {
    this.#nodes += 1 + given.length;
    if (this.#nodes > MOST_NODES) this.#fail('tooLarge');
    if (this.#open.length >= MOST_LEVELS) this.#fail('tooDeep');
    const name = prefixOf(uri) + localName;
    this.#names.add(name);
    if (this.#names.size > MOST_NAMES || this.root) this.#fail('broken');
    const attributes: Record<string, string> = Object.create(null);
    for (let index = 0; index < given.length; index++)
      attributes[prefixOf(given.getURI(index)) + given.getLocalName(index)] = printable(given.getValue(index));
    this.#open.push({ name, attributes, children: [] });
  }

  endElement(): void {
    const closed = this.#open.pop();
    if (!closed) return;
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(closed);
    else this.root = closed;
  }

  characters(source: string, start: number, length: number): void {
    const text = printable(source.slice(start, start + length));
    if (text.trim() !== '' || TEXTS.has(this.#open.at(-1)?.name ?? '')) this.#open.at(-1)?.children.push(text);
  }

  /** The parser passes over an end tag that is missing or does not fit. */
  endDocument(): void {
    if (this.#open.length > 0) this.#fail('broken');
  }

  startDTD(): void {
    this.#fail('broken');
  }

  startDocument(): void {}
  startPrefixMapping(): void {}
  endPrefixMapping(): void {}
  startCDATA(): void {}
  endCDATA(): void {}
  comment(): void {}
  processingInstruction(): void {}
  endDTD(): void {}

  #fail(reason: 'tooLarge' | 'tooDeep' | 'broken'): never {
    this.failure ??= new UnreadableDocument(reason, this.#part);
    throw this.failure;
  }
}

/** Where white space is text; elsewhere it is layout of the source. */
const TEXTS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t']);

/** A character reference can name control characters, which no XML can be written with. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, '');
}
