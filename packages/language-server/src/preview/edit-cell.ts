/** Writes what was typed on the page into the JSON: one value, and nothing of the formatting around it. */
import type { SourceDocument } from '@disclosure-lint/core';
import type { Analysis } from '../context.ts';
import { toRange } from '../features/range.ts';
import type { EditCellParams, EditCellResult } from '../protocol.ts';
import { isPrinted, pageOf } from './pages.ts';
import { previewTexts } from './texts.ts';

type JsonNode = NonNullable<ReturnType<NonNullable<SourceDocument['nodeAt']>>>;

/**
 * A figure is written as a number when a whole number was typed, or a plain decimal where a number stood before; any other
 * text as a string, nothing as null. Labels, headings, paragraphs and the texts of merged cells stay strings.
 * @param analysis Of the document as it is.
 * @returns the edit, or why there is none: the page shows another version, or does not print the value.
 */
export function editCell(analysis: Analysis, { pointer, version, text }: EditCellParams): EditCellResult {
  const texts = previewTexts(analysis.locale);
  if (analysis.version !== version) return { kind: 'refused', reason: texts.changed };
  const node = isPrinted(pageOf(analysis), pointer) ? analysis.document.nodeAt?.(pointer) : undefined;
  if (!node) return { kind: 'refused', reason: texts.notPrinted };
  const merged = textOf(node);
  const target = merged ?? node;
  if (target.type === 'object' || target.type === 'array') return { kind: 'refused', reason: texts.notText };
  const { document } = analysis;
  const source = document.text.slice(target.offset, target.offset + target.length);
  const isFigure = !merged && CELL.test(pointer);
  const value = isFigure ? figureOf(text, node) : text;
  return {
    kind: 'edit',
    range: toRange(document.locate(merged ? `${pointer}/text` : pointer).range),
    // What reads the same is not rewritten: "" stays "" and 1.0 stays 1.0.
    newText: isSame(target, text) ? source : JSON.stringify(value),
  };
}

const CELL = /\/rows\/\d+\/cells\/\d+$/u;
const WHOLE = /^(?:0|-?[1-9]\d*)$/u;
const DECIMAL = /^-?(?:0|[1-9]\d*)\.\d*[1-9]$/u;

/** @returns the text of a cell that spans several columns: {text, span}. */
function textOf({ type, children = [] }: JsonNode): JsonNode | undefined {
  if (type !== 'object') return undefined;
  return children.findLast((property) => property.children?.[0]?.value === 'text')?.children?.[1];
}

function figureOf(typed: string, before: JsonNode): number | string | null {
  const text = typed.trim();
  if (text === '') return null;
  const number = Number(text);
  // Beyond exact whole numbers the digits typed would change.
  if (WHOLE.test(text) && Number.isSafeInteger(number)) return number;
  return DECIMAL.test(text) && before.type === 'number' && String(number) === text ? number : typed;
}

function isSame({ type, value }: JsonNode, typed: string): boolean {
  if (type === 'string') return value === typed;
  return (type === 'null' ? '' : String(value)) === typed;
}
