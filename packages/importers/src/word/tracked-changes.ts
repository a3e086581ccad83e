/** Tracked changes, accepted: the document as it is when its author has agreed to all of them (ECMA-376 part 1, 17.13.5). */
import {
  childOf,
  childrenOf,
  contains,
  element,
  isElement,
  rewrite,
  withChildren,
  type XmlElement,
  type XmlNode,
} from './xml.ts';

export interface AcceptedChanges {
  readonly story: XmlElement;
  readonly insertions: number;
  readonly deletions: number;
}

/** Accepts the changes in a body or in notes. Changed formats are as they are after the change, which is how files store them. */
export function acceptedChanges(story: XmlElement): AcceptedChanges {
  let insertions = 0;
  let deletions = 0;
  const change = (node: XmlElement): readonly XmlNode[] => {
    switch (node.name) {
      case 'w:ins':
      case 'w:moveTo':
        // Empty ones are marks of properties, read with their owner.
        if (node.children.length > 0) insertions++;
        return node.children.length > 0 ? node.children : [node];
      case 'w:del':
      case 'w:moveFrom':
        if (node.children.length > 0) deletions++;
        return node.children.length > 0 ? [] : [node];
      case 'w:tr':
        if (marked(childOf(node, 'w:trPr'), 'w:del')) {
          deletions++;
          return [];
        }
        if (marked(childOf(node, 'w:trPr'), 'w:ins')) insertions++;
        return [node];
      case 'w:tc':
        return acceptedCell(node);
      case 'w:tbl':
        return contains(node, 'w:tr') ? [node] : [];
      case 'w:p':
        if (marked(markOf(node), 'w:ins', 'w:moveTo')) insertions++;
        return [node];
      default:
        return [withMergedParagraphs(node)];
    }
  };
  const acceptedCell = (cell: XmlElement): readonly XmlNode[] => {
    const properties = childOf(cell, 'w:tcPr');
    if (marked(properties, 'w:cellDel')) {
      deletions++;
      return [];
    }
    if (marked(properties, 'w:cellIns')) insertions++;
    return [withMergedParagraphs(withAcceptedMerge(cell))];
  };
  const withMergedParagraphs = (parent: XmlElement): XmlElement => {
    if (!childrenOf(parent, 'w:p').some(isMarkDeleted)) return parent;
    const { blocks, merged } = mergeParagraphs(parent.children);
    deletions += merged;
    return withChildren(parent, blocks);
  };
  const accepted = withMergedParagraphs(rewrite(story, change));
  return { story: accepted, insertions, deletions };
}

function marked(properties: XmlElement | undefined, ...names: readonly string[]): boolean {
  return names.some((name) => childOf(properties, name) !== undefined);
}

/** The properties of a paragraph's mark, which stands at its end. */
function markOf(paragraph: XmlElement): XmlElement | undefined {
  return childOf(paragraph, 'w:pPr', 'w:rPr');
}

function isMarkDeleted(paragraph: XmlElement): boolean {
  return marked(markOf(paragraph), 'w:del', 'w:moveFrom');
}

/** A paragraph whose mark is deleted runs on into the next one, which keeps its own properties. */
function mergeParagraphs(children: readonly XmlNode[]): { blocks: XmlNode[]; merged: number } {
  const blocks: XmlNode[] = [];
  let pending: { first: XmlElement; content: XmlNode[] } | undefined;
  let merged = 0;
  const flush = (): void => {
    if (pending && pending.content.length > 0) blocks.push(withChildren(pending.first, pending.content));
    pending = undefined;
  };
  for (const child of children) {
    if (!isElement(child) || child.name !== 'w:p') {
      // Bookmarks may stand between paragraphs; a table ends the run.
      if (isElement(child) && child.name === 'w:tbl') flush();
      blocks.push(child);
      continue;
    }
    const content = child.children.filter((part) => !isElement(part) || part.name !== 'w:pPr');
    if (isMarkDeleted(child)) {
      merged++;
      pending ??= { first: child, content: [] };
      for (const part of content) pending.content.push(part);
    } else if (pending) {
      const properties = childrenOf(child, 'w:pPr');
      blocks.push(withChildren(child, [...properties, ...pending.content, ...content]));
      pending = undefined;
    } else blocks.push(child);
  }
  flush();
  return { blocks, merged };
}

/** A tracked merge of cells: `rest` begins one, `cont` continues it. */
function withAcceptedMerge(cell: XmlElement): XmlElement {
  const merge = childOf(cell, 'w:tcPr', 'w:cellMerge')?.attributes['w:vMerge'];
  const properties = childOf(cell, 'w:tcPr');
  if (merge === undefined || !properties) return cell;
  const vertical = element('w:vMerge', { 'w:val': merge === 'rest' ? 'restart' : 'continue' });
  const kept = properties.children.filter((child) => !isElement(child) || child.name !== 'w:vMerge');
  const accepted = withChildren(properties, [...kept, vertical]);
  return withChildren(
    cell,
    cell.children.map((child) => (child === properties ? accepted : child)),
  );
}
