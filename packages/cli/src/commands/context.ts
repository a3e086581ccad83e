/** What every command works with. */
import type { Locale } from '@disclosure-lint/core';
import type { Io } from '../io.ts';
import type { Texts } from '../locales/texts.ts';

export interface CommandContext {
  readonly io: Io;
  readonly locale: Locale;
  readonly texts: Texts;
}
