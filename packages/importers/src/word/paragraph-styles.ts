/** What each paragraph is by its style. Afterwards paragraphs carry style ids of our own only, which mammoth maps to HTML. */
import type { Style, Styles } from './styles.ts';
import {
  childOf,
  element,
  isElement,
  numberOf,
  printedText,
  settingOf,
  textIn,
  withChildren,
  type XmlElement,
  type XmlNode,
} from './xml.ts';

/** Style ids, and to what mammoth turns them; headings are added. */
export const PARAGRAPH_STYLES = {
  title: 'disclosure-title',
  caption: 'disclosure-caption',
  tableNote: 'disclosure-table-note',
  image: 'disclosure-image',
  object: 'disclosure-object',
  heading: 'disclosure-heading-',
} as const;

/** Stands for something that cannot be read, between repairs. */
export const UNREADABLE = 'unreadable';

const LONGEST_HEADING = 60;

/**
 * Gives paragraphs their styles.
 * @param trusted Whether the file says of itself that its styles tell what each paragraph is: long headings are then headings.
 */
export function withParagraphStyles(body: XmlElement, styles: Styles, trusted: boolean): XmlElement {
  const styled = (parent: XmlElement, inTable: boolean): XmlElement =>
    withChildren(
      parent,
      parent.children.flatMap((child): XmlNode[] => {
        if (!isElement(child)) return [child];
        if (child.name === UNREADABLE) return [unreadableParagraph(child.attributes.what, textIn(child))];
        if (child.name !== 'w:p') return [styled(child, inTable || child.name === 'w:tbl')];
        const chain = styles.chain(settingOf(childOf(child, 'w:pPr'), 'w:pStyle'));
        if (chain.some(({ name }) => /^(?:toc|目录) ?\d$/u.test(name))) return [];
        if (!inTable && chain.some(({ name }) => name === 'unreadable')) return [exportedUnreadable(child)];
        return [withStyle(child, inTable ? undefined : styleOf(child, chain, trusted))];
      }),
    );
  return styled(body, false);
}

function withStyle(paragraph: XmlElement, style: string | undefined): XmlElement {
  const content = paragraph.children.filter((child) => !isElement(child) || child.name !== 'w:pPr');
  const properties = style === undefined ? [] : [element('w:pPr', {}, [element('w:pStyle', { 'w:val': style })])];
  return { ...paragraph, children: [...properties, ...content] };
}

function styleOf(paragraph: XmlElement, chain: readonly Style[], trusted: boolean): string | undefined {
  const own = chain.map(({ id, name }) => OWN_STYLES.get(name) ?? (OWN_IDS.has(id) ? id : undefined));
  const known = own.find((style) => style !== undefined);
  if (known !== undefined) return known;
  const level = numberOf(childOf(paragraph, 'w:pPr'), 'w:outlineLvl') ?? inheritedLevel(chain);
  if (level === undefined || level < 0 || level > 8) return undefined;
  if (!trusted && isProse(printedText(paragraph).trim())) return undefined;
  return `${PARAGRAPH_STYLES.heading}${Math.min(level + 1, 6)}`;
}

/** Names are in English in every language of Word; other programs write their own. */
const OWN_STYLES: ReadonlyMap<string, string> = new Map([
  ['title', PARAGRAPH_STYLES.title],
  ['标题', PARAGRAPH_STYLES.title],
  ['caption', PARAGRAPH_STYLES.caption],
  ['题注', PARAGRAPH_STYLES.caption],
  ['table note', PARAGRAPH_STYLES.tableNote],
]);
const OWN_IDS: ReadonlySet<string> = new Set(Object.values(PARAGRAPH_STYLES));

function inheritedLevel(chain: readonly Style[]): number | undefined {
  for (const { name, outlineLevel } of chain) {
    if (outlineLevel !== undefined) return outlineLevel;
    const heading = /^(?:heading|标题) ?([1-9])$/u.exec(name)?.[1];
    if (heading !== undefined) return Number(heading) - 1;
  }
  return undefined;
}

/** Clerks give an outline level to whole paragraphs: a heading is short, and one sentence at most. */
function isProse(text: string): boolean {
  return text.length > LONGEST_HEADING || /。./u.test(text);
}

/** Our own documents print 图片：NOTE where a report says that something could not be read. */
function exportedUnreadable(paragraph: XmlElement): XmlElement {
  const [, what, note] = /^(图片|对象)：\s*(.*)$/su.exec(printedText(paragraph)) ?? [];
  return unreadableParagraph(what === '图片' ? 'image' : 'object', note ?? printedText(paragraph));
}

function unreadableParagraph(what: string | undefined, note: string): XmlElement {
  const style = what === 'image' ? PARAGRAPH_STYLES.image : PARAGRAPH_STYLES.object;
  // mammoth leaves empty paragraphs out: a space stands for no note.
  const text = element('w:t', { 'xml:space': 'preserve' }, [note.trim() === '' ? ' ' : note]);
  return withStyle(element('w:p', {}, [element('w:r', {}, [text])]), style);
}
