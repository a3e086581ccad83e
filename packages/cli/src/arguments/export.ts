import type { Argv } from 'yargs';
import { documentTexts } from '../locales/documents.ts';
import { exportOptions } from '../options.ts';
import { conversionChosen } from './chosen.ts';
import type { Definition } from './command.ts';

/** Defines `export`. */
export function defineExport(yargs: Argv, { texts, take }: Definition): void {
  const words = documentTexts(texts.locale);
  yargs.command(
    'export <paths..>',
    words.commands.export,
    (convert) =>
      convert
        .positional('paths', { type: 'string', array: true, demandOption: true, describe: words.positionals.reports })
        .options(exportOptions(texts)),
    (args) => take({ command: 'export', format: args.format, ...conversionChosen(args) }),
  );
}
