/** Quick fixes, “fix all”, “suppress with a reason” and “explain the rule”. */
import { coreFindingCatalogue, type Finding, type Fix, localise, safeFixes } from '@disclosure-lint/core';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Analysis, ServerContext } from '../context.ts';
import { COMMANDS } from '../protocol.ts';
import { toRange, touches } from './range.ts';
import { featureTexts } from './texts.ts';

/** What an editor is told to ask for on save. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.disclosure-lint`;

/** Answers the request. */
export function registerCodeActions(context: ServerContext): void {
  context.connection.onCodeAction(async (params, token) => {
    const analysis = await context.analyses.get(params.textDocument.uri, token);
    return analysis ? actions(params, analysis, context) : [];
  });
}

async function actions(params: CodeActionParams, analysis: Analysis, context: ServerContext): Promise<CodeAction[]> {
  const { only } = params.context;
  const wants = (kind: string): boolean => only?.some((asked) => isWithin(kind, asked)) ?? kind !== FIX_ALL_KIND;
  const found: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const asked = findingsAsked(params, analysis);
    const fixes = quickFixes(asked, analysis, context);
    found.push(...fixes);
    // Beside a single safe fix “fix all” would be the same twice.
    if (fixes.some(({ isPreferred }) => isPreferred))
      found.push(...fixAll(CodeActionKind.QuickFix, 2, analysis, context));
    if (context.options.commands) found.push(...(await commands(asked, analysis, context)));
  }
  if (wants(FIX_ALL_KIND)) found.push(...fixAll(FIX_ALL_KIND, 1, analysis, context));
  return found;
}

/** Kinds are paths: source.fixAll asks for source.fixAll.disclosure-lint too. */
function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

/** A finding that is asked about, and the diagnostics by which the client shows it. */
interface Asked {
  readonly finding: Finding;
  readonly diagnostics: readonly Diagnostic[];
}

/** What stands at the range or, where the text has moved since, what the client's diagnostics name. */
function findingsAsked({ range, context }: CodeActionParams, { open }: Analysis): readonly Asked[] {
  return open.flatMap((finding) => {
    const diagnostics = context.diagnostics.filter(({ data }) => fingerprintOf(data) === finding.fingerprint);
    return diagnostics.length > 0 || touches(toRange(finding.location.range), range) ? [{ finding, diagnostics }] : [];
  });
}

function fingerprintOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'fingerprint' in data ? data.fingerprint : undefined;
}

/**
 * Safe ones first, then what mends everything that a mistyped figure breaks. What two findings mend in one way is offered
 * once. A suggestion is never preferred: the editor would change a reported number at a keystroke, and nobody had looked.
 */
function quickFixes(asked: readonly Asked[], analysis: Analysis, context: ServerContext): CodeAction[] {
  const byEdits = new Map<string, { readonly fix: Fix; diagnostics: readonly Diagnostic[] }>();
  const mendsFirst = [...asked].sort((a, b) => Number(isMended(b)) - Number(isMended(a)));
  for (const { finding, diagnostics } of mendsFirst) {
    for (const fix of finding.fixes) {
      const key = JSON.stringify([fix.applicability, fix.edits]);
      const known = byEdits.get(key);
      if (known) known.diagnostics = [...known.diagnostics, ...diagnostics];
      else byEdits.set(key, { fix, diagnostics });
    }
  }
  const found = [...byEdits.values()];
  return [...found.filter(isSafe), ...found.filter((it) => !isSafe(it))].map((it) => ({
    title: it.fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...it.diagnostics],
    ...(isSafe(it) && { isPreferred: true }),
    edit: editOf([it.fix], analysis, context),
  }));
}

function isMended({ finding }: Asked): boolean {
  return finding.candidates !== undefined;
}

function isSafe({ fix }: { readonly fix: Fix }): boolean {
  return fix.applicability === 'safe';
}

/** @param least How many fixes are worth an action. */
function fixAll(kind: string, least: number, analysis: Analysis, context: ServerContext): CodeAction[] {
  const fixes = safeFixes(analysis.open);
  if (fixes.length < least) return [];
  const title = featureTexts(analysis.locale).actions.fixAll(fixes.length);
  return [{ title, kind, edit: editOf(fixes, analysis, context) }];
}

/** The edit holds for the version that was linted and for no other. */
function editOf(fixes: readonly Fix[], { uri, version }: Analysis, { capabilities }: ServerContext): WorkspaceEdit {
  const edits = fixes.flatMap((fix) => fix.edits.map(({ range, newText }) => ({ range: toRange(range), newText })));
  return capabilities.workspace?.workspaceEdit?.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

async function commands(
  asked: readonly Asked[],
  analysis: Analysis,
  { settings }: ServerContext,
): Promise<CodeAction[]> {
  const texts = featureTexts(analysis.locale).actions;
  const { preset } = await settings(analysis.uri);
  const suppressions = asked.flatMap(({ finding, diagnostics }): CodeAction[] => {
    const { ruleId, fingerprint, breaches } = finding;
    // What is about the file itself is not for suppressing, and the gate reads no suppressions.
    if (preset === 'gate' || ruleId.startsWith('core-')) return [];
    const title = texts.suppress(titleOf(ruleId, analysis), breaches.length - 1);
    const suppress = { title, command: COMMANDS.suppress, arguments: [analysis.uri, fingerprint, ruleId] };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [...diagnostics], command: suppress }];
  });
  const rules = new Map<string, readonly Asked[]>();
  for (const it of asked) for (const rule of rulesOf(it.finding)) rules.set(rule, [...(rules.get(rule) ?? []), it]);
  const explanations = [...rules].map(([rule, same]): CodeAction => {
    const title = texts.explain(titleOf(rule, analysis));
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: same.flatMap(({ diagnostics }) => diagnostics),
      command: { title, command: COMMANDS.explainRule, arguments: [rule] },
    };
  });
  return [...suppressions, ...explanations];
}

/** A mistyped figure breaks several rules, each once or more. */
function rulesOf({ ruleId, breaches }: Finding): ReadonlySet<string> {
  return new Set([ruleId, ...breaches.map((breach) => breach.ruleId)]);
}

function titleOf(ruleId: string, { ruleSet, locale }: Analysis): string {
  const rule = ruleSet.rules.find(({ file }) => file.name === ruleId);
  const core = Object.entries(coreFindingCatalogue).find(([name]) => name === ruleId)?.[1];
  const title = rule?.file.meta.title ?? core?.title;
  return title ? localise(title, locale) : ruleId;
}
