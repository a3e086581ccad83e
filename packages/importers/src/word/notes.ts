/** Footnotes and endnotes: their marks are no part of a sentence or a figure; their text is printed, and kept below what it explains. */
import { PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { childrenOf, contains, element, isElement, rewrite, type XmlElement, type XmlNode } from './xml.ts';

export interface Notes {
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
}

const REFERENCES = ['w:footnoteReference', 'w:endnoteReference'];

/** Puts the text of notes after the paragraph or the outermost table that refers to them. */
export function withNotes(body: XmlElement, { footnotes, endnotes }: Notes): XmlElement {
  const texts = {
    'w:footnoteReference': notesById(footnotes, 'w:footnote'),
    'w:endnoteReference': notesById(endnotes, 'w:endnote'),
  };
  /** A note that is referred to twice is printed once. */
  const printed = new Set<XmlElement>();

  const blocks = body.children.flatMap((block): XmlNode[] => {
    if (!isElement(block) || !contains(block, ...REFERENCES)) return [block];
    const notes: (readonly XmlElement[])[] = [];
    const without = rewrite(block, (node) => {
      if (node.name === 'w:r') return [withoutMark(node)];
      if (node.name !== 'w:footnoteReference' && node.name !== 'w:endnoteReference') return [node];
      const note = texts[node.name].get(node.attributes['w:id'] ?? '');
      if (note && !printed.has(note)) {
        printed.add(note);
        notes.push(noteBlocks(note, block.name === 'w:tbl'));
      }
      const custom = ['1', 'true', 'on'].includes(node.attributes['w:customMarkFollows'] ?? '0');
      return [element('note-mark', { custom: String(custom) })];
    });
    return [without, ...notes.flat()];
  });
  return { ...body, children: blocks };
}

/** A mark of the author's own, such as `*`, follows the reference in its run. */
function withoutMark(run: XmlElement): XmlElement {
  const marks = childrenOf(run, 'note-mark');
  if (marks.length === 0) return run;
  const custom = marks.some(({ attributes }) => attributes.custom === 'true');
  const left = custom ? ['note-mark', 'w:t', 'w:sym'] : ['note-mark'];
  return { ...run, children: run.children.filter((child) => isElement(child) && !left.includes(child.name)) };
}

function notesById(part: XmlElement | undefined, name: string): ReadonlyMap<string, XmlElement> {
  // Separators are lines between the text and its notes.
  const notes = childrenOf(part, name).filter(({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal');
  return new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]));
}

function noteBlocks(note: XmlElement, inTable: boolean): readonly XmlElement[] {
  return childrenOf(note).map((block, index) => {
    if (block.name !== 'w:p') return block;
    const content = block.children.filter((child) => !isElement(child) || child.name !== 'w:pPr');
    const style = element('w:pPr', {}, inTable ? [element('w:pStyle', { 'w:val': PARAGRAPH_STYLES.tableNote })] : []);
    const paragraph = { ...block, children: [style, ...content] };
    return index === 0 ? withoutLeadingSpace(paragraph) : paragraph;
  });
}

/** A space parts a note from its mark. */
function withoutLeadingSpace(paragraph: XmlElement): XmlElement {
  let leading = true;
  return rewrite(paragraph, (node) => {
    if (node.name !== 'w:t' || !leading) return [node];
    const text = node.children.join('').trimStart();
    leading = text === '';
    return [{ ...node, children: [text] }];
  });
}
