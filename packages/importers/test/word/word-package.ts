/** Small Word files, built from the XML that Word, WPS and LibreOffice write, and what is read of them in a form to compare. */
import { strToU8, zipSync } from 'fflate';
import type { DocumentContent } from '../../src/document/content.ts';
import type { Loss } from '../../src/document/losses.ts';
import { readDocx } from '../../src/word/read-docx.ts';

const OFFICE = 'http://schemas.openxmlformats.org';
export const NAMESPACES = [
  ['w', `${OFFICE}/wordprocessingml/2006/main`],
  ['r', `${OFFICE}/officeDocument/2006/relationships`],
  ['wp', `${OFFICE}/drawingml/2006/wordprocessingDrawing`],
  ['a', `${OFFICE}/drawingml/2006/main`],
  ['pic', `${OFFICE}/drawingml/2006/picture`],
  ['c', `${OFFICE}/drawingml/2006/chart`],
  ['m', `${OFFICE}/officeDocument/2006/math`],
  ['mc', `${OFFICE}/markup-compatibility/2006`],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

export interface PartsOfFile {
  readonly body?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Other files, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** @returns the bytes of a .docx. */
export function docx({ body, styles, numbering, footnotes, endnotes, files = {} }: PartsOfFile): Uint8Array {
  const root = (name: string, content: string | undefined): string | undefined =>
    content === undefined
      ? undefined
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NAMESPACES}>${content}</w:${name}>`;
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': root('document', body === undefined ? undefined : `<w:body>${body}<w:sectPr/></w:body>`),
    'word/styles.xml': root('styles', styles),
    'word/numbering.xml': root('numbering', numbering),
    'word/footnotes.xml': root('footnotes', footnotes),
    'word/endnotes.xml': root('endnotes', endnotes),
    ...files,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).flatMap(([name, content]) =>
        content === undefined ? [] : [[name, typeof content === 'string' ? strToU8(content) : content]],
      ),
    ),
  );
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;
export const inList = (id: number, level: number | undefined, text: string): string =>
  paragraph(
    text === '' ? '<w:r/>' : text,
    `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${id}"/></w:numPr>`,
  );
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${/^<w:(?:p|tbl|sdt)>/u.test(content) ? content : paragraph(content === '' ? '<w:r/>' : content)}</w:tc>`;
export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells
    .map((content) => (content.startsWith('<w:tc>') ? content : cell(content)))
    .join('')}</w:tr>`;
export const table = (rows: readonly string[], widths: readonly number[] = []): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
export const style = (id: string, name: string, content = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;

/** What is read of a file: a line a block, `h1 text`, `note text`, `[image] note`, a table's cells between bars. */
export async function read(parts: PartsOfFile | Uint8Array): Promise<{ lines: string[]; losses: string[] }> {
  const content = await readDocx(parts instanceof Uint8Array ? parts : docx(parts));
  return { lines: linesOf(content), losses: content.losses.map(chinese) };
}

export function linesOf({ blocks }: DocumentContent): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'unreadable') return [`[${block.what}] ${block.note}`];
    if (block.kind === 'paragraph') {
      const { style: is } = block;
      const name =
        is === undefined || is.kind === 'body' ? '' : is.kind === 'heading' ? `h${is.level} ` : `${is.kind} `;
      return [name + block.printed.text];
    }
    return block.grid.rows.map((line) =>
      line.cells
        .map(({ text, rowSpan = 1, columnSpan = 1 }) => {
          const spans = rowSpan === 1 && columnSpan === 1 ? '' : `{${rowSpan}x${columnSpan}}`;
          return `|${text.replaceAll('\n', '⏎')}${spans}`;
        })
        .join(''),
    );
  });
}

function chinese({ message }: Loss): string {
  return message['zh-CN'];
}
