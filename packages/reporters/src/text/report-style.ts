/** How JSON files that we write are laid out: a row of a table on a line. */
export const REPORT_STYLE = { indent: 2, maxLength: 120 } as const;
