/** Above each statutory table: how many of its rows and columns agree. */
import { equationsOf, type Report, type TableState, tableStates } from '@disclosure-lint/core';
import type { CodeLens, Command } from 'vscode-languageserver';
import type { Analysis, ServerContext } from '../context.ts';
import { COMMANDS } from '../protocol.ts';
import { toRange } from './range.ts';
import { featureTexts } from './texts.ts';

/** Answers the request. */
export function registerCodeLens(context: ServerContext): void {
  context.connection.onCodeLens(async ({ textDocument }, token) => {
    const analysis = await context.analyses.get(textDocument.uri, token);
    return analysis?.report ? lenses(analysis.report, analysis, context) : [];
  });
}

function lenses(report: Report, analysis: Analysis, context: ServerContext): CodeLens[] {
  return tableStates(report, analysis.ruleSet, analysis.locale).flatMap((state) => {
    // A table without sums has nothing to tell.
    if (state.rowsTotal + state.columnsTotal === 0) return [];
    return [{ range: toRange(state.location.range), command: commandFor(state, report, analysis, context) }];
  });
}

/** It leads to what fails first; without anything, or for a client that has no such command, it says only. */
function commandFor(state: TableState, report: Report, analysis: Analysis, { options }: ServerContext): Command {
  const title = titleOf(state, analysis);
  const pointer = state.rowsFail + state.columnsFail > 0 && options.commands && firstBroken(state, report, analysis);
  return pointer ? { title, command: COMMANDS.showPlace, arguments: [analysis.uri, pointer] } : { title, command: '' };
}

function titleOf(
  { rowsHold, rowsFail, rowsTotal, columnsHold, columnsFail, columnsTotal }: TableState,
  { locale }: Analysis,
): string {
  const texts = featureTexts(locale).lens;
  const parts = [
    ...(rowsTotal > 0 ? [texts.rows(rowsHold, rowsTotal)] : []),
    ...(columnsTotal > 0 ? [texts.columns(columnsHold, columnsTotal)] : []),
  ];
  const open = rowsHold + columnsHold < rowsTotal + columnsTotal;
  const mark = rowsFail + columnsFail > 0 ? '✗' : open ? '？' : '✓';
  return `${mark} ${texts.agree(parts)}`;
}

function firstBroken({ caption }: TableState, report: Report, { ruleSet, locale }: Analysis): string | undefined {
  const broken = equationsOf(report, ruleSet, locale).find(({ holds, table }) => holds === false && table === caption);
  const cells = broken ? [...broken.left, ...broken.right] : [];
  return cells.find(({ location }) => location)?.location?.pointer;
}
