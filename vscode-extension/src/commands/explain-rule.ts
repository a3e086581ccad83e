/** “Explain rule”: opens the page of a rule, drawn. Without an argument it asks which of the rules found here. */
import { COMMANDS } from '@disclosure-lint/language-server/protocol';
import { commands, type Diagnostic, type Disposable, l10n, languages, window } from 'vscode';
import { rulePageUri } from '../rule-pages.ts';

export function registerExplainRule(): Disposable {
  return commands.registerCommand(COMMANDS.explainRule, async (argument?: unknown) => {
    const rule = typeof argument === 'string' ? argument : await askForRule();
    if (rule !== undefined) await commands.executeCommand('markdown.showPreview', rulePageUri(rule));
  });
}

async function askForRule(): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const line = editor?.selection.active.line ?? 0;
  const found = editor ? languages.getDiagnostics(editor.document.uri).filter(isOurs) : [];
  // What stands nearest to the cursor is what is asked about.
  const near = found.sort((a, b) => Math.abs(a.range.start.line - line) - Math.abs(b.range.start.line - line));
  const items = [...new Map(near.map((each) => [ruleOf(each), each.message.split('\n')[0] ?? ''])).entries()];
  if (items.length === 0) {
    void window.showInformationMessage(
      l10n.t('Nothing was found in the file in front, so there is no rule to explain.'),
    );
    return undefined;
  }
  const picked = await window.showQuickPick(
    items.map(([label, detail]) => ({ label, detail })),
    { placeHolder: l10n.t('Which rule?'), matchOnDetail: true },
  );
  return picked?.label;
}

function isOurs(diagnostic: Diagnostic): boolean {
  return diagnostic.source === 'disclosure-lint' && ruleOf(diagnostic) !== '';
}

/** What has a page links to it; that a configuration is wrong, or that linting failed, has none. */
function ruleOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : '';
}
