/** The one way from a submitted document of any kind to a report file. */
import { decode, type Locale, MAX_BYTES } from '@disclosure-lint/core';
import type { ReportFile } from '@disclosure-lint/schemas';
import { detectKind } from './detect.ts';
import { type DocumentKind, type Reader, UnreadableDocument, type UnreadableReason } from './document/reader.ts';
import { isLikeReport } from './structure/likeness.ts';
import { reportOf } from './structure/report.ts';
import { importText } from './text/import-text.ts';

/** A document read, or why it could not be. */
export type ImportOutcome =
  | {
      readonly ok: true;
      readonly kind: DocumentKind;
      /** What could not be carried over stands in its `import.losses`. */
      readonly report: ReportFile;
      /** The text that the places in the report refer to; '' for documents whose places are tables and paragraphs. */
      readonly text: string;
    }
  | { readonly ok: false; readonly reason: UnreadableReason; readonly what: string };

export interface ImportOptions {
  /** The language in which losses are told. */
  readonly locale: Locale;
}

/**
 * Imports a document. What it is, is told by its content, whatever its name says.
 * @param bytes The whole file.
 * @param name Its name, without its folder; it is kept in the report.
 */
export async function importDocument(
  bytes: Uint8Array,
  name: string,
  { locale }: ImportOptions,
): Promise<ImportOutcome> {
  try {
    if (bytes.byteLength > MAX_BYTES) throw new UnreadableDocument('tooLarge', `${MAX_BYTES / 1024 / 1024} MB`);
    const kind = detectKind(bytes);
    if (kind === 'text') {
      const decoded = decode(bytes);
      if (!decoded.ok) throw new UnreadableDocument('undecodable');
      return { ok: true, kind, report: annual(importText(decoded.text, name, locale)), text: decoded.text };
    }
    const content = await (await readerOf(kind))(bytes);
    return { ok: true, kind, report: annual(reportOf(content, name, locale)), text: '' };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { ok: false, reason: error.reason, what: error.what };
    throw error;
  }
}

function annual(report: ReportFile): ReportFile {
  if (!isLikeReport(report)) throw new UnreadableDocument('notAReport');
  return report;
}

/** Readers are large and loaded when a document of their kind arrives. */
async function readerOf(kind: Exclude<DocumentKind, 'text'>): Promise<Reader> {
  switch (kind) {
    case 'html':
      return (await import('./html/read-html.ts')).readHtml;
    case 'docx':
      return (await import('./word/read-docx.ts')).readDocx;
    case 'doc':
      return (await import('./word/read-doc.ts')).readDoc;
    case 'xlsx':
    case 'xls':
      return (await import('./spreadsheet/read-spreadsheet.ts')).readSpreadsheet;
    case 'kiro':
      return (await import('./kiro/read-kiro.ts')).readKiro;
  }
}
