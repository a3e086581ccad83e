/** The words of the command line. Both languages have this type, so a missing text does not compile. */
import type { Locale, Severity } from '@disclosure-lint/core';

export interface Texts {
  readonly locale: Locale;
  readonly usage: string;
  readonly epilogue: string;
  /** yargs' own texts, by the English one. */
  readonly yargs: Readonly<Record<string, string | { readonly one: string; readonly other: string }>>;
  readonly commands: Readonly<Record<'lint' | 'explain' | 'rules' | 'rulesTest' | 'new', string>>;
  readonly positionals: Readonly<Record<'paths' | 'rule' | 'rulePaths', string>>;
  readonly groups: Readonly<Record<'output' | 'rules' | 'verdict' | 'files', string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  /** Between two sentences of one message. */
  readonly sentenceGap: string;
  /** Between the items of a list. */
  readonly listSeparator: string;
  readonly fullStop: string;
  readonly seeHelp: string;
  /** How a file is named whose name begins with a hyphen. */
  dashedFile(name: string): string;
  readonly errors: ErrorTexts;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly categories: Readonly<Record<string, string>>;
  readonly explain: ExplainTexts;
  didYouMean(word: string): string;
  /** The same at the end of a sentence without its full stop. */
  perhaps(word: string): string;
  unexpected(message: string): string;
  notACount(option: string, given: string): string;
  written(path: string): string;
  ruleCount(count: number): string;
  examplesPassed(rules: number, examples: number): string;
  examplesFailed(failed: number, examples: number): string;
  exampleFailed(rule: string, kind: 'valid' | 'invalid', edition: string, title: string): string;
  readonly none: string;
  expected(addresses: string): string;
  found(addresses: string): string;
  timings(total: string): string;
  readonly standardOutput: string;
  outputWritten(path: string): string;
  ruleFilesRefused(count: number): string;
}

type OptionName =
  | 'locale'
  | 'help'
  | 'version'
  | 'format'
  | 'outputFile'
  | 'quiet'
  | 'noColor'
  | 'stats'
  | 'preset'
  | 'rule'
  | 'only'
  | 'ruleDir'
  | 'edition'
  | 'failOn'
  | 'maxWarnings'
  | 'stdinFilename'
  | 'listFiles'
  | 'year'
  | 'organ'
  | 'output'
  | 'force';

export interface ErrorTexts {
  readonly noSuchFile: string;
  readonly noPermission: string;
  readonly isFolder: string;
  /** Of a file to be written. */
  readonly noFolder: string;
  readonly diskFull: string;
  readonly readOnly: string;
  readonly nameTooLong: string;
  readonly linkLoop: string;
  readonly noMatch: string;
  readonly stdinNeedsName: string;
  readonly exists: string;
  readonly undecodable: string;
  readonly outputIsInput: string;
  noReportAmong(count: number): string;
  noRulesIn(path: string): string;
  failed(code: string): string;
  unwritable(path: string, reason: string): string;
  crashed(message: string): string;
  unknownRule(id: string): string;
  reservedRule(id: string): string;
  ruleOption(given: string): string;
  tooLarge(megabytes: number): string;
  noFormFor(year: number): string;
}

/** For the findings that are no rule; a rule's page has its own words. */
export type ExplainTexts = Readonly<Record<'category' | 'why' | 'remedy' | 'reserved', string>>;
