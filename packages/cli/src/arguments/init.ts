import type { Argv } from 'yargs';
import { configTexts } from '../locales/config.ts';
import type { Definition } from './command.ts';

/** Defines `init`. */
export function defineInit(yargs: Argv, { texts, take }: Definition): void {
  const words = configTexts(texts.locale);
  yargs.command(
    'init',
    words.commands.init,
    (init) => init.option('force', { type: 'boolean', describe: words.options.force }),
    (args) => take({ command: 'init', force: args.force === true }),
  );
}
