/** Go to definition: from a figure in the prose to its cells, from what is wrong to what proves it. Find references: back. */
import { type Location as CoreLocation, cellAtPointer } from '@disclosure-lint/core';
import type { Location, LocationLink, Position } from 'vscode-languageserver';
import type { Analysis, ServerContext } from '../context.ts';
import { figureAt, figuresAbout, heldReading } from './claims.ts';
import { placeAt } from './place.ts';
import { holds, toRange } from './range.ts';

/** Answers both requests. */
export function registerDefinition(context: ServerContext): void {
  const { connection, analyses, capabilities } = context;
  connection.onDefinition(async ({ textDocument, position }, token) => {
    const analysis = await analyses.get(textDocument.uri, token);
    const found = analysis && definition(analysis, position);
    if (!found) return null;
    return capabilities.textDocument?.definition?.linkSupport
      ? found.targets.map((target) => link(target, found.origin, analysis))
      : found.targets.map((target) => locationOf(target, analysis));
  });
  connection.onReferences(async ({ textDocument, position, context: { includeDeclaration } }, token) => {
    const analysis = await analyses.get(textDocument.uri, token);
    return analysis ? references(analysis, position, includeDeclaration) : null;
  });
}

interface Definition {
  readonly origin: CoreLocation;
  readonly targets: readonly CoreLocation[];
}

function definition(analysis: Analysis, position: Position): Definition | undefined {
  const place = placeAt(analysis, position);
  if (!place) return undefined;
  const figure = place.within === undefined ? undefined : figureAt(analysis, place.offset);
  const cells = figure && cellsOf(figure);
  if (figure && cells && cells.length > 0) return { origin: figure.location, targets: cells };
  const proof = proofAt(analysis, place.offset);
  if (proof) return proof;
  // A cell is its own definition: editors then show its references, which are the words about it.
  const cell = analysis.report && cellAtPointer(analysis.report, place.pointer);
  const own = cell && analysis.document.locate(cell.pointer);
  return own && { origin: own, targets: [own] };
}

function cellsOf(figure: Parameters<typeof heldReading>[0]): readonly CoreLocation[] {
  const located = heldReading(figure)?.cells.filter(({ location }) => location) ?? [];
  // Of a sum the cells that count are gone to.
  const counting = located.filter(({ value }) => value !== 0);
  return (counting.length > 0 ? counting : located).flatMap(({ location }) => location ?? []);
}

function proofAt({ open }: Analysis, offset: number): Definition | undefined {
  const finding = open.find(({ location, related }) => holds(location.range, offset) && related.length > 0);
  if (!finding) return undefined;
  const targets = finding.related
    .map(({ location }) => location)
    .filter(({ exact, range }) => exact && range.start.offset !== finding.location.range.start.offset);
  return targets.length > 0 ? { origin: finding.location, targets } : undefined;
}

function references(analysis: Analysis, position: Position, withDeclaration: boolean): Location[] | null {
  const { report, document } = analysis;
  const place = placeAt(analysis, position);
  if (!report || !place) return null;
  const cell = cellAtPointer(report, place.pointer);
  const figure = cell || place.within === undefined ? undefined : figureAt(analysis, place.offset);
  const addresses = cell
    ? [cell.address]
    : ((figure && heldReading(figure)?.cells) ?? []).map(({ address }) => address);
  const words = new Set(addresses.flatMap((address) => figuresAbout(analysis, address)));
  const declared = cell ? [document.locate(cell.pointer)] : figure ? cellsOf(figure) : [];
  return [...(withDeclaration ? declared : []), ...[...words].map(({ location }) => location)].map((location) =>
    locationOf(location, analysis),
  );
}

function locationOf({ range }: CoreLocation, { uri }: Analysis): Location {
  return { uri, range: toRange(range) };
}

function link({ range }: CoreLocation, origin: CoreLocation, { uri }: Analysis): LocationLink {
  const target = toRange(range);
  return {
    originSelectionRange: toRange(origin.range),
    targetUri: uri,
    targetRange: target,
    targetSelectionRange: target,
  };
}
