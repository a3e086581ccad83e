/** Whether a document is an annual report at all, or something that was sent along with it. */
import type { Block, ReportFile } from '@disclosure-lint/schemas';
import { isSectionHeading } from '../document/form-words.ts';
import { titleOf } from './title.ts';

/** One sign is enough: a title, the heading of a part, a statutory table. What it lacks, the rules tell. */
export function isLikeReport({ title, sections }: ReportFile): boolean {
  return (typeof title === 'string' && titleOf(title) !== undefined) || sections.some(hasSign);
}

function hasSign(block: Block): boolean {
  if (typeof block === 'string' || 'text' in block) return false;
  if ('rows' in block) return block.table !== undefined;
  if (!('content' in block)) return false;
  return (block.heading !== null && isSectionHeading(block.heading)) || block.content.some(hasSign);
}
