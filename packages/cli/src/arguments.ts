/** From the words of the command line to a typed command. */
import { type Locale, suggest } from '@disclosure-lint/core';
import { type ConfigArguments, type Invocation, LINT_DEFAULTS, type RuleArguments } from './invocation.ts';
import { authoringTexts } from './locales/authoring.ts';
import { configTexts } from './locales/config.ts';
import type { Texts } from './locales/texts.ts';
import {
  chosenRuleOptions,
  lintOptions,
  newOptions,
  newRuleOptions,
  optionNames,
  outputOptions,
  type Preset,
  ruleOptions,
  suppressOptions,
  tryRuleOptions,
} from './options.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

const LOCALES: Readonly<Record<Locale, string>> = { 'zh-CN': 'zh_CN', en: 'en' };
const MOST_COLUMNS = 100;

/**
 * Reads the arguments.
 * @param argv The arguments after the program's name.
 * @param columns Width of the terminal, for the help.
 * @throws UsageError
 */
export async function parseArguments(
  argv: readonly string[],
  texts: Texts,
  columns = MOST_COLUMNS,
): Promise<Invocation> {
  // Paths and nothing else are the usual case, in which yargs is not worth its start-up.
  if (onlyPaths(argv)) return { command: 'lint', ...LINT_DEFAULTS, paths: argv };
  const { default: yargs } = await import('yargs');
  let invocation: Invocation | undefined;
  const take = (taken: Invocation) => {
    invocation = taken;
  };
  let shown = '';
  const { commands, positionals } = texts;
  const authoring = authoringTexts(texts.locale);
  const config = configTexts(texts.locale);
  const words = guarded(argv);
  yargs(words)
    .scriptName('disclosure-lint')
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'boolean-negation': false,
    })
    .locale(LOCALES[texts.locale])
    // Typed for plain strings; texts that depend on a number are pairs.
    .updateStrings(texts.yargs as Record<string, string>)
    .exitProcess(false)
    .wrap(Math.min(columns, MOST_COLUMNS))
    .usage(texts.usage)
    .epilogue(texts.epilogue)
    .option('locale', {
      choices: Object.keys(LOCALES),
      requiresArg: true,
      default: 'zh-CN',
      describe: texts.options.locale,
    })
    .command(
      ['$0 [paths..]', 'lint [paths..]'],
      commands.lint,
      (y) =>
        y.positional('paths', { type: 'string', array: true, describe: positionals.paths }).options(lintOptions(texts)),
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
        }),
    )
    .command(
      'explain <rule>',
      commands.explain,
      (y) =>
        y
          .positional('rule', { type: 'string', demandOption: true, describe: positionals.rule })
          .options(ruleOptions(texts)),
      (args) => take({ command: 'explain', rule: plain(args.rule), ruleDir: args['rule-dir'] ?? [] }),
    )
    .command(
      'rules',
      commands.rules,
      (y) =>
        y
          .options(ruleOptions(texts))
          .command(
            'new <name>',
            authoring.commands.new,
            (create) =>
              create
                .positional('name', { type: 'string', demandOption: true, describe: authoring.positionals.name })
                .options(newRuleOptions(authoring)),
            (args) =>
              take({
                command: 'rules new',
                name: plain(args.name),
                category: args.category,
                folder: plain(args.output),
                force: args.force === true,
                ruleDir: args['rule-dir'] ?? [],
              }),
          )
          .command(
            'test [paths..]',
            commands.rulesTest,
            (test) =>
              test
                .positional('paths', { type: 'string', array: true, describe: positionals.rulePaths })
                .option('watch', { type: 'boolean', describe: authoring.options.watch }),
            (args) =>
              take({
                command: 'rules test',
                paths: [...(args.paths ?? []).map(plain), ...(args['rule-dir'] ?? [])],
                watch: args.watch === true,
              }),
          )
          .command(
            'try <rule> [paths..]',
            authoring.commands.try,
            (trial) =>
              trial
                .positional('rule', { type: 'string', demandOption: true, describe: authoring.positionals.rule })
                .positional('paths', { type: 'string', array: true, describe: positionals.paths })
                .options(tryRuleOptions(authoring)),
            (args) =>
              take({
                command: 'rules try',
                rule: plain(args.rule),
                paths: (args.paths ?? []).map(plain),
                ruleDir: args['rule-dir'] ?? [],
                format: args.format,
              }),
          ),
      (args) => take({ command: 'rules', ruleDir: args['rule-dir'] ?? [] }),
    )
    .command(
      'new',
      commands.new,
      (y) => y.options(newOptions(texts)).options(outputOptions(texts)),
      (args) =>
        take({
          command: 'new',
          year: args.year,
          organ: args.organ,
          output: args.output === undefined ? undefined : plain(args.output),
          force: args.force === true,
        }),
    )
    .command(
      'import <file>',
      commands.import,
      (y) =>
        y
          .positional('file', { type: 'string', demandOption: true, describe: positionals.file })
          .options(outputOptions(texts)),
      (args) =>
        take({
          command: 'import',
          file: plain(args.file),
          output: args.output === undefined ? undefined : plain(args.output),
          force: args.force === true,
        }),
    )
    .command(
      'print-config <file>',
      config.commands.printConfig,
      (y) =>
        y
          .positional('file', { type: 'string', demandOption: true, describe: config.positionals.report })
          .options(chosenRuleOptions(texts)),
      (args) => take({ command: 'print-config', file: plain(args.file), ...rulesChosen(args) }),
    )
    .command(
      'init',
      config.commands.init,
      (y) => y.option('force', { type: 'boolean', describe: config.options.force }),
      (args) => take({ command: 'init', force: args.force === true }),
    )
    .command(
      'suppress <file>',
      config.commands.suppress,
      (y) =>
        y
          .positional('file', { type: 'string', demandOption: true, describe: config.positionals.report })
          .options(suppressOptions(texts)),
      (args) =>
        take({
          command: 'suppress',
          file: plain(args.file),
          rule: args.rule,
          address: args.address,
          reason: args.reason,
          author: args.author,
          until: args.until,
          ...configChosen(args),
        }),
    )
    .strict()
    .help('help', texts.options.help)
    .alias('help', 'h')
    .version('version', texts.options.version, VERSION)
    .fail((message, error) => {
      throw new UsageError(misuse(message ?? error?.message ?? '', argv, texts));
    })
    .parse(words, {}, (_error: unknown, _args: unknown, output: string) => {
      shown = output;
    });
  return invocation ?? { command: 'show', text: shown };
}

const COMMANDS: readonly string[] = [
  ...['lint', 'explain', 'rules', 'new', 'import'],
  ...['print-config', 'init', 'suppress'],
];

interface ConfigWords {
  readonly config?: string | undefined;
  readonly 'no-config'?: boolean | undefined;
  readonly isolated?: boolean | undefined;
  readonly 'rule-dir'?: readonly string[] | undefined;
}

function configChosen(args: ConfigWords): ConfigArguments {
  return {
    config: args.config === undefined ? undefined : plain(args.config),
    noConfig: args['no-config'] === true,
    isolated: args.isolated === true,
    ruleDir: args['rule-dir'] ?? [],
  };
}

function rulesChosen(
  args: ConfigWords & {
    readonly preset?: Preset | undefined;
    readonly rule?: readonly string[] | undefined;
    readonly only?: readonly string[] | undefined;
  },
): RuleArguments {
  return { ...configChosen(args), preset: args.preset, rule: args.rule ?? [], only: args.only ?? [] };
}

function onlyPaths(argv: readonly string[]): boolean {
  return !argv.some((word) => word.startsWith('-') || word === '') && !COMMANDS.includes(argv[0] ?? '');
}

/** No argument of a process can hold this character. */
const GUARD = '\0';

/** yargs takes `-`, and what follows `--`, for options once they are positional arguments: they are marked as words. */
function guarded(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((word, index) =>
    word === '-' || (end >= 0 && index > end && word.startsWith('-')) ? GUARD + word : word,
  );
}

function plain(word: string): string {
  return word.startsWith(GUARD) ? word.slice(GUARD.length) : word;
}

function misuse(message: string, argv: readonly string[], texts: Texts): string {
  const flags = argv.flatMap((word) => /^--([^=]+)/.exec(word)?.[1] ?? []);
  const unknown = flags.find((flag) => !optionNames.includes(flag));
  const meant = unknown === undefined ? undefined : suggest(unknown, optionNames);
  const sentence = message
    .trim()
    .replaceAll(GUARD, '')
    .replace(/\s*\n\s*/g, texts.sentenceGap);
  return [sentence, ...(meant === undefined ? [] : [texts.didYouMean(`--${meant}`)]), texts.seeHelp].join(
    texts.sentenceGap,
  );
}
