import type { Argv } from 'yargs';
import { claimsTexts } from '../locales/claims.ts';
import { claimsOptions } from '../options.ts';
import { configChosen } from './chosen.ts';
import type { Definition } from './command.ts';
import { plain } from './guard.ts';

/** Defines `claims`. */
export function defineClaims(yargs: Argv, { texts, take }: Definition): void {
  yargs.command(
    'claims [paths..]',
    claimsTexts(texts.locale).command,
    (claims) =>
      claims
        .positional('paths', { type: 'string', array: true, describe: texts.positionals.paths })
        .options(claimsOptions(texts)),
    (args) =>
      take({
        command: 'claims',
        paths: (args.paths ?? []).map(plain),
        format: args.format,
        edition: args.edition,
        color: args['no-color'] !== true,
        ...configChosen(args),
      }),
  );
}
