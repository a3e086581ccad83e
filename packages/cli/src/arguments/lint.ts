import type { Argv } from 'yargs';
import { lintOptions } from '../options.ts';
import { rulesChosen } from './chosen.ts';
import type { Definition } from './command.ts';
import { plain } from './guard.ts';

/** Defines `lint`, which is what is done when no command is named. */
export function defineLint(yargs: Argv, { texts, take }: Definition): void {
  yargs.command(
    ['$0 [paths..]', 'lint [paths..]'],
    texts.commands.lint,
    (lint) =>
      lint
        .positional('paths', { type: 'string', array: true, describe: texts.positionals.paths })
        .options(lintOptions(texts)),
    (args) =>
      take({
        command: 'lint',
        paths: (args.paths ?? []).map(plain),
        format: args.format,
        ...rulesChosen(args),
        failOn: args['fail-on'],
        maxWarnings: args['max-warnings'],
        edition: args.edition,
        outputFile: args['output-file'],
        stdinFilename: args['stdin-filename'],
        quiet: args.quiet === true,
        showSuppressed: args['show-suppressed'] === true,
        color: args['no-color'] !== true,
        stats: args.stats === true,
        listFiles: args['list-files'] === true,
        strictImport: args['strict-import'] === true,
        previous: (args.previous ?? []).map(plain),
        organs: args.organs,
        threads: args.threads,
        ndjson: args.ndjson === true,
        baseline: args.baseline === undefined ? undefined : plain(args.baseline),
      }),
  );
}
