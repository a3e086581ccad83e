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
/** Where more explain the same, nothing is explained. */
const MOST_EXPLANATIONS = 40;

/** @returns the causes that could be told; what is broken beside them nobody can tell from the figures. */
export function localise(system: LinearSystem, judgement: Judgement): Localisation {
  const trial = trialOf(system);
  const budget: Budget = { steps: 0, limit: STEP_LIMIT };
  const causes: Cause[] = [];
  const accept = (explanations: readonly Explanation[], sums: readonly number[]): void => {
    causes.push(...causesOf(explanations, sums, (sum) => trial.broken.has(sum), system));
    const [first] = explanations;
    if (first) apply(first.changes, trial, system, { steps: 0, limit: 1 });
  };
  for (const group of clearCut(trial, system, judgement, budget)) {
    const ranked = best(group, judgement);
    accept(ranked, ranked[0]?.mends ?? []);
  }
  const { explained, complete } = searched(trial, system, judgement, budget);
  for (const { explanations, targets } of explained) accept(explanations, targets);
  return { causes, complete, steps: budget.steps };
}

interface Explained {
  /** Best first; none where nobody can tell. */
  readonly explanations: readonly Explanation[];
  readonly targets: readonly number[];
}

/**
 * Searches what is left: first broken sums that share figures, then, where these need several changes or have no
 * explanation, everything that hangs together through sums that hold; what takes fewer figures is believed.
 */
function searched(
  trial: Trial,
  system: LinearSystem,
  judgement: Judgement,
  budget: Budget,
): { readonly explained: readonly Explained[]; readonly complete: boolean } {
  let complete = true;
  const explain = (targets: readonly number[]): Explained => {
    const found = smallestExplanations(targets, trial, system, budget);
    if (!found) complete = false;
    const explanations = best(
      (found ?? []).filter(({ changes }) => judgement.isPossible(changes)),
      judgement,
    );
    return { targets, explanations: explanations.length > MOST_EXPLANATIONS ? [] : explanations };
  };
  const explained: Explained[] = [];
  for (const region of connected(trial.broken, reaching(system))) {
    const apart = connected(new Set(region), (sum) => figuresOf(sum, system)).map(explain);
    const together = apart.length > 1 && changesOf(apart) > apart.length ? explain(region) : undefined;
    if (together && changesOf([together]) < changesOf(apart)) explained.push(together);
    else explained.push(...apart.filter(({ explanations }) => explanations.length > 0));
  }
  return { explained, complete };
}

/** How many figures the explanations change; infinitely many where one has none. */
function changesOf(explained: readonly Explained[]): number {
  return explained.reduce(
    (count, { explanations }) => count + (explanations[0]?.changes.length ?? Number.POSITIVE_INFINITY),
    0,
  );
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

function figuresOf(sum: number, { sums }: LinearSystem): number[] {
  return sums[sum]?.parts.map(({ figure }) => figure) ?? [];
}

/** @returns of a sum the figures that hang together with it through any sums. */
function reaching(system: LinearSystem): (sum: number) => readonly number[] {
  const all = new Set(system.sums.keys());
  const regions = connected(all, (sum) => figuresOf(sum, system)).map((sums) => ({
    sums,
    figures: sums.flatMap((sum) => figuresOf(sum, system)),
  }));
  return (sum) => regions.find(({ sums }) => sums.includes(sum))?.figures ?? [];
}

/** Groups sums that have figures in common, each group ascending. */
function connected(sums: ReadonlySet<number>, figuresIn: (sum: number) => readonly number[]): number[][] {
  const groups: { readonly sums: number[]; readonly figures: Set<number> }[] = [];
  for (const sum of [...sums].sort((a, b) => a - b)) {
    const figures = new Set(figuresIn(sum));
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

/**
 * Figures that every explanation changes alike are causes of their own, unless they hang together by a sum that holds and
 * would not if one of them alone were corrected; what is left is one cause, with its choices.
 */
function causesOf(
  explanations: readonly Explanation[],
  targets: readonly number[],
  isBroken: (sum: number) => boolean,
  system: LinearSystem,
): Cause[] {
  const [first] = explanations;
  if (!first) return [];
  const isMove = explanations.some(({ moved }) => moved !== undefined);
  if (isMove || explanations.every(({ changes }) => changes.length === 1)) return [{ explanations, sums: targets }];
  const sumsOf = ({ figure }: Change): number[] => system.figures[figure]?.sums.map(({ sum }) => sum) ?? [];
  const mendedBy = (changes: readonly Change[]): number[] =>
    targets.filter((sum) => changes.some((change) => sumsOf(change).includes(sum)));
  const isCommon = ({ figure, value }: Change): boolean =>
    explanations.every(({ changes }) => changes.some((other) => other.figure === figure && other.value === value));
  const bundles = connected(new Set(first.changes.keys()), (at) => {
    const change = first.changes[at];
    return change ? sumsOf(change).filter((sum) => !isBroken(sum)) : [];
  }).map((bundle) => bundle.flatMap((at) => first.changes[at] ?? []));
  const common = bundles.filter((bundle) => bundle.every(isCommon) && mendedBy(bundle).length > 0);
  const told = new Set(common.flat().map(({ figure }) => figure));
  const causes = common.map((changes): Cause => {
    const mends = mendedBy(changes);
    return { explanations: [{ changes, mends }], sums: mends };
  });
  const rest = explanations
    .map(({ changes }) => changes.filter(({ figure }) => !told.has(figure)))
    .filter((changes) => changes.length > 0)
    .map((changes): Explanation => ({ changes, mends: mendedBy(changes) }));
  if (rest.length === 0) return causes;
  const known = new Set(causes.flatMap(({ sums }) => sums));
  const left = targets.filter((sum) => !known.has(sum) || rest.some(({ mends }) => mends.includes(sum)));
  return [...causes, { explanations: rest, sums: left }];
}
