/** The formats by name. */
import { jsonReporter } from './json.ts';
import { prettyReporter } from './pretty.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';

const reporters = { pretty: prettyReporter, json: jsonReporter } as const;

export type Format = keyof typeof reporters;

export const FORMATS: readonly Format[] = ['pretty', 'json'];

/** Makes the reporter of a format. */
export function createReporter(format: Format, options: ReporterOptions): Reporter {
  return reporters[format](options);
}
