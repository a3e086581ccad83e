/** A report that an editor has open beside its preview. */
import { analyseDocument, builtinRules, createRuleSet, type Locale, parseDocument } from '@disclosure-lint/core';
import { specimens } from '@disclosure-lint/rules';
import type { ReportFile } from '@disclosure-lint/schemas';
import { CancellationTokenSource, type Connection, type Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, ServerContext } from '../src/context.ts';
import { registerPreview } from '../src/preview/register-preview.ts';
import { type EditCellResult, METHODS, type Preview } from '../src/protocol.ts';

export const URI = 'file:///reports/a.report.json';
export const VERSION = 7;

type Handler = (params: unknown, token: unknown) => unknown;

const ruleSet = createRuleSet({ rules: builtinRules() });

/** Asks what a preview asks. */
export class Previewing {
  readonly text: string;
  readonly sent: { readonly method: string; readonly params: unknown }[] = [];
  readonly #handlers = new Map<string, Handler>();
  readonly #listeners: ((uri: string) => void)[] = [];

  private constructor(text: string) {
    this.text = text;
  }

  /** @param how enable: false where linting is switched off; analysed: false where nothing came of it. */
  static async open(
    text: string,
    how: { readonly locale?: Locale; readonly enable?: boolean; readonly analysed?: boolean } = {},
  ): Promise<Previewing> {
    const { locale = 'zh-CN', enable = true, analysed = true } = how;
    const opened = new Previewing(text);
    const analysis = enable && analysed ? await analyse(text, locale) : undefined;
    const connection = {
      onRequest: (method: string, handler: Handler) => opened.#handlers.set(method, handler),
      sendNotification: (method: string, params: unknown) => {
        opened.sent.push({ method, params });
        return Promise.resolve();
      },
    } as unknown as Connection;
    registerPreview({
      connection,
      analyses: {
        get: (uri) => Promise.resolve(uri === URI ? analysis : undefined),
        latest: () => analysis,
        onDidLint: (listener) => void opened.#listeners.push(listener),
      },
      options: {},
      capabilities: {},
      settings: () => Promise.resolve({ enable, preset: 'recommended', locale: 'auto', run: 'onType', configPath: '' }),
      locale: () => Promise.resolve(locale),
      suppressionsFile: () => Promise.reject(new Error('nobody suppresses anything here')),
      readText: (uri) => Promise.resolve(uri === URI ? text : undefined),
    } satisfies ServerContext);
    return opened;
  }

  static specimen(change: (report: ReportFile) => void = () => undefined): Promise<Previewing> {
    const report = structuredClone(specimens()['2021']) as ReportFile;
    change(report);
    return Previewing.open(`${JSON.stringify(report, null, 2)}\n`);
  }

  async ask<Answer>(method: string, params: object = {}): Promise<Answer> {
    const handler = this.#handlers.get(method);
    if (!handler) throw new Error(`nothing answers ${method}`);
    const answer = await handler({ uri: URI, ...params }, new CancellationTokenSource().token);
    // What goes over the wire is plain data.
    return JSON.parse(JSON.stringify(answer)) as Answer;
  }

  preview(): Promise<Preview> {
    return this.ask(METHODS.preview);
  }

  /** @returns the text at a range. */
  at(range: Range): string {
    return this.document.getText(range);
  }

  get document(): TextDocument {
    return TextDocument.create(URI, 'json', VERSION, this.text);
  }

  lint(): void {
    for (const listener of this.#listeners) listener(URI);
  }

  /** @returns the whole text after an edit; the reason where it is refused. */
  async edit(pointer: string, text: string, version = VERSION): Promise<string> {
    const result = await this.ask<EditCellResult>(METHODS.editCell, { pointer, text, version });
    return result.kind === 'refused' ? result.reason : TextDocument.applyEdits(this.document, [result]);
  }
}

async function analyse(text: string, locale: Locale): Promise<Analysis> {
  const analysed = await analyseDocument(parseDocument(text, URI), { ruleSet, locale, evaluateBroken: true });
  return {
    uri: URI,
    version: VERSION,
    text: TextDocument.create(URI, 'json', VERSION, text),
    ...analysed,
    ruleSet,
    locale,
    elapsed: 1,
    open: analysed.result.findings,
  };
}

/** @returns the value at a pointer. */
export function valueIn(text: string, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((value: unknown, part) => (value as Record<string, unknown>)[part], JSON.parse(text) as unknown);
}
