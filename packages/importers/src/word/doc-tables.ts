/** Rows of a .doc as a table of a .docx: its columns are where edges of cells stand. */
import type { DocCell } from './doc-properties.ts';
import { element, type XmlElement } from './xml.ts';

export interface DocRow {
  /** The paragraphs of each cell. */
  readonly cells: readonly (readonly XmlElement[])[];
  readonly places: readonly DocCell[] | undefined;
}

/** Word has 63 columns; edges that nearly meet make more. */
const MOST_EDGES = 190;

/** @returns the table, and whether the file says where all its cells stand. */
export function docTable(rows: readonly DocRow[]): { readonly table: XmlElement; readonly placed: boolean } {
  const places = rows.map(placesOf);
  const edges = edgesOf(places);
  const placed = edges !== undefined;
  const grid = (edges ?? [])
    .slice(1)
    .map((edge, index) => element('w:gridCol', { 'w:w': String(edge - (edges?.[index] ?? 0)) }));
  const content = rows.map(({ cells }, at) => {
    const own = edges && places[at];
    return element('w:tr', {}, [
      ...(own ? [element('w:trPr', {}, [gridBefore(edges, own[0])])] : []),
      ...cells.map((paragraphs, index) => element('w:tc', {}, [cellProperties(edges, own?.[index]), ...paragraphs])),
    ]);
  });
  return { table: element('w:tbl', {}, [element('w:tblGrid', {}, grid), ...content]), placed };
}

/** Only where there is a place for every cell. */
function placesOf({ cells, places }: DocRow): readonly DocCell[] | undefined {
  return places?.length === cells.length && places.every(({ left, right }) => left <= right) ? places : undefined;
}

function edgesOf(rows: readonly (readonly DocCell[] | undefined)[]): readonly number[] | undefined {
  const edges = new Set<number>();
  for (const cells of rows) {
    if (!cells) return undefined;
    for (const { left, right } of cells) edges.add(left).add(right);
    if (edges.size > MOST_EDGES) return undefined;
  }
  return [...edges].sort((a, b) => a - b);
}

function gridBefore(edges: readonly number[], first: DocCell | undefined): XmlElement {
  return element('w:gridBefore', { 'w:val': String(first ? edges.indexOf(first.left) : 0) });
}

function cellProperties(edges: readonly number[] | undefined, cell: DocCell | undefined): XmlElement {
  if (!edges || !cell) return element('w:tcPr');
  const span = edges.indexOf(cell.right) - edges.indexOf(cell.left);
  return element('w:tcPr', {}, [
    element('w:gridSpan', { 'w:val': String(Math.max(span, 1)) }),
    ...(cell.mergedLeft ? [element('w:hMerge', { 'w:val': 'continue' })] : []),
    ...(cell.vertical === 'none'
      ? []
      : [element('w:vMerge', { 'w:val': cell.vertical === 'begins' ? 'restart' : 'continue' })]),
  ]);
}
