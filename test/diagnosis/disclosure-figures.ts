/** Figures of the tables on what was made public, small and great, in which each line makes sense. */
import type { Cell, Form } from '@disclosure-lint/schemas';
import type { Random } from '../random.ts';
import { between, type Size } from './offices.ts';

/** Lines of decisions, by address without the column. */
const DECISIONS = ['licensing', 'otherServices', 'punishment', 'coercion'].map((row) => `disclosure.${row}`);

/**
 * @param form The form of the report.
 * @param size How much the office has to report.
 * @param random The source of chance.
 * @returns a figure for every cell of these tables, by its address.
 */
export function disclosureFigures(form: Form, size: Size, random: Random): Map<string, Cell> {
  const figures = new Map<string, Cell>();
  const lines = new Set(form.tables.flatMap((table) => table.rows.map(({ key }) => `${table.address}.${key}`)));
  const put = (line: string, cells: Readonly<Record<string, Cell>>): void => {
    if (!lines.has(line)) return;
    for (const [column, cell] of Object.entries(cells)) figures.set(`${line}.${column}`, cell);
  };
  const documents = form.edition === '2019' ? documentsOf2019 : documentsOf2021;
  put('disclosure.normativeDocuments', documents(size, random));
  put(
    'disclosure.regulations',
    size.regulations
      ? documents({ ...size, documents: [0, 4], inForce: [9, 60] }, random)
      : zeros(documents(size, random)),
  );
  for (const line of DECISIONS)
    put(line, form.edition === '2019' ? itemsOf2019(size, random) : decisions(size, random));
  if (form.edition === '2019') {
    put('disclosure.fees', itemsOnly(random.whole(0, 3) === 0 ? 0 : random.whole(1, 24), random));
    const projects = random.next() < 0.3 ? 0 : between([1, 140], random);
    put('disclosure.procurement', { projects, amount: projects === 0 ? 0 : purchases(projects, random) });
  } else put('disclosure.fees', { amountWan: random.next() < 0.4 ? 0 : between([1, 6_000_000], random) / 100 });
  return figures;
}

function documentsOf2021({ documents, inForce }: Size, random: Random): Record<string, Cell> {
  const issued = between(documents, random);
  // What was issued this year is in force; never as many as are in force, which looks like a slip.
  return { issued, repealed: random.whole(0, 4), inForce: issued + between(inForce, random) };
}

function documentsOf2019({ documents, inForce }: Size, random: Random): Record<string, Cell> {
  const made = between(documents, random);
  return { newlyMade: made, newlyPublished: made, totalPublic: made + between(inForce, random) };
}

function decisions({ decisions: most }: Size, random: Random): Record<string, Cell> {
  return { decisions: random.next() < 0.3 ? 0 : between([1, most], random) };
}

function itemsOf2019(size: Size, random: Random): Record<string, Cell> {
  const items = itemsOnly(random.next() < 0.3 ? 0 : random.whole(1, 160), random);
  const now = items.previousItems + items.change;
  const made = now === 0 || random.next() < 0.2 ? 0 : between([1, size.decisions], random);
  // The number of items would look as though it had been copied.
  return { ...items, decisions: made === now && made > 0 ? made + 1 : made };
}

function itemsOnly(previousItems: number, random: Random): { previousItems: number; change: number } {
  const change = random.next() < 0.5 ? 0 : random.whole(-Math.min(previousItems, 9), 9);
  return { previousItems, change: previousItems === 0 ? 0 : change };
}

function purchases(projects: number, random: Random): string {
  const yuan = projects * random.whole(20_000, 900_000);
  return random.next() < 0.5 ? `${yuan}元` : `${yuan / 10_000}万元`;
}

function zeros(cells: Readonly<Record<string, Cell>>): Record<string, Cell> {
  return Object.fromEntries(Object.keys(cells).map((column) => [column, 0]));
}
