/**
 * `--format sarif`: SARIF 2.1.0, which code scanning and SARIF viewers read. A result on a line, so that it can be written
 * while linting and compared line by line.
 */
import type { Reporter, ReporterOptions } from './reporter.ts';
import { resultOf } from './sarif/results.ts';
import { ruleDescriptors } from './sarif/rules.ts';
import { artifactOf, invocationOf, notificationDescriptors } from './sarif/run.ts';
import { shownFindings } from './shown.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Makes the SARIF reporter. Suppressed findings are always there, with the reason: readers hide them. */
export function sarifReporter(options: ReporterOptions): Reporter {
  const { locale, version, quiet, baseline = false } = options;
  return {
    needsOverview: true,
    begin: () => {
      const driver = {
        ...{ name: 'disclosure-lint', version, language: locale },
        rules: ruleDescriptors(options),
        notifications: notificationDescriptors(options),
      };
      return [
        `{\n"$schema": ${JSON.stringify(SCHEMA)},\n"version": "2.1.0",\n"runs": [{`,
        `"tool": ${JSON.stringify({ driver })},`,
        `"language": ${JSON.stringify(locale)},`,
        '"columnKind": "utf16CodeUnits",',
        `"newlineSequences": ${JSON.stringify(['\r\n', '\n', '\r'])},`,
        '"results": [',
      ].join('\n');
    },
    separators: { first: '\n', between: ',\n' },
    file: (report) => {
      const { result, text } = report;
      const artifact = { path: result.path, text, locale };
      return shownFindings(report, quiet)
        .map((finding) => JSON.stringify(resultOf(finding, artifact, baseline)))
        .join(',\n');
    },
    end: (summary) => {
      const artifacts = summary.overview?.map((file) => JSON.stringify(artifactOf(file)));
      return [
        '\n],',
        ...(artifacts ? [`"artifacts": [\n${artifacts.join(',\n')}\n],`] : []),
        `"invocations": [${JSON.stringify(invocationOf(summary, options))}]`,
        '}]\n}\n',
      ].join('\n');
    },
  };
}
