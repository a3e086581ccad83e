/** Automatic numbers, which stand nowhere in the text of a file: 一、 before a heading, （二） before a part of it. */
import { listCounter } from './list-counter.ts';
import { readNumbering } from './numbering-definitions.ts';
import type { Styles } from './styles.ts';
import {
  childOf,
  element,
  isElement,
  numberOf,
  printedText,
  settingOf,
  withChildren,
  type XmlElement,
  type XmlNode,
} from './xml.ts';

/**
 * Writes the numbers of lists into their paragraphs, each as a run of its own.
 * @param numbering `numbering.xml`.
 */
export function withNumbers(body: XmlElement, numbering: XmlElement | undefined, styles: Styles): XmlElement {
  const findList = readNumbering(numbering, styles);
  const count = listCounter();

  const numbered = (paragraph: XmlElement, inTable: boolean): XmlElement => {
    const place = placeInList(paragraph, styles, findList);
    const list = place && findList(place.id);
    if (!place || !list) return paragraph;
    const label = count(place.id, list, place.level);
    // Word numbers empty paragraphs too: in a table it is how rows are counted, elsewhere a slip of the hand.
    const shown = label !== '' && (inTable || printedText(paragraph).trim() !== '');
    return shown ? withLabel(paragraph, label) : paragraph;
  };
  const visit = (parent: XmlElement, inTable: boolean): XmlElement =>
    withChildren(
      parent,
      parent.children.map((child): XmlNode => {
        if (!isElement(child)) return child;
        return child.name === 'w:p' ? numbered(child, inTable) : visit(child, inTable || child.name === 'w:tbl');
      }),
    );
  return visit(body, false);
}

/** By the paragraph's own properties, then by its style and those that it is based on; the list 0 is none. */
function placeInList(
  paragraph: XmlElement,
  styles: Styles,
  findList: ReturnType<typeof readNumbering>,
): { readonly id: string; readonly level: number } | undefined {
  const properties = childOf(paragraph, 'w:pPr');
  const chain = styles.chain(settingOf(properties, 'w:pStyle'));
  const giving = chain.findIndex(({ numberingId }) => numberingId !== undefined);
  const id = settingOf(properties, 'w:numPr', 'w:numId') ?? chain[giving]?.numberingId;
  if (id === undefined || id === '0') return undefined;
  const own = numberOf(properties, 'w:numPr', 'w:ilvl');
  const list = findList(id);
  const named = chain.slice(0, giving + 1).map((style) => list?.levelOf(style.id));
  const inherited = chain.find(({ numberingLevel }) => numberingLevel !== undefined)?.numberingLevel;
  const level = own ?? named.find((found) => found !== undefined) ?? inherited ?? 0;
  return level >= 0 && level <= 8 ? { id, level } : undefined;
}

function withLabel(paragraph: XmlElement, label: string): XmlElement {
  const run = element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [label])]);
  const isProperties = (child: XmlNode): boolean => isElement(child) && child.name === 'w:pPr';
  return withChildren(paragraph, [
    ...paragraph.children.filter(isProperties),
    run,
    ...paragraph.children.filter((child) => !isProperties(child)),
  ]);
}
