/** `--format csv`: a list for a spreadsheet, a finding on a line, as a reviewer sends it round. */
import { type Finding, type Location, organOf } from '@disclosure-lint/core';
import { csvLine } from './csv/line.ts';
import { placesIn, proseOf } from './csv/places.ts';
import { acceptedOf, clausesOf, decisiveLosses, problemOf } from './exchange/finding-text.ts';
import { knownRules } from './exchange/known-rules.ts';
import { hasLines } from './exchange/places.ts';
import { exchangeTexts } from './exchange/texts.ts';
import { textsIn } from './locales/index.ts';
import { originInWords } from './pretty/position.ts';
import type { FileReport, Reporter, ReporterOptions } from './reporter.ts';
import { pageTexts } from './rule-page/texts.ts';
import { listedFindings, suppressionNotes } from './shown.ts';

/** Without it Excel takes UTF-8 for the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What stands in the columns, in their order. */
interface Row {
  readonly organ?: string;
  readonly year?: number;
  readonly part?: string;
  readonly row?: string;
  readonly column?: string;
  readonly problem: string;
  readonly basis?: string;
  readonly remedy?: string;
  readonly category?: string;
  readonly file: string;
  readonly rule?: string;
  readonly severity?: string;
  readonly place?: string;
  readonly suppressed?: string;
}

/** Makes the reporter for spreadsheets. */
export function csvReporter(options: ReporterOptions): Reporter {
  const { locale, quiet } = options;
  const words = exchangeTexts(locale);
  const texts = textsIn(locale);
  const told = findingRow(options);
  return {
    begin: () => BYTE_ORDER_MARK + csvLine(words.columns),
    file: (report) => {
      const { result, text } = report;
      const about = aboutReport(report);
      const losses = decisiveLosses(report, locale);
      const incomplete = {
        ...about,
        problem: losses.join('\n'),
        file: result.path,
        severity: texts.verdict.incomplete,
      };
      return [
        ...listedFindings(report, options).map((finding) => ({
          ...about,
          ...told(finding, text, result.path, report),
        })),
        ...(losses.length > 0 ? [incomplete] : []),
      ]
        .map(lineOf)
        .join('');
    },
    end: (summary) =>
      [
        ...suppressionNotes(summary, quiet).flatMap(({ path, text, findings }) =>
          findings.map((finding) => told(finding, text, path)),
        ),
        ...summary.notLinted.map(({ path, reason }) => ({
          problem: `${words.notLinted}${texts.labelSeparator}${reason}`,
          file: path,
          severity: texts.verdict.incomplete,
        })),
      ]
        .map(lineOf)
        .join(''),
  };
}

function aboutReport({ report, result }: FileReport): Pick<Row, 'organ' | 'year'> {
  const organ = report && organOf(report);
  return { ...(organ !== undefined && { organ }), ...(result.year !== undefined && { year: result.year }) };
}

function findingRow(options: ReporterOptions) {
  const { locale } = options;
  const words = exchangeTexts(locale);
  const texts = textsIn(locale);
  const { category } = pageTexts(locale);
  const categories = new Map(knownRules(options).map(({ name, meta }) => [name, category[meta.category]]));
  const position = (location: Location, text: string): string =>
    hasLines(location, text)
      ? words.linePlace(location.range.start.line, location.range.start.column)
      : originInWords(location.origin, locale);
  return (finding: Finding, text: string, file: string, report?: FileReport): Row => {
    const { ruleId, severity, ask, breaches, remedy, suppressed } = finding;
    const others = [...new Set(breaches.map((breach) => breach.ruleId))].filter((other) => other !== ruleId);
    return {
      ...placesIn(finding, report?.report, locale),
      problem: problemOf(finding),
      basis: clausesOf(finding, locale),
      remedy,
      category: categories.get(ruleId) ?? (ruleId.startsWith('core-') ? words.fileCategory : ''),
      file,
      rule: texts.rules(ruleId, others),
      severity: [texts.severity[severity], texts.ask[ask]].filter((word) => word !== '').join(' · '),
      place: [proseOf(finding, report?.report, locale), position(finding.location, text)]
        .filter((word) => word !== '')
        .join(texts.listSeparator),
      suppressed: suppressed ? acceptedOf(suppressed, locale) : '',
    };
  };
}

function lineOf(row: Row): string {
  const { organ, year, part, row: line, column, problem, basis, remedy, category } = row;
  return csvLine([
    ...[organ, year, part, line, column, problem, basis, remedy, category],
    ...[row.file, row.rule, row.severity, row.place, row.suppressed],
  ]);
}
