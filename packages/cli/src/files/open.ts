/** From a file to a source document: JSON is parsed, everything else is imported in memory. */
import { documentFromImport, MAX_BYTES, parseDocument, type SourceDocument } from '@disclosure-lint/core';
import { readUpTo } from '@disclosure-lint/files';
import { type ReportFile, type ResultImport, validateReport } from '@disclosure-lint/schemas';
import type { CommandContext } from '../commands/context.ts';
import { contentOf } from './content.ts';
import type { FileInput } from './discover.ts';
import { importBytes } from './import.ts';
import { readStreamUpTo, reasonOf } from './read.ts';

/** A file read. */
export interface OpenedDocument {
  readonly document: SourceDocument;
  /** What it was read as, and what could not be carried over; absent for a report file without losses. */
  readonly import?: ResultImport;
}

export type Opened = OpenedDocument | { readonly reason: string };

/**
 * Reads a file, or says why it cannot be read.
 * @param content What is in it, where that is known already.
 */
export async function openDocument(input: FileInput, context: CommandContext, content?: Uint8Array): Promise<Opened> {
  const read = content ? { bytes: content } : await readInput(input, context);
  if ('reason' in read) return read;
  const { bytes } = read;
  // Whatever it is, the parser says that it is too large.
  const told = bytes.byteLength > MAX_BYTES ? 'report' : contentOf(bytes, input.name);
  if (told === 'report' || told === 'empty') return parsed(bytes, input.name);
  const imported = await importBytes(bytes, input.name, context);
  if (told === 'json' && !('kind' in imported && imported.kind === 'kiro')) return parsed(bytes, input.name);
  if ('reason' in imported) return imported;
  const { kind, report, text } = imported;
  return {
    document: documentFromImport(input.name, text, report),
    import: { kind, losses: report.import?.losses ?? [] },
  };
}

function parsed(bytes: Uint8Array, name: string): OpenedDocument {
  const document = parseDocument(bytes, name);
  const losses = recordedLosses(document.value);
  return { document, ...(losses.length > 0 && { import: { kind: 'report', losses } }) };
}

/** Reads the bytes of a file, one more than the limit of size when it is over it. */
export async function readInput(
  { kind, path }: Pick<FileInput, 'kind' | 'path'>,
  { io, texts }: CommandContext,
): Promise<{ readonly bytes: Uint8Array } | { readonly reason: string }> {
  try {
    const limit = MAX_BYTES + 1;
    return { bytes: kind === 'stdin' ? await readStreamUpTo(io.stdin, limit) : readUpTo(path, limit) };
  } catch (error) {
    return { reason: reasonOf(error, texts) };
  }
}

/** What an earlier import recorded in a report file. */
function recordedLosses(value: unknown): ResultImport['losses'] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'import')) return [];
  return validateReport(value) ? ((value as ReportFile).import?.losses ?? []) : [];
}
