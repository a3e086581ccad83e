/** What every command works with. */
import type { Locale } from '@disclosure-lint/core';
import type { Io } from '../io.ts';
import type { Texts } from '../locales/texts.ts';

export interface CommandContext {
  readonly io: Io;
  readonly locale: Locale;
  /** Whether the command line asks for the language; otherwise a configuration may. */
  readonly localeAsked: boolean;
  readonly texts: Texts;
}
