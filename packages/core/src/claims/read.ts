/** Reads the claims of a report's prose: each quantity is tied to at most one kind of claim, the first that fits. */
import { remember } from '../bind/memory.ts';
import type { ProsePlace, Report } from '../bind/report.ts';
import { type Passage, type Prose, passage, proseOf } from '../narrative/prose.ts';
import { quantitiesIn } from '../narrative/quantities.ts';
import { type PlacedQuantity, type SymbolText, symbolText } from '../narrative/symbols.ts';
import { type ClaimKind, type CompiledCatalogue, catalogueOf } from './catalogue.ts';
import { type SetOut, setOut } from './distribute.ts';
import { ClaimReader, type OrganScope } from './reader.ts';

/** What the prose says of one figure. */
export interface Claim {
  readonly kind: ClaimKind;
  /** What it says the figure is; 0 for 未收到 and its like. */
  readonly stated: number;
  /** The quantity; undefined for 未收到 and its like. */
  readonly quantity: PlacedQuantity | undefined;
  readonly prose: Prose;
  /** Offsets of the phrase in the text of its place. */
  readonly start: number;
  readonly end: number;
}

/** The prose of one place with its quantities and what they claim. */
export interface ReadProse {
  readonly prose: Prose;
  readonly symbols: SymbolText;
  /** In the order of the text. */
  readonly claims: readonly Claim[];
  /** The kind of each quantity that some kind fits. */
  readonly kinds: ReadonlyMap<PlacedQuantity, Claim>;
}

/** The title tells no figures. */
const SILENT: ReadonlySet<ProsePlace> = new Set(['title']);

/** @returns the prose of each place, read with the form's catalogue. */
export function readProse(report: Report): readonly ReadProse[] {
  return remember(report, 'claims', () => readWith(report, catalogueOf(report.form)));
}

/**
 * @param catalogue The kinds of claim to look for.
 * @returns the prose of each place.
 */
export function readWith(report: Report, catalogue: CompiledCatalogue): readonly ReadProse[] {
  const { scope } = report.organ;
  const known: OrganScope = scope === 'own' || scope === 'aggregate' ? scope : 'none';
  return symbolised(report).map(({ prose, symbols, list }) =>
    new ClaimReader(prose, symbols, list, catalogue, known).read(),
  );
}

/** @returns the words of a claim where they were printed. */
export function claimPassage({ prose, start, end }: Claim): Passage | undefined {
  return passage(prose, start, end);
}

interface Symbolised {
  readonly prose: Prose;
  readonly symbols: SymbolText;
  readonly list: SetOut;
}

function symbolised(report: Report): readonly Symbolised[] {
  return remember(report, 'symbols', () =>
    [...proseOf(report).values()]
      .filter(({ place }) => !SILENT.has(place))
      .map((prose) => {
        const symbols = symbolText(prose.text, quantitiesIn(prose.text, report.year?.value));
        return { prose, symbols, list: setOut(symbols) };
      }),
  );
}
