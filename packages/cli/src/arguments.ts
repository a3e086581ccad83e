/** From the words of the command line to a typed command. */
import type { Locale, Severity } from '@disclosure-lint/core';
import { suggest } from '@disclosure-lint/core';
import type { Format } from '@disclosure-lint/reporters';
import yargs from 'yargs';
import type { Texts } from './locales/texts.ts';
import { lintOptions, newOptions, optionNames, outputOptions, type Preset, ruleOptions } from './options.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

export interface LintArguments {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly preset: Preset;
  /** `id=severity`, as given. */
  readonly rule: readonly string[];
  readonly only: readonly string[];
  readonly ruleDir: readonly string[];
  readonly failOn: Severity | 'never';
  readonly maxWarnings: number | undefined;
  readonly edition: '2019' | '2021' | undefined;
  readonly outputFile: string | undefined;
  readonly stdinFilename: string | undefined;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly stats: boolean;
  readonly listFiles: boolean;
}

/** Where `new` and `import` write. */
export interface OutputArguments {
  readonly output: string | undefined;
  readonly force: boolean;
}

export type Invocation =
  | ({ readonly command: 'lint' } & LintArguments)
  | { readonly command: 'explain'; readonly rule: string; readonly ruleDir: readonly string[] }
  | { readonly command: 'rules'; readonly ruleDir: readonly string[] }
  | { readonly command: 'rules test'; readonly paths: readonly string[] }
  | ({ readonly command: 'new'; readonly year: number; readonly organ: string } & OutputArguments)
  | ({ readonly command: 'import'; readonly file: string } & OutputArguments)
  /** Help or version: nothing is run. */
  | { readonly command: 'show'; readonly text: string };

const LOCALES: Readonly<Record<Locale, string>> = { 'zh-CN': 'zh_CN', en: 'en' };
const MOST_COLUMNS = 100;

/**
 * Reads the arguments.
 * @param argv The arguments after the program's name.
 * @param columns Width of the terminal, for the help.
 * @throws UsageError
 */
export function parseArguments(argv: readonly string[], texts: Texts, columns = MOST_COLUMNS): Invocation {
  let invocation: Invocation | undefined;
  const take = (taken: Invocation) => {
    invocation = taken;
  };
  let shown = '';
  const { commands, positionals } = texts;
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
          preset: args.preset,
          rule: args.rule ?? [],
          only: args.only ?? [],
          ruleDir: args['rule-dir'] ?? [],
          failOn: args['fail-on'],
          maxWarnings: args['max-warnings'],
          edition: args.edition,
          outputFile: args['output-file'],
          stdinFilename: args['stdin-filename'],
          quiet: args.quiet === true,
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
        y.options(ruleOptions(texts)).command(
          'test [paths..]',
          commands.rulesTest,
          (test) => test.positional('paths', { type: 'string', array: true, describe: positionals.rulePaths }),
          (args) => take({ command: 'rules test', paths: (args.paths ?? []).map(plain) }),
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
