import type { Argv } from 'yargs';
import { rulesOptions } from '../options.ts';
import { configChosen } from './chosen.ts';
import type { Definition } from './command.ts';
import { defineRulesNew } from './rules-new.ts';
import { defineRulesTest } from './rules-test.ts';
import { defineRulesTry } from './rules-try.ts';

/** Defines `rules` and the commands below it. */
export function defineRules(yargs: Argv, definition: Definition): void {
  const { texts, take } = definition;
  yargs.command(
    'rules',
    texts.commands.rules,
    (rules) => {
      const own = rules.options(rulesOptions(texts));
      defineRulesNew(own, definition);
      defineRulesTest(own, definition);
      defineRulesTry(own, definition);
      return own;
    },
    (args) => take({ command: 'rules', ...configChosen(args) }),
  );
}

/** What the commands below `rules` have of it. */
export type RulesArgv = Argv<{ 'rule-dir': string[] | undefined }>;
