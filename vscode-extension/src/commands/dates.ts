/** What a user may type for a day and for the year of a report. */

/** @returns the day on the user's calendar, as YYYY-MM-DD. */
export function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** @returns whether this is a day that there is, as YYYY-MM-DD, and not before the first one. */
export function isDayFrom(text: string, first: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text >= first;
}

/** The first year reported on with a form that is known. */
export const FIRST_YEAR = 2019;

/** @returns the year that a report written now is about: the last one. */
export function lastYear(today: Date = new Date()): number {
  return today.getFullYear() - 1;
}

/** @returns whether a report can be about this year, which may still be running. */
export function isReportYear(text: string, today: Date = new Date()): boolean {
  return /^\d{4}$/u.test(text) && Number(text) >= FIRST_YEAR && Number(text) <= today.getFullYear();
}

/** @returns the name of the file of a report, without what file systems do not take. */
export function reportFileName(organ: string, year: number): string {
  return `${organ.replace(/[\\/:*?"<>|\p{Cc}]/gu, '')}${year}.report.json`;
}
