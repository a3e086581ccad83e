import { authoringTexts } from '../locales/authoring.ts';
import { newRuleOptions } from '../options.ts';
import type { Definition } from './command.ts';
import { plain } from './guard.ts';
import type { RulesArgv } from './rules.ts';

/** Defines `rules new`. */
export function defineRulesNew(rules: RulesArgv, { texts, take }: Definition): void {
  const words = authoringTexts(texts.locale);
  rules.command(
    'new <name>',
    words.commands.new,
    (create) =>
      create
        .positional('name', { type: 'string', demandOption: true, describe: words.positionals.name })
        .options(newRuleOptions(words)),
    (args) =>
      take({
        command: 'rules new',
        name: plain(args.name),
        category: args.category,
        folder: plain(args.output),
        force: args.force === true,
        ruleDir: args['rule-dir'] ?? [],
      }),
  );
}
