/** The parts of a Word file as trees that nothing changes: a repair makes a new tree. */

/** Its name and those of its attributes carry the usual prefixes (`w:p`), whatever prefixes the part itself uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes, children };
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** @returns the child elements, or those with a name. */
export function childrenOf(parent: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement => isElement(child) && (name === undefined || child.name === name),
  );
}

/** @returns the first child element with a name, following a path of names downwards. */
export function childOf(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (found, name) => found?.children.find((child): child is XmlElement => isElement(child) && child.name === name),
    parent,
  );
}

/** @returns the `w:val` of a child, following a path of names downwards. */
export function settingOf(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return childOf(parent, ...path)?.attributes['w:val'];
}

/** @returns the whole number that a `w:val` says; undefined for none. */
export function numberOf(parent: XmlElement | undefined, ...path: readonly string[]): number | undefined {
  const value = settingOf(parent, ...path)?.trim();
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** @returns whether a property such as `w:vanish` is switched on, or off; undefined where it is not there. */
export function switchOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(parent, name);
  return property && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '1');
}

/** @returns the elements of a tree with one of the names, in document order; not those within another one found. */
export function outermost(parent: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return childrenOf(parent).flatMap((child) => (names.includes(child.name) ? [child] : outermost(child, ...names)));
}

/** Whether a tree has an element with one of the names below its root. */
export function contains(parent: XmlElement, ...names: readonly string[]): boolean {
  return parent.children.some((child) => isElement(child) && (names.includes(child.name) || contains(child, ...names)));
}

/** @returns what the runs in a tree print, without tabs and breaks. */
export function printedText(parent: XmlElement): string {
  return outermost(parent, 'w:t').map(textIn).join('');
}

/** @returns all text in a tree, whatever it is for. */
export function textIn(node: XmlNode): string {
  return isElement(node) ? node.children.map(textIn).join('') : node;
}

/**
 * Rewrites a tree from its leaves up.
 * @param change What stands in the place of an element, whose children are rewritten already.
 */
export function rewrite(root: XmlElement, change: (element: XmlElement) => readonly XmlNode[]): XmlElement {
  const children = root.children.flatMap((child) => (isElement(child) ? change(rewrite(child, change)) : [child]));
  return { ...root, children };
}

/** @returns an element with other children. */
export function withChildren(parent: XmlElement, children: readonly XmlNode[]): XmlElement {
  return { ...parent, children };
}
