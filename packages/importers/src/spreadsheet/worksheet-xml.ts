/**
 * A worksheet's XML, reduced to what is read: its columns' visibility, its cells, its merged ranges. The rest may name ranges
 * that cover millions of cells, each of which the library would visit.
 */
import { FORMULA_WITHOUT_VALUE } from './cell-text.ts';
import { MOST_COLUMNS } from './raw-sheet.ts';

const HEAD_BYTES = 4096;
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ROOT = /<((?:\w+:)?)worksheet[\s>]/u;
/** More ranges than that merge nothing that a reader could follow. */
const MOST_RANGES = 20_000;

export function isWorksheetXml(content: Uint8Array): boolean {
  return ROOT.test(Buffer.from(content.subarray(0, HEAD_BYTES)).toString('latin1'));
}

/** @param content A part for which {@link isWorksheetXml} holds. */
export function reducedWorksheet(content: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(content);
  const prefix = ROOT.exec(xml)?.[1] ?? '';
  const start = xml.indexOf(`<${prefix}sheetData`);
  const opened = start < 0 ? -1 : xml.indexOf('>', start) + 1;
  const end = opened <= 0 || xml[opened - 2] === '/' ? opened : xml.indexOf(`</${prefix}sheetData`, opened);
  const before = xml.slice(0, Math.max(start, 0));
  const cells = opened <= 0 ? '' : xml.slice(opened, end < 0 ? undefined : end);
  const after = end < 0 ? '' : xml.slice(end);
  return new TextEncoder().encode(
    `<worksheet xmlns="${NAMESPACE}">${hiddenColumns(before, prefix)}` +
      `<sheetData>${withCellsRead(cells, prefix)}</sheetData>${mergedCells(after, prefix)}</worksheet>`,
  );
}

function hiddenColumns(xml: string, prefix: string): string {
  const columns = new Set<number>();
  for (const [, attributes = ''] of xml.matchAll(new RegExp(`<${prefix}col\\s([^<>]*)>`, 'gu'))) {
    const hidden = attribute(attributes, 'hidden');
    if (hidden !== '1' && hidden !== 'true') continue;
    const last = Math.min(Number(attribute(attributes, 'max')), MOST_COLUMNS);
    for (let column = Math.max(1, Number(attribute(attributes, 'min'))); column <= last; column++) columns.add(column);
    if (columns.size >= MOST_COLUMNS) break;
  }
  const tags = [...columns].map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`);
  return tags.length === 0 ? '' : `<cols>${tags.join('')}</cols>`;
}

function withCellsRead(xml: string, prefix: string): string {
  const close = `</${prefix}c>`;
  const cells = xml.split(close);
  const last = cells.pop() ?? '';
  const read = readCell(prefix);
  return withoutPrefix(cells.map((text) => read(text) + close).join('') + last, prefix);
}

/** @returns a function that takes all from the end of the cell before: the cell's own tag is the last one in it. */
function readCell(prefix: string): (text: string) => string {
  const formula = new RegExp(`<${prefix}f[\\s/>]`, 'u');
  const value = new RegExp(`<${prefix}v(?:\\s[^<>]*)?>[^<]|<${prefix}is[\\s>]`, 'u');
  const blankValue = new RegExp(`<${prefix}v[\\s/>]`, 'u');
  return (text) => {
    const start = Math.max(text.lastIndexOf(`<${prefix}c `), text.lastIndexOf(`<${prefix}c>`));
    if (start < 0) return text;
    const cell = text.slice(start);
    const end = cell.indexOf('>') + 1;
    const tag = cell.slice(0, end);
    const isText = /\st=["']str["']/u.test(tag);
    if (!formula.test(cell) || value.test(cell)) {
      // The library resolves the entities of these texts twice.
      return isText && cell.includes('&')
        ? text.slice(0, start) + tag + cell.slice(end).replaceAll('&', '&amp;')
        : text;
    }
    // A formula may also give an empty text, and says so by its type; without any value the library would see a zero.
    if (isText && blankValue.test(cell)) return text;
    const untyped = tag.slice(0, -1).replace(/\st=(?:"[^"]*"|'[^']*')/u, '');
    return `${text.slice(0, start)}${untyped} t="str"><${prefix}v>${FORMULA_WITHOUT_VALUE}</${prefix}v>`;
  };
}

function mergedCells(xml: string, prefix: string): string {
  const tags: string[] = [];
  for (const [, attributes = ''] of xml.matchAll(new RegExp(`<${prefix}mergeCell\\s([^<>]*)>`, 'gu'))) {
    const reference = attribute(attributes, 'ref');
    if (reference && /^[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7}$/u.test(reference))
      tags.push(`<mergeCell ref="${reference}"/>`);
    if (tags.length >= MOST_RANGES) break;
  }
  return tags.length === 0 ? '' : `<mergeCells>${tags.join('')}</mergeCells>`;
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  return found?.[1] ?? found?.[2];
}

function withoutPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}
