/** Shows how the prose of a report is read: what was compared with the tables, and what was left alone. */
import { forms } from '@disclosure-lint/rules';
import type { Form } from '@disclosure-lint/schemas';
import { bindReport, governingEdition } from '../bind/bind.ts';
import { printedCell } from '../bind/cell.ts';
import { cellPointer, type Edition, type Report } from '../bind/report.ts';
import { type CellRef, cellAt } from '../facts/addresses.ts';
import { addressOfPlace, placeName } from '../facts/places.ts';
import { columnName, join, rowName } from '../facts/wording.ts';
import { type Passage, passage } from '../narrative/prose.ts';
import type { QuantityKind } from '../narrative/quantities.ts';
import type { PlacedQuantity } from '../narrative/symbols.ts';
import { coreFinding, coreProblem } from '../results/assemble.ts';
import { refusal } from '../results/file-findings.ts';
import type { Finding, Locale } from '../results/finding.ts';
import { localise } from '../results/localise.ts';
import { shorten } from '../results/shorten.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { SourceDocument } from '../source/document.ts';
import { catalogueOf, extendedWith } from './catalogue.ts';
import type {
  ClaimReading,
  ClaimsResult,
  ClaimVerdict,
  HeldCell,
  OwnTableFigure,
  ReadFigure,
  ReadQuantity,
} from './claims-reading.ts';
import { figureOf, hold, type Verdict } from './hold.ts';
import { ownFigure } from './own-figures.ts';
import { ownKinds } from './own-kinds.ts';
import { type Claim, claimPassage, type ReadProse, readProse, readWith } from './read.ts';

export interface ClaimsContext {
  /** Its rules may bring along kinds of claim of their own. */
  readonly ruleSet: RuleSet;
  readonly locale: Locale;
  /** The edition to read with, whatever the headers say. */
  readonly edition?: Edition;
}

/**
 * Reads the prose of a report. Years, days and numbers of documents are no figures and are left out.
 * @param document Parsed or imported.
 * @returns every figure and every statement that there is none, or why the document could not be read.
 */
export function readClaims(document: SourceDocument, { ruleSet, locale, edition }: ClaimsContext): ClaimsResult {
  const finding = unreadable(document, locale);
  if (finding) return { kind: 'unreadable', path: document.path, finding };
  const report = bindReport(document, forms, edition);
  const year = report.year?.value;
  if (year !== undefined && governingEdition(forms, year) === undefined && edition === undefined) {
    const pointer = report.year?.pointer ?? '';
    const notCovered = coreProblem(document, 'core-year-not-covered', 'default', { year }, pointer, locale);
    return { kind: 'unreadable', path: document.path, finding: notCovered };
  }
  const figures = [
    ...readProse(report).flatMap((prose) => inProse(prose, report, locale)),
    ...ownClaims(report, ruleSet, locale),
  ];
  return {
    kind: 'read',
    path: document.path,
    edition: report.edition,
    ...(year !== undefined && { year }),
    figures: figures.sort((a, b) => a.location.range.start.offset - b.location.range.start.offset),
  };
}

function unreadable(document: SourceDocument, locale: Locale): Finding | undefined {
  const syntax = document.problems.find(({ ruleId }) => ruleId === 'core-syntax');
  const problem = syntax ?? (document.value === undefined ? document.problems[0] : undefined);
  return problem ? coreFinding(problem, locale) : refusal(document, locale);
}

/** Quantities that could be figures of a report. */
const FIGURES: ReadonlySet<QuantityKind> = new Set(['count', 'bare', 'amount', 'percent', 'measure']);

function inProse(read: ReadProse, report: Report, locale: Locale): ReadFigure[] {
  const { prose, symbols, claims, kinds } = read;
  const claimed = new Set(
    [...kinds.keys(), ...claims.flatMap(({ quantity }) => quantity ?? [])].map(({ start }) => start),
  );
  const left = symbols.quantities.filter(
    ({ kind, start, value }) => FIGURES.has(kind) && !claimed.has(start) && !Number.isNaN(value),
  );
  return [
    ...claims.flatMap((claim) => ofClaim(claim, read, undefined, report, locale)),
    ...left.flatMap((quantity): ReadFigure[] => {
      const at = passage(prose, ...around(quantity, read));
      const own = at && quantityRead(quantity, prose, report.document);
      if (!own) return [];
      const clause = clauseTo(prose.text, quantity.end);
      const topic = topicOf(clause, report.form);
      return [
        {
          ...placed(at, prose.place, report, locale),
          value: quantity.value,
          quantity: own,
          ...(topic !== undefined && { topic }),
          verdict: 'notCompared',
          readings: [],
          ...inOwnTables(quantity, clause, report),
        },
      ];
    }),
  ];
}

/** What the rules find with kinds of their own, which they try before those of the catalogue. */
function ownClaims(report: Report, ruleSet: RuleSet, locale: Locale): ReadFigure[] {
  const catalogue = catalogueOf(report.form);
  return ownKinds(ruleSet, report.form).flatMap((own) => {
    return readWith(report, extendedWith(own.kinds, catalogue)).flatMap((read) =>
      read.claims
        .filter(({ kind, prose }) => own.kinds.includes(kind) && (own.in?.includes(prose.place) ?? true))
        .flatMap((claim) => ofClaim(claim, read, own.rule, report, locale)),
    );
  });
}

function ofClaim(
  claim: Claim,
  read: ReadProse,
  rule: string | undefined,
  report: Report,
  locale: Locale,
): ReadFigure[] {
  const at = wordsOf(claim, read);
  if (!at) return [];
  const { kind, prose, quantity, stated } = claim;
  const held = hold(claim, report);
  const against = heldAgainst(held);
  const figure = quantity && quantityRead(quantity, prose, report.document);
  // What is left alone for a channel or an office named beside it may still be in a table; another year's figure is not.
  const looked = quantity && held.kind === 'alone' && kind.topics;
  return [
    {
      ...placed(at, prose.place, report, locale),
      value: stated,
      ...(figure && { quantity: figure }),
      claim: { name: kind.form.name, title: localise(kind.form.title, locale), ...(rule !== undefined && { rule }) },
      verdict: VERDICTS[held.kind],
      readings: kind.readings.map((refs) => reading(refs, report, locale)),
      ...(against !== undefined && { against }),
      ...(looked && inOwnTables(quantity, clauseTo(prose.text, quantity.end), report)),
    },
  ];
}

/** Where another year or office is told of, the figure alone is what is claimed. */
function wordsOf(claim: Claim, read: ReadProse): Passage | undefined {
  const { prose, quantity, start, end } = claim;
  if (!quantity || start < quantity.start || end > quantity.end) return claimPassage(claim);
  return passage(prose, ...around(quantity, read));
}

const VERDICTS: Readonly<Record<Verdict['kind'], ClaimVerdict>> = {
  agrees: 'agrees',
  differs: 'differs',
  rounded: 'rounded',
  unknown: 'unknown',
  alone: 'notCompared',
};

function heldAgainst(held: Verdict): number | undefined {
  if (held.kind === 'alone') return undefined;
  return held.kind === 'agrees' ? held.reading : 0;
}

function placed(at: Passage, place: Claim['prose']['place'], report: Report, locale: Locale) {
  const section = addressOfPlace(place);
  return {
    place: shorten(localise(placeName(place, report.form), locale)),
    ...(section !== undefined && { section }),
    words: at.printed.replace(/\s+/gu, ''),
    location: report.document.locate(at.pointer, at.span),
  };
}

function quantityRead(
  { kind, unit, approximation, start, end }: PlacedQuantity,
  prose: Claim['prose'],
  document: SourceDocument,
): ReadQuantity | undefined {
  const at = passage(prose, start, end);
  return (
    at && {
      literal: at.printed.replace(/\s+/gu, ''),
      kind,
      unit,
      ...(approximation !== undefined && { approximation }),
      location: document.locate(at.pointer, at.span),
    }
  );
}

function reading(refs: readonly CellRef[], report: Report, locale: Locale): ClaimReading {
  const value = figureOf(refs, report)?.value;
  return { ...(value !== undefined && { value }), cells: refs.map((ref) => heldCell(ref, report, locale)) };
}

function heldCell(ref: CellRef, report: Report, locale: Locale): HeldCell {
  const row = ref.table.rows[ref.row];
  const column = ref.table.columns[ref.column];
  const cell = cellAt(report, ref);
  return {
    address: ref.address,
    label: row && column ? localise(join([rowName(row), columnName(column)]), locale) : ref.address,
    ...(cell && {
      literal: shorten(printedCell(cell.raw)),
      ...(cell.value !== undefined && { value: cell.value }),
      location: report.document.locate(cellPointer(cell)),
    }),
  };
}

function inOwnTables(quantity: PlacedQuantity, clause: string, report: Report): { readonly ownTable?: OwnTableFigure } {
  if (quantity.kind !== 'count' && quantity.kind !== 'bare') return {};
  const found = ownFigure(quantity, clause, report);
  if (!found) return {};
  const cells = found.cells.map(({ label, literal, value, pointer }) => ({
    label: shorten(label),
    literal: shorten(literal),
    value,
    location: report.document.locate(pointer),
  }));
  return { ownTable: { kind: found.kind, value: found.value, cells } };
}

/** No clause is looked at farther. */
const LONGEST_CLAUSE = 60;

/** @returns the clause up to an offset. */
function clauseTo(text: string, end: number): string {
  return /[^，,。；;：:！!？?\n]*$/u.exec(text.slice(Math.max(0, end - LONGEST_CLAUSE), end))?.[0] ?? '';
}

/** So much of the clause is shown with a figure that has no kind. */
const SHOWN_BEFORE = 24;
const SHOWN_AFTER = 8;

/** @returns where the words begin and end that show what a figure counts: no farther than the figures beside it. */
function around({ start, end, at }: PlacedQuantity, { symbols }: ReadProse): [number, number] {
  // A figure that stands for each of a list has no symbol of its own.
  if (symbols.quantityAt(at)?.start !== start) return [start, end];
  const before = symbols.text.slice(Math.max(0, at - SHOWN_BEFORE), at);
  const after = symbols.text.slice(at + 1, at + 1 + SHOWN_AFTER);
  // Signs that are no symbols stand for themselves: they are as long as what was printed.
  const left = /[^，,。；;：:！!？?、（）()\n\ue000-\ue0ff]*$/u.exec(before)?.[0] ?? '';
  const right = /^[^，,。；;：:！!？?、（）()\n\ue000-\ue0ff]*/u.exec(after)?.[0] ?? '';
  return [start - left.length, end + right.length];
}

/** The last word for a matter before the figure; the longest where several end there. */
function topicOf(clause: string, form: Form): string | undefined {
  let last = -1;
  let found: string | undefined;
  for (const { name, words, weak = [] } of form.claims?.topics ?? []) {
    for (const word of [...words, ...weak]) {
      const at = clause.lastIndexOf(word);
      const end = at < 0 ? -1 : at + word.length;
      if (end > last) [last, found] = [end, name];
    }
  }
  return found;
}
