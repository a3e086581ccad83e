/** The figures of a measurement as tables to read. */
import type { Judgement } from './judge.ts';
import { type Measurement, type Tally, total } from './measure.ts';

/** What the figures should be, as shares. */
export const GOALS = { oneFinding: 0.99, rightCell: 0.95, rightValue: 0.95, bothNamed: 0.8 } as const;

/** A figure that has a goal. */
export interface Aim {
  readonly name: string;
  readonly share: number;
  readonly goal: number;
}

/** @returns the figures that have goals, over all slips of one cell and all pairs of them. */
export function aims({ slips, pairs }: Measurement): Readonly<Record<keyof typeof GOALS, Aim>> {
  const [single, paired] = [total(slips.values()), total(pairs.values())];
  const aim = (key: keyof typeof GOALS, name: string, count: number, of: number): Aim => ({
    name,
    share: count / of,
    goal: GOALS[key],
  });
  const { determined } = single;
  return {
    oneFinding: aim('oneFinding', 'exactly one finding', single.oneFinding, single.broken),
    rightCell: aim('rightCell', 'right cell first, of the determined', single.rightCell.determined, determined),
    rightValue: aim('rightValue', 'right value, of the determined', single.rightValue.determined, determined),
    bothNamed: aim('bothNamed', 'both cells of two named', paired.allNamed, paired.broken),
  };
}

/** @returns tables of every kind of mistake, then the goals. */
export function shown(measurement: Measurement): string {
  const { slips, moves, pairs, judgements } = measurement;
  const steps = Math.max(0, ...judgements.map((judgement) => judgement.steps));
  return [
    kinds('Slips of one cell', slips),
    kinds('Figures in the wrong cells by one cause (all of them must be named)', moves),
    pairsShown(pairs),
    grid([
      ['Goals', 'share', 'goal', ''],
      ...Object.values(aims(measurement)).map(({ name, share, goal }) => [
        name,
        percent(share),
        `≥ ${percent(goal)}`,
        share >= goal ? 'met' : 'not met',
      ]),
    ]),
    ...(steps > 0 ? [`Largest number of steps of a search: ${steps}`] : []),
    'determined: trying every cell with every value that a broken equation or figure of the prose asks for, and every figure of the prose, exactly one of them makes everything hold; for figures in the wrong cells every exchange and shift is tried too.',
    'cell, value, among: the first choice names the mistyped cells and no others; it has their right values; they are among the choices. Each is a share of the determined cases, then of all broken ones.',
    'silent: no equation and no figure of the prose is broken; “odd” are those of which some rule still says something.',
  ].join('\n\n');
}

/** @returns one line for a case that was not told as it should be; undefined where it was. */
export function miss(judgement: Judgement): string | undefined {
  const { of, findings, rightCell, rightValue, allNamed } = judgement;
  if (of.state === 'silent') return undefined;
  const well = of.slip.startsWith('two') ? allNamed : findings.length === 1 && rightCell && rightValue;
  if (well) return undefined;
  const cells = [...of.printed].map(([cell, printed]) => `${cell} ${of.made.figures.get(cell)} → ${printed}`);
  const told = findings.map(({ ruleId, address, candidates }) => {
    const choices = candidates?.map(
      ({ corrections, slip }) =>
        `${corrections.map((correction) => `${correction.address}=${correction.value}`).join('+')}${slip ? ` ${slip}` : ''}`,
    );
    return `${ruleId} ${address ?? ''}${choices ? ` [${choices.join(' | ')}]` : ''}`;
  });
  return `${of.made.index} ${of.slip} ${of.state}: ${cells.join(', ')}\n    ${told.join('\n    ') || 'nothing told'}`;
}

const HEADS = ['cases', 'silent', 'odd', 'broken', 'determined', 'one finding'];

function kinds(title: string, tallies: ReadonlyMap<string, Tally>): string {
  const row = (name: string, tally: Tally): string[] => [
    name,
    String(tally.cases),
    ratio(tally.silent, tally.cases),
    String(tally.toldOfSilent),
    String(tally.broken),
    ratio(tally.determined, tally.broken),
    ratio(tally.oneFinding, tally.broken),
    ...[tally.rightCell, tally.rightValue, tally.among].flatMap(({ determined, broken }) => [
      ratio(determined, tally.determined),
      ratio(broken, tally.broken),
    ]),
  ];
  const rows = [...tallies].map(([name, tally]) => row(name, tally));
  const heads = ['cell', '(all)', 'value', '(all)', 'among', '(all)'];
  return grid([[title, ...HEADS, ...heads], ...rows, row('all', total(tallies.values()))]);
}

function pairsShown(pairs: ReadonlyMap<string, Tally>): string {
  const rows = [...pairs, ['all', total(pairs.values())] as const];
  return grid([
    ['Two slips, each of which could be found alone', 'cases', 'both named', 'one of the choices'],
    ...rows.map(([name, tally]) => [
      name,
      String(tally.cases),
      ratio(tally.allNamed, tally.broken),
      ratio(tally.among.broken, tally.broken),
    ]),
  ]);
}

function grid(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
}

function ratio(count: number, of: number): string {
  return of === 0 ? '–' : percent(count / of);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
