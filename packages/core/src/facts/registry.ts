/** Every fact that a rule may name. */
import { blankCells } from './blank-cells.ts';
import { cellsReadAs } from './cells-read-as.ts';
import { contradictedDenials } from './contradicted-denials.ts';
import { date, deadline } from './dates.ts';
import type { FactDefinition } from './definition.ts';
import { labelsReadAs } from './labels-read-as.ts';
import { extraParts, missingParts } from './parts.ts';
import { cell, edition, governingEdition, organ, sectionText, sum, year } from './scalars.ts';
import { disorderedSections, misnumberedSections, missingSections } from './sections.ts';
import { unbalanced } from './unbalanced.ts';

export type FactRegistry = ReadonlyMap<string, FactDefinition>;

const definitions = [
  unbalanced,
  blankCells,
  cellsReadAs,
  labelsReadAs,
  missingParts,
  extraParts,
  missingSections,
  misnumberedSections,
  disorderedSections,
  contradictedDenials,
  cell,
  sum,
  year,
  edition,
  governingEdition,
  organ,
  date,
  deadline,
  sectionText,
];

/**
 * The built-in facts by name. A rule's parameters are checked by the fact's own schema before `prepare` sees them, so
 * the widening is safe.
 */
export const builtinFacts: FactRegistry = new Map(
  definitions.map((definition) => [definition.name, definition as unknown as FactDefinition]),
);
