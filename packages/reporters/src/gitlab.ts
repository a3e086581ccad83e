/** `--format gitlab`: a Code Quality report, which GitLab shows in merge requests. */
import type { Finding } from '@disclosure-lint/core';
import { acceptedOf, decisiveLosses, problemOf, sentences } from './exchange/finding-text.ts';
import { hasLines, placeOfFinding } from './exchange/places.ts';
import { exchangeTexts } from './exchange/texts.ts';
import { textsIn } from './locales/index.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { keepsFromJudging, listedFindings, suppressionNotes } from './shown.ts';
import { printable } from './text/printable.ts';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** Makes the reporter for GitLab. */
export function gitlabReporter(options: ReporterOptions): Reporter {
  const { locale, quiet } = options;
  const described = issueWriter(options);
  const words = exchangeTexts(locale);
  return {
    begin: () => '[',
    separators: { first: '\n', between: ',\n' },
    file: (report) => {
      const { path } = report.result;
      const losses = decisiveLosses(report, locale);
      return written([
        ...described(path, report.text, listedFindings(report, options)),
        ...(losses.length > 0 ? [wholeFile(path, 'import-loss', losses.join('\n'))] : []),
      ]);
    },
    rest: (summary) =>
      written([
        ...suppressionNotes(summary, quiet).flatMap(({ path, text, findings }) => described(path, text, findings)),
        ...summary.notLinted.map(({ path, reason }) =>
          wholeFile(path, 'not-linted', `${words.notLinted}${textsIn(locale).labelSeparator}${reason}`),
        ),
      ]),
    end: () => '\n]\n',
  };
}

function written(issues: readonly Issue[]): string {
  return issues.map((issue) => JSON.stringify(issue)).join(',\n');
}

/** Whatever could not be judged comes before every finding. */
function wholeFile(path: string, name: string, description: string): Issue {
  return {
    description: oneLine(description),
    check_name: name,
    fingerprint: `${path}:${name}`,
    severity: 'blocker',
    location: { path, lines: { begin: 1 } },
  };
}

/** Nothing there shows line breaks. */
function oneLine(text: string): string {
  return printable(text.replace(/\s*[\r\n]+\s*/gu, ' '));
}

/** Issues of the same fingerprint are shown once: each has its own, in the file and among the files. */
function issueWriter({ locale }: ReporterOptions) {
  const { labelSeparator } = textsIn(locale);
  return (path: string, text: string, findings: readonly Finding[]): readonly Issue[] => {
    const seen = new Map<string, number>();
    return findings.map((finding) => {
      const { fingerprint, ruleId, severity, suppressed, location, remedy } = finding;
      const count = (seen.get(fingerprint) ?? 0) + 1;
      seen.set(fingerprint, count);
      const place = placeOfFinding(finding, text, locale);
      const parts = [
        place === '' ? problemOf(finding) : `${place}${labelSeparator}${problemOf(finding)}`,
        remedy,
        suppressed ? acceptedOf(suppressed, locale) : '',
      ];
      return {
        description: oneLine(sentences(parts, locale)),
        check_name: ruleId,
        fingerprint: `${path}:${fingerprint}${count === 1 ? '' : `:${count}`}`,
        severity: suppressed ? 'info' : keepsFromJudging(finding) ? 'blocker' : SEVERITIES[severity],
        location: { path, lines: { begin: hasLines(location, text) ? location.range.start.line : 1 } },
      };
    });
  };
}
