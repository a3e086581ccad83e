/** What every feature of the server is given. */
import type { Finding, LintResult, Locale, Report, RuleSet, SourceDocument } from '@disclosure-lint/core';
import type { CancellationToken, ClientCapabilities, Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions, Settings } from './protocol.ts';

/** One text of a report, linted. All of it belongs to one version of the document and one state of the configuration. */
export interface Analysis {
  readonly uri: string;
  readonly version: number;
  readonly text: TextDocument;
  readonly document: SourceDocument;
  readonly result: LintResult;
  /** The report bound to the form; undefined when it could not be read. */
  readonly report: Report | undefined;
  readonly ruleSet: RuleSet;
  readonly locale: Locale;
  /** Milliseconds. */
  readonly elapsed: number;
  /** Findings that no suppression accepts. */
  readonly open: readonly Finding[];
}

/** Linting is done once for each version, whoever asks first. */
export interface Analyses {
  /**
   * @returns the analysis of the document as it is now; undefined when it is not open, is no report, linting is off or the
   * token was cancelled. It is a newer version than that at the time of the call when the text changes meanwhile.
   */
  get(uri: string, token?: CancellationToken): Promise<Analysis | undefined>;
  /** @returns the last analysis that was made, however old. */
  latest(uri: string): Analysis | undefined;
  /** @param listener Is told when a document that is still as it was then has been linted, whatever came of it. */
  onDidLint(listener: (uri: string) => void): void;
}

export interface ServerContext {
  readonly connection: Connection;
  readonly analyses: Analyses;
  readonly options: InitializationOptions;
  readonly capabilities: ClientCapabilities;
  settings(uri: string): Promise<Settings>;
  locale(uri?: string): Promise<Locale>;
  /** Where the suppressions that hold for a document stand, or would; their text; and what the document is called from there. */
  suppressionsFile(
    uri: string,
  ): Promise<{ readonly uri: string; readonly text: string | undefined; readonly reportPath: string }>;
  /** @returns the text as the editor has it, or as it is on disk; undefined when there is none. */
  readText(uri: string): Promise<string | undefined>;
}
