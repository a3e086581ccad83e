/**
 * Finds the figures that are the cause of broken sums. What one figure, or one slip that moved several, explains on its own
 * is told by a look at each figure and line; only what is left is searched.
 */
import { type Explanation, singleExplanations } from './explanation.ts';
import { movedFigures } from './moved-figures.ts';
import { smallestExplanations } from './search.ts';
import type { LinearSystem } from './system.ts';
import { apply, type Budget, type Change, type Trial, trialOf } from './trial.ts';

/** A cause: figures to be corrected together, or several such sets that explain the same equally well. */
export interface Cause {
  /** Best first; at least one. */
  readonly explanations: readonly Explanation[];
  /** The broken sums it is part of, ascending. */
  readonly sums: readonly number[];
}

export interface Localisation {
  readonly causes: readonly Cause[];
  /** Whether every broken sum was looked into to the end. */
  readonly complete: boolean;
  /** Changes tried. */
  readonly steps: number;
}

/** What the search needs to know of the figures beside their sums. */
export interface Judgement {
  /** Whether the changes may be: false where they break what holds. */
  readonly isPossible: (changes: readonly Change[]) => boolean;
  /** How much the changes are at odds with what else is known of the figures; less is better. */
  readonly costOf: (changes: readonly Change[]) => number;
  /** How little the figures printed look like slips for those changed; less is better. Decides the order only. */
  readonly oddityOf: (explanation: Explanation) => number;
}

/** Changes tried for one report at most. */
export const STEP_LIMIT = 20_000;
/** Longer lists help nobody to find the mistake. */
const MOST_EXPLANATIONS = 8;

/** @returns the causes that could be told; what is broken beside them nobody can tell from the figures. */
export function localise(system: LinearSystem, judgement: Judgement): Localisation {
  const trial = trialOf(system);
  const budget: Budget = { steps: 0, limit: STEP_LIMIT };
  const causes: Cause[] = [];
  const accept = (explanations: readonly Explanation[], sums: readonly number[]): void => {
    for (const cause of causesOf(explanations, sums, system)) causes.push(cause);
    const [first] = explanations;
    if (first) apply(first.changes, trial, system, { steps: 0, limit: 1 });
  };
  for (const group of clearCut(trial, system, judgement, budget)) {
    const ranked = best(group, judgement);
    accept(ranked, ranked[0]?.mends ?? []);
  }
  let complete = true;
  for (const targets of connected(trial, system)) {
    const found = smallestExplanations(targets, trial, system, budget);
    if (!found) complete = false;
    const ranked = best(
      (found ?? []).filter(({ changes }) => judgement.isPossible(changes)),
      judgement,
    );
    if (ranked.length > 0 && ranked.length <= MOST_EXPLANATIONS) accept(ranked, targets);
    else for (const sum of targets) trial.broken.delete(sum);
  }
  return { causes, complete, steps: budget.steps };
}

/** Explanations that stand alone: each group explains the same sums, and no other explanation has a part in these. */
function clearCut(trial: Trial, system: LinearSystem, judgement: Judgement, budget: Budget): Explanation[][] {
  const isPossible = ({ changes }: Explanation): boolean => judgement.isPossible(changes);
  const singles = singleExplanations(trial, system, budget).filter(isPossible);
  const moves = movedFigures(trial, system, budget).filter((move) => isWorthwhile(move, singles, judgement));
  const groups = new Map<string, Explanation[]>();
  for (const explanation of [...singles, ...distinct(moves).filter(isPossible)]) {
    const key = explanation.mends.join();
    groups.set(key, [...(groups.get(key) ?? []), explanation]);
  }
  const candidates = [...groups.values()];
  const rivals = (group: Explanation[]): Explanation[][] =>
    candidates.filter((other) => other !== group && mendsOf(other).some((sum) => mendsOf(group).includes(sum)));
  return candidates.filter((group) => {
    if (group.length > MOST_EXPLANATIONS) return false;
    // What explains more, with one slip, is better than what explains part of it.
    return rivals(group).every(
      (other) => mendsOf(other).length < mendsOf(group).length && group.some(({ moved }) => moved !== undefined),
    );
  });
}

/** That two figures were moved is believed where no single one explains as much, or where what is stated says so. */
function isWorthwhile(move: Explanation, singles: readonly Explanation[], judgement: Judgement): boolean {
  const covering = singles.filter((single) => move.mends.every((sum) => single.mends.includes(sum)));
  if (covering.length === 0) return move.mends.length > 1;
  return covering.every(
    (single) => single.mends.length === move.mends.length && costOf(move, judgement) < costOf(single, judgement),
  );
}

/** The same figures may be moved in two ways. */
function distinct(moves: readonly Explanation[]): Explanation[] {
  const seen = new Map<string, Explanation>();
  for (const move of moves) {
    const key = [...move.changes]
      .sort((a, b) => a.figure - b.figure)
      .map(({ figure, value }) => `${figure}=${value}`)
      .join();
    if (!seen.has(key)) seen.set(key, move);
  }
  return [...seen.values()];
}

/** A slip that moves figures is rarer than one in a figure, yet likelier than that a statement is wrong as well. */
const MOVE = 0.5;

function costOf({ changes, moved }: Explanation, judgement: Judgement): number {
  return judgement.costOf(changes) + (moved ? MOVE : 0);
}

function mendsOf(group: readonly Explanation[]): readonly number[] {
  return group[0]?.mends ?? [];
}

const ROUNDING = 1e-9;

/** Those at least odds with what is known, the likeliest slips first. */
function best(explanations: readonly Explanation[], judgement: Judgement): Explanation[] {
  const costs = explanations.map((explanation) => costOf(explanation, judgement));
  const least = Math.min(...costs);
  return explanations
    .filter((_, at) => (costs[at] ?? 0) <= least + ROUNDING)
    .map((explanation) => ({ explanation, oddity: judgement.oddityOf(explanation) }))
    .sort((a, b) => a.oddity - b.oddity)
    .map(({ explanation }) => explanation);
}

/** Broken sums that share figures, each group ascending. */
function connected({ broken }: Trial, { sums }: LinearSystem): number[][] {
  const groups: { readonly sums: number[]; readonly figures: Set<number> }[] = [];
  for (const sum of [...broken].sort((a, b) => a - b)) {
    const figures = new Set(sums[sum]?.parts.map(({ figure }) => figure));
    const own = groups.filter((group) => [...figures].some((figure) => group.figures.has(figure)));
    const merged = { sums: [sum, ...own.flatMap((group) => group.sums)], figures };
    for (const group of own) {
      for (const figure of group.figures) figures.add(figure);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  return groups.map((group) => group.sums.sort((a, b) => a - b));
}

/** Figures that every explanation changes alike are causes of their own; what is left is one, with its choices. */
function causesOf(explanations: readonly Explanation[], sums: readonly number[], system: LinearSystem): Cause[] {
  const [first] = explanations;
  if (!first) return [];
  const isMove = explanations.some(({ moved }) => moved !== undefined);
  if (isMove || explanations.every(({ changes }) => changes.length === 1)) return [{ explanations, sums }];
  const isCommon = ({ figure, value }: Change): boolean =>
    explanations.every(({ changes }) => changes.some((other) => other.figure === figure && other.value === value));
  const sumsOf = (changes: readonly Change[]): number[] =>
    sums.filter((sum) =>
      changes.some(({ figure }) => system.figures[figure]?.sums.some((link) => link.sum === sum) ?? false),
    );
  const common = first.changes.filter(isCommon).map((change): Cause => {
    const own = sumsOf([change]);
    return { explanations: [{ changes: [change], mends: own }], sums: own };
  });
  const rest = explanations
    .map(({ changes }) => changes.filter((change) => !isCommon(change)))
    .filter((changes) => changes.length > 0)
    .map((changes): Explanation => ({ changes, mends: sumsOf(changes) }));
  const told = new Set(common.flatMap((cause) => cause.sums));
  const left = sums.filter((sum) => !told.has(sum) || rest.some(({ mends }) => mends.includes(sum)));
  return rest.length === 0 ? common : [...common, { explanations: rest, sums: left }];
}
