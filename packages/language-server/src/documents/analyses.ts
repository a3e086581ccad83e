/** Lints reports: open ones once for each version, and never shows an old version's findings for a newer one's. */
import { analyseDocument, type Locale, parseDocument } from '@disclosure-lint/core';
import type { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configurations, Governing, GoverningProblem } from '../configuration.ts';
import type { Analyses, Analysis } from '../context.ts';
import type { Settings } from '../protocol.ts';
import { isReport, type OpenDocuments } from './open-documents.ts';
import { breather, Superseded } from './pause.ts';
import { sayable } from './sayable.ts';

/** What became of linting a document. */
export type Outcome =
  | {
      readonly kind: 'analysed';
      readonly analysis: Analysis;
      readonly governing: Extract<Governing, { kind: 'resolved' }>;
    }
  /** A configuration, rule or suppressions file is wrong: nothing can be said of the report. */
  | { readonly kind: 'misconfigured'; readonly problems: readonly GoverningProblem[]; readonly locale: Locale }
  | { readonly kind: 'crashed'; readonly error: unknown; readonly locale: Locale }
  /** Linting is off, or the configuration leaves the report out. */
  | { readonly kind: 'off' | 'ignored'; readonly locale: Locale }
  /** No report, or not open. */
  | { readonly kind: 'none' };

const NONE: Outcome = { kind: 'none' };

export interface Linting {
  readonly configurations: Configurations;
  settings(uri: string): Promise<Settings>;
  /** The language where neither settings nor configuration choose one. */
  readonly displayLocale: Locale;
  today(): string;
}

interface Kept {
  readonly key: string;
  readonly outcome: Promise<Outcome>;
}

type Listener = (uri: string, version: number, outcome: Outcome) => void;

export class AnalysisStore implements Analyses {
  readonly #documents: OpenDocuments;
  readonly #linting: Linting;
  readonly #kept = new Map<string, Kept>();
  readonly #latest = new Map<string, Analysis>();
  readonly #listeners: Listener[] = [];

  constructor(documents: OpenDocuments, linting: Linting) {
    this.#documents = documents;
    this.#linting = linting;
    documents.onDidClose(({ document: { uri } }) => {
      this.#kept.delete(uri);
      this.#latest.delete(uri);
    });
  }

  /** @param listener Is told of each outcome that is still that of the document as it is. */
  onDidLint(listener: Listener): void {
    this.#listeners.push(listener);
  }

  async get(uri: string, token?: CancellationToken): Promise<Analysis | undefined> {
    const { outcome } = await this.outcome(uri, token);
    return outcome.kind === 'analysed' ? outcome.analysis : undefined;
  }

  latest(uri: string): Analysis | undefined {
    return this.#latest.get(uri);
  }

  /** @returns what became of linting the document as it is now, and which version that is. */
  async outcome(
    uri: string,
    token?: CancellationToken,
  ): Promise<{ readonly version: number | undefined; readonly key: string; readonly outcome: Outcome }> {
    for (;;) {
      const document = this.#documents.get(uri);
      if (!document || token?.isCancellationRequested || !isReport(document)) {
        return { version: document?.version, key: '', outcome: NONE };
      }
      const kept = this.#lintOnce(document);
      const outcome = await kept.outcome;
      // The text or the configuration may have changed meanwhile.
      if (this.#isCurrent(uri, kept)) return { version: document.version, key: kept.key, outcome };
    }
  }

  /**
   * Lints a report that is not open in the editor.
   * @param content Its bytes, or its text where there are none to be had.
   */
  async lintClosed(
    uri: string,
    content: Uint8Array | string,
  ): Promise<{ readonly outcome: Outcome; readonly text: TextDocument }> {
    const document = parseDocument(content, uri);
    const text = TextDocument.create(uri, 'json', 0, document.text);
    return { text, outcome: await this.#lint(text, content, () => false) };
  }

  #lintOnce(document: TextDocument): Kept {
    const { uri, version } = document;
    const key = this.#keyOf(document);
    const known = this.#kept.get(uri);
    if (known?.key === key) return known;
    const isStale = () => this.#kept.get(uri) !== kept || !this.#isCurrent(uri, kept);
    // What is linted is the text as it is now; the document itself goes on changing.
    const text = TextDocument.create(uri, document.languageId, version, document.getText());
    const kept: Kept = { key, outcome: Promise.resolve().then(() => this.#lint(text, text.getText(), isStale)) };
    this.#kept.set(uri, kept);
    void kept.outcome.then((outcome) => {
      if (isStale()) return;
      if (outcome.kind === 'analysed') this.#latest.set(uri, outcome.analysis);
      else this.#latest.delete(uri);
      for (const listener of this.#listeners) listener(uri, version, outcome);
    });
    return kept;
  }

  #isCurrent(uri: string, kept: Kept): boolean {
    const document = this.#documents.get(uri);
    return this.#kept.get(uri) === kept && document !== undefined && this.#keyOf(document) === kept.key;
  }

  #keyOf({ version }: TextDocument): string {
    return `${version}.${this.#linting.configurations.generation}`;
  }

  async #lint(text: TextDocument, content: Uint8Array | string, isStale: () => boolean): Promise<Outcome> {
    const { configurations, displayLocale, today } = this.#linting;
    const { uri } = text;
    let locale = displayLocale;
    try {
      const settings = await this.#linting.settings(uri);
      if (settings.locale !== 'auto') locale = settings.locale;
      if (!settings.enable) return { kind: 'off', locale };
      const governing = await configurations.governing(uri, settings);
      if (governing.kind === 'invalid') return { kind: 'misconfigured', problems: governing.problems, locale };
      if (settings.locale === 'auto') locale = governing.config.locale?.value ?? locale;
      if (governing.ignored) return { kind: 'ignored', locale };
      const analysis = await analyse(text, content, governing, { locale, today: today(), isStale });
      return { kind: 'analysed', analysis, governing };
    } catch (error) {
      // Whoever waits for this asks again for the text as it is then.
      return error instanceof Superseded ? NONE : { kind: 'crashed', error, locale };
    }
  }
}

async function analyse(
  text: TextDocument,
  content: Uint8Array | string,
  { ruleSet, suppressions }: Extract<Governing, { kind: 'resolved' }>,
  { locale, today, isStale }: { readonly locale: Locale; readonly today: string; readonly isStale: () => boolean },
): Promise<Analysis> {
  const pause = breather(isStale);
  await pause.now();
  const start = performance.now();
  const { document, result, report } = await analyseDocument(parseDocument(content, text.uri), {
    ruleSet,
    locale,
    // What can be said of a text that is just being typed is said.
    evaluateBroken: true,
    pause: pause.whenDue,
    ...(suppressions && { suppressions: suppressions.entries, today }),
  });
  return {
    uri: text.uri,
    version: text.version,
    text,
    document,
    result,
    report,
    ruleSet,
    locale,
    elapsed: performance.now() - start,
    open: sayable(result.findings, document).filter(({ suppressed }) => !suppressed),
  };
}
