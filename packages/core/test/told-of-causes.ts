/** What is told of the figures that are a cause, as one text that can be held against what it should be. */
import type { ReportFile } from '@disclosure-lint/schemas';
import { editReport, type LintContext, type Locale } from '../src/index.ts';
import { lint } from './reports.ts';

/** @returns the report with other figures in some cells, by address. */
export function withFigures(report: ReportFile, figures: Readonly<Record<string, unknown>>): ReportFile {
  return editReport(
    report,
    Object.entries(figures).map(([set, to]) => ({ set, to })),
  );
}

/** @returns message, reasons, remedy and fixes of the findings that name figures. */
export async function toldOfCauses(
  report: ReportFile,
  locale: Locale,
  options: Partial<LintContext> = {},
): Promise<string> {
  const { findings } = await lint(report, { locale, ...options });
  return findings
    .filter(({ candidates }) => candidates)
    .map(({ message, rationale, remedy, fixes }) =>
      [message, rationale, remedy, ...fixes.map(({ title }) => `> ${title}`)].join('\n'),
    )
    .join('\n\n');
}
