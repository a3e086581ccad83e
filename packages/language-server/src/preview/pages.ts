/** The page of each analysis, laid out once. */
import { layoutReport, type Page } from '@disclosure-lint/core';
import type { Analysis } from '../context.ts';

const EMPTY: Page = { edition: 'unknown', blocks: [] };
const pages = new WeakMap<Analysis, Page>();

/** @returns the page; an empty one where no report could be read. */
export function pageOf(analysis: Analysis | undefined): Page {
  if (!analysis?.report) return EMPTY;
  const known = pages.get(analysis);
  if (known) return known;
  const page = layoutReport(analysis.report);
  pages.set(analysis, page);
  return page;
}

/** @returns whether the page prints the value at a pointer, so that somebody who sees the page may change it. */
export function isPrinted(page: Page, pointer: string): boolean {
  return (
    page.title?.pointer === pointer ||
    page.blocks.some((block) => {
      if (block.kind === 'unreadable') return false;
      if (block.kind !== 'grid') return block.pointer === pointer;
      const texts = [block.caption, ...block.notes, ...block.headerRows.flat(), ...block.bodyRows.flat()];
      return texts.some((text) => text?.pointer === pointer);
    })
  );
}
