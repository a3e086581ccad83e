/** Every fact that a rule may name. */
import type { Forms } from '../bind/bind.ts';
import { blankCells } from './blank-cells.ts';
import { cellsReadAs } from './cells-read-as.ts';
import { contradictedDenials } from './contradicted-denials.ts';
import type { FactDefinition } from './definition.ts';
import { labelsReadAs } from './labels-read-as.ts';
import { extraParts, missingParts } from './parts.ts';
import { cell, edition, governingEditionFact, organ, sectionText, sum, year } from './scalars.ts';
import { disorderedSections, misnumberedSections, missingSections } from './sections.ts';
import { unbalanced } from './unbalanced.ts';

export type FactRegistry = ReadonlyMap<string, FactDefinition>;

/** @returns the facts by name. */
export function factRegistry(forms: Forms): FactRegistry {
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
    governingEditionFact(forms),
    organ,
    sectionText,
  ];
  // Each definition checks its own parameters by its schema before `prepare` sees them, so the widening is safe.
  return new Map(definitions.map((definition) => [definition.name, definition as unknown as FactDefinition]));
}
