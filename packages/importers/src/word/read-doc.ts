import type { Loss } from '../document/losses.ts';
import { type Reader, UnreadableDocument } from '../document/reader.ts';
import { htmlContent } from '../html/html-content.ts';
import { type DocBody, docBody } from './doc-body.ts';
import { brokenDoc, openDoc } from './doc-file.ts';
import { docNumbering } from './doc-numbering.ts';
import { docStyles } from './doc-styles.ts';
import { repairedBody } from './repaired-body.ts';
import { wordHtml } from './word-html.ts';
import type { XmlElement } from './xml.ts';

/**
 * Reads a document of Word 97 to 2003 (.doc), as WPS and LibreOffice write it too. Its tables are placed by the edges of their
 * cells. A .doc has no properties of ours.
 */
export const readDoc: Reader = async (bytes) => {
  const found = bodyOf(bytes);
  const { body, losses } = repairedBody({ ...found, coreProperties: undefined, customProperties: undefined }, false);
  const content = htmlContent(await wordHtml(body), { whiteSpace: 'preserved', wholePage: true, styled: false });
  return { blocks: content.blocks, losses: [...losses, ...lossesOf(found), ...content.losses] };
};

interface Found extends DocBody {
  /** undefined where the file is damaged there. */
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
}

function bodyOf(bytes: Uint8Array): Found {
  try {
    const file = openDoc(bytes);
    return { ...docBody(file), styles: ifWhole(() => docStyles(file)), numbering: ifWhole(() => docNumbering(file)) };
  } catch (error) {
    // Otherwise a position has led out of the file.
    throw error instanceof UnreadableDocument ? error : brokenDoc();
  }
}

/** Without its styles and numbers a document is still worth reading. */
function ifWhole(read: () => XmlElement): XmlElement | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function lossesOf({ styles, numbering, numbered, unplaced, floating }: Found): readonly Loss[] {
  const losses: Loss['message'][] = [];
  if (!styles || (!numbering && numbered > 0))
    losses.push({
      'zh-CN': '.doc 文件的样式或自动编号已损坏，未读入',
      en: 'The styles or automatic numbers of the .doc file are damaged and were not read',
    });
  if (unplaced > 0)
    losses.push({
      'zh-CN': `.doc 文件里有${unplaced}个表格未说明单元格的位置，合并的单元格未读入`,
      en: `${unplaced} table(s) of the .doc file do not say where their cells stand; merged cells were not read`,
    });
  if (floating > 0)
    losses.push({
      'zh-CN': `.doc 文件里有${floating}个浮动的图形：文本框中的文字读在文末，图片未读入`,
      en: `${floating} drawing(s) float in the .doc file: text in text boxes was read after everything else, pictures were not read`,
    });
  return losses.map((message) => ({ message }));
}
