/** What one file can hold and a browser can still show. Whatever is left out is said in the file itself. */

/** Reports that are drawn; the others have their line in the overview. */
export const MOST_REPORTS = 300;
/** Findings that are written out for one report. */
export const MOST_FINDINGS = 200;
/** Characters of markup for the paper of one report: five times that of the longest statutory report known. */
export const MOST_PAPER = 600_000;
/** Characters of markup for all reports together. */
export const MOST_MARKUP = 48_000_000;
/** Organs and rules of the heat map. */
export const MOST_ORGANS = 40;
export const MOST_RULES = 24;
/** Rules of the bar chart. */
export const MOST_BARS = 20;
/** Reports without a drawing of which something is to be said all the same. */
export const MOST_REMARKS = 500;
/** Places that took part, for each finding. */
export const MOST_RELATED = 8;
