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

/** @returns text for a hover: paragraphs of lines, or of a line and a list under it. */
export function markup(
  capabilities: ClientCapabilities,
  write: (ink: Ink) => readonly (readonly string[])[],
): MarkupContent {
  const formats = capabilities.textDocument?.hover?.contentFormat ?? [];
  const isMarkdown = formats.includes(MarkupKind.Markdown);
  const paragraphs = write(isMarkdown ? MARKDOWN : PLAIN).filter((lines) => lines.length > 0);
  return isMarkdown
    ? { kind: MarkupKind.Markdown, value: paragraphs.map(paragraph).join('\n\n') }
    : { kind: MarkupKind.PlainText, value: paragraphs.flat().join('\n') };
}

/** Lines that are no items would run together but for two spaces at their end. */
function paragraph(lines: readonly string[]): string {
  return lines.reduce((text, line) => (line.startsWith(MARKDOWN.item) ? `${text}\n${line}` : `${text}  \n${line}`));
}

/** Signs that Markdown, or an editor's flavour of it, gives a meaning to inside a line. */
const SIGNS = /[\\`*_[\]<>&~$]|:(?=\/\/)/gu;
/** Signs that begin a list, a heading or a rule where a line or an item begins. */
const BEGINNING = /^(?:[#+=|-]|\d+(?=[.)]))/u;

function escaped(text: string): string {
  return printable(text)
    .replace(SIGNS, '\\$&')
    .replace(BEGINNING, (sign) => (/^\d/u.test(sign) ? `${sign}\\` : `\\${sign}`));
}
