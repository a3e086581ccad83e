export { citationText } from './citation.ts';
export { createClaimsReporter } from './claims/create.ts';
export { type ClaimsReporter, type ClaimsRun, verdictCounts } from './claims/reporter.ts';
export { createReporter, FORMATS, type Format } from './create.ts';
export type { FileReport, NotLinted, Reporter, ReporterOptions, RunSummary, SuppressionReport } from './reporter.ts';
export { rulePage } from './rule-page/rule-page.ts';
export { printable } from './text/printable.ts';
export { displayWidth, padDisplay } from './text/width.ts';
export { wrap } from './text/wrap.ts';
