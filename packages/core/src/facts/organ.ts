/** Who reports. */
import type { Report } from '../bind/report.ts';
import { organInTitle } from './title.ts';

/** @returns the name of the organ that reports: declared, else the one in the title. */
export function organOf({ organ, title }: Report): string | undefined {
  return organ.name ?? (title === undefined ? undefined : organInTitle(title));
}
