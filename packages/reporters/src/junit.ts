/** `--format junit`: a test report, which every CI server shows: a suite for each file, a case for each rule. */
import { decisiveLosses } from './exchange/finding-text.ts';
import { exchangeTexts } from './exchange/texts.ts';
import { type Case, type CaseKind, casesOf, errorCase } from './junit/cases.ts';
import { element } from './junit/xml.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { listedFindings, suppressionNotes } from './shown.ts';

/** Makes the reporter of test reports. */
export function junitReporter(options: ReporterOptions): Reporter {
  const { locale, quiet } = options;
  const words = exchangeTexts(locale);
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="disclosure-lint">\n',
    file: (report) => {
      const { result, text } = report;
      const { path } = result;
      const losses = decisiveLosses(report, locale);
      return suite(path, [
        ...casesOf(result.outcomes, listedFindings(report, options), { path, text, locale }),
        ...(losses.length > 0 ? [errorCase('import-loss', path, words.losses, losses.join('\n'))] : []),
      ]);
    },
    end: (summary) =>
      [
        ...suppressionNotes(summary, quiet).map(({ path, text, findings }) =>
          suite(path, casesOf([], findings, { path, text, locale })),
        ),
        ...summary.notLinted.map(({ path, reason }) => suite(path, [errorCase('not-linted', path, reason)])),
        '</testsuites>\n',
      ].join(''),
  };
}

/** How long it took is not told: the same run gives the same bytes. */
function suite(name: string, cases: readonly Case[]): string {
  const count = (kind: CaseKind): number => cases.filter((it) => it.kind === kind).length;
  const [failures, errors, skipped] = [count('failure'), count('error'), count('skipped')];
  const content = cases.map(({ xml }) => xml);
  return `${element('testsuite', { name, tests: cases.length, failures, errors, skipped }, content)}\n`;
}
