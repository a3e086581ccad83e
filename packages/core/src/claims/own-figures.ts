/**
 * Looks for a figure of the prose in the tables that the office added: 合计发布1070条 beside 350条 and 720条. It tells whoever
 * reviews the report where a figure may come from and proves nothing: no rule asks it.
 */
import { remember } from '../bind/memory.ts';
import type { Report } from '../bind/report.ts';
import { labelPath } from '../bind/walk.ts';
import { add } from '../facts/exact-sum.ts';
import { type FreeFigure, freeFigure, freeLines, freeWidth } from '../facts/free-table-lines.ts';
import type { PlacedQuantity } from '../narrative/symbols.ts';

/** cell: one cell has it; sum: cells that the clause names have it together; column: all of a column have. */
export interface OwnFigure {
  readonly kind: 'cell' | 'sum' | 'column';
  readonly value: number;
  readonly cells: readonly FreeFigure[];
}

interface Column {
  readonly figures: readonly FreeFigure[];
  /** By each two signs in a row of their labels. */
  readonly byPair: ReadonlyMap<string, readonly FreeFigure[]>;
  /** Without rows that repeat others, such as 合计. */
  readonly total: number;
}

/** Smaller figures stand in many cells by chance. */
const TELLING = 10;
/** Of more cells that a clause names some sum fits by chance. */
const MOST_NAMED = 5;
const MOST_TABLES = 50;
const REPEATS = /^其中|合计|总计|小计|共计/u;

/**
 * @param quantity The figure.
 * @param clause The words around it.
 * @returns the one place in the office's own tables that has the figure; undefined when none has, or several have alike.
 */
export function ownFigure(quantity: PlacedQuantity, clause: string, report: Report): OwnFigure | undefined {
  const columns = columnsOf(report);
  if (columns.length === 0) return undefined;
  const fits = fitting(quantity);
  return (
    oneCell(columns, fits, quantity, clause) ??
    (quantity.approximation === undefined
      ? (namedCells(columns, quantity, clause) ?? wholeColumn(columns, quantity))
      : undefined)
  );
}

type Fits = (figure: FreeFigure) => boolean;

/** 400余 is over 400 and less than 500. */
function fitting({ value, unit, approximation }: PlacedQuantity): Fits {
  let step = 1;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  const low = approximation === undefined || approximation === 'over' ? value : value - step;
  const high = approximation === undefined || approximation === 'under' ? value : value + step;
  return (figure) =>
    figure.value >= low &&
    (figure.value < high ||
      (low === high && figure.value === value) ||
      (approximation === 'under' && figure.value === value)) &&
    (unit === '' || figure.unit === '' || figure.unit === unit);
}

function oneCell(
  columns: readonly Column[],
  fits: Fits,
  { value }: PlacedQuantity,
  clause: string,
): OwnFigure | undefined {
  const found = columns.flatMap((column) => {
    const named = namedIn(column, clause);
    return column.figures.filter(fits).map((figure) => ({ figure, named: named.has(figure) }));
  });
  const named = found.filter((candidate) => candidate.named);
  const [only, ...others] = named.length > 0 ? named : found.filter(() => value >= TELLING);
  return only && others.length === 0 ? { kind: 'cell', value: only.figure.value, cells: [only.figure] } : undefined;
}

function namedCells(
  columns: readonly Column[],
  { value, unit }: PlacedQuantity,
  clause: string,
): OwnFigure | undefined {
  for (const column of columns) {
    const all = namedIn(column, clause);
    const named = column.figures.filter((figure) => all.has(figure) && figure.value > 0 && alike(figure, unit));
    if (named.length < 2 || named.length > MOST_NAMED) continue;
    for (const cells of subsets(named)) if (sum(cells) === value) return { kind: 'sum', value, cells };
  }
  return undefined;
}

function wholeColumn(columns: readonly Column[], { value, unit }: PlacedQuantity): OwnFigure | undefined {
  if (value < TELLING) return undefined;
  const [only, ...others] = columns.filter(
    ({ figures, total }) => figures.length > 1 && total === value && figures.every((figure) => alike(figure, unit)),
  );
  return only && others.length === 0 ? { kind: 'column', value, cells: only.figures } : undefined;
}

function alike(figure: FreeFigure, unit: string): boolean {
  return unit === '' || figure.unit === '' || figure.unit === unit;
}

/** Those of two and more, the largest first. */
function subsets(figures: readonly FreeFigure[]): FreeFigure[][] {
  return Array.from({ length: 2 ** figures.length }, (_, mask) =>
    figures.filter((_figure, at) => (mask >> at) % 2 === 1),
  )
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length);
}

function sum(figures: readonly FreeFigure[]): number {
  return figures.reduce((before, { value }) => add(before, value), 0);
}

/** The figures of whose labels the clause has two signs in a row, such as 微博, that few labels have. */
function namedIn({ figures, byPair }: Column, clause: string): ReadonlySet<FreeFigure> {
  const few = Math.max(1, figures.length / 3);
  return new Set(
    [...pairsOf(clause)].flatMap((pair) => {
      const having = byPair.get(pair) ?? [];
      return having.length <= few ? having : [];
    }),
  );
}

function figuresByPair(figures: readonly FreeFigure[]): ReadonlyMap<string, readonly FreeFigure[]> {
  const byPair = new Map<string, FreeFigure[]>();
  for (const figure of figures) {
    for (const pair of pairsOf(figure.label)) {
      const having = byPair.get(pair);
      if (having) having.push(figure);
      else byPair.set(pair, [figure]);
    }
  }
  return byPair;
}

function pairsOf(text: string): ReadonlySet<string> {
  const words = text.replace(/[^\p{Script=Han}]+/gu, ' ');
  return new Set(
    Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)).filter(
      (pair) => !pair.includes(' '),
    ),
  );
}

function columnsOf(report: Report): readonly Column[] {
  return remember(report, 'ownColumns', () =>
    report.freeTables.slice(0, MOST_TABLES).flatMap((table) => {
      const lines = freeLines(table);
      return Array.from({ length: freeWidth(lines) }, (_, at): Column => {
        const header = labelPath(table.columns[at] ?? '').join('');
        const figures = lines.flatMap((line) => {
          const figure = freeFigure(line, at);
          return figure ? [{ ...figure, label: header === '' ? figure.label : `${figure.label} › ${header}` }] : [];
        });
        const parts = figures.filter(({ label }) => !REPEATS.test(label));
        return { figures, byPair: figuresByPair(figures), total: sum(parts) };
      });
    }),
  );
}
