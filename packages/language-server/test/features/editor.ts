/** A report as an editor has it open, and the features asked as an editor asks them. */
import { readFileSync } from 'node:fs';
import {
  analyseDocument,
  builtinRules,
  createRuleSet,
  type LintContext,
  type Locale,
  parseDocument,
} from '@disclosure-lint/core';
import type { CancellationToken, ClientCapabilities, Connection, Position } from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, ServerContext } from '../../src/context.ts';
import { registerFeatures } from '../../src/features/index.ts';
import type { InitializationOptions, Settings } from '../../src/protocol.ts';

export const URI = 'file:///reports/a.report.json';

/** An example of a year's report in which everything agrees. */
export const bureau: string = readFileSync(
  new URL('../../../../examples/2024-bureau.report.json', import.meta.url),
  'utf8',
);

export interface EditorOptions {
  readonly locale?: Locale;
  readonly options?: InitializationOptions;
  readonly capabilities?: ClientCapabilities;
  readonly settings?: Partial<Settings>;
  readonly suppressions?: string;
  readonly lint?: Partial<LintContext>;
}

/** What VS Code can do. */
export const CAPABILITIES: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] } },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

type Handler = (params: unknown, token: CancellationToken) => unknown;

/** Asks the handlers that features have registered. */
export class Editor {
  readonly analysis: Analysis;
  readonly #handlers: ReadonlyMap<string, Handler>;

  private constructor(analysis: Analysis, handlers: ReadonlyMap<string, Handler>) {
    this.analysis = analysis;
    this.#handlers = handlers;
  }

  static async open(text: string, how: EditorOptions = {}): Promise<Editor> {
    const { locale = 'zh-CN', options = { commands: true }, capabilities = CAPABILITIES } = how;
    const ruleSet = createRuleSet({ rules: builtinRules() });
    const analysed = await analyseDocument(parseDocument(text, 'a.report.json'), {
      ruleSet,
      locale,
      evaluateBroken: true,
      ...how.lint,
    });
    const analysis: Analysis = {
      uri: URI,
      version: 7,
      text: TextDocument.create(URI, 'json', 7, text),
      ...analysed,
      ruleSet,
      locale,
      elapsed: 1,
      open: analysed.result.findings.filter(({ suppressed }) => !suppressed),
    };
    const handlers = new Map<string, Handler>();
    registerFeatures({
      connection: recording(handlers),
      analyses: {
        get: (uri) => Promise.resolve(uri === URI ? analysis : undefined),
        latest: (uri) => (uri === URI ? analysis : undefined),
        onDidLint: () => undefined,
      },
      options,
      capabilities,
      settings: () => Promise.resolve({ ...SETTINGS, ...how.settings }),
      locale: () => Promise.resolve(locale),
      suppressionsFile: () =>
        Promise.resolve({
          uri: 'file:///reports/disclosure-lint.suppressions.json',
          text: how.suppressions,
          reportPath: 'a.report.json',
        }),
      readText: () => Promise.resolve(undefined),
    } satisfies ServerContext);
    return new Editor(analysis, handlers);
  }

  /** @param method `onHover`, or the name of a request of our own. */
  async ask<Answer>(method: string, params: object): Promise<Answer> {
    const handler = this.#handlers.get(method);
    if (!handler) throw new Error(`nothing answers ${method}`);
    return (await handler({ textDocument: { uri: URI }, ...params }, new CancellationTokenSource().token)) as Answer;
  }

  /** @returns the place of a cell, as a cursor behind its first sign. */
  cell(pointer: string): Position {
    const { line, column } = this.analysis.document.locate(pointer).range.start;
    return { line: line - 1, character: column };
  }

  /** @returns the place of words of the text, as a cursor in their middle. */
  words(words: string): Position {
    const { text } = this.analysis;
    const start = text.getText().indexOf(words);
    if (start < 0) throw new Error(`the text has no ${words}`);
    return text.positionAt(start + Math.floor(words.length / 2));
  }

  /** @returns the text at a range. */
  at(range: Parameters<TextDocument['getText']>[0]): string {
    return this.analysis.text.getText(range);
  }
}

const SETTINGS: Settings = { enable: true, preset: 'recommended', locale: 'auto', run: 'onType', configPath: '' };

/** A connection that keeps the handlers it is given. */
function recording(handlers: Map<string, Handler>): Connection {
  const on = (name: string) => (first: string | Handler, second?: Handler) => {
    if (typeof first === 'string' && second) handlers.set(first, second);
    else if (typeof first === 'function') handlers.set(name, first);
    return { dispose: () => undefined };
  };
  return new Proxy({} as Connection, { get: (_, name) => on(String(name)) });
}

/** @returns the text with one stretch replaced, which it must have once. */
export function edited(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${from} stands there ${parts.length - 1} times`);
  return parts.join(to);
}
