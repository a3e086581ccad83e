/** Whether a document is an annual report at all, or something that was sent along with it. */
import type { Block, ReportFile } from '@disclosure-lint/schemas';
import { isSectionHeading } from '../document/form-words.ts';
import { titleOf } from './title.ts';

/** One sign is enough: a title, the heading of a part, a statutory table. What it lacks, the rules tell. */
export function isLikeReport({ title, preamble = [], sections }: ReportFile): boolean {
  const isTitled = typeof title === 'string' && titleOf(title) !== undefined;
  // A title with nothing under it names a list of reports, or a file beside the page.
  return (isTitled && preamble.length + sections.length > 0) || hasReportParts(sections);
}

/** Whether there is a part of a report, or one of its tables. */
export function hasReportParts(sections: readonly Block[]): boolean {
  return sections.some(hasSign);
}

function hasSign(block: Block): boolean {
  if (typeof block === 'string' || 'text' in block) return false;
  if ('rows' in block) return block.table !== undefined;
  if (!('content' in block)) return false;
  return (block.heading !== null && isSectionHeading(block.heading)) || hasReportParts(block.content);
}
