/** The formats by name. */
import { csvReporter } from './csv.ts';
import { githubReporter } from './github.ts';
import { gitlabReporter } from './gitlab.ts';
import { htmlReporter } from './html.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import { prettyReporter } from './pretty.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { sarifReporter } from './sarif.ts';

const reporters = {
  pretty: prettyReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  junit: junitReporter,
  github: githubReporter,
  gitlab: gitlabReporter,
  csv: csvReporter,
  html: htmlReporter,
} as const;

export type Format = keyof typeof reporters;

export const FORMATS: readonly Format[] = Object.keys(reporters).filter((name): name is Format => name in reporters);

/** Makes the reporter of a format. */
export function createReporter(format: Format, options: ReporterOptions): Reporter {
  return reporters[format](options);
}
