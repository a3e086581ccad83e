import type { Argv } from 'yargs';
import { outputOptions } from '../options.ts';
import { outputChosen } from './chosen.ts';
import type { Definition } from './command.ts';
import { plain } from './guard.ts';

/** Defines `import`. */
export function defineImport(yargs: Argv, { texts, take }: Definition): void {
  yargs.command(
    'import <file>',
    texts.commands.import,
    (convert) =>
      convert
        .positional('file', { type: 'string', demandOption: true, describe: texts.positionals.file })
        .options(outputOptions(texts)),
    (args) => take({ command: 'import', file: plain(args.file), ...outputChosen(args) }),
  );
}
