import type { Argv } from 'yargs';
import { type BaselineAction, baselineTexts } from '../locales/baseline.ts';
import { baselineOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { rulesChosen } from './chosen.ts';
import type { Definition } from './command.ts';
import { plain } from './guard.ts';

/** Defines `baseline` and the commands below it. */
export function defineBaseline(yargs: Argv, definition: Definition): void {
  const words = baselineTexts(definition.texts.locale);
  yargs.command(
    'baseline',
    words.commands.baseline,
    (baseline) => {
      for (const action of ['create', 'update', 'prune'] as const) defineAction(baseline, action, definition);
      return baseline;
    },
    () => {
      throw new UsageError(words.noAction);
    },
  );
}

function defineAction(yargs: Argv, action: BaselineAction, { texts, take }: Definition): void {
  const { commands, options, group, paths } = baselineTexts(texts.locale);
  const force = { type: 'boolean', describe: options.force, group } as const;
  yargs.command(
    `${action} [paths..]`,
    commands[action],
    (own) =>
      own
        .positional('paths', { type: 'string', array: true, describe: paths })
        .options(baselineOptions(texts))
        .options(action === 'create' ? { force } : {}),
    (args) =>
      take({
        command: 'baseline',
        action,
        paths: (args.paths ?? []).map(plain),
        baseline: plain(args.baseline),
        force: 'force' in args && args.force === true,
        dryRun: args['dry-run'] === true,
        ...rulesChosen(args),
        edition: args.edition,
        previous: (args.previous ?? []).map(plain),
        organs: args.organs,
        threads: args.threads,
      }),
  );
}
