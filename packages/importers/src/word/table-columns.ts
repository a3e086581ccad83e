/** Where the cells of a table stand (ECMA-376 part 1, 17.4): places left out at the ends of rows, cells merged the old way, borders that nearly meet. */
import { childOf, childrenOf, element, numberOf, rewrite, settingOf, withChildren, type XmlElement } from './xml.ts';

/** Gives every row its cells from the first column on, each with the number of columns that a reader sees it cover. */
export function withColumnsInPlace(body: XmlElement): XmlElement {
  return rewrite(body, (node) => (node.name === 'w:tbl' ? [tableInPlace(node)] : [node]));
}

interface PlacedCell {
  readonly cell: XmlElement;
  readonly start: number;
  readonly end: number;
  /** It stands where the row has no cell. */
  readonly filler: boolean;
}

/** Word has 63 columns at most. */
const WIDEST = 200;
/** In twips, of which a centimetre has 567: no cell that holds a figure is narrower. */
const NARROWEST = 115;

function tableInPlace(table: XmlElement): XmlElement {
  const rows = childrenOf(table, 'w:tr').map((row) => placedCells(row));
  const slivers = sliversOf(table, rows);
  return withChildren(
    table,
    rows.map((cells, at) =>
      element(
        'w:tr',
        {},
        cells.flatMap((placed) => withSpan(placed, slivers, rows[at - 1] ?? [])),
      ),
    ),
  );
}

/** A cell goes on from one over the same columns; over others, as below a header that somebody copied in between, it is blank. */
function goesOnFrom(above: readonly PlacedCell[], { start, end }: PlacedCell, slivers: ReadonlySet<number>): boolean {
  return above.some(
    (other) =>
      onlySlivers(other.start, start, slivers) &&
      onlySlivers(other.end, end, slivers) &&
      childOf(other.cell, 'w:tcPr', 'w:vMerge') !== undefined,
  );
}

function placedCells(row: XmlElement): readonly PlacedCell[] {
  const properties = childOf(row, 'w:trPr');
  const cells: PlacedCell[] = [];
  let column = 0;
  const fill = (name: string): void => {
    const places = Math.min(Math.max(numberOf(properties, name) ?? 0, 0), WIDEST - column);
    for (let place = 0; place < places; place++) {
      cells.push({ cell: element('w:tc'), start: column, end: column + 1, filler: true });
      column++;
    }
  };
  fill('w:gridBefore');
  for (const cell of childrenOf(row, 'w:tc')) {
    const span = Math.min(Math.max(numberOf(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1, 1), WIDEST);
    const last = cells.at(-1);
    // `restart` begins such a merge, anything else continues it; Word shows the first cell's text only.
    if (last && !last.filler && continuesLeft(cell)) cells[cells.length - 1] = { ...last, end: last.end + span };
    else cells.push({ cell, start: column, end: column + span, filler: false });
    column += span;
  }
  fill('w:gridAfter');
  return cells;
}

/** Whether no column that a reader sees stands between two edges. */
function onlySlivers(one: number, other: number, slivers: ReadonlySet<number>): boolean {
  for (let column = Math.min(one, other); column < Math.max(one, other); column++)
    if (!slivers.has(column)) return false;
  return true;
}

function continuesLeft(cell: XmlElement): boolean {
  const merge = childOf(cell, 'w:tcPr', 'w:hMerge');
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

/**
 * Where borders of different rows nearly meet, the file has a column of a few points between them, in which no cell stands.
 * @returns those columns.
 */
function sliversOf(table: XmlElement, rows: readonly (readonly PlacedCell[])[]): ReadonlySet<number> {
  const widths = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) => twips(attributes['w:w']));
  const slivers = new Set<number>();
  for (const [column, width] of widths.entries()) {
    if (width > 0 && width < NARROWEST) slivers.add(column);
  }
  for (const { start, end } of slivers.size > 0 ? rows.flat().filter(({ filler }) => !filler) : []) {
    const covered = Array.from({ length: end - start }, (_, index) => start + index);
    if (covered.every((column) => slivers.has(column))) for (const column of covered) slivers.delete(column);
  }
  return slivers;
}

const TWIPS: Readonly<Record<string, number>> = { pt: 20, pc: 240, pi: 240, in: 1440, cm: 567, mm: 56.7 };

function twips(width: string | undefined): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(pt|pc|pi|in|cm|mm)?$/u.exec(width ?? '') ?? [];
  return Number(amount ?? 0) * (unit === undefined ? 1 : (TWIPS[unit] ?? 1));
}

function withSpan(
  placed: PlacedCell,
  slivers: ReadonlySet<number>,
  above: readonly PlacedCell[],
): readonly XmlElement[] {
  const { cell, start, end, filler } = placed;
  let span = 0;
  for (let column = start; column < end; column++) if (!slivers.has(column)) span++;
  if (filler && span === 0) return [];
  const told = childOf(cell, 'w:tcPr', 'w:vMerge');
  const begins = settingOf(cell, 'w:tcPr', 'w:vMerge') === 'restart';
  const merge = told && (begins || goesOnFrom(above, placed, slivers)) ? told : undefined;
  const properties = element('w:tcPr', {}, [
    element('w:gridSpan', { 'w:val': String(Math.max(span, 1)) }),
    ...(merge ? [element('w:vMerge', { 'w:val': settingOf(cell, 'w:tcPr', 'w:vMerge') ?? 'continue' })] : []),
  ]);
  const content = childrenOf(cell).filter(({ name }) => name !== 'w:tcPr');
  return [withChildren(cell, [properties, ...content])];
}
