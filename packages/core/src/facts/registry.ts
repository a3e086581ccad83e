/** Every fact that a rule may name. */
import { paragraphShare, phraseCount, sectionLength } from './amounts-of-text.ts';
import { blankCells } from './blank-cells.ts';
import { cellsReadAs } from './cells-read-as.ts';
import { belowChildren, missingChildren } from './children.ts';
import { citations } from './citations.ts';
import { claimedBalance } from './claimed-balance.ts';
import { claimCount, claimedFigure } from './claimed-figure.ts';
import { claims } from './claims.ts';
import { conflictingClaims } from './conflicting-claims.ts';
import { date, deadline } from './dates.ts';
import { datesAfterPublication } from './dates-after-publication.ts';
import type { FactDefinition } from './definition.ts';
import { foreignHeaders } from './foreign-headers.ts';
import { foreignOrgans } from './foreign-organs.ts';
import { freeTableTotals } from './free-table-totals.ts';
import { inexactFigures } from './inexact-figures.ts';
import { labelsReadAs } from './labels-read-as.ts';
import { listedParts } from './listed-parts.ts';
import { lostFigures } from './lost-figures.ts';
import { magnitudeSlips } from './magnitude-slips.ts';
import { mismatchedLines } from './mismatched-lines.ts';
import { misnumberedSubheadings } from './misnumbered-subheadings.ts';
import { misstatedShares } from './misstated-shares.ts';
import { nonZeroCells } from './non-zero-cells.ts';
import { otherYears } from './other-years.ts';
import { partSums } from './part-sums.ts';
import { extraParts, missingParts } from './parts.ts';
import { personalNumbers } from './personal-numbers.ts';
import { phrasesFound } from './phrases-found.ts';
import { phrasesMissing } from './phrases-missing.ts';
import { repeatedSentences } from './repeated-sentences.ts';
import { repeatedWords } from './repeated-words.ts';
import { resemblingParts } from './resembling-parts.ts';
import { rowLengths } from './row-lengths.ts';
import { cell, edition, governingEdition, organ, sectionText, sum, year } from './scalars.ts';
import { disorderedSections, misnumberedSections, missingSections } from './sections.ts';
import { sectionsReadAs } from './sections-read-as.ts';
import { statisticalPeriod } from './statistical-period.ts';
import { strayPunctuation } from './stray-punctuation.ts';
import { misnamedOrgan, title } from './title.ts';
import { unbalanced } from './unbalanced.ts';
import { unchangedFigures } from './unchanged-figures.ts';
import { unlikeFigures } from './unlike-figures.ts';
import { unlikeLastYear } from './unlike-last-year.ts';

export type FactRegistry = ReadonlyMap<string, FactDefinition>;

const definitions = [
  unbalanced,
  blankCells,
  cellsReadAs,
  labelsReadAs,
  missingParts,
  extraParts,
  foreignHeaders,
  rowLengths,
  mismatchedLines,
  freeTableTotals,
  missingSections,
  misnumberedSections,
  disorderedSections,
  sectionsReadAs,
  misnumberedSubheadings,
  phrasesFound,
  phrasesMissing,
  listedParts,
  statisticalPeriod,
  citations,
  misnamedOrgan,
  datesAfterPublication,
  personalNumbers,
  otherYears,
  foreignOrgans,
  repeatedWords,
  strayPunctuation,
  claims,
  claimedBalance,
  conflictingClaims,
  inexactFigures,
  lostFigures,
  magnitudeSlips,
  misstatedShares,
  partSums,
  unlikeFigures,
  unlikeLastYear,
  unchangedFigures,
  resemblingParts,
  repeatedSentences,
  belowChildren,
  missingChildren,
  cell,
  sum,
  claimedFigure,
  claimCount,
  nonZeroCells,
  year,
  edition,
  governingEdition,
  organ,
  date,
  deadline,
  title,
  sectionText,
  sectionLength,
  phraseCount,
  paragraphShare,
];

/**
 * The built-in facts by name. A rule's parameters are checked by the fact's own schema before `prepare` sees them, so
 * the widening is safe.
 */
export const builtinFacts: FactRegistry = new Map(
  definitions.map((definition) => [definition.name, definition as unknown as FactDefinition]),
);
