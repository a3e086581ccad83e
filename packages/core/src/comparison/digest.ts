/** What is kept of a report to hold others against it: few kilobytes, whatever its length, and plain data. */
import { cellAddress, type Edition, type Report } from '../bind/report.ts';
import { organInTitle } from '../facts/title.ts';
import { sentences } from '../narrative/plain.ts';
import { proseOf } from '../narrative/prose.ts';
import { maskedText } from './masked-text.ts';
import { hashOf, resemblance, sketchOf } from './sketch.ts';

/** The parts whose wording is compared: the overview, and problems and improvements. */
export const COMPARED_PARTS = ['overview', 'problems'] as const;
export type ComparedPart = (typeof COMPARED_PARTS)[number];

/** The wording of a part. */
export interface TextDigest {
  /** Characters, numbers masked. */
  readonly length: number;
  /** Of the whole masked text: equal texts have equal hashes. */
  readonly hash: number;
  readonly sketch: Uint32Array;
  /** Hashes of its longer sentences, masked. */
  readonly sentences: Uint32Array;
}

export interface ReportDigest {
  /** The name of its file, as shown. */
  readonly path: string;
  readonly organ?: string;
  readonly year?: number;
  /** Told from the tables' headers. */
  readonly edition: Edition | 'unknown';
  /** The figures that are not zero, by address. */
  readonly figures: Readonly<Record<string, number>>;
  /** By the address of each row, the columns whose figure is zero; every other figure is missing or gives no number. */
  readonly zeros: Readonly<Record<string, readonly string[]>>;
  readonly texts: Readonly<Partial<Record<ComparedPart, TextDigest>>>;
}

/** @returns the digest of a report. */
export function digestOf(report: Report): ReportDigest {
  const figures: Record<string, number> = {};
  const zeros: Record<string, string[]> = {};
  for (const { form, cells } of report.tables.values()) {
    for (const cell of cells.flat()) {
      if (cell?.value === undefined || cell.row.uncertain) continue;
      if (cell.value !== 0) figures[cellAddress(form, cell.row.form, cell.column.form)] = cell.value;
      else {
        const row = `${form.address}.${cell.row.form.key}`;
        zeros[row] ??= [];
        zeros[row].push(cell.column.form.key);
      }
    }
  }
  const organ = organOf(report);
  return {
    path: report.document.path,
    ...(organ !== undefined && { organ }),
    ...(report.year && { year: report.year.value }),
    edition: report.edition,
    figures,
    zeros,
    texts: textsOf(report, organ),
  };
}

/** @returns the name of the organ that reports: declared, else the one in the title. */
export function organOf({ organ, title }: Report): string | undefined {
  return organ.name ?? (title === undefined ? undefined : organInTitle(title));
}

/** @returns a figure of a digest; undefined where the report has no such cell, or none that gives a figure. */
export function figureAt({ figures, zeros }: ReportDigest, address: string): number | undefined {
  if (Object.hasOwn(figures, address)) return figures[address];
  const end = address.lastIndexOf('.');
  const row = address.slice(0, end);
  return Object.hasOwn(zeros, row) && zeros[row]?.includes(address.slice(end + 1)) ? 0 : undefined;
}

/** What is not the same to the letter is nearly the same at most, though no shingle kept may tell them apart. */
const NEARLY_THE_SAME = 0.99;

/** @returns the share of common wording of two texts, from 0 to 1; 1 only where they are the same. */
export function commonShare(
  one: Pick<TextDigest, 'hash' | 'sketch'>,
  other: Pick<TextDigest, 'hash' | 'sketch'>,
): number {
  const share = resemblance(one.sketch, other.sketch);
  return one.hash === other.hash ? share : Math.min(share, NEARLY_THE_SAME);
}

/** A sentence that says no more than “we will do better” is every office’s. */
const TELLING_SENTENCE = 16;

function textsOf(report: Report, organ: string | undefined): ReportDigest['texts'] {
  const prose = proseOf(report);
  return Object.fromEntries(
    COMPARED_PARTS.flatMap((part): [ComparedPart, TextDigest][] => {
      const text = prose.get(part)?.text;
      if (text === undefined) return [];
      const masked = maskedText(text, organ);
      const hashes = telling(text, organ).map(({ hash }) => hash);
      return [
        [
          part,
          {
            length: masked.length,
            hash: hashOf(masked),
            sketch: sketchOf(masked),
            sentences: Uint32Array.from(new Set(hashes)).sort(),
          },
        ],
      ];
    }),
  );
}

/** A sentence long enough to be somebody’s own, where it stands in the text of its part. */
export interface TellingSentence {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
}

/** @returns the longer sentences of a text with the hash of what they say, numbers and the organ’s name aside. */
export function telling(text: string, organ: string | undefined): TellingSentence[] {
  return sentences(text).flatMap((sentence) => {
    const masked = maskedText(sentence.text, organ);
    const { start } = sentence;
    return masked.length < TELLING_SENTENCE ? [] : [{ start, end: start + sentence.text.length, hash: hashOf(masked) }];
  });
}
