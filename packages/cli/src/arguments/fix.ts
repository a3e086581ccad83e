import type { Argv } from 'yargs';
import { fixTexts } from '../locales/fix.ts';
import { fixOptions } from '../options.ts';
import { rulesChosen } from './chosen.ts';
import type { Definition } from './command.ts';
import { plain } from './guard.ts';

/** Defines `fix`. */
export function defineFix(yargs: Argv, { texts, take }: Definition): void {
  const words = fixTexts(texts.locale);
  yargs.command(
    'fix [paths..]',
    words.command,
    (fix) => fix.positional('paths', { type: 'string', array: true, describe: words.paths }).options(fixOptions(texts)),
    (args) =>
      take({
        command: 'fix',
        paths: (args.paths ?? []).map(plain),
        suggestions: args.suggestions === true,
        dryRun: args['dry-run'] === true,
        ...rulesChosen(args),
        edition: args.edition,
        stdinFilename: args['stdin-filename'],
        color: args['no-color'] !== true,
      }),
  );
}
