import { authoringTexts } from '../locales/authoring.ts';
import { tryRuleOptions } from '../options.ts';
import { configChosen } from './chosen.ts';
import type { Definition } from './command.ts';
import { plain } from './guard.ts';
import type { RulesArgv } from './rules.ts';

/** Defines `rules try`. */
export function defineRulesTry(rules: RulesArgv, { texts, take }: Definition): void {
  const words = authoringTexts(texts.locale);
  rules.command(
    'try <rule> [paths..]',
    words.commands.try,
    (trial) =>
      trial
        .positional('rule', { type: 'string', demandOption: true, describe: words.positionals.rule })
        .positional('paths', { type: 'string', array: true, describe: texts.positionals.paths })
        .options(tryRuleOptions(texts)),
    (args) =>
      take({
        command: 'rules try',
        rule: plain(args.rule),
        paths: (args.paths ?? []).map(plain),
        format: args.format,
        ...configChosen(args),
      }),
  );
}
