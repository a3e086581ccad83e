import type { Argv } from 'yargs';
import { documentTexts } from '../locales/documents.ts';
import { conversionOptions } from '../options.ts';
import { conversionChosen } from './chosen.ts';
import type { Definition } from './command.ts';

/** Defines `import`. */
export function defineImport(yargs: Argv, { texts, take }: Definition): void {
  const words = documentTexts(texts.locale);
  yargs.command(
    'import <paths..>',
    words.commands.import,
    (convert) =>
      convert
        .positional('paths', { type: 'string', array: true, demandOption: true, describe: words.positionals.documents })
        .options(conversionOptions(texts)),
    (args) => take({ command: 'import', ...conversionChosen(args) }),
  );
}
