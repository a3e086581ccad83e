/** What else is known of the figures: counts that the prose states exactly, and what the report on the year before says. */
import { cellAtAddress } from '../bind/placed-cells.ts';
import type { BoundCell, Report } from '../bind/report.ts';
import { figureAt } from '../comparison/digest.ts';
import type { NumberOf } from '../equations/judge-equation.ts';
import { cellAt } from '../facts/addresses.ts';
import { claimExhibit } from '../facts/claimed-figure.ts';
import { type ClaimsParams, kindsNamed } from '../facts/claims.ts';
import type { Exhibit } from '../facts/definition.ts';
import { add } from '../facts/exact-sum.ts';
import { eachLeaf } from '../rules/condition.ts';
import type { Rule } from '../rules/rule-set.ts';
import { hold, isExact } from './hold.ts';
import { type Claim, readProse } from './read.ts';

/** A figure stated elsewhere, for a cell or a sum of cells. */
export interface Witness {
  readonly stated: number;
  /** The figures that may be meant, the likeliest first; each is a sum. */
  readonly readings: readonly (readonly BoundCell[])[];
  /** Whether a rule tells where only another than the first is meant. */
  readonly strict: boolean;
  /** Where the prose states it; absent for another report’s figure. */
  readonly exhibit?: Exhibit;
  /** Whether it is what the report on the year before says. */
  readonly lastYear: boolean;
}

/**
 * @param rules Those in force: what no rule holds against the tables is no evidence.
 */
export function witnessesOf(report: Report, rules: readonly Rule[]): Witness[] {
  return [...claimsHeld(report, rules).flatMap((held) => witnessOf(held, report) ?? []), ...carriedOver(report)];
}

/** @returns whether the tables bear a statement out. */
export function isBorneOut(witness: Witness, numberOf: NumberOf): boolean {
  return doubt(witness, numberOf) < 1;
}

/** What only another than the likeliest figure bears out is half in doubt. */
const HALF = 0.5;

/** @returns how much the tables are at odds with a statement: 0 not at all, 1 wholly. */
export function doubt({ stated, readings, strict }: Witness, numberOf: NumberOf): number {
  const reading = readings.findIndex((cells) => {
    let sum: number | undefined = 0;
    for (const cell of cells) {
      const value = numberOf(cell);
      sum = sum === undefined || value === undefined ? undefined : add(sum, value);
    }
    return sum === stated;
  });
  if (reading === 0) return 0;
  return reading < 0 || strict ? 1 : HALF;
}

/**
 * @param cell A cell that gives no number.
 * @param rules Those in force.
 * @returns the figures that the prose states for it, each once.
 */
export function statedFor(cell: BoundCell, report: Report, rules: readonly Rule[]): number[] {
  const about = claimsHeld(report, rules).filter(({ claim }) => {
    const [only, second] = claim.kind.readings[0] ?? [];
    return only && !second && cellAt(report, only) === cell && isExact(claim);
  });
  return [...new Set(about.map(({ claim }) => claim.stated))];
}

interface HeldClaim {
  readonly claim: Claim;
  readonly strict: boolean;
}

function claimsHeld(report: Report, rules: readonly Rule[]): HeldClaim[] {
  const asked = rules.flatMap((rule) => claimsAsked(rule, report));
  if (asked.length === 0) return [];
  return readProse(report).flatMap(({ claims }) =>
    claims.flatMap((claim): HeldClaim[] => {
      const asking = asked.filter(({ isAbout }) => isAbout(claim));
      return asking.length === 0 ? [] : [{ claim, strict: asking.some(({ strict }) => strict) }];
    }),
  );
}

interface Asking {
  readonly isAbout: (claim: Claim) => boolean;
  readonly strict: boolean;
}

/** Which claims the leaves of a rule hold against the tables. */
function claimsAsked({ file }: Rule, { form }: Report): Asking[] {
  if (!file.meta.editions.includes(form.edition)) return [];
  const found: Asking[] = [];
  eachLeaf(file.conditions, '', ({ fact, params = {} }) => {
    const { of, stated, in: places, second = false } = params as Partial<ClaimsParams>;
    if (fact !== 'claims' || !of) return;
    const kinds = new Set(kindsNamed(of, form));
    found.push({
      strict: second,
      isAbout: ({ kind, quantity, prose }) =>
        kinds.has(kind.form.name) &&
        (stated === undefined || (quantity === undefined) === (stated === 'none')) &&
        (!places || places.includes(prose.place)),
    });
  });
  return found;
}

function witnessOf({ claim, strict }: HeldClaim, report: Report): Witness | undefined {
  const { kind } = hold(claim, report);
  if ((kind !== 'agrees' && kind !== 'differs') || !isExact(claim)) return undefined;
  const readings = claim.kind.readings.map((refs) => refs.flatMap((ref) => cellAt(report, ref) ?? []));
  const exhibit = claimExhibit(claim, report);
  return { stated: claim.stated, readings, strict, lastYear: false, ...(exhibit && { exhibit }) };
}

/** What was carried forward last year was brought forward this year. */
function carriedOver(report: Report): Witness[] {
  const lastYear = report.comparisons?.lastYear;
  const table = report.tables.get('applications');
  const year = report.year?.value;
  if (!table || !lastYear || year === undefined || lastYear.year !== year - 1) return [];
  return table.form.columns.flatMap(({ key }) => {
    const cell = cellAtAddress(report, `${table.form.address}.broughtForward.${key}`)?.cell;
    const stated = figureAt(lastYear, `${table.form.address}.carriedForward.${key}`);
    return cell && stated !== undefined ? [{ stated, readings: [[cell]], strict: true, lastYear: true }] : [];
  });
}
