/** What is kept of a report to hold others against it: few kilobytes, whatever its length, and plain data. */
import { cellAddress, type Edition, type Report } from '../bind/report.ts';
import { organOf } from '../facts/organ.ts';
import { hashOf, unitsOf } from './sketch.ts';
import { COMPARED_PARTS, type ComparedPart, type TextDigest, wordingOf } from './wording.ts';

/** The figures that could be told, in two columns: a record of them would take ten times the memory. */
export interface FigureDigest {
  /** Of the addresses, ascending. */
  readonly hashes: Uint32Array;
  readonly values: Float64Array;
}

export interface ReportDigest {
  /** The name of its file, as shown. */
  readonly path: string;
  readonly organ?: string;
  readonly year?: number;
  /** Told from the tables' headers. */
  readonly edition: Edition | 'unknown';
  readonly figures: FigureDigest;
  readonly texts: Readonly<Partial<Record<ComparedPart, TextDigest>>>;
}

/** @returns the digest of a report. */
export function digestOf(report: Report): ReportDigest {
  const organ = organOf(report);
  return {
    path: report.document.path,
    ...(organ !== undefined && { organ }),
    ...(report.year && { year: report.year.value }),
    edition: report.edition,
    figures: figuresOf(report),
    texts: Object.fromEntries(
      COMPARED_PARTS.flatMap((part): [ComparedPart, TextDigest][] => {
        const wording = wordingOf(report, part);
        return wording ? [[part, wording.digest]] : [];
      }),
    ),
  };
}

/** @returns a figure of a digest; undefined where the report has no such cell, or none that gives a figure. */
export function figureAt({ figures }: Pick<ReportDigest, 'figures'>, address: string): number | undefined {
  const { hashes, values } = figures;
  const wanted = addressHash(address);
  let low = 0;
  for (let high = hashes.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === wanted ? values[low] : undefined;
}

/** @returns whether all figures are the same, and none is told in one report alone. */
export function sameFigures(one: FigureDigest, other: FigureDigest): boolean {
  const { hashes, values } = one;
  return (
    hashes.length === other.hashes.length &&
    hashes.every((hash, at) => hash === other.hashes[at] && values[at] === other.values[at])
  );
}

function figuresOf(report: Report): FigureDigest {
  const figures: { readonly hash: number; readonly value: number }[] = [];
  for (const { form, cells } of report.tables.values()) {
    for (const cell of cells.flat()) {
      if (cell?.value === undefined || cell.row.uncertain) continue;
      figures.push({ hash: addressHash(cellAddress(form, cell.row.form, cell.column.form)), value: cell.value });
    }
  }
  figures.sort((a, b) => a.hash - b.hash);
  return {
    hashes: Uint32Array.from(figures, ({ hash }) => hash),
    values: Float64Array.from(figures, ({ value }) => value),
  };
}

const known = new Map<string, number>();

/** No two cells of the forms have the same. */
export function addressHash(address: string): number {
  let hash = known.get(address);
  if (hash === undefined) {
    hash = hashOf(unitsOf(address));
    known.set(address, hash);
  }
  return hash;
}
