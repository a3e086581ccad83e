/** Tables that the form prints one below the other without a gap. */
import type { Grid } from '@disclosure-lint/core';

/** Whether a table goes on from one right above it: the small tables of part two do, each with its caption in its head. */
export function joins({ table, caption, headerRows }: Grid): boolean {
  return table?.startsWith('disclosure.') === true && caption === undefined && headerRows.length > 1;
}
