/** What the definition of a command is given, so that it can say which command was asked for. */
import type { Invocation } from '../invocation.ts';
import type { Texts } from '../locales/texts.ts';

export interface Definition {
  readonly texts: Texts;
  /** Called with the command asked for. */
  readonly take: (invocation: Invocation) => void;
}
