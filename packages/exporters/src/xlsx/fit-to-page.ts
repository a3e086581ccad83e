/** Sheets are printed as wide as the paper, which lies only for wide ones. */
import type { Feature } from 'write-excel-file/universal';

export const fitToPage: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        // It must come first of all.
        transform: (xml) => xml.replace(/<worksheet\b[^>]*>/u, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
        transformElementAttributes: (name, attributes, _, { columns = [] }) =>
          name === 'pageSetup'
            ? {
                ...attributes,
                orientation: columns.length > 12 ? 'landscape' : 'portrait',
                fitToWidth: 1,
                fitToHeight: 0,
              }
            : attributes,
      },
    },
  },
};
