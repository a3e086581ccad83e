/** Time spent in each rule, over a whole run. */
import { displayWidth, padDisplay } from '@disclosure-lint/reporters';
import type { Texts } from '../locales/texts.ts';

export class Stopwatch {
  readonly #milliseconds = new Map<string, number>();

  /** Adds the times of one file. */
  add(timings: Iterable<readonly [string, number]> | undefined): void {
    for (const [ruleId, time] of timings ?? [])
      this.#milliseconds.set(ruleId, (this.#milliseconds.get(ruleId) ?? 0) + time);
  }

  /** The times as a table, the slowest rule first. */
  table(texts: Texts): string {
    const rows = [...this.#milliseconds].sort(([a, timeA], [b, timeB]) => timeB - timeA || (a < b ? -1 : 1));
    const total = rows.reduce((sum, [, time]) => sum + time, 0);
    const width = Math.max(0, ...rows.map(([ruleId]) => displayWidth(ruleId)));
    const lines = rows.map(([ruleId, time]) => `  ${padDisplay(ruleId, width)}  ${time.toFixed(2).padStart(10)}`);
    return `${[texts.timings(total.toFixed(2)), ...lines].join('\n')}\n`;
  }
}
