/** What is kept of a report to hold others against it: few kilobytes, whatever its length, and plain data. */
import { forms } from '@disclosure-lint/rules';
import { cellAddress, type Edition, type Report } from '../bind/report.ts';
import { cellIndex } from '../facts/addresses.ts';
import { organOf } from '../facts/organ.ts';
import { COMPARED_PARTS, type ComparedPart, type TextDigest, wordingOf } from './wording.ts';

export interface ReportDigest {
  /** The name of its file, as shown. */
  readonly path: string;
  readonly organ?: string;
  readonly year?: number;
  /** Told from the tables' headers. */
  readonly edition: Edition | 'unknown';
  /** The figures, in the order of all cells that any form has; not a number where none could be told. */
  readonly figures: Float64Array;
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
  const figure = figures[places().get(address) ?? figures.length];
  return figure === undefined || Number.isNaN(figure) ? undefined : figure;
}

function figuresOf(report: Report): Float64Array {
  const order = places();
  const figures = new Float64Array(order.size).fill(Number.NaN);
  for (const { form, cells } of report.tables.values()) {
    for (const row of cells) {
      for (const cell of row) {
        if (cell?.value === undefined || cell.row.uncertain) continue;
        const place = order.get(cellAddress(form, cell.row.form, cell.column.form));
        if (place !== undefined) figures[place] = cell.value;
      }
    }
  }
  return figures;
}

let known: ReadonlyMap<string, number> | undefined;

/** By its address, the place of each cell of every form among the figures. */
function places(): ReadonlyMap<string, number> {
  const addresses = (): Set<string> => new Set(Object.values(forms).flatMap((form) => [...cellIndex(form).keys()]));
  known ??= new Map([...addresses()].map((address, place) => [address, place]));
  return known;
}
