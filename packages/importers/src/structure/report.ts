import { inferYear, type Locale } from '@disclosure-lint/core';
import type { Block, ReportFile } from '@disclosure-lint/schemas';
import type { DocumentContent } from '../document/content.ts';
import { localisedLoss } from '../document/losses.ts';
import { withoutContentsList } from './contents-list.ts';
import { hasReportParts } from './likeness.ts';
import { outline } from './outline.ts';
import { takeTitle, titleOf, withoutSameTitle } from './title.ts';

/**
 * Makes a report file of a document's paragraphs and tables, whatever kind of document they came from.
 * @param content What a reader gave.
 * @param name The name of the imported file, without its folder.
 * @param locale The language in which losses are told.
 */
export function reportOf(content: DocumentContent, name: string, locale: Locale): ReportFile {
  const { properties, losses: readerLosses } = content;
  const blocks = properties?.styled ? content.blocks : withoutContentsList(content.blocks);
  const { title: printed, rest } = takeTitle(blocks);
  const text = printed && !properties?.styled ? withoutSameTitle(rest, printed) : rest;
  const { preamble, sections, losses } = outline(text, properties?.styled);
  // Lists of reports are named like reports: a title that is not printed counts where there is one.
  const told = hasReportParts(sections) ? content.title : undefined;
  const title = printed ?? (told === undefined ? undefined : titleOf(told));
  const year =
    properties?.year ??
    inferYear({
      title: title?.text,
      preamble: places(textsOf(preamble)),
      headings: places(headingsOf(sections)),
      paragraphs: places(sections.flatMap((section) => textsOf(section.content))),
    })?.value;
  const organ = properties?.organ ?? title?.organ;
  const { publishedOn, submittedOn } = properties ?? {};
  return {
    format: 'disclosure-report/1',
    title: title?.text ?? null,
    ...(organ && { organ }),
    ...(year !== undefined && { year }),
    ...(publishedOn !== undefined && { publishedOn }),
    ...(submittedOn !== undefined && { submittedOn }),
    ...(preamble.length > 0 && { preamble }),
    sections,
    import: {
      from: name,
      ...(content.tablesOnly && { content: 'tables' as const }),
      losses: [...readerLosses, ...losses].map((loss) => localisedLoss(loss, locale)),
    },
  };
}

/** The year alone is wanted here, not where it was read. */
function places(texts: readonly string[]): { text: string; pointer: string }[] {
  return texts.map((text) => ({ text, pointer: '' }));
}

function textsOf(content: readonly Block[]): string[] {
  return content.flatMap((block) => {
    if (typeof block === 'string') return [block];
    if ('text' in block) return [block.text];
    return 'content' in block ? textsOf(block.content) : [];
  });
}

function headingsOf(content: readonly Block[]): string[] {
  return content.flatMap((block) =>
    typeof block === 'object' && 'heading' in block ? [block.heading ?? '', ...headingsOf(block.content)] : [],
  );
}
