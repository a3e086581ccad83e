/** What would be changed, as a unified diff. */
import { printable } from '@disclosure-lint/reporters';
import pc from 'picocolors';

export interface PatchOptions {
  readonly color: boolean;
  /** Whether control characters are shown instead of written; otherwise the diff can be applied byte for byte. */
  readonly shown: boolean;
}

/**
 * @param name The file, as it is shown.
 * @returns the lines, ended by a line feed.
 */
export async function unifiedDiff(
  name: string,
  before: string,
  after: string,
  { color, shown }: PatchOptions,
): Promise<string> {
  const { FILE_HEADERS_ONLY, formatPatch, structuredPatch } = await import('diff');
  const file = printable(name).replaceAll('\\', '/');
  const patch = structuredPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 });
  const lines = formatPatch(patch, FILE_HEADERS_ONLY).replace(/\n$/u, '').split('\n');
  const colors = pc.createColors(color);
  return lines
    .map((line) => (shown ? printable(line.replace(/\r$/u, '')) : line))
    .map((line, index) => `${coloured(line, index, colors)}\n`)
    .join('');
}

const HEADER_LINES = 2;

function coloured(line: string, index: number, colors: ReturnType<typeof pc.createColors>): string {
  if (index < HEADER_LINES) return colors.bold(line);
  if (line.startsWith('@@')) return colors.cyan(line);
  if (line.startsWith('+')) return colors.green(line);
  return line.startsWith('-') ? colors.red(line) : line;
}
