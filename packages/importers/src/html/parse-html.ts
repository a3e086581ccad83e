/** From HTML text to a tree, within bounds: a page may be hostile. */
import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5';
import { UnreadableDocument } from '../document/reader.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Document = DefaultTreeAdapterTypes.Document;

/** No page nests as deep; what walks the tree may then call itself. */
const MOST_LEVELS = 600;
/** A report has some thousand elements. Badly nested formatting makes a parser copy elements: the bound holds for that too. */
const MOST_ELEMENTS = 1_000_000;

/**
 * Parses a page as a browser does, whatever its errors.
 * @throws UnreadableDocument when it has more elements or levels than any report.
 */
export function parseHtml(html: string): Document {
  return parse<DefaultTreeAdapterMap>(html, { treeAdapter: boundedAdapter(), scriptingEnabled: false });
}

function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<object, number>();
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      if (++elements > MOST_ELEMENTS) throw new UnreadableDocument('tooLarge', 'HTML');
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    appendChild(parent, child) {
      const depth = (depths.get(parent) ?? 0) + 1;
      if (depth > MOST_LEVELS) throw new UnreadableDocument('tooDeep', 'HTML');
      depths.set(child, depth);
      defaultTreeAdapter.appendChild(parent, child);
    },
  };
}

/** @returns the value of an attribute; undefined where the element has none. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** @returns the element children with one of the names. */
export function childrenNamed(element: Element, ...names: readonly string[]): Element[] {
  return element.childNodes.filter((child): child is Element => isElement(child) && names.includes(child.tagName));
}

/** @returns all elements of a tree with a name, in document order. */
export function* elementsNamed(root: Document | Element, name: string): Generator<Element> {
  for (const child of root.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === name) yield child;
    yield* elementsNamed(child, name);
  }
}
