/** Which documents are reports. */

/** So far into a text the mark of the format is looked for: it stands at the beginning. */
export const HEAD = 4_096;
/** Any version: of one that is not supported it is said so. */
const MARK = /"format"\s*:\s*"disclosure-report\//u;

/** @returns whether the name alone tells that it is a report, however broken its text is. */
export function isNamedReport(uri: string): boolean {
  return /\.report\.json$/iu.test(uri);
}

/** @returns whether a document is a report, by its name or by what it says of itself. */
export function isReportText(uri: string, text: string): boolean {
  return isNamedReport(uri) || MARK.test(text.slice(0, HEAD));
}
