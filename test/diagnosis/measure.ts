/** Runs the linter over many mistakes and adds up how well it tells them. */
import type { LintContext } from '@disclosure-lint/core';
import { type Case, moveCase, pairCase, slipCase } from './cases.ts';
import { type Judgement, judge } from './judge.ts';
import { MOVES, type MoveName } from './moves.ts';
import type { MadeReport } from './reports.ts';
import { SLIPS, type SlipName } from './slips.ts';

/** Numbers of cases of one kind. */
export interface Tally {
  readonly cases: number;
  /** Nothing that must hold is broken, so that nobody could know. */
  readonly silent: number;
  /** Something is told of a silent case: it looks odd to some rule. */
  readonly toldOfSilent: number;
  /** All the others. */
  readonly broken: number;
  readonly determined: number;
  /** Broken cases of which exactly one finding tells. */
  readonly oneFinding: number;
  /** The first choice is right: of the determined cases, and of all broken ones. */
  readonly rightCell: { readonly determined: number; readonly broken: number };
  readonly rightValue: { readonly determined: number; readonly broken: number };
  /** The right cell is among the choices. */
  readonly among: { readonly determined: number; readonly broken: number };
  /** Every mistyped cell is named by some finding. */
  readonly allNamed: number;
}

/** How well each kind of mistake is told. */
export interface Measurement {
  /** Slips of one cell by their names. */
  readonly slips: ReadonlyMap<string, Tally>;
  /** Figures in the wrong cells by one cause. */
  readonly moves: ReadonlyMap<string, Tally>;
  /** Two slips in one report. */
  readonly pairs: ReadonlyMap<string, Tally>;
  /** Each case as it was judged. */
  readonly judgements: readonly Judgement[];
}

/**
 * @param reports Consistent reports.
 * @param seed The same seed draws the same mistakes.
 * @param context How to lint.
 * @returns figures of one case of each kind in each report where it can happen.
 */
export async function measure(
  reports: readonly MadeReport[],
  seed: number,
  context: LintContext,
): Promise<Measurement> {
  const judgements: Judgement[] = [];
  const tallied = async (names: readonly string[], draw: (made: MadeReport, name: string) => Case | undefined) => {
    const tallies = new Map<string, Tally>();
    for (const name of names) {
      const own: Judgement[] = [];
      for (const made of reports) {
        const drawn = draw(made, name);
        if (drawn) own.push(await judge(drawn, context));
      }
      judgements.push(...own);
      tallies.set(name, tallyOf(own));
    }
    return tallies;
  };
  const slips = await tallied(Object.keys(SLIPS), (made, slip) => slipCase(made, slip as SlipName, seed));
  const moves = await tallied(Object.keys(MOVES), (made, move) => moveCase(made, move as MoveName, seed));
  const pairs = await tallied(['twoInOneTable', 'twoAnywhere'], (made, name) =>
    pairCase(made, name === 'twoInOneTable', seed),
  );
  return { slips, moves, pairs, judgements };
}

/** @returns the sums of tallies. */
export function total(tallies: Iterable<Tally>): Tally {
  return [...tallies].reduce(added, tallyOf([]));
}

function added(one: Tally, other: Tally): Tally {
  return {
    cases: one.cases + other.cases,
    silent: one.silent + other.silent,
    toldOfSilent: one.toldOfSilent + other.toldOfSilent,
    broken: one.broken + other.broken,
    determined: one.determined + other.determined,
    oneFinding: one.oneFinding + other.oneFinding,
    rightCell: both(one.rightCell, other.rightCell),
    rightValue: both(one.rightValue, other.rightValue),
    among: both(one.among, other.among),
    allNamed: one.allNamed + other.allNamed,
  };
}

function both(one: Tally['among'], other: Tally['among']): Tally['among'] {
  return { determined: one.determined + other.determined, broken: one.broken + other.broken };
}

function tallyOf(judgements: readonly Judgement[]): Tally {
  const silent = judgements.filter(isSilent);
  // A figure below 0 is told by a rule of its own, though nothing may depend on it.
  const broken = judgements.filter((judgement) => !isSilent(judgement));
  const determined = broken.filter(({ of }) => of.state === 'determined');
  const count = (holds: (judgement: Judgement) => boolean): Tally['among'] => ({
    determined: determined.filter(holds).length,
    broken: broken.filter(holds).length,
  });
  return {
    cases: judgements.length,
    silent: silent.length,
    toldOfSilent: silent.filter(({ findings }) => findings.length > 0).length,
    broken: broken.length,
    determined: determined.length,
    oneFinding: broken.filter(({ findings }) => findings.length === 1).length,
    rightCell: count(({ rightCell }) => rightCell),
    rightValue: count(({ rightValue }) => rightValue),
    among: count(({ among }) => among),
    allNamed: broken.filter(({ allNamed }) => allNamed).length,
  };
}

function isSilent({ of }: Judgement): boolean {
  return of.state === 'silent';
}
