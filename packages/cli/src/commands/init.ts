/** `disclosure-lint init`: a configuration to begin with. */
import { CONFIG_NAME } from '@disclosure-lint/core';
import type { ExitCode } from '../exit-code.ts';
import { deliver } from '../files/write.ts';
import { configTexts } from '../locales/config.ts';
import type { CommandContext } from './context.ts';

/** What is as without it: only the folder is marked as the one where looking upwards ends. */
const INITIAL = { root: true, extends: ['recommended'], severities: {}, options: {}, overrides: [], ignore: [] };

/** Writes the configuration to the current folder. */
export async function init({ force }: { readonly force: boolean }, context: CommandContext): Promise<ExitCode> {
  await deliver(`${JSON.stringify(INITIAL, null, 2)}\n`, { output: CONFIG_NAME, force }, context);
  await context.io.stderr.write(`${configTexts(context.locale).initialised}\n`);
  return 0;
}
