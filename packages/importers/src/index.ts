/** Turns submitted documents into report files. */
export type { DocumentKind, UnreadableReason } from './document/reader.ts';
export { type ImportOptions, type ImportOutcome, importDocument } from './import-document.ts';
export { importText } from './text/import-text.ts';
