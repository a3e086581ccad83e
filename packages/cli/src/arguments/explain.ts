import type { Argv } from 'yargs';
import { ruleOptions } from '../options.ts';
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
        .options(ruleOptions(texts)),
    (args) => take({ command: 'explain', rule: plain(args.rule), ruleDir: args['rule-dir'] ?? [] }),
  );
}
