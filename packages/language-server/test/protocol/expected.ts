/** What the editor ought to show: what linting the text gives, asked of the core without a server. */
import { builtinRules, createRuleSet, lintText } from '@disclosure-lint/core';
import type { Diagnostic } from 'vscode-languageserver-protocol';

const ruleSet = createRuleSet({ rules: builtinRules() });

/** @returns rule and place of each finding, in order: `rule line:character-line:character`. */
export async function expected(text: string): Promise<string[]> {
  const { findings } = await lintText(text, 'a.report.json', { ruleSet, locale: 'zh-CN' });
  return findings
    .map(
      ({
        ruleId,
        location: {
          range: { start, end },
        },
      }) =>
        placed(
          ruleId,
          { line: start.line - 1, character: start.column - 1 },
          { line: end.line - 1, character: end.column - 1 },
        ),
    )
    .sort();
}

/** @returns the same of diagnostics. */
export function found(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, range: { start, end } }) => placed(String(code), start, end)).sort();
}

/** @returns the rules alone. */
export function rulesOf(diagnostics: readonly Diagnostic[]): string[] {
  return [...new Set(diagnostics.map(({ code }) => String(code)))].sort();
}

/** @returns the rule of each, with how many other broken rules it tells of: one mistyped figure has one finding. */
export function toldOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .map(({ code, message }) => {
      const text = typeof message === 'string' ? message : message.value;
      const told = text.split('\n').filter((line) => line.startsWith('· ')).length;
      return told > 1 ? `${code} and ${told - 1} more` : String(code);
    })
    .sort();
}

interface Place {
  readonly line: number;
  readonly character: number;
}

function placed(rule: string, start: Place, end: Place): string {
  return `${rule} ${start.line}:${start.character}-${end.line}:${end.character}`;
}
