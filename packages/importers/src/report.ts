import { inferYear } from '@disclosure-lint/core';
import type { Block, ReportFile } from '@disclosure-lint/schemas';
import type { DocumentBlock } from './blocks.ts';
import { outline } from './outline.ts';
import { takeTitle } from './title.ts';

/**
 * Makes a report file of a document's paragraphs and tables, whatever kind of document they came from.
 * @param blocks The document's blocks in order.
 * @param name The name of the imported file, without its folder.
 */
export function reportOf(blocks: readonly DocumentBlock[], name: string): ReportFile {
  const { title, rest } = takeTitle(blocks);
  const { preamble, sections, losses } = outline(rest);
  const year = inferYear({
    title: title?.text,
    preamble: places(textsOf(preamble)),
    headings: places(headingsOf(sections)),
    paragraphs: places(sections.flatMap((section) => textsOf(section.content))),
  })?.value;
  return {
    format: 'disclosure-report/1',
    title: title?.text ?? null,
    ...(title?.organ ? { organ: title.organ } : {}),
    ...(year === undefined ? {} : { year }),
    ...(preamble.length > 0 ? { preamble } : {}),
    sections,
    import: { from: name, losses },
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
