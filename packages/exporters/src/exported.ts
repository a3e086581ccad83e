/** What an export gives, and what it could not carry. */
import type { LocalisedText } from '@disclosure-lint/schemas';

/** The formats that a report can be written in, by the ending of a file's name. */
export const EXPORT_FORMATS = ['docx', 'html', 'xlsx'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Something of the report that is not in the document. */
export interface ExportLoss {
  readonly message: LocalisedText;
  /** JSON Pointer of what is lost; '' for the whole report. */
  readonly pointer: string;
}

export interface Exported {
  /** The document. */
  readonly bytes: Uint8Array;
  /** Those of the report in its order, then those of the format. */
  readonly losses: readonly ExportLoss[];
}

export function loss(pointer: string, chinese: string, english: string): ExportLoss {
  return { message: { 'zh-CN': chinese, en: english }, pointer };
}
