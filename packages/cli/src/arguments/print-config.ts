import type { Argv } from 'yargs';
import { configTexts } from '../locales/config.ts';
import { chosenRuleOptions } from '../options.ts';
import { rulesChosen } from './chosen.ts';
import type { Definition } from './command.ts';
import { plain } from './guard.ts';

/** Defines `print-config`. */
export function definePrintConfig(yargs: Argv, { texts, take }: Definition): void {
  const words = configTexts(texts.locale);
  yargs.command(
    'print-config <file>',
    words.commands.printConfig,
    (print) =>
      print
        .positional('file', { type: 'string', demandOption: true, describe: words.positionals.report })
        .options(chosenRuleOptions(texts)),
    (args) => take({ command: 'print-config', file: plain(args.file), ...rulesChosen(args) }),
  );
}
