/** From the bytes of a document to a report. */
import { basename, extname } from 'node:path';
import type { ImportOutcome } from '@disclosure-lint/importers';
import type { CommandContext } from '../commands/context.ts';
import { documentTexts } from '../locales/documents.ts';
import { headOf } from './content.ts';

/** Files of these names are packed, or web pages by another name. */
const PACKED = new Set(['.docx', '.docm', '.doc', '.wps', '.xlsx', '.xls', '.et']);
/** How packed files and web pages begin. */
const PACKED_STARTS = ['PK\x03\x04', 'PK\x05\x06', '\xd0\xcf\x11\xe0', '<'];

/** Imports a document, or says in words why it cannot be read. */
export async function importBytes(
  bytes: Uint8Array,
  name: string,
  { locale }: Pick<CommandContext, 'locale'>,
): Promise<Extract<ImportOutcome, { ok: true }> | { readonly reason: string }> {
  const { importDocument } = await import('@disclosure-lint/importers');
  const outcome = await importDocument(bytes, basename(name), { locale });
  if (outcome.ok) return outcome;
  const words = documentTexts(locale);
  // What the importer took for a text of something else was a document once.
  const unread = outcome.reason === 'notAReport' || outcome.reason === 'undecodable';
  const damaged = unread && PACKED.has(extname(name).toLowerCase());
  if (damaged && !PACKED_STARTS.some((start) => headOf(bytes).trimStart().startsWith(start)))
    return { reason: words.unreadable('broken', '') };
  return { reason: words.unreadable(outcome.reason, outcome.what) };
}
