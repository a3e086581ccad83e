/** The page that a preview draws, as it goes over the wire: plain data. */
export type { Page as PreviewPage } from '@disclosure-lint/core';
