export { citationText } from './citation.ts';
export { CLAIMS_FORMATS, createClaimsReporter } from './claims/create.ts';
export { heldAgainst } from './claims/held-against.ts';
export { type ClaimsReporter, type ClaimsRun, verdictCounts } from './claims/reporter.ts';
export { claimsTexts } from './claims/texts.ts';
export { createReporter, FORMATS, type Format } from './create.ts';
export { runInBrief } from './pretty/closing.ts';
export { originInWords, placeInWords } from './pretty/position.ts';
export type {
  FileOverview,
  FileReport,
  Holder,
  NotLinted,
  Reporter,
  ReporterOptions,
  RunSummary,
  SuppressionReport,
} from './reporter.ts';
export { rulePage } from './rule-page/rule-page.ts';
export { countsOf, overviewOf } from './run/overview.ts';
export { type RunRemarks, renderRun, summaryOf } from './run/render.ts';
export { type FileCounts, Tally } from './run/tally.ts';
export { printable } from './text/printable.ts';
export { REPORT_STYLE } from './text/report-style.ts';
export { displayWidth, padDisplay } from './text/width.ts';
export { wrap } from './text/wrap.ts';
