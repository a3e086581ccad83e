/** From the words of the command line to a typed command. */
import type { Locale } from '@disclosure-lint/core';
import type { Argv } from 'yargs';
import { type Invocation, LINT_DEFAULTS } from '../invocation.ts';
import type { Texts } from '../locales/texts.ts';
import { UsageError } from '../usage-error.ts';
import { VERSION } from '../version.ts';
import { defineBaseline } from './baseline.ts';
import { defineClaims } from './claims.ts';
import type { Definition } from './command.ts';
import { defineExplain } from './explain.ts';
import { defineExport } from './export.ts';
import { defineFix } from './fix.ts';
import { guarded } from './guard.ts';
import { defineImport } from './import.ts';
import { defineInit } from './init.ts';
import { defineLint } from './lint.ts';
import { defineLsp } from './lsp.ts';
import { misuse } from './misuse.ts';
import { defineNew } from './new.ts';
import { definePrintConfig } from './print-config.ts';
import { defineRules } from './rules.ts';
import { defineSuppress } from './suppress.ts';

const LOCALES: Readonly<Record<Locale, string>> = { 'zh-CN': 'zh_CN', en: 'en' };
const MOST_COLUMNS = 100;

/** In the order of the help. */
const COMMANDS: Readonly<Record<string, (yargs: Argv, definition: Definition) => void>> = {
  lint: defineLint,
  fix: defineFix,
  claims: defineClaims,
  explain: defineExplain,
  rules: defineRules,
  new: defineNew,
  import: defineImport,
  export: defineExport,
  'print-config': definePrintConfig,
  init: defineInit,
  suppress: defineSuppress,
  baseline: defineBaseline,
  lsp: defineLsp,
};

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
  const words = guarded(argv);
  const program = yargs(words)
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
    });
  for (const define of Object.values(COMMANDS)) define(program, { texts, take });
  program
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

function onlyPaths(argv: readonly string[]): boolean {
  return !argv.some((word) => word.startsWith('-') || word === '') && !Object.hasOwn(COMMANDS, argv[0] ?? '');
}
