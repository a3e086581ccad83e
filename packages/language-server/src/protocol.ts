/** Requests beside those of the Language Server Protocol. The extension and the server share these names and types. */
import type { Finding, Locale, Severity } from '@disclosure-lint/core';
import type { Range } from 'vscode-languageserver';
import type { PreviewPage } from './preview/page.ts';

/** What a client may say of itself and of what it wants, in `initializationOptions`. */
export interface InitializationOptions {
  /** The client opens `disclosure-lint-rule:` documents: codes of diagnostics link to them. */
  readonly ruleDocuments?: boolean;
  /** Report broken JSON and duplicate keys too, where no JSON service does. */
  readonly syntaxProblems?: boolean;
  /** The client has the commands of the extension, so that actions and lenses may name them. */
  readonly commands?: boolean;
  /** Used where the client answers no `workspace/configuration`. */
  readonly settings?: Partial<Settings>;
}

/** The section `disclosureLint` of the client's configuration. */
export interface Settings {
  readonly enable: boolean;
  readonly preset: 'recommended' | 'strict' | 'author' | 'reviewer' | 'gate';
  readonly locale: 'auto' | Locale;
  readonly run: 'onType' | 'onSave';
  /** A configuration file to use for every report, absolute or relative to its workspace folder; empty: look it up. */
  readonly configPath: string;
}

/** What a server says of a report after it was linted. */
export interface ReportStatus {
  readonly uri: string;
  readonly version: number | null;
  readonly edition: '2019' | '2021' | 'unknown';
  readonly counts: Readonly<Record<Severity, number>>;
  readonly suppressed: number;
  /** Milliseconds spent on reading and linting. */
  readonly elapsed: number;
  /** Why nothing could be said, in the locale; absent when all went well. */
  readonly problem?: string;
}

/** Where a request of our own is about one document. */
export interface DocumentParams {
  readonly uri: string;
}

export interface RulePageParams {
  readonly rule: string;
  readonly locale?: Locale;
}

export interface SuppressParams extends DocumentParams {
  readonly fingerprint: string;
  readonly reason: string;
  readonly author?: string;
  /** YYYY-MM-DD */
  readonly until?: string;
}

/** What the preview shows: the page and what is wrong with it. */
export interface Preview {
  readonly uri: string;
  readonly version: number;
  readonly locale: Locale;
  readonly page: PreviewPage;
  readonly marks: readonly PreviewMark[];
  /** Why there is no page, in the locale; the page is empty then. */
  readonly problem?: string;
}

export interface PreviewMark extends Pick<Finding, 'ruleId' | 'severity' | 'message' | 'remedy' | 'fingerprint'> {
  /** The arithmetic by which a figure was found to be mistyped, on several lines. */
  readonly proof?: string;
  /** JSON Pointer of what is marked. */
  readonly pointer: string;
  /** Part of the text at the pointer, in UTF-16 units of the value; all of it when absent. */
  readonly span?: { readonly start: number; readonly end: number };
  /** Whether the finding stands here, or this is one of its proofs. */
  readonly role: 'finding' | 'related';
}

export interface PlaceParams extends DocumentParams {
  readonly pointer: string;
}

export interface PointerParams extends DocumentParams {
  readonly position: { readonly line: number; readonly character: number };
}

export interface EditCellParams extends PlaceParams {
  /** Of the document that was shown; the edit is refused when the document has changed since. */
  readonly version: number;
  /** As typed: a whole number is written as a number, anything else as text, nothing as null. */
  readonly text: string;
}

/** The edit, or why there is none. */
export type EditCellResult =
  | { readonly kind: 'edit'; readonly range: Range; readonly newText: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Names of the requests and notifications. */
export const METHODS = {
  /** Notification to the client: ReportStatus. */
  status: 'disclosure-lint/status',
  /** DocumentParams → Preview. */
  preview: 'disclosure-lint/preview',
  /** Notification to the client: DocumentParams. A preview that shows the document is out of date. */
  previewChanged: 'disclosure-lint/previewChanged',
  /** PlaceParams → Range | null */
  rangeOf: 'disclosure-lint/rangeOf',
  /** PointerParams → string | null: the JSON Pointer of what stands at a position. */
  pointerAt: 'disclosure-lint/pointerAt',
  /** EditCellParams → EditCellResult */
  editCell: 'disclosure-lint/editCell',
  /** RulePageParams → string (Markdown) | null */
  rulePage: 'disclosure-lint/rulePage',
  /** SuppressParams → WorkspaceEdit; an error with a message for the user when it cannot be done. */
  suppress: 'disclosure-lint/suppress',
  /** { token?: ProgressToken } → { files, findings } */
  lintWorkspace: 'disclosure-lint/lintWorkspace',
  /** NewReportParams → string: the text of a new report. */
  newReport: 'disclosure-lint/newReport',
  /** Request to the client, by a server without a file system: { uri } → bytes (Uint8Array), or text (string) | null. */
  readText: 'disclosure-lint/readText',
  /** Request to the client, by a server without a file system: { uri } → string[] (URIs) | null. */
  jsonFiles: 'disclosure-lint/jsonFiles',
} as const;

export interface NewReportParams {
  readonly year: number;
  readonly organ: string;
}

/** Commands that the extension registers and that actions and lenses name. */
export const COMMANDS = {
  /** Arguments: uri, fingerprint, rule. Asks for the reason. */
  suppress: 'disclosure-lint.suppress',
  /** Argument: rule. */
  explainRule: 'disclosure-lint.explainRule',
  /** Arguments: uri, pointer. */
  showPlace: 'disclosure-lint.showPlace',
  openPreview: 'disclosure-lint.openPreview',
  newReport: 'disclosure-lint.newReport',
  lintWorkspace: 'disclosure-lint.lintWorkspace',
  restart: 'disclosure-lint.restart',
} as const;
