/** The one finding of a cause: on the cell that is wrong, with what it should be and everything that is broken by it. */
import type { Citation, LocalisedText } from '@disclosure-lint/schemas';
import { printedCell } from '../bind/cell.ts';
import { type BoundCell, cellPointer, type Report } from '../bind/report.ts';
import { isBorneOut, type Witness } from '../claims/witnesses.ts';
import { addends } from '../equations/addends.ts';
import type { NumberOf } from '../equations/judge-equation.ts';
import { cellExhibit, cellPlace, columnName, rowName } from '../facts/wording.ts';
import { cellChange } from '../fixes/cell-change.ts';
import { fixOf } from '../fixes/fixes.ts';
import { relatedLocation } from '../results/assemble.ts';
import type { Candidate, Finding, Fix, Locale, RelatedLocation } from '../results/finding.ts';
import { fingerprint } from '../results/fingerprint.ts';
import { localise } from '../results/localise.ts';
import { shorten } from '../results/shorten.ts';
import { reaches } from '../rules/rule-set.ts';
import type { CellCause, CellCorrection, Correcting } from './cause.ts';
import { isCorrected, type TracedFinding, tellsOf } from './consequences.ts';
import { proof, remedy, remedyOfChoice, rolledOver, testimony } from './proof-texts.ts';
import {
  type CorrectionInWords,
  choiceMessage,
  jointMessage,
  mendTitle,
  movedMessage,
  singleMessage,
} from './texts.ts';

/** A longer list of fixes helps nobody to choose. */
const MOST_FIXES = 8;

/** What the finding of a cause is written from. */
export interface CauseContext {
  readonly report: Report;
  readonly locale: Locale;
  readonly witnesses: readonly Witness[];
  /** Findings that more than one cause has a part in. */
  readonly shared: ReadonlySet<TracedFinding>;
}

/**
 * @param cause The cells.
 * @param merged The findings it accounts for; at least one.
 * @param beside Findings that stand elsewhere, which it has a part in.
 */
export function causeFinding(
  cause: CellCause,
  merged: readonly TracedFinding[],
  beside: readonly TracedFinding[],
  context: CauseContext,
): Finding {
  const { report, locale } = context;
  const ordered = strongestFirst(merged, cause);
  const [primary] = ordered;
  const [first] = cause.choices;
  const [main] = first?.corrections ?? [];
  if (!primary || !first || !main) throw new Error('a cause has a cell and a finding');
  const ways = {
    candidates: cause.choices.map((choice) => candidate(choice, context)),
    fixes: cause.choices.slice(0, MOST_FIXES).flatMap((choice) => mendOf(choice, cause, context) ?? []),
  };
  const certain = cause.choices.length === 1;
  // One broken sum alone, with several figures to choose from, is told best in the words of its own rule.
  const testimonies = testimoniesOn(cause, first, context);
  const stated = testimonies.map(({ text }) => localise(text, locale));
  if (!certain && ordered.length === 1)
    return { ...primary, rationale: [primary.rationale, ...stated].filter((line) => line !== '').join('\n'), ...ways };
  const { cell, table } = main.place;
  const place = cellPlace(table.form, cell.row.form, cell.column.form);
  const breaches = ordered.flatMap((finding) => finding.breaches);
  const addresses = first.corrections.map((correction) => correction.place.address);
  const marks = breaches.map((breach) => breach.fingerprint);
  const words = first.corrections.map(inWords);
  const [only] = words;
  const message = !certain
    ? choiceMessage(cause.choices.map(({ corrections }) => corrections.map(inWords)))
    : first.moved
      ? movedMessage(words)
      : only && words.length === 1
        ? singleMessage(only, first.slip)
        : jointMessage(words);
  return {
    ruleId: primary.ruleId,
    messageId: certain ? 'cause' : 'choice',
    severity: primary.severity,
    ask: primary.ask,
    message: localise(message, locale),
    rationale: proof(
      [...ordered, ...beside].map((finding) => ({ message: finding.message, shared: context.shared.has(finding) })),
      stated,
      certain,
      locale,
    ),
    remedy: localise(
      certain ? remedy(words, first.slip) : remedyOfChoice(cause.choices.map(({ corrections }) => corrections.length)),
      locale,
    ),
    params: { literal: literalOf(main), value: main.value, ...(only && { row: only.row, column: only.column }) },
    location: report.document.locate(cellPointer(cell)),
    address: main.place.address,
    place: shorten(localise(place, locale)),
    related: relatedTo(first, [...ordered, ...beside], testimonies, context),
    breaches,
    ...ways,
    fingerprint:
      marks.length === 1 && marks[0] !== undefined
        ? marks[0]
        : fingerprint(['cause', primary.ruleId, ...addresses, ...[...marks].sort()]),
    basis: basisOf(ordered),
  };
}

/** The worst first; of these what a sum says before what the prose says. */
function strongestFirst(merged: readonly TracedFinding[], { equations }: CellCause): TracedFinding[] {
  const isSum = (finding: TracedFinding): boolean => equations.some((equation) => tellsOf(finding, equation));
  const weight = (finding: TracedFinding): number =>
    (reaches(finding.severity, 'error') ? 0 : reaches(finding.severity, 'warning') ? 2 : 4) + (isSum(finding) ? 0 : 1);
  return [...merged].sort((a, b) => weight(a) - weight(b));
}

function inWords({ place, value }: CellCorrection): CorrectionInWords {
  const { row, column } = place.cell;
  return { row: rowName(row.form), column: columnName(column.form), literal: literalOf({ place }), value };
}

function literalOf({ place }: Pick<CellCorrection, 'place'>): string {
  return shorten(printedCell(place.cell.raw).trim());
}

function candidate({ corrections, slip }: Correcting, { report, locale }: CauseContext): Candidate {
  return {
    corrections: corrections.map(({ place, value }) => {
      const { cell, table, address } = place;
      return {
        address,
        place: shorten(localise(cellPlace(table.form, cell.row.form, cell.column.form), locale)),
        literal: literalOf({ place }),
        value,
        location: report.document.locate(cellPointer(cell)),
      };
    }),
    ...(slip && { slip: slip.kind }),
  };
}

function mendOf({ corrections }: Correcting, cause: CellCause, { report, locale }: CauseContext): Fix | undefined {
  const [only, second] = corrections;
  const proof = only && !second ? addendsOf(only, cause) : undefined;
  return fixOf(
    {
      title: mendTitle(corrections.map((correction) => ({ ...inWords(correction), addends: proof }))),
      applicability: 'suggestion',
      changes: corrections.map(({ place, value }) => cellChange(place.cell, value)),
    },
    report,
    locale,
  );
}

/** What a total is the sum of, where the sum is among those broken. */
function addendsOf({ place }: CellCorrection, { equations }: CellCause): LocalisedText | undefined {
  for (const { left, right } of equations) {
    for (const [side, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (side.length === 1 && side[0]?.cell === place.cell) return addends(other);
    }
  }
  return undefined;
}

interface Testimony {
  readonly text: LocalisedText;
  readonly witness: Witness;
}

/** A few counts of the prose that bear on the sums; more of them prove nothing more. */
const MOST_TESTIMONIES = 3;

/** What else states a figure of these sums: the text or last year’s report, for the correction or against it. */
function testimoniesOn(cause: CellCause, { corrections }: Correcting, { witnesses }: CauseContext): Testimony[] {
  const values = new Map(corrections.map(({ place, value }): [BoundCell, number] => [place.cell, value]));
  const after: NumberOf = (cell) => values.get(cell) ?? cell.value;
  const printed: NumberOf = (cell) => cell.value;
  const found = witnesses.flatMap((witness): Testimony[] => {
    const reading = witness.readings.find((cells) => cells.some((cell) => isCorrected(cell, cause)));
    const before = isBorneOut(witness, printed);
    const now = isBorneOut(witness, after);
    const phrase = witness.exhibit?.label;
    // What the tables contradicted is among the findings; here is what else is said of the figure.
    if (reading && (witness.lastYear || before !== now) && (before || now))
      return witness.lastYear || before ? [{ text: testimony(phrase, witness.stated, now), witness }] : [];
    const [only, second] = witness.readings[0] ?? [];
    if (only && !reading && witness.lastYear && before && takesPart(only, cause))
      return [{ text: rolledOver(columnName(only.column.form), witness.stated), witness }];
    if (reading || !before || !only || second || !standsIn(only, cause) || !phrase) return [];
    return [{ text: agreement(phrase, only), witness }];
  });
  return found.slice(0, MOST_TESTIMONIES);
}

function takesPart(cell: BoundCell, { equations }: CellCause): boolean {
  return equations.some(({ left, right }) => [...left, ...right].some((term) => term.cell === cell));
}

/** A total that is stated elsewhere too tells that rather a part is wrong; the other parts tell nothing. */
function standsIn(cell: BoundCell, { equations }: CellCause): boolean {
  return equations.some(({ left, right }) => [left, right].some((side) => side.length === 1 && side[0]?.cell === cell));
}

function agreement(phrase: LocalisedText, cell: BoundCell): LocalisedText {
  const [row, column] = [rowName(cell.row.form), columnName(cell.column.form)];
  return {
    'zh-CN': `${phrase['zh-CN']}与“${row['zh-CN']}”行“${column['zh-CN']}”栏的${cell.value}一致，可见这个数多半没有填错。`,
    en: `${phrase.en} agrees with row “${row.en}”, column “${column.en}”: ${cell.value}, so that one is probably right.`,
  };
}

function relatedTo(
  { corrections }: Correcting,
  merged: readonly Finding[],
  testimonies: readonly Testimony[],
  { report, locale }: CauseContext,
): RelatedLocation[] {
  const own = corrections.map(({ place }) =>
    relatedLocation(report.document, cellExhibit(place.table.form, place.cell), locale),
  );
  const said = testimonies.flatMap(({ witness }) =>
    witness.exhibit ? [relatedLocation(report.document, witness.exhibit, locale)] : [],
  );
  const seen = new Set<string>();
  return [...own, ...merged.flatMap((finding) => finding.related), ...said].filter(({ location, literal }) => {
    const key = `${location.pointer} ${location.range.start.offset} ${literal}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function basisOf(merged: readonly Finding[]): Citation[] {
  const seen = new Set<string>();
  return merged.flatMap(({ basis }) =>
    basis.filter((citation) => {
      const key = JSON.stringify(citation);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    }),
  );
}
