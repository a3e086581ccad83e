/** `--format pretty`: for people at a terminal; each finding reads like a note by a careful colleague. */
import type { Finding } from '@disclosure-lint/core';
import { closing, notLintedLines } from './pretty/closing.ts';
import { findingNote } from './pretty/finding-note.ts';
import { lossLines } from './pretty/losses.ts';
import { indented, type Style, styleOf } from './pretty/style.ts';
import type { FileReport, Reporter, ReporterOptions, SuppressionReport } from './reporter.ts';
import { countsOf } from './run/overview.ts';
import { shownFindings } from './shown.ts';
import { printable } from './text/printable.ts';

/** Makes the reporter for people. */
export function prettyReporter(options: ReporterOptions): Reporter {
  const style = styleOf(options);
  return {
    begin: () => '',
    file: (report) => fileNotes(report, options, style),
    end: (summary) =>
      (options.quiet ? [] : summary.suppressionFiles).map((file) => suppressionNotes(file, style)).join('') +
      closing(summary, options.quiet, style) +
      notLintedLines(summary, style),
  };
}

function fileNotes(report: FileReport, { quiet, showSuppressed = false }: ReporterOptions, style: Style): string {
  const { result, verdict, text } = report;
  const { texts, colors } = style;
  const findings = shownFindings(report, quiet).filter(({ suppressed }) => showSuppressed || !suppressed);
  const losses = lossesToTell(report, quiet, style);
  const remarks = quiet ? [] : [...undiagnosed(result, style), ...partlyChecked(result, style)];
  if (findings.length === 0 && losses.length === 0 && remarks.length === 0 && verdict !== 'incomplete') return '';
  const { counts, suppressed } = countsOf(result);
  // Of what was no report there is no edition to speak of.
  const readable = result.edition !== 'unknown' || result.coverage.sections + result.coverage.tables > 0;
  const facts = [
    ...(readable ? [texts.edition[result.edition]] : []),
    texts.counts(counts.error, counts.warning, counts.info),
    ...(suppressed > 0 ? [texts.suppressed(suppressed)] : []),
    ...(verdict === 'incomplete' ? [texts.verdict.incomplete] : []),
  ];
  const heading = `${colors.bold(colors.underline(printable(result.path)))}  ${colors.dim(facts.join(' · '))}`;
  return block(heading, notesOn(findings, text, style), losses, remarks);
}

/**
 * Losses recorded in a report file were told when it was imported: they are told again only where they decide the verdict.
 */
function lossesToTell({ import: imported, verdict }: FileReport, quiet: boolean, style: Style): readonly string[] {
  const told = verdict === 'incomplete' || (!quiet && imported?.kind !== 'report');
  return imported && told ? lossLines(imported, style) : [];
}

/** What is wrong with a file of suppressions. */
function suppressionNotes({ path, text, findings }: SuppressionReport, style: Style): string {
  if (findings.length === 0) return '';
  const { texts, colors } = style;
  const facts = colors.dim(texts.counts(0, findings.length, 0));
  return block(`${colors.bold(colors.underline(printable(path)))}  ${facts}`, notesOn(findings, text, style));
}

function notesOn(findings: readonly Finding[], text: string, style: Style): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return findings.map((finding, index) => findingNote(finding, findings[index - 1], lines, style));
}

function block(heading: string, notes: readonly string[], ...remarks: readonly (readonly string[])[]): string {
  const paragraphs = remarks.filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`);
  return [`${heading}\n`, ...notes, ...paragraphs].join('\n').concat('\n');
}

/** Why one slip may have several findings here. */
function undiagnosed({ diagnosis }: FileReport['result'], style: Style): string[] {
  return diagnosis?.complete === false ? indented(style.texts.undiagnosed, '  ', style).map(style.colors.dim) : [];
}

/** Rules that could not look at all there is: what they passed over is not said to be right. */
function partlyChecked({ outcomes }: FileReport['result'], style: Style): string[] {
  const rules = new Map<string, string[]>();
  for (const outcome of outcomes) {
    if (outcome.status === 'partial') rules.set(outcome.reason, [...(rules.get(outcome.reason) ?? []), outcome.ruleId]);
  }
  return [...rules].flatMap(([reason, ruleIds]) =>
    indented(style.texts.partial(ruleIds, printable(reason)), '  ', style).map(style.colors.dim),
  );
}
