/** Whether a text is a web page, or XML of some office program. */
import { type DocumentKind, UnreadableDocument } from '../document/reader.ts';

/**
 * @param head The beginning of a decoded text.
 * @returns undefined for a text that is no markup, though it may hold a `<`.
 * @throws UnreadableDocument for XML that nothing here reads.
 */
export function markupKind(head: string): DocumentKind | undefined {
  const start = head.replace(/^[\s\uFEFF]+/u, '');
  if (!start.startsWith('<')) return hasElements(start) ? 'html' : undefined;
  const root = rootElement(start);
  if (root === undefined) return /^<(?:!--|!doctype\s+html)/iu.test(start) ? 'html' : undefined;
  if (/^(?:\w+:)?wordDocument$/u.test(root) || root === 'pkg:package')
    throw new UnreadableDocument('unsupported', 'Word XML');
  if (/^(?:\w+:)?Workbook$/u.test(root) && start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xls';
  if (ELEMENTS.has(root.toLowerCase())) return 'html';
  if (start.startsWith('<?xml')) throw new UnreadableDocument('unsupported', XML[root] ?? 'XML');
  return hasElements(start) ? 'html' : undefined;
}

const XML: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  'office:document': 'ODT',
  'uof:UOF': 'UOF',
});

/** What a browser shows as a page or a piece of one. */
const ELEMENTS: ReadonlySet<string> = new Set(
  [
    'html head body title meta link style script base',
    'table thead tbody tfoot tr td th caption colgroup col',
    'div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd section article main header footer nav aside',
    'span font b strong i em u a img br hr center pre form input iframe object',
  ].flatMap((names) => names.split(' ')),
);
const BLOCKS: ReadonlySet<string> = new Set(
  'html body table tr td div p h1 h2 h3 h4 h5 h6 ul ol li section article'.split(' '),
);

/** The first element, after what may stand before it. */
function rootElement(start: string): string | undefined {
  let rest = start;
  for (;;) {
    const end = PROLOGUE.find(([open]) => rest.slice(0, 9).toLowerCase().startsWith(open))?.[1];
    if (end === undefined) break;
    const at = rest.indexOf(end);
    if (at < 0) return undefined;
    rest = rest.slice(at + end.length).trimStart();
  }
  return /^<([\p{L}\w:.-]{1,60})[\s/>]/u.exec(rest)?.[1];
}

const PROLOGUE: readonly (readonly [string, string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!doctype', '>'],
];

/** A fragment may begin with text; a text may quote a tag: some block must be opened and closed. */
function hasElements(text: string): boolean {
  const opened = new Set<string>();
  for (const [, slash, printed = ''] of text.matchAll(/<(\/?)([a-z][a-z0-9]{0,9})(?=[\s/>])/giu)) {
    const name = printed.toLowerCase();
    if (!BLOCKS.has(name)) continue;
    if (slash === '') opened.add(name);
    else if (opened.has(name)) return true;
  }
  return false;
}
