/** Headings deeper than a document can tell. */
import type { PageHeading } from '@disclosure-lint/core';
import { type ExportLoss, loss } from './exported.ts';

/** @param levels How many levels of headings the document knows. */
export function tooDeep({ level, text, pointer }: PageHeading, levels: number): readonly ExportLoss[] {
  return level <= levels
    ? []
    : [
        loss(
          pointer,
          `第${level}级标题“${text}”在文件中只能印为第${levels}级`,
          `Heading “${text}” of level ${level} is printed as one of level ${levels}`,
        ),
      ];
}
