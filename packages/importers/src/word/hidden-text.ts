/** Hidden text (ECMA-376 part 1, 17.3.2.41): nobody who opens or prints the document sees it. */
import type { Loss } from '../document/losses.ts';
import type { Styles } from './styles.ts';
import {
  childOf,
  isElement,
  printedText,
  settingOf,
  switchOf,
  withChildren,
  type XmlElement,
  type XmlNode,
} from './xml.ts';

/** Leaves hidden text out, and tells of it where there was any. */
export function withoutHiddenText(
  body: XmlElement,
  styles: Styles,
): { readonly body: XmlElement; readonly losses: readonly Loss[] } {
  const hidden: string[] = [];

  const visit = (parent: XmlElement, byParagraph: boolean | undefined): XmlElement =>
    withChildren(
      parent,
      parent.children.flatMap((child): XmlNode[] => {
        if (!isElement(child)) return [child];
        if (child.name === 'w:p') return visibleParagraph(child);
        if (child.name === 'w:r' && isHidden(child, byParagraph)) {
          const text = printedText(child).trim();
          if (text !== '') hidden.push(text);
          return [];
        }
        return [visit(child, byParagraph)];
      }),
    );
  const visibleParagraph = (paragraph: XmlElement): XmlNode[] => {
    const properties = childOf(paragraph, 'w:pPr');
    const visible = visit(paragraph, hiddenByStyle(styles.chain(settingOf(properties, 'w:pStyle'))));
    // With its mark hidden as well nothing is left of the paragraph, not even its number.
    const gone = switchOf(childOf(properties, 'w:rPr'), 'w:vanish') === true && printedText(visible).trim() === '';
    return gone && printedText(paragraph).trim() !== '' ? [] : [visible];
  };
  const isHidden = (run: XmlElement, byParagraph: boolean | undefined): boolean => {
    const properties = childOf(run, 'w:rPr');
    const byStyle = hiddenByStyle(styles.chain(settingOf(properties, 'w:rStyle'), 'character'));
    return switchOf(properties, 'w:vanish') ?? byStyle ?? byParagraph ?? false;
  };

  return { body: visit(body, undefined), losses: hidden.length > 0 ? [hiddenTextLoss(hidden)] : [] };
}

function hiddenByStyle(chain: ReturnType<Styles['chain']>): boolean | undefined {
  return chain.find((style) => style.hidden !== undefined)?.hidden;
}

function hiddenTextLoss(hidden: readonly string[]): Loss {
  const sample = (hidden[0] ?? '').slice(0, 20);
  return {
    message: {
      'zh-CN': `文档里有隐藏文字（${hidden.length}处，如“${sample}”），未读入`,
      en: `Hidden text was left out (${hidden.length}, such as “${sample}”)`,
    },
  };
}
