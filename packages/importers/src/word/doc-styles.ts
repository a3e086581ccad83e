/** The style sheet of a .doc ([MS-DOC] 2.9.271), in the form of a .docx. */
import { propertiesOf } from './doc-body.ts';
import { type DocFile, tableRange } from './doc-file.ts';
import { paragraphOf } from './doc-properties.ts';
import { element, type XmlElement } from './xml.ts';

/** @returns `w:styles` with the styles of paragraphs, whose ids are their places in the sheet. */
export function docStyles(file: DocFile): XmlElement {
  const sheet = tableRange(file, 0x00a2);
  const styles: XmlElement[] = [];
  if (sheet.length >= 6) {
    const count = sheet.readUInt16LE(2);
    const baseSize = sheet.readUInt16LE(4);
    let at = 2 + sheet.readUInt16LE(0);
    for (let index = 0; index < count && at + 2 <= sheet.length; index++) {
      const size = sheet.readUInt16LE(at);
      const style = readStyle(file, sheet.subarray(at + 2, at + 2 + size), index, baseSize);
      if (style) styles.push(style);
      at += 2 + size;
    }
  }
  return element('w:styles', {}, styles);
}

const PARAGRAPH_STYLE = 1;
const NO_STYLE = 0xfff;

function readStyle(file: DocFile, style: Buffer, index: number, baseSize: number): XmlElement | undefined {
  if (style.length < baseSize + 2 || baseSize < 8 || (style.readUInt16LE(2) & 15) !== PARAGRAPH_STYLE) return undefined;
  const basedOn = style.readUInt16LE(2) >> 4;
  const length = style.readUInt16LE(baseSize);
  const name = style.toString('utf16le', baseSize + 2, baseSize + 2 + length * 2);
  // The name ends with a zero of its own; what follows begins at an even place.
  const at = baseSize + 2 + (length + 1) * 2;
  const size = at + 4 <= style.length ? style.readUInt16LE(at) : 0;
  const properties = paragraphOf(file, index, style.subarray(at + 4, at + 2 + size));
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': String(index), ...(index === 0 && { 'w:default': '1' }) },
    [
      element('w:name', { 'w:val': builtInName(style.readUInt16LE(0) & 0xfff) ?? name.split(',')[0] ?? '' }),
      ...(basedOn === NO_STYLE ? [] : [element('w:basedOn', { 'w:val': String(basedOn) })]),
      element('w:pPr', {}, propertiesOf(properties)),
    ],
  );
}

/** Built-in styles are known by number, whatever the language in which their names are written. */
function builtInName(number: number): string | undefined {
  if (number >= 1 && number <= 9) return `heading ${number}`;
  if (number >= 19 && number <= 27) return `toc ${number - 18}`;
  return number === 34 ? 'caption' : number === 62 ? 'title' : undefined;
}
