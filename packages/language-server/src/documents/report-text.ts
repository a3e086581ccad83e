/** Which documents are reports. */

/** So far into a text the mark of the format is looked for: it stands at the beginning. */
const HEAD = 4_096;
const MARK = /"format"\s*:\s*"disclosure-report\/1"/u;

/** @returns whether the name alone tells that it is a report, however broken its text is. */
export function isNamedReport(uri: string): boolean {
  return /\.report\.json$/iu.test(uri);
}

/** @returns whether a document is a report, by its name or by what it says of itself. */
export function isReportText(uri: string, text: string): boolean {
  return isNamedReport(uri) || MARK.test(text.slice(0, HEAD));
}
