/** What a run amounts to, in a few lines: the verdict, the counts, and whatever was left out or excused. */
import type { ReporterOptions, RunSummary } from '../reporter.ts';
import { printable } from '../text/printable.ts';
import { indented, type Style, styleOf } from './style.ts';

const MARKS = { accepted: '✓', rejected: '✗', incomplete: '!' } as const;

/** @returns the lines that close the output for people, without the files that were not checked. */
export function closing(summary: RunSummary, quiet: boolean, style: Style): string {
  const { texts, colors } = style;
  const { verdict, suppressed, ignored, configFiles, suppressionFiles } = summary;
  const color = { accepted: colors.green, rejected: colors.red, incomplete: colors.yellow }[verdict];
  const hidden = quiet && summary.warnings + summary.infos > 0 ? texts.listSeparator + texts.quiet : '';
  const head = color(colors.bold(`${MARKS[verdict]} ${texts.verdict[verdict]}`));
  const remarks = [
    ...(summary.mostWarnings !== undefined ? [texts.tooManyWarnings(summary.mostWarnings)] : []),
    ...(suppressed > 0 ? [texts.suppressedInAll(suppressed)] : []),
    ...(ignored.length > 0 ? [texts.ignored(ignored.length)] : []),
    ...(configFiles.length > 0 ? [texts.configFiles(configFiles.map(printable))] : []),
    ...(suppressionFiles.length > 0
      ? [texts.suppressionFiles(suppressionFiles.map(({ path }) => printable(path)))]
      : []),
  ];
  const lines = [
    `${head}  ${texts.summary(summary)}${hidden}`,
    ...remarks.flatMap((remark) => indented(remark, '  ', style)),
  ];
  return `${lines.join('\n')}\n`;
}

/** @returns the files that were not checked, with the reasons. */
export function notLintedLines({ notLinted }: RunSummary, style: Style): string {
  if (notLinted.length === 0) return '';
  const lines = [
    `  ${style.texts.notLinted(notLinted.length)}`,
    ...notLinted.flatMap(({ path, reason }) => indented(`${printable(path)}  ${printable(reason)}`, '    ', style)),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * For whoever does not see the output for people: it went into a file, or is for a program.
 * @returns the verdict, the counts, and whatever configuration and suppressions had a say in them.
 */
export function runInBrief(summary: RunSummary, options: Pick<ReporterOptions, 'locale' | 'quiet'>): string {
  return closing(summary, options.quiet, styleOf({ locale: options.locale, color: false }));
}
