/** Which report an entry of a baseline is about. */
import type { Report } from '../bind/report.ts';
import { organOf } from '../facts/organ.ts';

/** The organ and the year where both are known: then the file may be renamed and moved. Else the path of the file. */
export type ReportIdentity =
  | { readonly organ: string; readonly year: number }
  /** From the folder of the baseline. */
  | { readonly path: string };

/** @returns what a report says of itself; undefined where it does not say who reports on which year. */
export function saidIdentity(report: Report): ReportIdentity | undefined {
  const organ = bare(organOf(report) ?? '');
  const year = report.year?.value;
  return organ === '' || year === undefined ? undefined : { organ, year };
}

/** @returns a text that two identities have in common only when they are those of one report. */
export function identityKey(identity: ReportIdentity): string {
  return JSON.stringify('path' in identity ? [identity.path] : [bare(identity.organ), identity.year]);
}

/** Full-width and spaced names are the same name. */
function bare(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}
