/** A .doc in the form of a .docx: what is printed goes the same way from there, whatever file it came in. */

import { UnreadableDocument } from '../document/reader.ts';
import { type DocFile, type Story, tableRange } from './doc-file.ts';
import {
  characterMarks,
  DELETED,
  type DocParagraph,
  HIDDEN,
  INSERTED,
  PLAIN_PARAGRAPH,
  paragraphProperties,
} from './doc-properties.ts';
import { type DocRow, docTable } from './doc-tables.ts';
import { element, type XmlElement, type XmlNode } from './xml.ts';

export interface DocBody {
  readonly body: XmlElement;
  readonly footnotes: XmlElement;
  readonly endnotes: XmlElement;
  /** Tables of which the file does not say where their cells stand. */
  readonly unplaced: number;
  /** Drawings that float beside the text, with pictures or text boxes in them. */
  readonly floating: number;
  /** Paragraphs with automatic numbers of their own. */
  readonly numbered: number;
}

/** A report has some hundred. */
const MOST_PARAGRAPHS = 200_000;

export function docBody(file: DocFile): DocBody {
  const properties = paragraphProperties(file);
  const marks = characterMarks(file);
  const counts = { unplaced: 0, numbered: 0 };
  const references = noteReferences(file);
  let left = MOST_PARAGRAPHS;

  const blocksOf = (story: Story): XmlElement[] => {
    const blocks: XmlElement[] = [];
    let rows: DocRow[] = [];
    let cells: XmlElement[][] = [];
    let cell: XmlElement[] = [];
    const endTable = (): void => {
      if (rows.length > 0) {
        const { table, placed } = docTable(rows);
        if (!placed) counts.unplaced++;
        blocks.push(table);
      }
      // What a damaged file leaves open is kept as paragraphs.
      for (const paragraph of [...cells.flat(), ...cell]) blocks.push(paragraph);
      rows = [];
      cells = [];
      cell = [];
    };
    for (const { start, end } of paragraphsIn(file.text, story)) {
      if (left-- === 0) throw new UnreadableDocument('tooLarge', `${MOST_PARAGRAPHS} paragraphs`);
      const is = properties.get(end) ?? PLAIN_PARAGRAPH;
      const isCellEnd = file.text[end] === CELL;
      if (is.list) counts.numbered++;
      if (is.rowEnd && is.depth <= 1 && isCellEnd) {
        rows.push({ cells: cells.map((content) => content), places: is.cells });
        cells = [];
        cell = [];
        continue;
      }
      if (is.depth === 0 && !isCellEnd) endTable();
      const paragraph = paragraphOf(file, marks, start, end, is, references);
      if (is.depth === 0 && !isCellEnd) blocks.push(paragraph);
      else cell.push(paragraph);
      if (isCellEnd && is.depth <= 1) {
        cells.push(cell);
        cell = [];
      }
    }
    endTable();
    return blocks;
  };

  const { body, footnotes, endnotes, textBoxes } = file.stories;
  const boxes = blocksOf(textBoxes);
  return {
    body: element('w:body', {}, [...blocksOf(body), ...boxes]),
    footnotes: element('w:footnotes', {}, notesOf(file, footnotes, 0x00b2, 'w:footnote', blocksOf)),
    endnotes: element('w:endnotes', {}, notesOf(file, endnotes, 0x0212, 'w:endnote', blocksOf)),
    ...counts,
    floating: file.text.slice(body.start, body.end).split(FLOATING).length - 1,
  };
}

const CELL = '\u0007';
const FLOATING = '\u0008';
const PARAGRAPH_ENDS = new Set(['\r', CELL, '\f']);
function* paragraphsIn(text: string, { start, end }: Story): Generator<Story> {
  let from = start;
  for (let at = start; at < end; at++) {
    if (!PARAGRAPH_ENDS.has(text[at] ?? '')) continue;
    yield { start: from, end: at };
    from = at + 1;
  }
  if (from < end) yield { start: from, end };
}

type References = ReadonlyMap<number, XmlElement>;

function paragraphOf(
  { text }: DocFile,
  marks: Uint8Array,
  start: number,
  end: number,
  is: DocParagraph,
  references: References,
): XmlElement {
  const properties = [element('w:pStyle', { 'w:val': String(is.style) }), ...propertiesOf(is)];
  const mark = marks[end] ?? 0;
  const change = mark & DELETED ? 'w:del' : mark & INSERTED ? 'w:ins' : undefined;
  if (change) properties.push(element('w:rPr', {}, [element(change)]));
  const runs: XmlNode[] = [];
  for (let from = start; from < end; ) {
    let to = from + 1;
    while (to < end && marks[to] === marks[from] && !references.has(to) && !references.has(to - 1)) to++;
    const reference = references.get(from);
    runs.push(marked(reference ? [reference] : charactersOf(text.slice(from, to)), marks[from] ?? 0));
    from = to;
  }
  return element('w:p', {}, [element('w:pPr', {}, properties), ...runs]);
}

/** @returns the properties of a paragraph or a style as a .docx has them. */
export function propertiesOf({ outlineLevel, list, listLevel }: DocParagraph): XmlElement[] {
  const number = (name: string, value: number | undefined): XmlElement[] =>
    value === undefined ? [] : [element(name, { 'w:val': String(value) })];
  const place = [...number('w:ilvl', listLevel), ...number('w:numId', list)];
  return [...number('w:outlineLvl', outlineLevel), ...(place.length > 0 ? [element('w:numPr', {}, place)] : [])];
}

function marked(content: readonly XmlNode[], mark: number): XmlElement {
  const hidden = mark & HIDDEN ? [element('w:rPr', {}, [element('w:vanish')])] : [];
  const run = element('w:r', {}, [...hidden, ...content]);
  if (mark & DELETED) return element('w:del', {}, [run]);
  return mark & INSERTED ? element('w:ins', {}, [run]) : run;
}

/** Characters that stand for something else ([MS-DOC] 2.8.25, 2.8.7). */
const SPECIAL: Readonly<Record<string, XmlElement | undefined>> = {
  '\u0001': element('w:pict', {}, [element('v:imagedata')]),
  '\u000b': element('w:br'),
  '\t': element('w:tab'),
  '\u001e': element('w:noBreakHyphen'),
  '\u0013': element('w:fldChar', { 'w:fldCharType': 'begin' }),
  '\u0014': element('w:fldChar', { 'w:fldCharType': 'separate' }),
  '\u0015': element('w:fldChar', { 'w:fldCharType': 'end' }),
};

function charactersOf(text: string): XmlNode[] {
  return text.split(/([^\P{Cc}\n])/u).flatMap((part): XmlNode[] => {
    if (/^\p{Cc}$/u.test(part)) return [SPECIAL[part] ?? []].flat();
    return part === '' ? [] : [element('w:t', { 'xml:space': 'preserve' }, [part])];
  });
}

/** The places in the text from which notes are referred to, with the numbers of the notes. */
function noteReferences(file: DocFile): References {
  const found = new Map<number, XmlElement>();
  for (const [offset, name] of [
    [0x00aa, 'w:footnoteReference'],
    [0x020a, 'w:endnoteReference'],
  ] as const) {
    const plc = tableRange(file, offset);
    // Positions, one more than there are notes, and two bytes for each note.
    const count = Math.min(Math.floor((plc.length - 4) / 6), MOST_PARAGRAPHS);
    for (let index = 0; index < count; index++)
      found.set(plc.readUInt32LE(index * 4), element(name, { 'w:id': String(index) }));
  }
  return found;
}

function notesOf(
  file: DocFile,
  story: Story,
  offset: number,
  name: string,
  blocksOf: (story: Story) => XmlElement[],
): XmlElement[] {
  const plc = tableRange(file, offset);
  const notes: XmlElement[] = [];
  for (let index = 0; (index + 2) * 4 <= plc.length; index++) {
    const start = story.start + plc.readUInt32LE(index * 4);
    const end = story.start + plc.readUInt32LE((index + 1) * 4);
    if (end <= start || end > story.end) break;
    notes.push(element(name, { 'w:id': String(index) }, blocksOf({ start, end })));
  }
  return notes;
}
