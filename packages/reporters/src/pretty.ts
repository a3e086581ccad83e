/** `--format pretty`: for people at a terminal; each finding reads like a note by a careful colleague. */
import type { Finding } from '@disclosure-lint/core';
import { findingNote } from './pretty/finding-note.ts';
import { lossLines } from './pretty/losses.ts';
import { indented, type Style, styleOf } from './pretty/style.ts';
import type { FileReport, Reporter, ReporterOptions, RunSummary, SuppressionReport } from './reporter.ts';
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
      closing(summary, options.quiet, style),
  };
}

function fileNotes(report: FileReport, { quiet, showSuppressed = false }: ReporterOptions, style: Style): string {
  const { result, verdict, text } = report;
  const { texts, colors } = style;
  const findings = shownFindings(report, quiet).filter(({ suppressed }) => showSuppressed || !suppressed);
  const losses = lossesToTell(report, quiet, style);
  const remarks = quiet ? [] : [...undiagnosed(result, style), ...partlyChecked(result, style)];
  if (findings.length === 0 && losses.length === 0 && remarks.length === 0 && verdict !== 'incomplete') return '';
  const count = (severity: string) =>
    result.findings.filter((finding) => finding.severity === severity && !finding.suppressed).length;
  const suppressed = result.findings.filter((finding) => finding.suppressed).length;
  // Of what was no report there is no edition to speak of.
  const readable = result.edition !== 'unknown' || result.coverage.sections + result.coverage.tables > 0;
  const facts = [
    ...(readable ? [texts.edition[result.edition]] : []),
    texts.counts(count('error'), count('warning'), count('info')),
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

const marks = { accepted: '✓', rejected: '✗', incomplete: '!' } as const;

function closing(summary: RunSummary, quiet: boolean, style: Style): string {
  const { texts, colors } = style;
  const color = { accepted: colors.green, rejected: colors.red, incomplete: colors.yellow }[summary.verdict];
  const hidden = quiet && summary.warnings + summary.infos > 0 ? texts.listSeparator + texts.quiet : '';
  const lines = [
    `${color(colors.bold(`${marks[summary.verdict]} ${texts.verdict[summary.verdict]}`))}  ${texts.summary(summary)}${hidden}`,
  ];
  const { suppressed, ignored, configFiles, suppressionFiles } = summary;
  const remarks = [
    ...(suppressed > 0 ? [texts.suppressedInAll(suppressed)] : []),
    ...(ignored.length > 0 ? [texts.ignored(ignored.length)] : []),
    ...(configFiles.length > 0 ? [texts.configFiles(configFiles.map(printable))] : []),
    ...(suppressionFiles.length > 0
      ? [texts.suppressionFiles(suppressionFiles.map(({ path }) => printable(path)))]
      : []),
  ];
  for (const remark of remarks) lines.push(...indented(remark, '  ', style));
  if (summary.notLinted.length > 0) {
    lines.push(`  ${texts.notLinted(summary.notLinted.length)}`);
    for (const { path, reason } of summary.notLinted) {
      lines.push(...indented(`${printable(path)}  ${printable(reason)}`, '    ', style));
    }
  }
  return `${lines.join('\n')}\n`;
}
