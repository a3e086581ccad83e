/** What several facts work out of the same report is worked out once and kept with the report. */
import type { Report } from './report.ts';

/**
 * @param report The report that keeps it.
 * @param key What is kept; one for each kind.
 * @param make Works it out at the first question.
 */
export function remember<Value>(report: Report, key: string, make: () => Value): Value {
  const known = report.memory.get(key) as Value | undefined;
  if (known !== undefined) return known;
  const value = make();
  report.memory.set(key, value);
  return value;
}
