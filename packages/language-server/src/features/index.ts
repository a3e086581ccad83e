/** What the server does beside diagnostics. */
import { CodeActionKind, type ServerCapabilities } from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { FIX_ALL_KIND, registerCodeActions } from './code-actions.ts';
import { registerCodeLens } from './code-lens.ts';
import { registerDefinition } from './definition.ts';
import { registerDocumentHighlight } from './document-highlight.ts';
import { registerFolding } from './folding.ts';
import { registerHover } from './hover.ts';
import { registerSuppress } from './suppress.ts';
import { registerSymbols } from './symbols.ts';

/** Belongs to the answer to `initialize`. */
export const featureCapabilities: ServerCapabilities = {
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  codeLensProvider: {},
  documentSymbolProvider: { label: 'disclosure-lint' },
  foldingRangeProvider: true,
};

/** Answers the requests of all features. */
export function registerFeatures(context: ServerContext): void {
  registerCodeActions(context);
  registerSuppress(context);
  registerHover(context);
  registerDefinition(context);
  registerDocumentHighlight(context);
  registerCodeLens(context);
  registerSymbols(context);
  registerFolding(context);
}
