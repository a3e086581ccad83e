/** From a file to a source document: JSON is parsed, what can be imported is imported in memory. */
import { basename, extname } from 'node:path';
import { decode, documentFromImport, MAX_BYTES, parseDocument, type SourceDocument } from '@disclosure-lint/core';
import { readUpTo } from '@disclosure-lint/files';
import { importText } from '@disclosure-lint/importers';
import type { CommandContext } from '../commands/context.ts';
import type { FileInput } from './discover.ts';
import { readStreamUpTo, reasonOf } from './read.ts';

export type Opened = { readonly document: SourceDocument } | { readonly reason: string };

/** Documents that people send, which nothing here reads. */
const NOT_IMPORTABLE = new Set([
  '.doc',
  '.docx',
  '.wps',
  '.pdf',
  '.htm',
  '.html',
  '.xls',
  '.xlsx',
  '.csv',
  '.rtf',
  '.zip',
]);

/** Reads a file, or says why it cannot be read. */
export async function openDocument(input: FileInput, context: CommandContext): Promise<Opened> {
  const { texts, io } = context;
  const extension = extname(input.name).toLowerCase();
  if (NOT_IMPORTABLE.has(extension)) return { reason: texts.errors.notImportable(extension) };
  let bytes: Uint8Array;
  try {
    // One byte more than is parsed: the parser then says that the file is too large, whatever its size.
    bytes =
      input.kind === 'stdin' ? await readStreamUpTo(io.stdin, MAX_BYTES + 1) : readUpTo(input.path, MAX_BYTES + 1);
  } catch (error) {
    return { reason: reasonOf(error, texts) };
  }
  if (extension !== '.txt' || bytes.byteLength > MAX_BYTES) return { document: parseDocument(bytes, input.name) };
  return importDocument(bytes, input.name, context);
}

/** Imports a text file in memory: positions are those of the text. */
function importDocument(bytes: Uint8Array, name: string, { texts }: CommandContext): Opened {
  const decoded = decode(bytes);
  if (!decoded.ok) return { reason: texts.errors.undecodable };
  return { document: documentFromImport(name, decoded.text, importText(decoded.text, basename(name))) };
}
