import type { Locale } from '@disclosure-lint/core';
import type { ReportFile } from '@disclosure-lint/schemas';
import { reportOf } from '../structure/report.ts';
import { readBlocks } from './blocks.ts';

/**
 * Imports a report from its plain-text rendering, in time linear in its length.
 * @param text The whole text, its byte-order mark included if it has one: positions refer to it.
 * @param name The name of the file, without its folder; it is kept in the report.
 * @param locale The language in which losses are told.
 * @returns a report in which every heading, label and cell stands as printed, with its range in the text. Any text
 * gives a report; what could not be placed is listed under `import.losses`.
 */
export function importText(text: string, name: string, locale: Locale = 'zh-CN'): ReportFile {
  return reportOf({ blocks: readBlocks(text), losses: [] }, name, locale);
}
