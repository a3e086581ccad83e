/** The styles of a Word file: what a paragraph or a run inherits. */
import { childOf, childrenOf, numberOf, settingOf, switchOf, type XmlElement } from './xml.ts';

export interface Styles {
  /**
   * @param styleId The id that a paragraph or run names; the default style of paragraphs when undefined.
   * @returns the style and those it is based on, nearest first.
   */
  chain(styleId: string | undefined, kind?: 'paragraph' | 'character' | 'numbering'): readonly Style[];
}

export interface Style {
  readonly id: string;
  /** Its name in small letters: `heading 1`, `title`, or what the office called it. */
  readonly name: string;
  /** From 0; 9 is body text. */
  readonly outlineLevel: number | undefined;
  readonly numberingId: string | undefined;
  readonly numberingLevel: number | undefined;
  readonly hidden: boolean | undefined;
  readonly basedOn: string | undefined;
}

/** @param part `styles.xml`; without it styles are known by their ids alone. */
export function readStyles(part: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>();
  let usual: string | undefined;
  for (const element of childrenOf(part, 'w:style')) {
    const kind = element.attributes['w:type'] ?? 'paragraph';
    const style = readStyle(element);
    const key = `${kind} ${style.id}`;
    // Of several with one id the first counts (ECMA-376 part 1, 17.7.4.17).
    if (!styles.has(key)) styles.set(key, style);
    if (kind === 'paragraph' && ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '')) usual ??= style.id;
  }
  return {
    chain(styleId, kind = 'paragraph') {
      const id = styleId ?? (kind === 'paragraph' ? usual : undefined);
      return id === undefined ? [] : basedOn(styles, kind, id);
    },
  };
}

/** @param name In small letters. */
export function definesStyle(part: XmlElement | undefined, name: string): boolean {
  return childrenOf(part, 'w:style').some((style) => settingOf(style, 'w:name')?.trim().toLowerCase() === name);
}

function basedOn(styles: ReadonlyMap<string, Style>, kind: string, id: string): readonly Style[] {
  const chain: Style[] = [];
  // A style that is based on itself would have no end.
  for (let next: string | undefined = id; next !== undefined && !chain.some((style) => style.id === next); ) {
    const style: Style | undefined = styles.get(`${kind} ${next}`);
    if (!style) return chain.length > 0 ? chain : [unknownStyle(id)];
    chain.push(style);
    next = chain.length < LONGEST_CHAIN ? style.basedOn : undefined;
  }
  return chain;
}

const LONGEST_CHAIN = 30;

function readStyle(element: XmlElement): Style {
  const paragraph = childOf(element, 'w:pPr');
  return {
    id: element.attributes['w:styleId'] ?? '',
    name: (settingOf(element, 'w:name') ?? '').trim().toLowerCase(),
    outlineLevel: numberOf(paragraph, 'w:outlineLvl'),
    numberingId: settingOf(paragraph, 'w:numPr', 'w:numId'),
    numberingLevel: numberOf(paragraph, 'w:numPr', 'w:ilvl'),
    hidden: switchOf(childOf(element, 'w:rPr'), 'w:vanish'),
    basedOn: settingOf(element, 'w:basedOn'),
  };
}

function unknownStyle(id: string): Style {
  return {
    id,
    name: id.toLowerCase(),
    outlineLevel: undefined,
    numberingId: undefined,
    numberingLevel: undefined,
    hidden: undefined,
    basedOn: undefined,
  };
}
