/** Which kind of JSON a text is. */
import { type DocumentKind, UnreadableDocument } from '../document/reader.ts';

/** The names that the public tool KIROGOVCOMPARE gives to its tables, and its types of sections. */
const KIRO = /"(?:activeDisclosureData|tableData|reviewLitigationData)"\s*:|"type"\s*:\s*"table_[234]"/u;
const SECTIONS = /"sections"\s*:\s*\[[\s\S]{0,2000}?"type"\s*:\s*"text"/u;

/**
 * @param text A whole text.
 * @returns `kiro`, also when its JSON is broken; undefined for a text that is no JSON.
 * @throws UnreadableDocument for any other JSON.
 */
export function jsonKind(text: string): DocumentKind | undefined {
  const start = text.trimStart();
  if (start.startsWith('{') && (KIRO.test(start) || SECTIONS.test(start))) return 'kiro';
  if (!/^[{[]/u.test(start)) return undefined;
  try {
    const value: unknown = JSON.parse(start);
    // 〔2021〕 is also printed [2021]: an array of plain values is no document that anybody submits.
    if (!Array.isArray(value) || value.some((item) => typeof item === 'object')) {
      throw new UnreadableDocument('unsupported', 'JSON');
    }
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
  }
  return undefined;
}
