import { authoringTexts } from '../locales/authoring.ts';
import type { Definition } from './command.ts';
import { plain } from './guard.ts';
import type { RulesArgv } from './rules.ts';

/** Defines `rules test`. */
export function defineRulesTest(rules: RulesArgv, { texts, take }: Definition): void {
  rules.command(
    'test [paths..]',
    texts.commands.rulesTest,
    (test) =>
      test
        .positional('paths', { type: 'string', array: true, describe: texts.positionals.rulePaths })
        .option('watch', { type: 'boolean', describe: authoringTexts(texts.locale).options.watch }),
    (args) =>
      take({
        command: 'rules test',
        paths: [...(args.paths ?? []).map(plain), ...(args['rule-dir'] ?? [])],
        watch: args.watch === true,
      }),
  );
}
