/** The requests of a preview: the page with its marks, the way from the page to the text and back, and edits. */
import { pointerAt } from '@disclosure-lint/core';
import type { CancellationToken, Range } from 'vscode-languageserver';
import type { Analysis, ServerContext } from '../context.ts';
import { toRange } from '../features/range.ts';
import {
  type DocumentParams,
  type EditCellParams,
  type EditCellResult,
  METHODS,
  type PlaceParams,
  type PointerParams,
  type Preview,
} from '../protocol.ts';
import { editCell } from './edit-cell.ts';
import { marksOf } from './marks.ts';
import { pageOf } from './pages.ts';
import { previewTexts } from './texts.ts';

/** Answers the requests, and tells the client of each analysis, since all of a page may have changed with it. */
export function registerPreview(context: ServerContext): void {
  const { connection, analyses } = context;
  connection.onRequest(METHODS.preview, ({ uri }: DocumentParams, token: CancellationToken) =>
    previewOf(uri, context, token),
  );
  connection.onRequest(METHODS.rangeOf, async ({ uri, pointer }: PlaceParams, token: CancellationToken) => {
    const analysis = await analyses.get(uri, token);
    return analysis ? rangeOf(analysis, pointer) : null;
  });
  connection.onRequest(METHODS.pointerAt, async ({ uri, position }: PointerParams, token: CancellationToken) => {
    const analysis = await analyses.get(uri, token);
    return (analysis && pointerAt(analysis.document.text, analysis.text.offsetAt(position))?.pointer) ?? null;
  });
  connection.onRequest<EditCellResult, void>(
    METHODS.editCell,
    async (params: EditCellParams, token: CancellationToken) => {
      const analysis = await analyses.get(params.uri, token);
      if (analysis) return editCell(analysis, params);
      return { kind: 'refused', reason: await whyNothing(params.uri, context) };
    },
  );
  analyses.onDidLint((uri) => {
    // Nobody waits for it: a client that is gone needs no page.
    connection.sendNotification(METHODS.previewChanged, { uri } satisfies DocumentParams).catch((error: unknown) => {
      connection.console.error(String(error));
    });
  });
}

async function previewOf(uri: string, context: ServerContext, token: CancellationToken): Promise<Preview> {
  const analysis = await context.analyses.get(uri, token);
  const page = pageOf(analysis);
  if (!analysis) {
    const locale = await context.locale(uri);
    return { uri, version: -1, locale, page, marks: [], problem: await whyNothing(uri, context) };
  }
  const { version, locale, report, open, document } = analysis;
  return {
    uri,
    version,
    locale,
    page,
    marks: marksOf(open, document),
    ...(!report && { problem: previewTexts(locale).unreadable }),
  };
}

async function whyNothing(uri: string, context: ServerContext): Promise<string> {
  const texts = previewTexts(await context.locale(uri));
  if ((await context.readText(uri)) === undefined) return texts.notOpen;
  return (await context.settings(uri)).enable ? texts.notLinted : texts.off;
}

/** A merged cell is an object; what is to be seen of it is its text. */
function rangeOf({ document }: Analysis, pointer: string): Range {
  const merged = document.nodeAt?.(`${pointer}/text`);
  return toRange(document.locate(merged ? `${pointer}/text` : pointer).range);
}
