/** In which format something is written. */
import { extname } from 'node:path';
import type { CommandContext } from '../commands/context.ts';
import { documentTexts } from '../locales/documents.ts';
import { UsageError } from '../usage-error.ts';

// Not the exporters' own list: they are loaded only when something is exported.
export const EXPORT_FORMATS = ['docx', 'html', 'xlsx'] as const;
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
 * @returns the format asked for, else that of the file's extension; undefined when neither says one.
 * @throws UsageError when they say different things.
 */
export function saidFormat<Format extends ExportFormat | 'json'>(
  asked: Format | undefined,
  output: string | undefined,
  { locale }: CommandContext,
): Format | ExportFormat | 'json' | undefined {
  const byName = output === undefined ? undefined : EXTENSIONS[extname(output).toLowerCase()];
  if (asked !== undefined && byName !== undefined && output !== undefined && asked !== byName)
    throw new UsageError(documentTexts(locale).otherFormat(output, asked));
  return asked ?? byName;
}

/** Whether a terminal can show it. */
export function isTextFormat(format: ExportFormat | 'json'): boolean {
  return format === 'html' || format === 'json';
}
