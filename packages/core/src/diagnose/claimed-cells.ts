/**
 * Cells that the prose contradicts, where no sum tells that the cell is right. It takes a second sign that the cell and not
 * the prose is mistyped: another statement of the same figure, or a rule that doubts the cell too. Whoever asks looks whether
 * there is one.
 */
import { cellAtPlace } from '../bind/placed-cells.ts';
import { type BoundCell, cellPointer, type Report } from '../bind/report.ts';
import { isBorneOut, type Witness } from '../claims/witnesses.ts';
import { judgeEquation, type NumberOf } from '../equations/judge-equation.ts';
import { equationsWith } from '../equations/report-equations.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { CellCause, CellCorrection, Correcting } from './cause.ts';
import { slip, slipOf } from './slips.ts';
import { isAllowed } from './system.ts';

/**
 * @param witnesses What the prose states.
 * @param numberOf The figures, with the corrections that are known already.
 */
export function claimedCells(
  witnesses: readonly Witness[],
  numberOf: NumberOf,
  report: Report,
  ruleSet: RuleSet,
): CellCause[] {
  const contradictions = witnesses.filter((witness) => !witness.lastYear && !isBorneOut(witness, numberOf));
  const byCell = new Map<BoundCell, Witness[]>();
  for (const witness of contradictions) {
    const [only, second] = witness.readings[0] ?? [];
    if (only && !second) byCell.set(only, [...(byCell.get(only) ?? []), witness]);
  }
  const after = (changes: ReadonlyMap<BoundCell, number>): boolean =>
    isConsistent(changes, { witnesses, numberOf, report, ruleSet });
  const wanted = [...byCell].flatMap(([cell, against]) => {
    const [first] = against;
    const place = cellAtPlace(report, cellPointer(cell));
    const agreed = first && against.every(({ stated }) => stated === first.stated);
    return agreed && place?.cell === cell && isAllowed({ cell }, first.stated) ? [{ place, value: first.stated }] : [];
  });
  const exchanged = wanted.flatMap((one, at): CellCause[] =>
    wanted.slice(at + 1).flatMap((other) => {
      if (!areExchanged(one, other) || !after(valuesOf([one, other]))) return [];
      return [causeOf({ corrections: [one, other], moved: true, slip: slip('cellsExchanged') })];
    }),
  );
  const moved = new Set(exchanged.flatMap(({ choices }) => choices[0]?.corrections ?? []));
  const single = wanted
    .filter((one) => !moved.has(one) && after(valuesOf([one])))
    .map((one) => {
      const found = slipOf(one.place.cell, one.value, one.place.table);
      return causeOf({ corrections: [one], moved: false, ...(found && { slip: found }) });
    });
  return [...exchanged, ...single];
}

function causeOf(choice: Correcting): CellCause {
  return { choices: [choice], equations: [] };
}

function valuesOf(corrections: readonly CellCorrection[]): ReadonlyMap<BoundCell, number> {
  return new Map(corrections.map(({ place, value }) => [place.cell, value]));
}

/** Each has what the other should have, in one row or column. */
function areExchanged(one: CellCorrection, other: CellCorrection): boolean {
  const [cell, second] = [one.place.cell, other.place.cell];
  const inLine = cell.row.form === second.row.form || cell.column.form === second.column.form;
  return inLine && one.place.table === other.place.table && cell.value === other.value && second.value === one.value;
}

interface Known {
  readonly witnesses: readonly Witness[];
  readonly numberOf: NumberOf;
  readonly report: Report;
  readonly ruleSet: RuleSet;
}

/** Whether no sum that the cells take part in is then wrong, and no statement that the tables bore out. */
function isConsistent(
  changes: ReadonlyMap<BoundCell, number>,
  { witnesses, numberOf, report, ruleSet }: Known,
): boolean {
  const after: NumberOf = (cell) => changes.get(cell) ?? numberOf(cell);
  const cells = [...changes.keys()];
  const addresses = cells.flatMap((cell) => cellAtPlace(report, cellPointer(cell))?.address ?? []);
  const isBroken = addresses.some((address) =>
    equationsWith(report, ruleSet, address).some((equation) => judgeEquation(equation, after).holds === false),
  );
  return (
    !isBroken &&
    witnesses
      .filter(({ readings }) => readings.some((reading) => cells.some((cell) => reading.includes(cell))))
      .every((witness) => !isBorneOut(witness, numberOf) || isBorneOut(witness, after))
  );
}
