/** Parts that need no editor. */
import { describe, expect, it } from 'vitest';
import { dayOf, isDayFrom, isReportYear, lastYear, reportFileName } from '../src/commands/dates.ts';
import { crashLimit } from '../src/crash-limit.ts';

const TODAY = new Date(2025, 0, 5);

describe('what is typed', () => {
  it.each([
    ['2024', true],
    ['2019', true],
    ['2025', true],
    ['2018', false],
    ['2026', false],
    ['24', false],
    ['二〇二四', false],
    ['', false],
  ])('for a year: %s', (text, accepted) => {
    expect(isReportYear(text, TODAY)).toBe(accepted);
  });

  it('begins with last year', () => {
    expect(lastYear(TODAY)).toBe(2024);
  });

  it.each([
    ['2025-01-05', true],
    ['2025-01-04', false],
    ['2025-02-29', false],
    ['2028-02-29', true],
    ['2025-1-9', false],
    ['明年', false],
  ])('for a last day: %s', (text, accepted) => {
    expect(isDayFrom(text, dayOf(TODAY))).toBe(accepted);
  });

  it('names a file that every system takes', () => {
    expect(reportFileName('某某县某某局', 2024)).toBe('某某县某某局2024.report.json');
    expect(reportFileName('../某/某\\局:*?"<>|\n', 2024)).toBe('..某某局2024.report.json');
  });
});

describe('a server that dies', () => {
  it('is started again now and then, and not for ever', () => {
    let time = 0;
    const mayRestart = crashLimit(3, 1_000, () => time);
    expect([mayRestart(), mayRestart(), mayRestart(), mayRestart()]).toEqual([true, true, true, false]);
    time = 2_000;
    expect(mayRestart()).toBe(true);
  });
});
