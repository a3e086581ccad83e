/** The page that a preview draws, as it goes over the wire: plain data. */
export type {
  Grid as PreviewGrid,
  GridCell as PreviewCell,
  Page as PreviewPage,
  PageBlock as PreviewBlock,
} from '@disclosure-lint/core';
