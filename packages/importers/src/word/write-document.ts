/** A repaired body as a package that mammoth reads: text, tables and styles of our own, and nothing else that could need another part. */
import { strToU8, zipSync } from 'fflate';
import { WORD_NAMESPACE } from './namespaces.ts';
import { childrenOf, isElement, type XmlElement, type XmlNode } from './xml.ts';

/** @returns the bytes of a .docx. */
export function writeDocument(body: XmlElement): Uint8Array {
  const xml: string[] = [`<w:document xmlns:w="${WORD_NAMESPACE}"><w:body>`];
  for (const child of body.children) write(child, xml);
  xml.push('</w:body></w:document>');
  return zipSync({ 'word/document.xml': strToU8(xml.join('')) }, { level: 0 });
}

const KEPT: ReadonlySet<string> = new Set([
  'w:p',
  'w:pPr',
  'w:pStyle',
  'w:tab',
  'w:br',
  'w:sym',
  'w:noBreakHyphen',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:tcPr',
  'w:gridSpan',
  'w:vMerge',
]);
const KEPT_ATTRIBUTES = ['w:val', 'w:type', 'w:font', 'w:char'];

function write(node: XmlNode, xml: string[]): void {
  if (!isElement(node) || !KEPT.has(node.name)) return;
  const attributes = KEPT_ATTRIBUTES.flatMap((name) => {
    const value = node.attributes[name];
    return value === undefined ? [] : [` ${name}="${escaped(value)}"`];
  });
  xml.push('<', node.name, ...attributes, '>');
  if (node.name === 'w:p') writeParagraph(node, xml);
  else for (const child of node.children) write(child, xml);
  xml.push('</', node.name, '>');
}

/** Runs differ in how they look only: all text of a paragraph is written as one, which is read much faster. */
function writeParagraph(paragraph: XmlElement, xml: string[]): void {
  for (const properties of childrenOf(paragraph, 'w:pPr')) write(properties, xml);
  xml.push('<w:r>');
  let inText = false;
  for (const child of childrenOf(paragraph, 'w:r').flatMap(contentOf)) {
    const isText = isElement(child) && child.name === 'w:t';
    if (isText !== inText) xml.push(isText ? '<w:t>' : '</w:t>');
    inText = isText;
    if (isText) xml.push(escaped(textOf(child)));
    else write(child, xml);
  }
  xml.push(inText ? '</w:t></w:r>' : '</w:r>');
}

/** What stands under ruby is runs in a run. */
function contentOf(run: XmlElement): readonly XmlNode[] {
  return run.children.flatMap((child) => (isElement(child) && child.name === 'w:r' ? contentOf(child) : [child]));
}

/** White space at the ends of a run's text counts only where the file says so. */
function textOf(run: XmlElement): string {
  const text = run.children.filter((child) => !isElement(child)).join('');
  return run.attributes['xml:space'] === 'preserve' ? text : text.trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
