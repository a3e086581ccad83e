/** What is drawn in a Word file: text boxes are read, pictures and embedded objects are told of, lines and shapes print nothing to read. */
import { UNREADABLE } from './paragraph-styles.ts';
import {
  childOf,
  childrenOf,
  contains,
  element,
  isElement,
  outermost,
  rewrite,
  textIn,
  type XmlElement,
  type XmlNode,
} from './xml.ts';

/** Text boxes become paragraphs after the one they are anchored in; pictures and objects stand after it, or after the table it is in. */
export function withReadableDrawings(body: XmlElement): XmlElement {
  const opened = rewrite(body, (node) => {
    if (node.name === 'w:p') return withDrawingsAfter(node);
    return node.name === 'w:altChunk' || node.name === 'w:subDoc' ? [unreadable('object', '')] : [node];
  });
  return { ...opened, children: opened.children.flatMap(withPicturesAfter) };
}

const DRAWN = ['w:drawing', 'w:pict', 'w:object'];

function withDrawingsAfter(paragraph: XmlElement): readonly XmlNode[] {
  const drawn = outermost(paragraph, ...DRAWN);
  if (drawn.length === 0) return [paragraph];
  const without = rewrite(paragraph, (node) => (DRAWN.includes(node.name) ? [] : [node]));
  return [without, ...drawn.flatMap(blocksOf)];
}

function blocksOf(drawing: XmlElement): readonly XmlNode[] {
  const boxes = outermost(drawing, 'w:txbxContent').flatMap((box) => box.children);
  const lettering = outermost(drawing, 'v:textpath').flatMap(({ attributes }) =>
    attributes.string === undefined ? [] : [textParagraph(attributes.string)],
  );
  if (drawing.name === 'w:object') return [...boxes, ...lettering, unreadable('object', objectName(drawing))];
  if (contains(drawing, 'c:chart', 'cx:chart', 'dgm:relIds'))
    return [...boxes, ...lettering, unreadable('object', alternativeText(drawing))];
  if (contains(drawing, 'pic:pic', 'v:imagedata') && !isSmall(drawing))
    return [...boxes, ...lettering, unreadable('image', alternativeText(drawing))];
  return [...boxes, ...lettering];
}

/** The mark of what cannot be read, where it stood in a table. */
function withPicturesAfter(block: XmlNode): readonly XmlNode[] {
  if (!isElement(block) || block.name !== 'w:tbl') return [block];
  const pictures = outermost(block, UNREADABLE);
  if (pictures.length === 0) return [block];
  return [rewrite(block, (node) => (node.name === UNREADABLE ? [] : [node])), ...pictures];
}

function unreadable(what: 'image' | 'object', note: string): XmlElement {
  return element(UNREADABLE, { what }, [note]);
}

function textParagraph(text: string): XmlElement {
  return element('w:p', {}, [element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [text])])]);
}

function alternativeText(drawing: XmlElement): string {
  const described = [...outermost(drawing, 'wp:docPr', 'v:shape', 'v:rect', 'v:imagedata')].flatMap(
    ({ attributes }) => [attributes.descr, attributes.title, attributes.alt, attributes['o:title']],
  );
  const within = outermost(drawing, 'v:shape').flatMap((shape) => outermost(shape, 'v:imagedata'));
  const all = [...described, ...within.map(({ attributes }) => attributes['o:title'])];
  return all.find((text) => text !== undefined && text.trim() !== '')?.trim() ?? '';
}

/** A formula is told by its characters, an embedded file by the program it belongs to. */
function objectName(object: XmlElement): string {
  const [formula] = childrenOf(object, 'formula');
  return formula ? textIn(formula) : (childOf(object, 'o:OLEObject')?.attributes.ProgID ?? '');
}

/** In EMU, of which a centimetre has 360,000: rules and bullets are smaller. */
const SMALLEST_PICTURE = 200_000;

function isSmall(drawing: XmlElement): boolean {
  const extents = outermost(drawing, 'wp:extent').map(({ attributes }) => [attributes.cx, attributes.cy].map(Number));
  return extents.some((sides) => sides.some((side) => side < SMALLEST_PICTURE));
}
