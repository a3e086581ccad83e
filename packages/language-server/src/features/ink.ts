/** Writes the text of a hover, as Markdown or, for clients that show none, plain. */
import { printable } from '@disclosure-lint/reporters';
import { type ClientCapabilities, type MarkupContent, MarkupKind } from 'vscode-languageserver';

export interface Ink {
  /** Words of the report or of the form, which stand for themselves whatever signs they hold. */
  plain(text: string): string;
  /** Set off. Space must stand on both sides: next to Chinese punctuation no emphasis ends. */
  bold(text: string): string;
  readonly item: string;
}

const MARKDOWN: Ink = {
  plain: escaped,
  bold: (text) => `**${escaped(text)}**`,
  item: '- ',
};

const PLAIN: Ink = { plain: printable, bold: printable, item: '· ' };

/** @returns text for a hover: paragraphs that are lists of lines. */
export function markup(
  capabilities: ClientCapabilities,
  write: (ink: Ink) => readonly (readonly string[])[],
): MarkupContent {
  const formats = capabilities.textDocument?.hover?.contentFormat ?? [];
  const isMarkdown = formats.includes(MarkupKind.Markdown);
  const paragraphs = write(isMarkdown ? MARKDOWN : PLAIN).filter((lines) => lines.length > 0);
  return {
    kind: isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText,
    value: paragraphs.map((lines) => lines.join('\n')).join(isMarkdown ? '\n\n' : '\n'),
  };
}

/** Signs that Markdown, or an editor's flavour of it, gives a meaning to inside a line. */
const SIGNS = /[\\`*_{}[\]<>#+\-!|~&$@:]/gu;

function escaped(text: string): string {
  // 1. and 1) begin a list where a line begins.
  return printable(text)
    .replace(SIGNS, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}
