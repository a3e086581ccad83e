/** What holds of diagnosis whatever is typed into the cells: no breach is lost, and what is told to be right is right. */
import { forms } from '@disclosure-lint/rules';
import type { ReportFile } from '@disclosure-lint/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAtAddress } from '../src/bind/placed-cells.ts';
import { cellPointer } from '../src/bind/report.ts';
import { Evaluator } from '../src/engine/evaluate.ts';
import { cellIndex } from '../src/facts/addresses.ts';
import { builtinFacts } from '../src/facts/registry.ts';
import { applyFixes, bindReport, type Finding, lintText, parseDocument, type Report, safeFixes } from '../src/index.ts';
import { inOrder, ruleFinding } from '../src/results/assemble.ts';
import { context, filledReport, specimen } from './reports.ts';

const NAME = 'a.report.json';
const bound = (text: string): Report => bindReport(parseDocument(text, NAME), forms);

interface Cell {
  readonly path: readonly string[];
  readonly printed: unknown;
}

interface Base {
  readonly report: ReportFile;
  readonly byAddress: ReadonlyMap<string, Cell>;
  /** Rows, columns, and whole tables: mistakes in one line meet each other. */
  readonly lines: readonly (readonly Cell[])[];
}

function baseOf(report: ReportFile): Base {
  const read = bound(JSON.stringify(report));
  const byAddress = new Map(
    [...cellIndex(read.form).keys()].flatMap((address): [string, Cell][] => {
      const cell = cellAtAddress(read, address)?.cell;
      return cell ? [[address, { path: cellPointer(cell).split('/').slice(1), printed: cell.raw }]] : [];
    }),
  );
  const lines = read.form.tables.flatMap(({ address, rows, columns }) => {
    const inRow = ({ key }: { key: string }): Cell[] =>
      columns.flatMap((column) => byAddress.get(`${address}.${key}.${column.key}`) ?? []);
    const inColumn = ({ key }: { key: string }): Cell[] =>
      rows.flatMap((row) => byAddress.get(`${address}.${row.key}.${key}`) ?? []);
    return [...rows.map(inRow), ...columns.map(inColumn), rows.flatMap(inRow)];
  });
  return { report, byAddress, lines };
}

const of2021 = baseOf(specimen('2021'));
const base = fc.constantFrom(of2021, baseOf(specimen('2019')), baseOf(filledReport()));

/** What is typed in the place of a figure, with what its neighbour says. */
type Slip = (printed: number, beside: unknown) => unknown;
const slip: fc.Arbitrary<Slip> = fc.oneof(
  fc.constantFrom<Slip>(
    (printed) => Number([...String(printed)].reverse().join('')),
    (printed) => Number(`${printed}${printed % 10}`),
    (printed) => Number(String(printed).slice(1)),
    (printed) => printed + 1,
    (_, beside) => beside,
  ),
  fc.constantFrom<unknown>('', '/', '3件', '１２', null, -1, 1.5, 0, 9999).map((typed) => () => typed),
  fc.nat({ max: 60 }).map((typed) => () => typed),
);

/** Texts of reports in which so many cells at most were mistyped. */
function mistyped(maxLength: number): fc.Arbitrary<string> {
  const cell = fc.tuple(fc.option(fc.nat(), { freq: 3 }), fc.nat(), slip);
  return fc.tuple(base, fc.nat(), fc.array(cell, { minLength: 1, maxLength })).map(([from, common, cells]) => {
    const typed = cells.flatMap(([own, at, type]): [Cell, unknown][] => {
      const line = from.lines[(own ?? common) % from.lines.length] ?? [];
      const [target, beside] = [line[at % line.length], line[(at + 1) % line.length]];
      return target ? [[target, type(Number(target.printed), beside?.printed)]] : [];
    });
    return withCells(from, typed);
  });
}

function withCells({ report }: Base, typed: readonly (readonly [Cell, unknown])[]): string {
  const copy: unknown = structuredClone(report);
  for (const [{ path }, value] of typed) {
    let parent = copy as Record<string, unknown>;
    for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
    parent[path.at(-1) ?? ''] = value;
  }
  return JSON.stringify(copy, null, 1);
}

/** @param figures By address in the specimen of 2021. */
const specimenWith = (figures: Readonly<Record<string, unknown>>): string =>
  withCells(
    of2021,
    Object.entries(figures).flatMap(([address, value]) => {
      const cell = of2021.byAddress.get(address);
      return cell ? [[cell, value] as const] : [];
    }),
  );

const evaluator = new Evaluator(context.ruleSet, builtinFacts);

/** Every finding as its rule makes it, and where its breach is. */
async function plainFindings(text: string): Promise<readonly (Finding & { readonly where: string })[]> {
  const report = bound(text);
  const { evaluations } = await evaluator.evaluate(report);
  return inOrder(
    evaluations.flatMap((evaluation) =>
      (evaluation.status === 'fail' ? evaluation.breaches : []).map((breach) => ({
        ...ruleFinding(evaluation.rule, breach, { report, ruleSet: context.ruleSet, locale: 'zh-CN' }),
        where: [evaluation.rule.file.name, breach.pointer, breach.span?.start, breach.span?.end].join(' '),
      })),
    ),
  );
}

async function diagnosed(text: string): Promise<readonly Finding[]> {
  return (await lintText(text, NAME, context)).findings;
}

const marksOf = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ breaches }) => breaches.map(({ fingerprint }) => fingerprint)).sort();

const inCommon = (message: string): string => `· ${message}（其中另有一处也填错了`;

/** Every fix leaves none of the breaches of its finding, but for those that another finding says to have a part in. */
async function expectMended(text: string, isExcused: (finding: Finding, other: Finding) => boolean): Promise<void> {
  const findings = await diagnosed(text);
  const plain = await plainFindings(text);
  for (const finding of findings.filter(({ candidates }) => candidates)) {
    expect(finding.fixes).toHaveLength(Math.min(8, finding.candidates?.length ?? 0));
    const own = plain.filter(({ fingerprint }) =>
      finding.breaches.some((breach) => breach.fingerprint === fingerprint),
    );
    const common = own.filter(({ message }) =>
      findings.some((other) => isExcused(finding, other) && other.rationale.includes(inCommon(message))),
    );
    for (const fix of finding.fixes) {
      const left = new Set((await plainFindings(applyFixes(text, [fix]))).map(({ where }) => where));
      const stays = own.filter((breach) => left.has(breach.where) && !common.includes(breach));
      expect(
        stays.map(({ message }) => message),
        `${finding.message} ${fix.title}`,
      ).toEqual([]);
    }
  }
}

/** Three figures of which each shares a sum with the next, so that the one between has no sum of its own. */
const CHAIN = specimenWith({
  'applications.granted.research': 10,
  'applications.notProcessed.petition.research': 2,
  'applications.notProcessed.petition.naturalPerson': 22,
});
const TWO_IN_A_ROW = specimenWith({ 'applications.granted.naturalPerson': 18, 'applications.granted.business': 9 });

describe('a correction mends all that its finding stands for', () => {
  const byAnother = (finding: Finding, other: Finding): boolean => finding !== other;

  it('with one or two figures mistyped', async () => {
    const property = fc.asyncProperty(mistyped(2), (text) => expectMended(text, byAnother));
    await fc.assert(property, { numRuns: 100, examples: [[TWO_IN_A_ROW]] });
  });

  // The figure between the other two is told in no finding, because both of its sums stand in theirs.
  it('with several figures mistyped', async () => {
    const property = fc.asyncProperty(mistyped(6), (text) => expectMended(text, byAnother));
    await fc.assert(property, { numRuns: 20, examples: [[CHAIN]], endOnFailure: true });
  });

  // Only the finding that the sum does not stand in says so.
  it('or says itself that another figure has a part in it', async () => {
    await expectMended(TWO_IN_A_ROW, (finding, other) => finding === other);
  });
});

describe('no breach is lost', () => {
  it('each stands in one finding, and what nothing explains stays as its rule found it', async () => {
    const property = fc.asyncProperty(mistyped(6), async (text) => {
      const own = (await diagnosed(text)).filter(({ ruleId }) => !ruleId.startsWith('core-'));
      const plain = await plainFindings(text);
      expect(marksOf(own)).toEqual(plain.map(({ fingerprint }) => fingerprint).sort());
      for (const finding of own.filter(({ candidates }) => !candidates))
        expect(plain).toContainEqual({ ...finding, where: expect.any(String) });
    });
    await fc.assert(property, { numRuns: 100, examples: [[CHAIN]] });
  });
});

it('safe fixes of what was diagnosed change no figure, and made again change nothing', async () => {
  const valuesIn = (text: string) =>
    [...bound(text).tables.values()].flatMap(({ cells }) => cells.map((row) => row.map((cell) => cell?.value)));
  const mended = async (text: string): Promise<string> => applyFixes(text, safeFixes(await diagnosed(text)));
  const property = fc.asyncProperty(mistyped(6), async (text) => {
    const once = await mended(text);
    expect(valuesIn(once)).toEqual(valuesIn(text));
    expect(await mended(once)).toBe(once);
  });
  await fc.assert(property, { numRuns: 60, examples: [[TWO_IN_A_ROW]] });
});
