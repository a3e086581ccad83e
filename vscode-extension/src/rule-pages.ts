/** The pages of rules as documents of a scheme of their own: codes of findings link to them, and no network is needed. */
import { METHODS, type RulePageParams } from '@disclosure-lint/language-server/protocol';
import { Disposable, EventEmitter, l10n, type TextDocumentContentProvider, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SECTION } from './settings.ts';

const SCHEME = 'disclosure-lint-rule';

/** @returns the document that is the page of a rule. */
export function rulePageUri(rule: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
}

/** Serves the pages. @returns what stops doing so. */
export function serveRulePages(client: BaseLanguageClient): Disposable {
  const changed = new EventEmitter<Uri>();
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri, token) => {
      const params = paramsOf(uri);
      const page = await client.sendRequest<string | null>(METHODS.rulePage, params, token);
      return page ?? l10n.t('There is no rule named “{0}”.', params.rule);
    },
  };
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, provider),
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(`${SECTION}.locale`)) return;
      for (const { uri } of workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
    }),
  );
}

/** A link may ask for a language; without, it is that of the findings. */
function paramsOf(uri: Uri): RulePageParams {
  const rule = uri.path.replace(/^\//u, '').replace(/\.md$/u, '');
  const locale = new URLSearchParams(uri.query).get('locale');
  return locale === 'zh-CN' || locale === 'en' ? { rule, locale } : { rule };
}
