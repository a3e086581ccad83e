/** A command with all that it needs to know, as the command line gave it or by default. */
import type { Severity } from '@disclosure-lint/core';
import type { Format } from '@disclosure-lint/reporters';
import type { BaselineArguments } from './commands/baseline.ts';
import type { ClaimsArguments } from './commands/claims.ts';
import type { ExplainArguments } from './commands/explain.ts';
import type { ExportArguments } from './commands/export.ts';
import type { FixArguments } from './commands/fix.ts';
import type { NewArguments } from './commands/new.ts';
import type { NewRuleArguments } from './commands/rules-new.ts';
import type { TryRuleArguments } from './commands/rules-try.ts';
import type { SuppressArguments } from './commands/suppress.ts';
import type { Preset } from './options.ts';

/** Where the configuration comes from. */
export interface ConfigArguments {
  readonly config: string | undefined;
  readonly noConfig: boolean;
  readonly isolated: boolean;
  readonly ruleDir: readonly string[];
}

/** Which rules run. What is not given is as the configuration says. */
export interface RuleArguments extends ConfigArguments {
  readonly preset: Preset | undefined;
  /** `id=severity`, as given. */
  readonly rule: readonly string[];
  readonly only: readonly string[];
}

export interface LintArguments extends RuleArguments {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly failOn: Severity | 'never';
  readonly maxWarnings: number | undefined;
  readonly edition: '2019' | '2021' | undefined;
  readonly outputFile: string | undefined;
  readonly stdinFilename: string | undefined;
  readonly quiet: boolean;
  readonly showSuppressed: boolean;
  readonly color: boolean;
  readonly stats: boolean;
  readonly listFiles: boolean;
  /** Losses of an import make a report incomplete. */
  readonly strictImport: boolean;
  /** Reports on the year before: files, folders or globs. */
  readonly previous: readonly string[];
  /** A file on organs. */
  readonly organs: string | undefined;
  readonly threads: number | undefined;
  readonly ndjson: boolean;
  /** A file of findings known before; none is read that is not named. */
  readonly baseline: string | undefined;
}

/** Where `new` writes. */
export interface OutputArguments {
  readonly output: string | undefined;
  readonly force: boolean;
}

/** What `import` and `export` read, and where they write. */
export interface ConversionArguments extends OutputArguments {
  readonly paths: readonly string[];
  readonly outDir: string | undefined;
  readonly stdinFilename: string | undefined;
}

export type Invocation =
  | ({ readonly command: 'lint' } & LintArguments)
  | ({ readonly command: 'fix' } & FixArguments)
  | ({ readonly command: 'claims' } & ClaimsArguments)
  | ({ readonly command: 'explain' } & ExplainArguments)
  | ({ readonly command: 'rules' } & ConfigArguments)
  | { readonly command: 'rules test'; readonly paths: readonly string[]; readonly watch: boolean }
  | ({ readonly command: 'rules new' } & NewRuleArguments)
  | ({ readonly command: 'rules try' } & TryRuleArguments)
  | ({ readonly command: 'new' } & NewArguments)
  | ({ readonly command: 'import' } & ConversionArguments)
  | ({ readonly command: 'export' } & ExportArguments)
  | ({ readonly command: 'print-config'; readonly file: string } & RuleArguments)
  | { readonly command: 'init'; readonly force: boolean }
  | ({ readonly command: 'suppress' } & SuppressArguments)
  | ({ readonly command: 'baseline' } & BaselineArguments)
  | { readonly command: 'lsp' }
  /** Help or version: nothing is run. */
  | { readonly command: 'show'; readonly text: string };

/** What `lint` does when no option says otherwise. */
export const LINT_DEFAULTS: Omit<LintArguments, 'paths'> = {
  format: 'pretty',
  preset: undefined,
  rule: [],
  only: [],
  ruleDir: [],
  config: undefined,
  noConfig: false,
  isolated: false,
  failOn: 'error',
  maxWarnings: undefined,
  edition: undefined,
  outputFile: undefined,
  stdinFilename: undefined,
  quiet: false,
  showSuppressed: false,
  color: true,
  stats: false,
  listFiles: false,
  strictImport: false,
  previous: [],
  organs: undefined,
  threads: undefined,
  ndjson: false,
  baseline: undefined,
};
