/** The figures as a table to read. */
import type { Ratio } from './rounds.ts';

/** What a ratio should be. */
export interface Goal {
  readonly kind: 'atMost' | 'atLeast';
  readonly value: number;
}

export interface Line {
  readonly name: string;
  readonly ratio: Ratio;
  readonly goal?: Goal;
}

/**
 * @param title What was measured against what.
 * @param lines One a figure.
 */
export function table(title: string, lines: readonly Line[]): string {
  const rows = lines.map(({ name, ratio, goal }) => [
    name,
    figure(ratio.median),
    `${figure(ratio.low)}–${figure(ratio.high)}`,
    ...(goal
      ? [`${goal.kind === 'atMost' ? '≤' : '≥'} ${goal.value}`, met(ratio, goal) ? 'met' : 'not met']
      : ['', '']),
  ]);
  const all = [['', 'median', 'quartiles', 'goal', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const text = all.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('   ')
      .trimEnd(),
  );
  return `\n${title}\n${text.map((line) => `  ${line}`).join('\n')}`;
}

function met({ median }: Ratio, { kind, value }: Goal): boolean {
  return kind === 'atMost' ? median <= value : median >= value;
}

function figure(number: number): string {
  return number < 10 ? number.toFixed(2) : number.toFixed(1);
}
