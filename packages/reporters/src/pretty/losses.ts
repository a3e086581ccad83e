/** What could not be carried over from a document: told calmly, it is no finding. */
import type { ResultImport } from '@disclosure-lint/schemas';
import { printable } from '../text/printable.ts';
import { displayWidth, padDisplay } from '../text/width.ts';
import { placeOf } from './position.ts';
import { indented, type Style } from './style.ts';

const INDENT = '  ';
const DEEPER = '    ';
/** Wider places are not lined up with. */
const PLACE_COLUMNS = 24;

/** @returns a line that says how many, and one or more for each loss, with its place. */
export function lossLines({ kind, losses }: ResultImport, style: Style): readonly string[] {
  if (losses.length === 0) return [];
  const { texts, colors } = style;
  const places = losses.map(({ origin }) => (origin ? printable(placeOf(origin, texts)) : ''));
  const widest = Math.min(PLACE_COLUMNS, Math.max(...places.map(displayWidth)));
  return [
    ...indented(texts.losses(kind, losses.length), INDENT, style),
    ...losses.flatMap(({ message }, index) => {
      const place = widest === 0 ? '' : `${padDisplay(places[index] ?? '', widest)}  `;
      const hanging = ' '.repeat(displayWidth(place));
      return indented(printable(message), DEEPER + hanging, style).map((line, at) =>
        at === 0 ? DEEPER + colors.dim(place) + line.slice(DEEPER.length + hanging.length) : line,
      );
    }),
  ];
}
