/** Figures of a made-up report by address, so that every equation of its form holds and no other rule is offended. */
import type { Cell, Form, TableForm } from '@disclosure-lint/schemas';
import type { Random } from '../random.ts';
import { disclosureFigures } from './disclosure-figures.ts';
import { between, type Size } from './offices.ts';

/** What is printed in each cell, by its address. */
export type Figures = ReadonlyMap<string, Cell>;

/** How often each kind of applicant comes, roughly: natural persons far more often than all others. */
const APPLICANTS: Readonly<Record<string, number>> = {
  naturalPerson: 840,
  business: 90,
  research: 4,
  publicWelfare: 7,
  legalService: 35,
  otherOrg: 24,
};

/** How often an application ends in each way, roughly. */
const OUTCOMES: Readonly<Record<string, number>> = {
  granted: 340,
  partlyGranted: 90,
  'refused.stateSecret': 1,
  'refused.otherLaw': 12,
  'refused.safetyStability': 3,
  'refused.thirdParty': 20,
  'refused.internalAffairs': 12,
  'refused.process': 25,
  'refused.enforcementFile': 20,
  'refused.queryMatter': 18,
  'unavailable.notHeld': 220,
  'unavailable.needsCreation': 25,
  'unavailable.unclear': 15,
  'notProcessed.petition': 60,
  'notProcessed.repeat': 30,
  'notProcessed.publication': 3,
  'notProcessed.massive': 2,
  'notProcessed.confirmation': 8,
  otherHandling: 60,
  'otherHandling.notCorrected': 30,
  'otherHandling.feeUnpaid': 1,
  'otherHandling.other': 50,
};

const RESULTS: Readonly<Record<string, number>> = { upheld: 55, corrected: 12, other: 20, pending: 13 };
/** How the contested applications fall on the lines of the remedies. */
const REMEDIES: Readonly<Record<string, number>> = { review: 60, litigationDirect: 22, litigationAfterReview: 18 };

/**
 * @param form The form of the report.
 * @param size How much the office has to report.
 * @param random The source of chance.
 * @returns a figure for every cell of the form.
 */
export function figuresOf(form: Form, size: Size, random: Random): Map<string, Cell> {
  const counts = new Map<string, number>();
  const [applications, remedies] = ['applications', 'remedies'].map((key) => tableOf(form, key));
  if (!applications || !remedies) throw new Error('the form has other tables');
  const stock = between(size.applications, random);
  countApplications(applications, stock, counts, random);
  countRemedies(stock * size.contested, counts, random);
  for (const table of [applications, remedies]) addTotals(table, counts);
  const figures = disclosureFigures(form, size, random);
  for (const table of [applications, remedies]) {
    for (const row of table.rows) {
      for (const column of table.columns) {
        const address = `${table.address}.${row.key}.${column.key}`;
        figures.set(address, counts.get(address) ?? 0);
      }
    }
  }
  return figures;
}

/** @returns a table of a form. */
export function tableOf(form: Form, key: string): TableForm | undefined {
  return form.tables.find((table) => table.key === key);
}

/** Each application comes from somebody, and either ends in some way or is carried forward. */
function countApplications(table: TableForm, stock: number, counts: Map<string, number>, random: Random): void {
  const applicants = unlike(APPLICANTS, random);
  const outcomes = unlike(
    Object.fromEntries((table.sets.outcomes ?? []).map((outcome) => [outcome, OUTCOMES[outcome] ?? 1])),
    random,
  );
  const [late, early] = [random.next() * 0.08, random.next() * 0.1];
  for (let count = 0; count < stock; count++) {
    const column = drawn(applicants, random);
    const came = random.next() < early ? 'broughtForward' : 'received';
    addOne(counts, `applications.${came}.${column}`);
    if (random.next() < late) addOne(counts, `applications.carriedForward.${column}`);
    else {
      addOne(counts, `applications.${drawn(outcomes, random)}.${column}`);
      addOne(counts, `applications.resultTotal.${column}`);
    }
  }
}

function countRemedies(most: number, counts: Map<string, number>, random: Random): void {
  const lines = unlike(REMEDIES, random);
  const results = unlike(RESULTS, random);
  const contested = Math.round(most * random.next());
  for (let count = 0; count < contested; count++)
    addOne(counts, `remedies.${drawn(lines, random)}.${drawn(results, random)}`);
}

function addTotals(table: TableForm, counts: Map<string, number>): void {
  const [total] = table.totals?.columns ?? [];
  for (const { key: row } of table.rows) {
    const cells = table.columns.filter(({ key }) => key !== total).map(({ key }) => `${table.address}.${row}.${key}`);
    counts.set(
      `${table.address}.${row}.${total}`,
      cells.reduce((sum, cell) => sum + (counts.get(cell) ?? 0), 0),
    );
  }
}

function addOne(counts: Map<string, number>, address: string): void {
  counts.set(address, (counts.get(address) ?? 0) + 1);
}

type Weights = readonly (readonly [string, number])[];

/** No two offices are alike: what is seldom may be much more or not at all. */
function unlike(weights: Readonly<Record<string, number>>, random: Random): Weights {
  return Object.entries(weights).map(([name, weight]) => {
    const none = weight < 40 && random.next() < 0.4;
    return [name, none ? 0 : weight * (0.3 + random.next() * 1.7)] as const;
  });
}

function drawn(weights: Weights, random: Random): string {
  let left = random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of weights) {
    left -= weight;
    if (left < 0) return name;
  }
  throw new Error('nothing to draw from');
}
