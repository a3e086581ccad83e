/** Draws the mistakes that are made in consistent reports, and asks the oracle whether each can be found at all. */
import type { Cell } from '@disclosure-lint/schemas';
import { Random } from '../random.ts';
import { cellsOf, isSigned, neighboursOf, numberOf, numbersOf, type PlacedCell } from './grid.ts';
import { MOVES, type MoveName } from './moves.ts';
import { brokenIn, explanations, explanationsWithMoves, valuesFor } from './oracle.ts';
import type { MadeReport } from './reports.ts';
import { SLIPS, type SlipName } from './slips.ts';

/** A report with a mistake. */
export interface Case {
  readonly made: MadeReport;
  readonly slip: string;
  /** What is printed in the wrong cells. */
  readonly printed: ReadonlyMap<string, Cell>;
  /** silent: nothing that must hold is broken; open: several explanations, or none. */
  readonly state: 'silent' | 'open' | 'determined';
}

/** The tables by how often one of their cells is drawn. */
const TABLES = { applications: 0.6, remedies: 0.25, disclosure: 0.15 } as const;
/** How often a cell is drawn that is not zero. */
const NOT_ZERO = 0.85;
/** So often two slips are drawn for a pair of which each can be found. */
const TRIES = 30;

/** @returns one case of a slip; undefined where the report has no cell for it. */
export function slipCase(made: MadeReport, slip: SlipName, seed: number): Case | undefined {
  const random = randomFor(made, slip, seed);
  return slipIn(made, slip, random);
}

/** @returns one case of figures in the wrong cells; undefined where the report has none to move. */
export function moveCase(made: MadeReport, move: MoveName, seed: number): Case | undefined {
  const random = randomFor(made, move, seed);
  const moves = MOVES[move](made.form, numbersOf(made.figures));
  if (moves.length === 0) return undefined;
  const first = tableKind(random, (kind) => moves.some((moved) => kindOf([...moved.keys()][0] ?? '') === kind));
  const printed = random.pick(moves.filter((moved) => kindOf([...moved.keys()][0] ?? '') === first));
  const numbers = numbersOf(new Map([...made.figures, ...printed]));
  const ways = explanationsWithMoves(made.form, made.statements, numbers).length;
  return { made, slip: move, printed, state: stateOf(made, numbers, ways) };
}

/**
 * @param within Whether both cells are of one table.
 * @returns two slips in one report, each of which could be found alone; undefined where none were drawn.
 */
export function pairCase(made: MadeReport, within: boolean, seed: number): Case | undefined {
  const name = within ? 'twoInOneTable' : 'twoAnywhere';
  const random = randomFor(made, name, seed);
  const slips = Object.keys(SLIPS) as SlipName[];
  for (let count = 0; count < TRIES; count++) {
    const [one, other] = [random.pick(slips), random.pick(slips)].map((slip) => slipIn(made, slip, random));
    if (one?.state !== 'determined' || other?.state !== 'determined') continue;
    const [[first], [second]] = [[...one.printed.keys()], [...other.printed.keys()]];
    if (first === undefined || second === undefined || first === second) continue;
    if (within && tableAt(made, first) !== tableAt(made, second)) continue;
    return { made, slip: name, printed: new Map([...one.printed, ...other.printed]), state: 'determined' };
  }
  return undefined;
}

function slipIn(made: MadeReport, slip: SlipName, random: Random): Case | undefined {
  const { figures, statements } = made;
  const choices = possible(made, slip);
  if (choices.length === 0) return undefined;
  const kind = tableKind(random, (own) => choices.some(({ cell }) => kindOf(cell.address) === own));
  const ofKind = choices.filter(({ cell }) => kindOf(cell.address) === kind);
  const wantsZero = random.next() >= NOT_ZERO;
  const wanted = ofKind.filter(({ cell }) => (numberOf(figures.get(cell.address) ?? 0) === 0) === wantsZero);
  const { cell, results } = random.pick(wanted.length > 0 ? wanted : ofKind);
  const printed = new Map([[cell.address, random.pick(results)]]);
  const numbers = numbersOf(new Map([...figures, ...printed]));
  // A figure below 0 is wrong itself, whatever depends on it.
  const state =
    slip === 'sign'
      ? one(valuesFor(cell.address, statements, numbers).length)
      : stateOf(made, numbers, explanations(statements, numbers).length);
  return { made, slip, printed, state };
}

interface Choice {
  readonly cell: PlacedCell;
  readonly results: readonly Cell[];
}

/** The cells in which a slip can happen, with all that it may make of them. */
function possible({ form, figures }: MadeReport, slip: SlipName): Choice[] {
  return cellsOf(form).flatMap((cell) => {
    const figure = figures.get(cell.address) ?? 0;
    const [, digits, unit] = /^([\d.]+)(\D*)$/u.exec(String(figure)) ?? [];
    // Figures below 0 say how many fewer there are: nothing depends on them. A minus sign is none of their mistakes.
    if (digits === undefined || (slip === 'sign' && isSigned(cell))) return [];
    const neighbours = neighboursOf(cell).map(({ address }) => String(figures.get(address) ?? 0));
    const results = SLIPS[slip](digits, neighbours).map((made) => (unit ? made + unit : Number(made)));
    return results.length === 0 ? [] : [{ cell, results }];
  });
}

function stateOf({ statements }: MadeReport, numbers: ReadonlyMap<string, number>, ways: number): Case['state'] {
  return brokenIn(statements, numbers).length === 0 ? 'silent' : one(ways);
}

function one(ways: number): Case['state'] {
  return ways === 1 ? 'determined' : 'open';
}

type TableKind = keyof typeof TABLES;

function kindOf(address: string): TableKind {
  const [kind] = address.split('.');
  if (kind === 'applications' || kind === 'remedies' || kind === 'disclosure') return kind;
  throw new Error(`no table has ${address}`);
}

function tableKind(random: Random, has: (kind: TableKind) => boolean): TableKind {
  const kinds = (['applications', 'remedies', 'disclosure'] as const).filter(has);
  let left = random.next() * kinds.reduce((sum, kind) => sum + TABLES[kind], 0);
  for (const kind of kinds) {
    left -= TABLES[kind];
    if (left < 0) return kind;
  }
  throw new Error('no table has a cell for it');
}

function tableAt({ form }: MadeReport, address: string): string {
  return cellsOf(form).find((cell) => cell.address === address)?.table.key ?? '';
}

/** The cases of one slip do not change with the number of slips or reports. */
function randomFor({ index }: MadeReport, name: string, seed: number): Random {
  const mixed = [...name].reduce((hash, sign) => (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) >>> 0, seed + 1);
  return new Random(mixed + Math.imul(index, 2_654_435_761));
}
