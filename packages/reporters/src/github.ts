/** `--format github`: workflow commands, which GitHub Actions shows beside the lines of a pull request. */
import type { Finding, Location } from '@disclosure-lint/core';
import { decisiveLosses, noteOf } from './exchange/finding-text.ts';
import { hasLines, lastLine, placeOfFinding } from './exchange/places.ts';
import { exchangeTexts } from './exchange/texts.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { keepsFromJudging, listedFindings, suppressionNotes } from './shown.ts';
import { printable } from './text/printable.ts';

type Level = 'error' | 'warning' | 'notice';
type Properties = readonly (readonly [name: string, value: string | number])[];

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Makes the reporter for GitHub Actions. */
export function githubReporter(options: ReporterOptions): Reporter {
  const { locale, quiet, folder } = options;
  const words = exchangeTexts(locale);
  const annotated = (finding: Finding, path: string, text: string): string => {
    const { location, suppressed, severity, ruleId } = finding;
    const place = placeOfFinding(finding, text, locale);
    const title = [suppressed ? words.suppressed : '', ruleId, place].filter((word) => word !== '').join(' ');
    // What somebody has accepted must not alarm anybody.
    const level = suppressed ? 'notice' : keepsFromJudging(finding) ? 'error' : LEVELS[severity];
    return command(
      level,
      [['file', fromRoot(path, folder)], ...lines(location, text), ['title', printable(title)]],
      noteOf(finding, locale),
    );
  };
  return {
    begin: () => '',
    file: (report) => {
      const { result, text } = report;
      const losses = decisiveLosses(report, locale);
      const title = ['title', words.losses] as const;
      return [
        ...listedFindings(report, options).map((finding) => annotated(finding, result.path, text)),
        ...(losses.length > 0 ? [command('error', [['file', fromRoot(result.path, folder)], title], losses)] : []),
      ].join('');
    },
    end: (summary) =>
      [
        ...suppressionNotes(summary, quiet).flatMap(({ path, text, findings }) =>
          findings.map((finding) => annotated(finding, path, text)),
        ),
        ...summary.notLinted.map(({ path, reason }) =>
          command(
            'error',
            [
              ['file', fromRoot(path, folder)],
              ['title', words.notLinted],
            ],
            [`${path}: ${reason}`],
          ),
        ),
      ].join(''),
  };
}

/**
 * Columns are refused where a range has more than one line. `endColumn` is `col` when it is absent: it is the last column,
 * not the one behind it.
 */
function lines(location: Location, text: string): Properties {
  if (!hasLines(location, text)) return [];
  const { start, end } = location.range;
  const last = lastLine(location.range);
  const rows = [
    ['line', start.line],
    ['endLine', last],
  ] as const;
  if (end.line !== start.line) return rows;
  return [...rows, ['col', start.column], ['endColumn', Math.max(start.column, end.column - 1)]];
}

/** @returns a path that begins where the repository does. */
function fromRoot(path: string, folder: string | undefined): string {
  if (folder === undefined || /^(?:[/\\]|[A-Za-z]:)/u.test(path)) return path;
  const names = folder.split('/');
  for (const name of path.split('/')) {
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
    else if (name !== '.') names.push(name);
  }
  return names.join('/');
}

function command(level: Level, properties: Properties, message: readonly string[]): string {
  const written = properties.map(([name, value]) => `${name}=${propertyText(String(value))}`).join(',');
  return `::${level} ${written}::${dataText(message.map(printable).join('\n'))}\n`;
}

/** A line break would end the command, and what follows could be another one. */
function dataText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function propertyText(text: string): string {
  return dataText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
