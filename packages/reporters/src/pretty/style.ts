/** What every part of the pretty output needs: words, colours, width. */
import type { Locale } from '@disclosure-lint/core';
import pc from 'picocolors';
import { textsIn } from '../locales/index.ts';
import type { Texts } from '../locales/texts.ts';
import type { ReporterOptions } from '../reporter.ts';
import { displayWidth } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';

export interface Style {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly colors: ReturnType<typeof pc.createColors>;
  /** Columns of the terminal; undefined when lines are not wrapped. */
  readonly columns: number | undefined;
}

/** Wider lines are hard to read. */
const MOST_COLUMNS = 120;

/** @returns the style that the options ask for. */
export function styleOf({ locale, color, columns }: Pick<ReporterOptions, 'locale' | 'color' | 'columns'>): Style {
  return {
    locale,
    texts: textsIn(locale),
    colors: pc.createColors(color),
    columns: columns === undefined ? undefined : Math.max(40, Math.min(columns, MOST_COLUMNS)),
  };
}

/** Wraps a text behind an indentation. */
export function indented(text: string, indent: string, { columns }: Style): string[] {
  const width = columns === undefined ? Number.POSITIVE_INFINITY : columns - displayWidth(indent);
  return wrap(text, width).map((line) => indent + line);
}
