/** How a report is known by its name and its first lines, before it is read. */

/** So many characters of a file are looked at. */
export const REPORT_HEAD = 4096;
/** A report says in its first lines what it is; of a version that is not supported it is said so later. */
const MARK = /"format"\s*:\s*"disclosure-report\//u;

/** @returns whether the name alone tells that it is a report, however broken its text is. */
export function isReportName(path: string): boolean {
  return /\.report\.json$/iu.test(path);
}

/** @param start The text, or its first {@link REPORT_HEAD} characters. */
export function saysReport(start: string): boolean {
  return MARK.test(start.slice(0, REPORT_HEAD));
}
