import type { Format } from '../create.ts';
import { jsonClaims } from './json.ts';
import { prettyClaims } from './pretty.ts';
import type { ClaimsReporter, ClaimsReporterOptions } from './reporter.ts';

/** The formats in which the reading of prose is shown: it finds nothing that the others could hold. */
export const CLAIMS_FORMATS = ['pretty', 'json'] as const satisfies readonly Format[];

/** Makes what shows how prose is read, in a format. */
export function createClaimsReporter(format: Format, options: ClaimsReporterOptions): ClaimsReporter {
  return format === 'json' ? jsonClaims(options) : prettyClaims(options);
}
