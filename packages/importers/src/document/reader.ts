/** The contract of the readers, one for each kind of document. */
import type { DocumentContent } from './content.ts';

/** What a document turned out to be, told by its content. */
export type DocumentKind = 'text' | 'html' | 'docx' | 'doc' | 'xlsx' | 'xls' | 'kiro';

/**
 * Reads a document. Nothing in it is executed, and nothing that it names is fetched.
 * @throws UnreadableDocument when it cannot be read at all.
 */
export type Reader = (bytes: Uint8Array) => Promise<DocumentContent>;

/**
 * Why a document cannot be read.
 *
 * - `encrypted`: it asks for a password; - `tooLarge`: it is, or unpacks to, more than is read; - `broken`: it is not what it
 *   claims to be, or damaged; - `unsupported`: of a kind that nothing here reads; - `undecodable`: a text in no known encoding;
 *   - `tooDeep`: nested beyond any document; - `notAReport`: it can be read, and is no annual report.
 */
export type UnreadableReason =
  | 'encrypted'
  | 'tooLarge'
  | 'broken'
  | 'unsupported'
  | 'undecodable'
  | 'tooDeep'
  | 'notAReport';

/** A document that cannot be read, and why. */
export class UnreadableDocument extends Error {
  /** @param what What it is about: a kind of document, a part of it, a limit; '' for nothing. */
  constructor(
    readonly reason: UnreadableReason,
    readonly what = '',
  ) {
    super(what === '' ? reason : `${reason}: ${what}`);
    this.name = 'UnreadableDocument';
  }
}
