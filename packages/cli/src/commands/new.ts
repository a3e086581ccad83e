/** `disclosure-lint new`: a complete report with every figure 0, in the edition that governs the year. */
import { newReport } from '@disclosure-lint/core';
import { REPORT_STYLE } from '@disclosure-lint/reporters';
import { forms } from '@disclosure-lint/rules';
import stringify from 'json-stringify-pretty-compact';
import type { ExitCode } from '../exit-code.ts';
import { deliver } from '../files/write.ts';
import type { OutputArguments } from '../invocation.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './context.ts';

/** Writes a new report. */
export async function writeNewReport(
  { year, organ, ...output }: { readonly year: number; readonly organ: string } & OutputArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const governed = Object.values(forms).some(
    ({ years: { from, to } }) => year >= from && year <= (to ?? Number.POSITIVE_INFINITY),
  );
  if (!governed) throw new UsageError(context.texts.errors.noFormFor(year));
  await deliver(`${stringify(newReport({ year, organ }), REPORT_STYLE)}\n`, output, context);
  return 0;
}
