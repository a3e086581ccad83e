/** The options of each command. */
import { BASELINE_NAME, CATEGORIES, type Severity } from '@disclosure-lint/core';
import { CLAIMS_FORMATS, FORMATS } from '@disclosure-lint/reporters';
import { TRIAL_FORMATS } from './authoring/trial.ts';
import { EXPORT_FORMATS, FORM_FORMATS } from './conversion/format.ts';
import { LINT_DEFAULTS } from './invocation.ts';
import { type AuthoringTexts, authoringTexts } from './locales/authoring.ts';
import { baselineTexts } from './locales/baseline.ts';
import { comparingTexts } from './locales/comparing.ts';
import { type ConfigTexts, configTexts } from './locales/config.ts';
import { documentTexts } from './locales/documents.ts';
import { fixTexts } from './locales/fix.ts';
import type { Texts } from './locales/texts.ts';
import { UsageError } from './usage-error.ts';

export const PRESETS = ['recommended', 'strict', 'author', 'reviewer', 'gate'] as const;
export type Preset = (typeof PRESETS)[number];
export const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;
const FAIL_ON = ['error', 'warning', 'info', 'never'] as const satisfies readonly (Severity | 'never')[];
const EDITIONS = ['2019', '2021'] as const;

/** Every long option, for "did you mean". */
export const optionNames: readonly string[] = [
  ...[
    'locale',
    'help',
    'version',
    'format',
    'preset',
    'rule',
    'only',
    'rule-dir',
    'fail-on',
    'max-warnings',
    'edition',
  ],
  ...['output-file', 'stdin-filename', 'quiet', 'no-color', 'stats', 'list-files', 'year', 'organ', 'output', 'force'],
  ...['category', 'watch', 'out-dir', 'strict-import'],
  ...['config', 'no-config', 'isolated', 'show-suppressed', 'address', 'reason', 'author', 'until', 'stdio'],
  ...['suggestions', 'dry-run', 'previous', 'organs', 'threads', 'ndjson', 'baseline'],
];

/** The options of `lint`, in the groups of its help. */
export function lintOptions(texts: Texts) {
  const { options, groups, notACount, locale } = texts;
  const bulk = comparingTexts(locale);
  return {
    format: { ...choice(FORMATS), default: LINT_DEFAULTS.format, describe: options.format, group: groups.output },
    'output-file': { ...word, describe: options.outputFile, group: groups.output },
    quiet: { ...flag, describe: options.quiet, group: groups.output },
    'show-suppressed': { ...flag, describe: configTexts(locale).options.showSuppressed, group: groups.output },
    'no-color': { ...flag, describe: options.noColor, group: groups.output },
    stats: { ...flag, describe: options.stats, group: groups.output },
    ...chosenRuleOptions(texts),
    edition: { ...choice(EDITIONS), describe: options.edition, group: groups.rules },
    'fail-on': {
      ...choice(FAIL_ON),
      default: LINT_DEFAULTS.failOn,
      describe: options.failOn,
      group: groups.verdict,
    },
    'max-warnings': { ...count('--max-warnings', notACount), describe: options.maxWarnings, group: groups.verdict },
    'strict-import': { ...flag, describe: documentTexts(locale).options.strictImport, group: groups.verdict },
    baseline: { ...word, describe: baselineTexts(locale).options.lint, group: groups.verdict },
    'stdin-filename': { ...word, describe: options.stdinFilename, group: groups.files },
    'list-files': { ...flag, describe: options.listFiles, group: groups.files },
    previous: { ...words, describe: bulk.options.previous, group: bulk.group },
    organs: { ...word, describe: bulk.options.organs, group: bulk.group },
    threads: { ...count('--threads', notACount), describe: bulk.options.threads, group: bulk.group },
    ndjson: { ...flag, describe: bulk.options.ndjson, group: bulk.group },
  } as const;
}

/** The options of `fix`. */
export function fixOptions(texts: Texts) {
  const { options, groups } = texts;
  const { group, options: own } = fixTexts(texts.locale);
  return {
    suggestions: { ...flag, describe: own.suggestions, group },
    'dry-run': { ...flag, describe: own.dryRun, group },
    'no-color': { ...flag, describe: options.noColor, group: groups.output },
    ...chosenRuleOptions(texts),
    edition: { ...choice(EDITIONS), describe: options.edition, group: groups.rules },
    'stdin-filename': { ...word, describe: options.stdinFilename, group: groups.files },
  } as const;
}

/** The options of `claims`. */
export function claimsOptions(texts: Texts) {
  const { options } = texts;
  return {
    format: { ...choice(CLAIMS_FORMATS), default: LINT_DEFAULTS.format, describe: options.format },
    'no-color': { ...flag, describe: options.noColor },
    edition: { ...choice(EDITIONS), describe: options.edition },
    ...knownRuleOptions(texts),
  } as const;
}

/** Which rules run, and where the configuration comes from, which chooses them otherwise. */
export function chosenRuleOptions({ options, groups, locale }: Texts) {
  return {
    preset: { ...choice(PRESETS), describe: options.preset, group: groups.rules },
    rule: { ...words, describe: options.rule, group: groups.rules },
    only: { ...words, describe: options.only, group: groups.rules },
    'rule-dir': { ...words, describe: options.ruleDir, group: groups.rules },
    ...configOptions(configTexts(locale)),
  } as const;
}

function configOptions({ options, group }: ConfigTexts) {
  return {
    config: { ...word, describe: options.config, group },
    'no-config': { ...flag, describe: options.noConfig, group },
    isolated: { ...flag, describe: options.isolated, group },
  } as const;
}

/** The options of `suppress`. */
export function suppressOptions(texts: Texts) {
  const words = configTexts(texts.locale);
  const { options } = words;
  return {
    rule: { ...word, demandOption: true, describe: options.rule },
    address: { ...word, describe: options.address },
    reason: { ...word, demandOption: true, describe: options.reason },
    author: { ...word, describe: options.author },
    until: { ...word, describe: options.until },
    ...ruleOptions(texts),
    ...configOptions(words),
  } as const;
}

/** The options of the commands below `baseline`: those of `lint` that decide what is found. */
export function baselineOptions(texts: Texts) {
  const { groups, locale } = texts;
  const { options, group } = baselineTexts(locale);
  const { edition, previous, organs, threads } = lintOptions(texts);
  return {
    baseline: { ...word, default: BASELINE_NAME, describe: options.baseline, group },
    'dry-run': { ...flag, describe: options.dryRun, group },
    ...chosenRuleOptions(texts),
    edition: { ...edition, group: groups.rules },
    ...{ previous, organs, threads },
  } as const;
}

/** Where rules come from, for the commands that know them by name. */
export function knownRuleOptions(texts: Texts) {
  return { ...ruleOptions(texts), ...configOptions(configTexts(texts.locale)) } as const;
}

/** The options of `rules`: where configurations come from matters to it, not to every command below it. */
export function rulesOptions(texts: Texts) {
  const { config, 'no-config': none, isolated } = configOptions(configTexts(texts.locale));
  return {
    ...ruleOptions(texts),
    config: { ...config, global: false },
    'no-config': { ...none, global: false },
    isolated: { ...isolated, global: false },
  } as const;
}

/** The office's own rules. */
function ruleOptions({ options }: Texts) {
  return { 'rule-dir': { ...words, describe: options.ruleDir } } as const;
}

/** The options of `rules new`. */
export function newRuleOptions(words: AuthoringTexts) {
  return {
    category: { ...choice(CATEGORIES), default: 'arithmetic', describe: words.options.category },
    output: { ...word, alias: 'o', default: 'my-rules', describe: words.options.folder },
    force: { ...flag, describe: words.options.force },
  } as const;
}

/** The options of `rules try`. */
export function tryRuleOptions(texts: Texts) {
  const { options } = authoringTexts(texts.locale);
  return {
    format: { ...choice(TRIAL_FORMATS), default: 'pretty', describe: options.format },
    ...knownRuleOptions(texts),
  } as const;
}

/** The options of `new`. */
export function newOptions({ options, notACount, locale }: Texts) {
  return {
    year: { ...count('--year', notACount), demandOption: true, describe: options.year },
    organ: { ...word, demandOption: true, describe: options.organ },
    format: { ...choice(FORM_FORMATS), describe: documentTexts(locale).options.newFormat },
  } as const;
}

/** Where `new` writes. */
export function outputOptions({ options }: Texts) {
  return {
    output: { ...word, alias: 'o', describe: options.output },
    force: { ...flag, describe: options.force },
  } as const;
}

/** The options of `import`. */
export function conversionOptions({ options, locale }: Texts) {
  const words = documentTexts(locale).options;
  return {
    output: { ...word, alias: 'o', describe: words.output },
    'out-dir': { ...word, describe: words.outDir },
    force: { ...flag, describe: words.force },
    'stdin-filename': { ...word, describe: options.stdinFilename },
  } as const;
}

/** The options of `export`. */
export function exportOptions(texts: Texts) {
  const format = { ...choice(EXPORT_FORMATS), describe: documentTexts(texts.locale).options.exportFormat };
  return { format, ...conversionOptions(texts) } as const;
}

// An option given twice counts as given last, so that what a script passes on can be overridden.
const word = { type: 'string', requiresArg: true, coerce: last<string> } as const;
const words = { type: 'string', array: true, requiresArg: true } as const;
const flag = { type: 'boolean' } as const;

function choice<Value extends string>(choices: readonly Value[]) {
  return { type: 'string', requiresArg: true, choices, coerce: last<Value> } as const;
}

/** A whole number. */
function count(option: string, message: (option: string, given: string) => string) {
  const coerce = (given: string | readonly string[]): number => {
    const text = last(given);
    if (!/^\d{1,9}$/.test(text)) throw new UsageError(message(option, text));
    return Number(text);
  };
  return { type: 'string', requiresArg: true, coerce } as const;
}

function last<Value>(given: Value | readonly Value[]): Value {
  return isList(given) ? (given[given.length - 1] as Value) : given;
}

function isList<Value>(given: Value | readonly Value[]): given is readonly Value[] {
  return Array.isArray(given);
}
