/** Which documents are reports. */
import { isReportName, saysReport } from '@disclosure-lint/core';

/** @returns whether a document is a report, by its name or by what it says of itself. */
export function isReportText(uri: string, text: string): boolean {
  return isReportName(uri) || saysReport(text);
}
