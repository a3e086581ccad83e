/** The text of a new report: the form of its year with zeros. */
import { newReport } from '@disclosure-lint/core';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ServerContext } from './context.ts';
import { METHODS, type NewReportParams } from './protocol.ts';

export function registerNewReport({ connection }: ServerContext): void {
  connection.onRequest(METHODS.newReport, ({ year, organ }: NewReportParams) => {
    try {
      return `${JSON.stringify(newReport({ year, organ }), null, 2)}\n`;
    } catch (error) {
      if (error instanceof RangeError) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      throw error;
    }
  });
}
