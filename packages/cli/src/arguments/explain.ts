import type { Argv } from 'yargs';
import { knownRuleOptions } from '../options.ts';
import { configChosen } from './chosen.ts';
import type { Definition } from './command.ts';
import { plain } from './guard.ts';

/** Defines `explain`. */
export function defineExplain(yargs: Argv, { texts, take }: Definition): void {
  yargs.command(
    'explain <rule>',
    texts.commands.explain,
    (explain) =>
      explain
        .positional('rule', { type: 'string', demandOption: true, describe: texts.positionals.rule })
        .options(knownRuleOptions(texts)),
    (args) => take({ command: 'explain', rule: plain(args.rule), ...configChosen(args) }),
  );
}
