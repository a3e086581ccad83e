import type { Argv } from 'yargs';
import { newOptions, outputOptions } from '../options.ts';
import { outputChosen } from './chosen.ts';
import type { Definition } from './command.ts';

/** Defines `new`. */
export function defineNew(yargs: Argv, { texts, take }: Definition): void {
  yargs.command(
    'new',
    texts.commands.new,
    (create) => create.options(newOptions(texts)).options(outputOptions(texts)),
    (args) => take({ command: 'new', year: args.year, organ: args.organ, format: args.format, ...outputChosen(args) }),
  );
}
