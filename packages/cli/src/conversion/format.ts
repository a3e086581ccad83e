/** In which format something is written. */
import { extname } from 'node:path';
import type { CommandContext } from '../commands/context.ts';
import { documentTexts } from '../locales/documents.ts';
import { UsageError } from '../usage-error.ts';

// Not the exporters' own list: they are loaded only when something is exported.
export const EXPORT_FORMATS = ['docx', 'html', 'xlsx'] as const;
/** Those of `new`. */
export const FORM_FORMATS = ['json', ...EXPORT_FORMATS] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const EXTENSIONS: Readonly<Record<string, ExportFormat | 'json'>> = {
  '.docx': 'docx',
  '.html': 'html',
  '.htm': 'html',
  '.xlsx': 'xlsx',
  '.json': 'json',
};

/**
 * @param asked The format asked for.
 * @param output The file to write to.
 * @param formats Those that can be written.
 * @returns the format asked for, else that of the file's extension; undefined when neither says one.
 * @throws UsageError when they say different things, or the extension is that of nothing that can be written: a file named
 * form.doc must not hold JSON.
 */
export function saidFormat<Format extends ExportFormat | 'json'>(
  asked: Format | undefined,
  output: string | undefined,
  formats: readonly Format[],
  { locale }: CommandContext,
): Format | undefined {
  const extension = output === undefined ? '' : extname(output).toLowerCase();
  if (output === undefined || extension === '') return asked;
  const byName = EXTENSIONS[extension];
  if (asked === undefined) {
    const format = formats.find((it) => it === byName);
    if (format === undefined) throw new UsageError(documentTexts(locale).notWritten(output, formats));
    return format;
  }
  if (byName !== undefined && asked !== byName) throw new UsageError(documentTexts(locale).otherFormat(output, asked));
  return asked;
}

/** Whether a terminal can show it. */
export function isTextFormat(format: ExportFormat | 'json'): boolean {
  return format === 'html' || format === 'json';
}
