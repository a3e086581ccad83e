/** What became of the files of a conversion, in words. */
import { displayWidth, padDisplay, printable } from '@disclosure-lint/reporters';
import type { CommandContext } from '../commands/context.ts';
import { documentTexts } from '../locales/documents.ts';

/** Something that could not be carried over, and where it stands, if that is known. */
export interface PlacedLoss {
  readonly place: string;
  readonly message: string;
}

export type Outcome =
  | {
      readonly name: string;
      readonly kind: 'done';
      readonly losses: readonly PlacedLoss[];
      /** The file written, as it is shown; undefined for standard output. */
      readonly written: string | undefined;
    }
  | { readonly name: string; readonly kind: 'failed'; readonly reason: string };

/** Wider places are not lined up with. */
const PLACE_COLUMNS = 24;

/**
 * @param folder The folder asked for, when files go to one.
 * @returns the lines of the summary; empty when one file went to standard output and nothing is to be said of it.
 */
export function summaryOf(
  outcomes: readonly Outcome[],
  kind: 'import' | 'export',
  folder: string | undefined,
  { locale, texts }: CommandContext,
): string {
  const words = documentTexts(locale).run[kind];
  const lines = outcomes.flatMap((it) => {
    const name = printable(it.name);
    if (it.kind === 'failed') return [`${name}  ${words.failed}${printable(it.reason)}`];
    const written = folder === undefined && it.written !== undefined ? [texts.written(printable(it.written))] : [];
    return it.losses.length === 0
      ? written
      : [...written, `${name}  ${words.losses(it.losses.length)}`, ...lossLines(it.losses)];
  });
  if (folder !== undefined) {
    const lossy = outcomes.filter((it) => it.kind === 'done' && it.losses.length > 0).length;
    const failed = outcomes.filter((it) => it.kind === 'failed').length;
    const counts = { whole: outcomes.length - lossy - failed, lossy, failed };
    lines.push(words.total({ ...counts, folder: counts.whole + lossy > 0 ? printable(folder) : undefined }));
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** A line for each loss, with its place in front. */
export function lossLines(losses: readonly PlacedLoss[]): readonly string[] {
  const widest = Math.min(PLACE_COLUMNS, Math.max(...losses.map(({ place }) => displayWidth(printable(place)))));
  return losses.map(({ place, message }) => {
    const padded = widest === 0 ? '' : `${padDisplay(printable(place), widest)}  `;
    return `  ${padded}${printable(message)}`;
  });
}
