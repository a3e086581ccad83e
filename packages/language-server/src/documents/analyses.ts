/** Lints open reports: once for each version, and never shows an old version's findings for a newer one's. */
import { analyseDocument, type FileProblem, type Locale, parseDocument } from '@disclosure-lint/core';
import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configurations, Governing } from '../configuration.ts';
import type { Analyses, Analysis } from '../context.ts';
import type { Settings } from '../protocol.ts';
import { isReport, type OpenDocuments } from './open-documents.ts';

/** What became of linting a document. */
export type Outcome =
  | {
      readonly kind: 'analysed';
      readonly analysis: Analysis;
      readonly governing: Extract<Governing, { kind: 'resolved' }>;
    }
  /** A configuration, rule or suppressions file is wrong: nothing can be said of the report. */
  | { readonly kind: 'misconfigured'; readonly problems: readonly FileProblem[]; readonly locale: Locale }
  | { readonly kind: 'crashed'; readonly error: unknown; readonly locale: Locale }
  /** No report, linting is off, or the configuration leaves it out. */
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

export class AnalysisStore implements Analyses {
  readonly #documents: OpenDocuments;
  readonly #linting: Linting;
  readonly #kept = new Map<string, Kept>();
  readonly #latest = new Map<string, Analysis>();
  readonly #listeners: ((uri: string, version: number, outcome: Outcome) => void)[] = [];

  constructor(documents: OpenDocuments, linting: Linting) {
    this.#documents = documents;
    this.#linting = linting;
    documents.onDidClose(({ document: { uri } }) => {
      this.#kept.delete(uri);
      this.#latest.delete(uri);
    });
  }

  /** @param listener Is told of each outcome that is still that of the document as it is. */
  onDidLint(listener: (uri: string, version: number, outcome: Outcome) => void): void {
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
      const key = `${document.version}.${this.#linting.configurations.generation}`;
      let kept = this.#kept.get(uri);
      if (kept?.key !== key) {
        kept = { key, outcome: this.#lint(document) };
        this.#kept.set(uri, kept);
        void this.#tell(uri, document.version, kept);
      }
      const outcome = await kept.outcome;
      // The text or the configuration may have changed meanwhile.
      if (this.#kept.get(uri) === kept && this.#keyNow(uri) === key) return { version: document.version, key, outcome };
    }
  }

  /** Lints a text that is not open in the editor. */
  lintClosed(text: TextDocument): Promise<Outcome> {
    return this.#lint(text);
  }

  #keyNow(uri: string): string | undefined {
    const document = this.#documents.get(uri);
    return document && `${document.version}.${this.#linting.configurations.generation}`;
  }

  async #tell(uri: string, version: number, kept: Kept): Promise<void> {
    const outcome = await kept.outcome;
    if (this.#kept.get(uri) !== kept || this.#keyNow(uri) !== kept.key) return;
    if (outcome.kind === 'analysed') this.#latest.set(uri, outcome.analysis);
    for (const listener of this.#listeners) listener(uri, version, outcome);
  }

  async #lint(document: TextDocument): Promise<Outcome> {
    const { uri } = document;
    let locale = this.#linting.displayLocale;
    try {
      const settings = await this.#linting.settings(uri);
      if (settings.locale !== 'auto') locale = settings.locale;
      if (!settings.enable) return NONE;
      const governing = await this.#linting.configurations.governing(uri, settings);
      if (governing.kind === 'invalid') return { kind: 'misconfigured', problems: governing.problems, locale };
      if (governing.ignored) return NONE;
      if (settings.locale === 'auto') locale = governing.config.locale?.value ?? locale;
      const analysis = await analyse(document, governing, locale, this.#linting.today());
      return { kind: 'analysed', analysis, governing };
    } catch (error) {
      return { kind: 'crashed', error, locale };
    }
  }
}

async function analyse(
  text: TextDocument,
  { ruleSet, suppressions }: Extract<Governing, { kind: 'resolved' }>,
  locale: Locale,
  today: string,
): Promise<Analysis> {
  const start = performance.now();
  const { document, result, report } = await analyseDocument(parseDocument(text.getText(), text.uri), {
    ruleSet,
    locale,
    // What can be said of a text that is just being typed is said.
    evaluateBroken: true,
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
    open: result.findings.filter(({ suppressed }) => !suppressed),
  };
}
