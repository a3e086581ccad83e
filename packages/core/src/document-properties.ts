/**
 * What a printed page does not say of its report, and how it travels in the properties of a document: as `<meta>` elements of
 * a web page, as custom properties of a Word file. Exporters write them, importers read them.
 */
import type { Organ, ReportFile } from '@disclosure-lint/schemas';
import { isDate } from './rules/option-value.ts';

/** The part of a report that its pages need not print. */
export interface DocumentProperties {
  /** true when the document's styles say of every paragraph what it is, as in the documents that this program writes. */
  readonly styled?: boolean;
  readonly organ?: Organ;
  readonly year?: number;
  readonly publishedOn?: string;
  readonly submittedOn?: string;
}

const FORMAT = 'disclosure-report.format';
const ORGAN_KINDS: readonly Organ['kind'][] = [
  'government',
  'governmentOffice',
  'department',
  'township',
  'subdistrict',
  'zone',
  'branch',
  'other',
];
const ORGAN_LEVELS: readonly Organ['level'][] = ['state', 'province', 'city', 'county', 'township'];
const ORGAN_SCOPES: readonly Organ['scope'][] = ['own', 'aggregate'];

/**
 * @param report Any report file; what does not fit the format is left out.
 * @returns the properties to write, by name, in an order of their own.
 */
export function documentPropertiesOf(report: Partial<ReportFile>): ReadonlyMap<string, string> {
  const { organ, year, publishedOn, submittedOn } = report;
  const values: readonly (readonly [string, unknown])[] = [
    [FORMAT, 'disclosure-report/1'],
    ['disclosure-report.organ.name', organ?.name],
    ['disclosure-report.organ.kind', organ?.kind],
    ['disclosure-report.organ.level', organ?.level],
    ['disclosure-report.organ.scope', organ?.scope],
    ['disclosure-report.year', year],
    ['disclosure-report.publishedOn', publishedOn],
    ['disclosure-report.submittedOn', submittedOn],
  ];
  return new Map(
    values.flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [],
    ),
  );
}

/**
 * Reads properties; a document may say anything, so only what is valid is taken.
 * @param read Gives the value of a property by its name; undefined where the document has none.
 */
export function readDocumentProperties(read: (name: string) => string | undefined): DocumentProperties {
  const value = (name: string): string | undefined => read(`disclosure-report.${name}`)?.trim() || undefined;
  const name = value('organ.name');
  const kind = oneOf(ORGAN_KINDS, value('organ.kind'));
  const level = oneOf(ORGAN_LEVELS, value('organ.level'));
  const scope = oneOf(ORGAN_SCOPES, value('organ.scope'));
  const organ: Organ = {
    ...(name && { name }),
    ...(kind && { kind }),
    ...(level && { level }),
    ...(scope && { scope }),
  };
  const year = Number(value('year'));
  const publishedOn = value('publishedOn');
  const submittedOn = value('submittedOn');
  return {
    ...(read(FORMAT) !== undefined && { styled: true }),
    ...(Object.keys(organ).length > 0 && { organ }),
    ...(Number.isInteger(year) && year >= 1900 && year <= 2999 && { year }),
    ...(publishedOn !== undefined && isDate(publishedOn) && { publishedOn }),
    ...(submittedOn !== undefined && isDate(submittedOn) && { submittedOn }),
  };
}

function oneOf<Value extends string | undefined>(
  values: readonly Value[],
  value: string | undefined,
): Value | undefined {
  return values.find((candidate) => candidate === value);
}
