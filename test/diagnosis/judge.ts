/** Lints a report with a mistake and holds what is told against what was done. */
import { applyFixes, type Finding, type Fix, type LintContext, type LintResult, lintText } from '@disclosure-lint/core';
import type { Cell, Form, ReportFile } from '@disclosure-lint/schemas';
import type { Case } from './cases.ts';
import { cellAt, numberOf } from './grid.ts';
import { textOf } from './reports.ts';

/** How well a mistake was told. */
export interface Judgement {
  readonly of: Case;
  readonly findings: readonly Finding[];
  /** What is named first is what was mistyped, no more and no less. */
  readonly rightCell: boolean;
  /** Every cell that was mistyped is among what is named or changed by a fix. */
  readonly among: boolean;
  /** What is proposed first puts the figures right. */
  readonly rightValue: boolean;
  /** Every cell that was mistyped is named by some finding. */
  readonly allNamed: boolean;
  /** The steps of the search, where they are counted. */
  readonly steps: number;
}

/** Results tell of the search for the wrong cell once they are there. */
type Searched = LintResult & { readonly diagnosis?: { readonly steps: number } };

/** @returns how the linter tells the mistake of a case. */
export async function judge(of: Case, context: LintContext): Promise<Judgement> {
  const { made, printed } = of;
  const text = textOf(made, printed);
  const result: Searched = await lintText(text, 'a.report.json', context);
  const { findings } = result;
  const cells = [...printed.keys()];
  const originals = new Map(cells.map((cell) => [cell, numberOf(made.figures.get(cell) ?? 0)]));
  const mended = (fix: Fix): ReadonlyMap<string, number> => changedBy(fix, text, made.form, printed);
  const main = findings.find(({ candidates }) => candidates !== undefined) ?? findings[0];
  const named = findings.flatMap(namedBy);
  return {
    of,
    findings,
    rightCell: main !== undefined && isSame(new Set(firstChoice(main)), new Set(cells)),
    among: cells.every(
      (cell) => named.includes(cell) || findings.some(({ fixes }) => fixes.some((fix) => mended(fix).has(cell))),
    ),
    rightValue: main !== undefined && isRight(proposed(main, mended), originals),
    allNamed: cells.every((cell) => named.includes(cell)),
    steps: result.diagnosis?.steps ?? 0,
  };
}

function firstChoice({ candidates, address }: Finding): string[] {
  const [first] = candidates ?? [];
  if (first) return first.corrections.map((correction) => correction.address);
  return address === undefined ? [] : [address];
}

function namedBy({ candidates = [], address }: Finding): string[] {
  const corrected = candidates.flatMap(({ corrections }) => corrections.map((correction) => correction.address));
  return address === undefined ? corrected : [...corrected, address];
}

/** The figures that a finding proposes first: those of its best candidate, or else of the first fix that reaches the mistake. */
function proposed(
  { candidates, fixes }: Finding,
  mended: (fix: Fix) => ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const [first] = candidates ?? [];
  if (first) return new Map(first.corrections.map(({ address, value }) => [address, value]));
  return fixes.map(mended).find((changes) => changes.size > 0) ?? new Map();
}

/** @returns those of the mistyped cells that a fix changes, with the figures that it puts there. */
function changedBy(fix: Fix, text: string, form: Form, printed: Case['printed']): ReadonlyMap<string, number> {
  const after = printedIn(JSON.parse(applyFixes(text, [fix])) as ReportFile, form);
  return new Map(
    [...printed].flatMap(([address, before]) => {
      const cell = after.get(address);
      return cell === undefined || cell === before ? [] : [[address, numberOf(cell)]];
    }),
  );
}

function printedIn(report: ReportFile, form: Form): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const block of report.sections.flatMap(({ content }) => content)) {
    if (typeof block !== 'object' || !('table' in block)) continue;
    const table = form.tables.find(({ key }) => key === block.table);
    for (const [row, line] of block.rows.entries()) {
      for (const [column, cell] of line.cells.entries()) {
        const placed = table && cellAt(table, row, column);
        if (placed) cells.set(placed.address, cell);
      }
    }
  }
  return cells;
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((cell) => other.has(cell));
}

function isRight(proposal: ReadonlyMap<string, number>, originals: ReadonlyMap<string, number>): boolean {
  return (
    isSame(new Set(proposal.keys()), new Set(originals.keys())) &&
    [...proposal].every(([address, value]) => originals.get(address) === value)
  );
}
