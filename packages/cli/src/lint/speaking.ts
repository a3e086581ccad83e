/** Which language a run speaks. */
import type { ResolvedConfig } from '@disclosure-lint/core';
import type { CommandContext } from '../commands/context.ts';
import { textsIn } from '../locales/index.ts';

/** A run speaks one language: that of the command line, or of a configuration (of reports, that of the first). */
export function speaking(config: Pick<ResolvedConfig, 'locale'> | undefined, context: CommandContext): CommandContext {
  const configured = config?.locale?.value;
  if (context.localeAsked || configured === undefined) return context;
  return { ...context, locale: configured, texts: textsIn(configured) };
}
