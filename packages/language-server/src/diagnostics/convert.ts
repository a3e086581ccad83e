/** From findings to diagnostics of the protocol. */
import type { Finding, Locale, Severity } from '@disclosure-lint/core';
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { proofOf, relatedInWords } from '../documents/told.ts';
import { toRange } from '../features/range.ts';

export const SOURCE = 'disclosure-lint';
/** Scheme of the rule pages that a client may open. */
export const RULE_SCHEME = 'disclosure-lint-rule';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What JSON services say of a text themselves. */
const SYNTAX_RULES: ReadonlySet<string> = new Set(['core-syntax', 'core-duplicate-key']);

export interface DiagnosticOptions {
  /** The client opens pages of rules. */
  readonly ruleDocuments: boolean;
  /** Whether to say what is wrong with the JSON itself. */
  readonly syntaxProblems: boolean;
  readonly relatedInformation: boolean;
}

/** What a diagnostic carries for the actions that are asked for later. */
export interface DiagnosticData {
  readonly fingerprint: string;
  readonly version: number;
}

/**
 * @param findings Those that nobody has accepted.
 * @param text The text that they are about.
 */
export function diagnosticsOf(
  findings: readonly Finding[],
  text: TextDocument,
  options: DiagnosticOptions,
  locale: Locale,
): Diagnostic[] {
  return findings
    .filter((finding) => options.syntaxProblems || !isLeftToOthers(finding))
    .map((finding) => diagnosticOf(finding, text, options, locale));
}

/** JSON services say nothing of an empty file. */
function isLeftToOthers({ ruleId, messageId }: Finding): boolean {
  return SYNTAX_RULES.has(ruleId) && messageId !== 'empty';
}

function diagnosticOf(finding: Finding, text: TextDocument, options: DiagnosticOptions, locale: Locale): Diagnostic {
  const { ruleId, severity, message, remedy, location, related, fingerprint } = finding;
  return {
    range: oneLine(toRange(location.range), text),
    severity: SEVERITIES[severity],
    source: SOURCE,
    code: ruleId,
    ...(options.ruleDocuments && { codeDescription: { href: `${RULE_SCHEME}:/${ruleId}.md` } }),
    message: [message, proofOf(finding) ?? '', remedy].filter((part) => part !== '').join('\n'),
    data: { fingerprint, version: text.version } satisfies DiagnosticData,
    ...(options.relatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map((each) => ({
          location: { uri: text.uri, range: toRange(each.location.range) },
          message: relatedInWords(each, locale),
        })),
      }),
  };
}

/** What has no place of its own underlines one line at most, and never nothing. */
function oneLine({ start, end }: Range, text: TextDocument): Range {
  if (end.line === start.line) {
    return end.character > start.character
      ? { start, end }
      : { start, end: { ...start, character: start.character + 1 } };
  }
  const next = text.offsetAt({ line: start.line + 1, character: 0 });
  const line = text.getText({ start, end: text.positionAt(next) }).replace(/\r?\n$/u, '');
  return { start, end: { line: start.line, character: start.character + Math.max(1, line.length) } };
}
