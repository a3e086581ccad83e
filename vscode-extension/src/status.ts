/** The status item of a report: its form, its findings, how long it took; or why nothing is known. */
import { COMMANDS, type ReportStatus } from '@disclosure-lint/language-server/protocol';
import { commands, Disposable, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { SHOW_OUTPUT } from './commands/show-output.ts';
import type { Reports } from './reports.ts';

/** Of the menus in package.json: the document in front is a report. */
const IS_REPORT = 'disclosureLint.isReport';
const NAMED_REPORTS = { pattern: '**/*.report.json' };

export class Status implements Disposable {
  readonly #item = languages.createLanguageStatusItem('disclosure-lint.status', NAMED_REPORTS);
  readonly #reports: Reports;
  readonly #events: Disposable;
  #running = 0;
  #state: State = State.Starting;

  constructor(reports: Reports) {
    this.#reports = reports;
    this.#item.name = 'disclosure-lint';
    this.#events = Disposable.from(
      reports.onDidChange(() => this.#show()),
      window.onDidChangeActiveTextEditor(() => this.#show()),
    );
    this.#show();
  }

  /** Shows the states of a server. @returns what stops it. */
  follow(client: BaseLanguageClient): Disposable {
    return client.onDidChangeState(({ newState }) => {
      this.#state = newState;
      this.#show();
    });
  }

  /** @returns that of the server. */
  get state(): State {
    return this.#state;
  }

  /** Shows that something is going on. */
  async busyWhile<T>(work: Promise<T>): Promise<T> {
    this.#running++;
    this.#showBusy();
    try {
      return await work;
    } finally {
      this.#running--;
      this.#showBusy();
    }
  }

  dispose(): void {
    this.#events.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const document = window.activeTextEditor?.document;
    const isReport = document !== undefined && this.#reports.has(document);
    void commands.executeCommand('setContext', IS_REPORT, isReport);
    // A report may have any name; only the document in front shows the item.
    this.#item.selector = isReport ? [{ language: document.languageId }] : NAMED_REPORTS;
    const view = viewOf(this.#state, isReport ? this.#reports.statusOf(document) : undefined);
    this.#item.text = view.text;
    this.#item.detail = view.detail;
    this.#item.severity = view.severity;
    this.#item.command = view.command;
    this.#showBusy();
  }

  #showBusy(): void {
    this.#item.busy = this.#running > 0 || this.#state === State.Starting;
  }
}

interface View {
  readonly text: string;
  readonly detail: string;
  readonly severity: LanguageStatusSeverity;
  readonly command: { readonly title: string; readonly command: string };
}

function viewOf(state: State, status: ReportStatus | undefined): View {
  if (state === State.Stopped || state === State.StartFailed) {
    return {
      text: l10n.t('Not linted'),
      detail: l10n.t('The language server has stopped'),
      severity: LanguageStatusSeverity.Error,
      command: { title: l10n.t('Restart'), command: COMMANDS.restart },
    };
  }
  if (status === undefined) {
    return {
      text: state === State.Starting ? l10n.t('Starting…') : l10n.t('Ready'),
      detail: 'disclosure-lint',
      severity: LanguageStatusSeverity.Information,
      command: { title: l10n.t('Show output'), command: SHOW_OUTPUT },
    };
  }
  if (status.problem !== undefined) {
    return {
      text: l10n.t('Not linted'),
      detail: status.problem,
      severity: LanguageStatusSeverity.Warning,
      command: { title: l10n.t('Show output'), command: SHOW_OUTPUT },
    };
  }
  return {
    text: findings(status),
    detail: [form(status), suppressed(status), l10n.t('{0} ms', Math.round(status.elapsed))]
      .filter(Boolean)
      .join(' · '),
    severity: LanguageStatusSeverity.Information,
    command: { title: l10n.t('Open preview'), command: COMMANDS.openPreview },
  };
}

function findings({ counts: { error, warning, info } }: ReportStatus): string {
  const parts = [
    ...(error > 0 ? [l10n.t('Errors: {0}', error)] : []),
    ...(warning > 0 ? [l10n.t('Warnings: {0}', warning)] : []),
    ...(info > 0 ? [l10n.t('Notes: {0}', info)] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : `$(check) ${l10n.t('No findings')}`;
}

function form({ edition }: ReportStatus): string {
  return edition === 'unknown' ? l10n.t('Form not recognised') : l10n.t('Form of {0}', edition);
}

function suppressed({ suppressed: count }: ReportStatus): string {
  return count > 0 ? l10n.t('Suppressed: {0}', count) : '';
}
