import type { Argv } from 'yargs';
import { configTexts } from '../locales/config.ts';
import { suppressOptions } from '../options.ts';
import { configChosen } from './chosen.ts';
import type { Definition } from './command.ts';
import { plain } from './guard.ts';

/** Defines `suppress`. */
export function defineSuppress(yargs: Argv, { texts, take }: Definition): void {
  const words = configTexts(texts.locale);
  yargs.command(
    'suppress <file>',
    words.commands.suppress,
    (suppress) =>
      suppress
        .positional('file', { type: 'string', demandOption: true, describe: words.positionals.report })
        .options(suppressOptions(texts)),
    (args) =>
      take({
        command: 'suppress',
        file: plain(args.file),
        rule: args.rule,
        address: args.address,
        reason: args.reason,
        author: args.author,
        until: args.until,
        ...configChosen(args),
      }),
  );
}
