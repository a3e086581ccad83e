/** From a file to what it becomes when it is mended, or why it cannot be. */
import {
  decode,
  isReport,
  type LintContext,
  lintDocument,
  MAX_BYTES,
  parseDocument,
  type SourceDocument,
} from '@disclosure-lint/core';
import { placeInWords } from '@disclosure-lint/reporters';
import type { CommandContext } from '../commands/context.ts';
import { contentOf } from '../files/content.ts';
import type { FileInput } from '../files/discover.ts';
import { readInput } from '../files/open.ts';
import { fixTexts } from '../locales/fix.ts';
import { type Looked, type Mend, mendInRounds } from './rounds.ts';

const BYTE_ORDER_MARK = '\uFEFF';

export interface FixedFile {
  /** With their byte-order mark, if there is one. */
  readonly before: string;
  readonly after: string;
  /** The file as it was read. */
  readonly bytes: Uint8Array;
  readonly mends: readonly Mend[];
  /** What it is like then. */
  readonly last: Looked;
}

/** Reads a report and mends it in memory; it writes nothing. */
export async function fixFile(
  input: FileInput,
  suggestions: boolean,
  how: LintContext,
  context: CommandContext,
): Promise<FixedFile | { readonly reason: string }> {
  const words = fixTexts(context.locale);
  const read = await readInput(input, context);
  if ('reason' in read) return read;
  const { bytes } = read;
  if (bytes.byteLength <= MAX_BYTES && contentOf(bytes, input.name) === 'document') return { reason: words.isDocument };
  const look = (content: Uint8Array | string) => lintOpen(parseDocument(content, input.name), how);
  const first = await look(bytes);
  const unreadable = whyUnreadable(first, context);
  if (unreadable !== undefined) return { reason: unreadable };
  const decoded = decode(bytes);
  const mark = decoded.ok && decoded.byteOrderMark ? BYTE_ORDER_MARK : '';
  const encoded = (text: string) => (mark === '' ? text : Buffer.from(mark + text));
  const mended = await mendInRounds(first, suggestions, (text) => look(encoded(text)));
  if (mended.kind !== 'settled') return { reason: words[mended.kind] };
  const { mends, last } = mended;
  if (decoded.ok && decoded.encoding !== 'utf-8' && mends.length > 0)
    return { reason: words.notUtf8(decoded.encoding.toUpperCase()) };
  return { before: mark + first.document.text, after: mark + last.document.text, bytes, mends, last };
}

async function lintOpen(document: SourceDocument, how: LintContext): Promise<Looked> {
  const { findings } = await lintDocument(document, how);
  return { document, findings: findings.filter(({ suppressed }) => !suppressed) };
}

/** Only the text of a report that is whole JSON can be edited; what is wrong with another, lint says. */
function whyUnreadable({ document, findings }: Looked, { locale }: CommandContext): string | undefined {
  if (document.nodeAt && isReport(document)) return undefined;
  const told = findings.find(({ ruleId, severity }) => ruleId.startsWith('core-') && severity === 'error');
  const place = told?.ruleId === 'core-syntax' ? `${placeInWords(told.location, document, locale)}  ` : '';
  return fixTexts(locale).unreadable(told ? place + told.message : '');
}
