/** What a reader of one kind of document gives: paragraphs, tables and pictures in the order printed. */
import type { DocumentProperties } from '@disclosure-lint/core';
import type { Origin } from '@disclosure-lint/schemas';
import type { Grid } from '../tables/grid.ts';
import type { Loss } from './losses.ts';
import type { Printed } from './printed.ts';

/** A document as it arrives, before anything in it is understood. */
export interface DocumentContent {
  readonly blocks: readonly DocumentBlock[];
  /** What the reader itself could not carry over. */
  readonly losses: readonly Loss[];
  readonly properties?: DocumentProperties;
  /** It holds the tables of a report and none of its prose, as workbooks do. */
  readonly tablesOnly?: boolean;
  /** A title told elsewhere than on the page, for a document that prints none. */
  readonly title?: string;
}

export type DocumentBlock = ParagraphBlock | TableBlock | UnreadableBlock;

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly printed: Printed;
  /** What the document's own styles say it is; absent where they say nothing. */
  readonly style?: ParagraphStyle;
}

/** A heading counts its level from 1, the outermost; `tableNote` stands below its table, `caption` above. */
export type ParagraphStyle =
  | { readonly kind: 'title' | 'caption' | 'tableNote' | 'body' }
  | { readonly kind: 'heading'; readonly level: number };

export interface TableBlock {
  readonly kind: 'table';
  readonly grid: Grid;
}

/** Something that is no text, such as a picture in the place of a table. */
export interface UnreadableBlock {
  readonly kind: 'unreadable';
  readonly what: 'image' | 'object';
  /** What is told of it: its alternative text, its name; '' for nothing. */
  readonly note: string;
  readonly origin: Origin;
}
