/** How a figure was probably mistyped: every kind of slip, what only looks like one, and what a neighbour has to do with it. */
import { forms } from '@disclosure-lint/rules';
import { describe, expect, it } from 'vitest';
import { cellAtAddress, type PlacedCell } from '../src/bind/placed-cells.ts';
import { oddityOf } from '../src/diagnose/cause.ts';
import { slip, slipOf, UNLIKE } from '../src/diagnose/slips.ts';
import { bindReport, editReport, parseDocument } from '../src/index.ts';
import { specimen } from './reports.ts';

const ROW = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;

/** The table of remedies with these figures, the other ones 0. */
function remedies(...rows: (readonly unknown[])[]): (address: string) => PlacedCell {
  const names = ['review', 'litigationDirect', 'litigationAfterReview'];
  const edits = names.flatMap((row, at) =>
    ROW.map((column, other) => ({ set: `remedies.${row}.${column}`, to: rows[at]?.[other] ?? 0 })),
  );
  return placesIn(editReport(specimen(), edits));
}

function placesIn(file: unknown): (address: string) => PlacedCell {
  const report = bindReport(parseDocument(JSON.stringify(file), 'a.report.json'), forms);
  return (address) => {
    const place = cellAtAddress(report, address);
    if (!place) throw new Error(`no cell ${address}`);
    return place;
  };
}

/** What is taken for the slip where a figure stands alone among zeros. */
function alone(typed: unknown, meant: number): string | undefined {
  const { cell, table } = remedies([0, typed])('remedies.review.corrected');
  return slipOf(cell, meant, table)?.kind;
}

describe('a figure that resembles the right one', () => {
  it.each<[string, number, number]>([
    ['digitsSwapped', 51, 15],
    ['digitsSwapped', 101, 110],
    ['digitsSwapped', 1324, 1234],
    ['digitsSwapped', 9007199254740919, 9007199254740991],
    ['digitDropped', 5, 15],
    ['digitDropped', 1, 15],
    ['digitDropped', 15, 105],
    ['digitDropped', 0, 10],
    // The 0 in front is not typed either.
    ['digitDropped', 5, 105],
    ['digitDropped', 123456789, 1234506789],
    ['digitDoubled', 115, 15],
    ['digitDoubled', 155, 15],
    ['digitDoubled', 11, 1],
    ['digitDoubled', 100, 10],
    ['digitDoubled', 1234556789, 123456789],
    ['digitWrong', 18, 15],
    ['digitWrong', 25, 15],
    ['digitWrong', 0, 7],
    ['digitWrong', 7, 0],
    ['digitWrong', 123456780, 123456789],
  ])('%s: %i for %i', (kind, typed, meant) => {
    expect(alone(typed, meant)).toBe(kind);
  });

  it.each<[string, number, number]>([
    ['two digits that do not stand side by side are swapped', 321, 123],
    ['two pairs are swapped', 2143, 1234],
    ['two digits are wrong', 36, 15],
    ['a digit too many is not one of its neighbours', 125, 15],
    ['a digit too many stands elsewhere', 151, 15],
    ['two digits are missing', 1, 134],
    ['the digit dropped leaves another order', 21, 132],
    ['a figure for nothing', 12, 0],
    ['nothing for a figure', 0, 12],
  ])('nothing: %s, %i for %i', (_, typed, meant) => {
    expect(alone(typed, meant)).toBeUndefined();
  });

  it.each(['', '/', '三十', '1.5', -1])('nothing in a cell without a number: %j', (typed) => {
    expect(alone(typed, 15)).toBeUndefined();
  });

  it('whatever way the figure is spelled', () => {
    expect([alone('５１', 15), alone('1,324', 1234), alone('51件', 15)]).toEqual([
      'digitsSwapped',
      'digitsSwapped',
      'digitsSwapped',
    ]);
  });
});

describe('a figure that stands beside it too', () => {
  const cases: readonly (readonly [string, (readonly number[])[]])[] = [
    ['left', [[], [37, 37, 0]]],
    ['right', [[], [0, 37, 37]]],
    ['above', [[0, 37], [0, 37], []]],
    ['below', [[], [0, 37], [0, 37]]],
  ];

  it.each(cases)('was copied: %s', (side, rows) => {
    const { cell, table } = remedies(...rows)('remedies.litigationDirect.corrected');
    expect(slipOf(cell, 4, table)).toEqual({ ...slip('neighbourCopied'), side });
  });

  it('is taken from the row before it is from the column', () => {
    const { cell, table } = remedies([0, 37], [0, 37, 37], [0, 37])('remedies.litigationDirect.corrected');
    expect(slipOf(cell, 4, table)?.side).toBe('right');
  });

  it('was not copied over a cell between them, nor where it is 0', () => {
    const apart = remedies([37, 0, 37])('remedies.review.other');
    expect(slipOf(apart.cell, 4, apart.table)).toBeUndefined();
    const zero = remedies([0, 0, 0])('remedies.review.corrected');
    expect(slipOf(zero.cell, 12, zero.table)).toBeUndefined();
  });

  it('was copied rather than that a digit is missing or wrong, but not rather than that digits are swapped', () => {
    const { cell, table } = remedies([51, 51])('remedies.review.corrected');
    const kinds = [15, 5, 512, 54].map((meant) => slipOf(cell, meant, table)?.kind);
    expect(kinds).toEqual(['digitsSwapped', 'neighbourCopied', 'neighbourCopied', 'neighbourCopied']);
  });

  it('is the same by chance where it has one digit', () => {
    const { cell, table } = remedies([4, 4])('remedies.review.corrected');
    expect(slipOf(cell, 14, table)).toEqual(slip('digitDropped'));
    expect(slipOf(cell, 44, table)).toEqual(slip('digitDropped'));
    expect(slipOf(cell, 9, table)).toEqual({
      ...slip('neighbourCopied'),
      side: 'left',
      oddity: slip('digitWrong').oddity,
    });
  });
});

describe('a minus sign', () => {
  /** The form of 2019 has columns for changes, which may be below 0. */
  const ADDRESS = 'disclosure.licensing.change';

  it('that does not belong there', () => {
    const { cell, table } = placesIn(editReport(specimen('2019'), [{ set: ADDRESS, to: -53 }]))(ADDRESS);
    expect(slipOf(cell, 53, table)).toEqual(slip('sign'));
    expect(slipOf(cell, -35, table)).toEqual(slip('digitsSwapped'));
    expect(slipOf(cell, 12, table)).toBeUndefined();
  });
});

describe('no slip of the pen is told', () => {
  const amount = (typed: number, meant: number): string | undefined => {
    const address = 'disclosure.fees.amountWan';
    const { cell, table } = placesIn(editReport(specimen(), [{ set: address, to: typed }]))(address);
    return slipOf(cell, meant, table)?.kind;
  };
  const change = (typed: number, meant: number): string | undefined => {
    const address = 'disclosure.licensing.change';
    const { cell, table } = placesIn(editReport(specimen('2019'), [{ set: address, to: typed }]))(address);
    return slipOf(cell, meant, table)?.kind;
  };

  it('of an amount, but those of its digits', () => {
    expect([amount(21.5, 12.5), amount(1.5, 12.5), amount(12.8, 12.5)]).toEqual([
      'digitsSwapped',
      'digitDropped',
      'digitWrong',
    ]);
  });

  // The point is taken for a digit.
  it.each<[string, number, number]>([
    ['swapped', 2184.6, 218.46],
    ['missing', 125, 12.5],
  ])('of digits where the point is what is %s: %d for %d', (_, typed, meant) => {
    expect(amount(typed, meant)).toBeUndefined();
  });

  // The sign is not looked at.
  it.each<[string, number, number]>([
    ['a minus sign too many where one is missing', 53, -53],
    ['swapped digits where the sign is another too', -53, 35],
  ])('of %s: %d for %d', (_, typed, meant) => {
    expect(change(typed, meant)).toBeUndefined();
  });
});

describe('how unlikely a correction is', () => {
  const corrected = (rows: (readonly number[])[], address: string, value: number): number => {
    const place = remedies(...rows)(address);
    return oddityOf({ corrections: [{ place, value }], moved: false });
  };

  it('grows from swapped digits to those that resemble nothing', () => {
    const oddities = [15, 513, 53, 26].map((meant) => corrected([[51]], 'remedies.review.upheld', meant));
    expect(oddities).toEqual([...new Set(oddities)].sort((a, b) => a - b));
    expect(oddities.at(-1)).toBeGreaterThanOrEqual(UNLIKE);
  });

  it('is less for a total, and more where nothing is meant', () => {
    const rows = [[7, 0, 0, 0, 7]];
    const part = corrected(rows, 'remedies.review.upheld', 4);
    expect(corrected(rows, 'remedies.review.total', 4)).toBeLessThan(part);
    expect(corrected(rows, 'remedies.review.upheld', 0)).toBeGreaterThan(part);
  });

  it('is that of the move where figures were moved', () => {
    const place = remedies([7])('remedies.review.upheld');
    const corrections = [{ place, value: 1234 }];
    expect(oddityOf({ corrections, moved: true, slip: slip('cellsExchanged') })).toBe(0);
    expect(oddityOf({ corrections, moved: true })).toBe(UNLIKE);
  });
});
