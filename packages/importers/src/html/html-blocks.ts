/** The blocks of a page in the order printed, and which elements they stand in. */
import type { ParagraphStyle } from '../document/content.ts';
import type { Grid } from '../tables/grid.ts';
import { readTable } from './html-table.ts';
import { listMarker } from './list-markers.ts';
import { attribute, childrenNamed, type Document, type Element, isElement, isText, type Node } from './parse-html.ts';
import { isFrame, isHidden } from './visibility.ts';
import { keepsWhiteSpace, PrintedText } from './white-space.ts';

/** A block before it has a place in the document. */
export type HtmlBlock =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly style: ParagraphStyle | undefined;
      /** How many of its characters lead elsewhere when clicked. */
      readonly linked: number;
      /** It stands in what says of itself that it is the frame of the page. */
      readonly framed: boolean;
    }
  | { readonly kind: 'table'; readonly grid: Grid; readonly nested: boolean; readonly framed: boolean }
  | { readonly kind: 'unreadable'; readonly what: 'image' | 'object'; readonly note: string; readonly framed: boolean };

/** The blocks from `start` to before `end` stand in an element. */
export interface Extent {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

export interface HtmlBlocks {
  readonly blocks: readonly HtmlBlock[];
  /** Of every element that is a block of its own, inner ones before outer ones. */
  readonly extents: readonly Extent[];
}

export interface BlockOptions {
  readonly whiteSpace: 'collapsed' | 'preserved';
  /** The document says of every paragraph what it is: line breaks are part of a paragraph, white space at its ends too. */
  readonly styled: boolean;
}

const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
   h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul xmp`
    .trim()
    .split(/\s+/u),
);

/** What an element hands down to what stands in it. */
interface Inherited {
  readonly kept: boolean;
  readonly linked: boolean;
  readonly framed: boolean;
  readonly style: ParagraphStyle | undefined;
}

/** Lists the blocks of a page. */
export function htmlBlocks(document: Document, options: BlockOptions): HtmlBlocks {
  const blocks: HtmlBlock[] = [];
  const extents: Extent[] = [];
  const text = new PrintedText();
  let linked = 0;
  /** Of the item of a list in which nothing has been printed yet. */
  let marker = '';
  let pictures: HtmlBlock[] = [];

  const flush = ({ style, framed, kept }: Inherited): void => {
    const printed = text.take();
    const shown = kept && options.styled ? printed : printed.trim();
    if (shown.trim() !== '') {
      blocks.push({ kind: 'paragraph', text: marker + shown, style, linked, framed });
      marker = '';
    }
    linked = 0;
    blocks.push(...pictures);
    pictures = [];
  };

  const visit = (node: Node, inherited: Inherited): void => {
    if (isText(node)) {
      text.add(node.value, inherited.kept);
      if (inherited.linked) linked += node.value.trim().length;
      return;
    }
    if (!isElement(node) || isHidden(node)) return;
    if (node.tagName === 'br') {
      if (options.styled) text.add('\n', true);
      else flush(inherited);
      return;
    }
    if (node.tagName === 'img') {
      const picture = pictureOf(node, inherited);
      if (picture) pictures.push(picture);
      return;
    }
    const own = inheritedBy(node, inherited);
    if (!BLOCKS.has(node.tagName)) {
      visitChildren(node, own);
      return;
    }
    flush(inherited);
    const start = blocks.length;
    const unreadable = attribute(node, 'data-unreadable');
    if (unreadable === 'image' || unreadable === 'object') {
      const inside = textOf(node);
      blocks.push({ kind: 'unreadable', what: unreadable, note: inside.trim(), framed: own.framed });
    } else {
      const table = node.tagName === 'table' ? readTable(node, own.kept) : undefined;
      if (table) {
        for (const caption of childrenNamed(node, 'caption')) visit(caption, own);
        blocks.push({ kind: 'table', ...table, framed: own.framed });
      } else {
        if (node.tagName === 'li') marker = listMarker(node);
        visitChildren(node, own);
        flush(own);
        if (node.tagName === 'li') marker = '';
      }
    }
    extents.push({ element: node, start, end: blocks.length });
  };
  const visitChildren = (node: Element | Document, inherited: Inherited): void => {
    for (const child of node.childNodes) visit(child, inherited);
  };

  const top = { kept: options.whiteSpace === 'preserved', linked: false, framed: false, style: undefined };
  visitChildren(document, top);
  flush(top);
  return { blocks, extents };
}

function inheritedBy(element: Element, inherited: Inherited): Inherited {
  return {
    kept: keepsWhiteSpace(element, inherited.kept),
    linked: inherited.linked || (element.tagName === 'a' && attribute(element, 'href') !== undefined),
    framed: inherited.framed || isFrame(element),
    style: styleOf(element) ?? inherited.style,
  };
}

const CLASSES: Readonly<Record<string, ParagraphStyle>> = {
  title: { kind: 'title' },
  caption: { kind: 'caption' },
  'table-note': { kind: 'tableNote' },
};

function styleOf(element: Element): ParagraphStyle | undefined {
  const heading = /^h([1-6])$/u.exec(element.tagName)?.[1];
  if (heading !== undefined) return { kind: 'heading', level: Number(heading) };
  if (attribute(element, 'role') === 'heading') {
    const level = Number(attribute(element, 'aria-level') ?? '2');
    return { kind: 'heading', level: Number.isInteger(level) && level > 0 && level < 10 ? level : 2 };
  }
  if (element.tagName !== 'p') return undefined;
  return (attribute(element, 'class') ?? '')
    .split(/\s+/u)
    .map((name) => (Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined))
    .find((style) => style !== undefined);
}

/** Icons, spacers and counters are no content. */
const SMALLEST_PICTURE = 60;

function pictureOf(element: Element, { linked, framed }: Inherited): HtmlBlock | undefined {
  const small = ['width', 'height'].some((side) => {
    const size = Number.parseInt(attribute(element, side) ?? '', 10);
    return size < SMALLEST_PICTURE;
  });
  if (small || linked) return undefined;
  return { kind: 'unreadable', what: 'image', note: (attribute(element, 'alt') ?? '').trim(), framed };
}

function textOf(element: Element): string {
  return element.childNodes
    .map((child) => (isText(child) ? child.value : isElement(child) && !isHidden(child) ? textOf(child) : ''))
    .join('');
}
