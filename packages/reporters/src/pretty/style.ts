/** What every part of the pretty output needs: words, colours, width. */
import type { Locale } from '@disclosure-lint/core';
import type pc from 'picocolors';
import type { Texts } from '../locales/texts.ts';
import { displayWidth } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';

export interface Style {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly colors: ReturnType<typeof pc.createColors>;
  /** Columns of the terminal; undefined when lines are not wrapped. */
  readonly columns: number | undefined;
}

/** Wraps a text behind an indentation. */
export function indented(text: string, indent: string, { columns }: Style): string[] {
  const width = columns === undefined ? Number.POSITIVE_INFINITY : columns - displayWidth(indent);
  return wrap(text, width).map((line) => indent + line);
}
