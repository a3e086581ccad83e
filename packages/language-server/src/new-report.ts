/** The text of a new report: the form of its year with zeros. */
import { newReport } from '@disclosure-lint/core';
import { REPORT_STYLE } from '@disclosure-lint/reporters';
import stringify from 'json-stringify-pretty-compact';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ServerContext } from './context.ts';
import { diagnosticTexts } from './diagnostics/texts.ts';
import { METHODS, type NewReportParams } from './protocol.ts';

export function registerNewReport({ connection, locale }: ServerContext): void {
  connection.onRequest(METHODS.newReport, async ({ year, organ }: NewReportParams) => {
    try {
      return `${stringify(newReport({ year, organ }), REPORT_STYLE)}\n`;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new ResponseError(LSPErrorCodes.RequestFailed, diagnosticTexts(await locale()).noFormFor(year));
    }
  });
}
