/** The preview: a report drawn beside its JSON as the statutory form prints it. */
import { COMMANDS } from '@disclosure-lint/language-server/protocol';
import { commands, type ExtensionContext, l10n, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { VIEW_TYPE } from './panel.ts';
import { Previews } from './previews.ts';

/** Goes from the preview back to the JSON, as `markdown.showSource` does. */
const SHOW_SOURCE = 'disclosure-lint.showSource';

/**
 * Registers the commands, the panels and what restores them.
 * @param client need not run yet; that it starts, or starts again, is noticed
 */
export function registerPreview(context: ExtensionContext, client: BaseLanguageClient): void {
  const previews = new Previews(context.extensionUri, client);
  context.subscriptions.push(
    previews,
    commands.registerCommand(COMMANDS.openPreview, (resource?: unknown) => {
      const uri = uriOf(resource) ?? window.activeTextEditor?.document.uri;
      if (uri === undefined) {
        void window.showInformationMessage(l10n.t('Open a report first: the preview shows the file in the editor.'));
        return;
      }
      previews.open(uri);
    }),
    commands.registerCommand(SHOW_SOURCE, () => previews.showSource()),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const uri = uriOf(typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined);
        if (uri === undefined) {
          panel.dispose();
          return;
        }
        previews.restore(panel, uri);
      },
    }),
  );
}

/** Menus give a URI, lenses and the page's state its text. */
function uriOf(resource: unknown): Uri | undefined {
  if (resource instanceof Uri) {
    return resource;
  }
  return typeof resource === 'string' && /^[a-z][\w+.-]*:/iu.test(resource) ? Uri.parse(resource) : undefined;
}
