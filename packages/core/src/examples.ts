/** Runs the examples that stand in a rule file: the rule alone, on the edited specimen of each edition. */
import { forms, specimens } from '@disclosure-lint/rules';
import type {
  ExampleEdit,
  InvalidExample,
  LocalisedText,
  ReportFile,
  RuleFile,
  ValidExample,
} from '@disclosure-lint/schemas';
import { applyPatch, type Operation } from 'rfc6902';
import { bindReport } from './bind/bind.ts';
import { cellPointer, type Edition } from './bind/report.ts';
import { alike } from './comparison/alike.ts';
import type { Comparisons } from './comparison/comparisons.ts';
import { digestOf, type ReportDigest } from './comparison/digest.ts';
import { cellAt, cellIndex } from './facts/addresses.ts';
import { builtinFacts, type FactRegistry } from './facts/registry.ts';
import { lintDocument } from './lint.ts';
import type { Locale } from './results/finding.ts';
import { exampleTitle } from './rules/example-title.ts';
import { createRuleSet } from './rules/rule-set.ts';
import { parseDocument } from './source/parse.ts';
import { parentPointer, pointerParts, valueAt } from './source/pointer.ts';

export interface ExampleResult {
  readonly rule: string;
  readonly title: LocalisedText;
  readonly kind: 'valid' | 'invalid';
  readonly near: boolean;
  readonly edition: Edition;
  readonly passed: boolean;
  /** The addresses wanted and found, when they differ; or why the example could not be run. */
  readonly expected: readonly string[];
  readonly found: readonly string[];
  /** What the findings say. */
  readonly messages: readonly string[];
  readonly edits: readonly ExampleEdit[];
  /** Other reports that the example tells of. */
  readonly beside: Pick<ValidExample, 'lastYear' | 'others' | 'children'>;
  readonly problem?: string;
}

/**
 * @param rule A rule that loaded without a problem.
 * @param locale The language of the messages.
 * @param facts The facts it names.
 * @returns one result for each example and edition.
 */
export async function runExamples(
  rule: RuleFile,
  locale: Locale = 'zh-CN',
  facts: FactRegistry = builtinFacts,
): Promise<ExampleResult[]> {
  const results: ExampleResult[] = [];
  for (const example of rule.examples.valid) results.push(...(await run(rule, example, 'valid', locale, facts)));
  for (const example of rule.examples.invalid) results.push(...(await run(rule, example, 'invalid', locale, facts)));
  return results;
}

/**
 * Edits a report as an example says.
 * @param report The report; it is not changed.
 * @param edits Cells set by address, or operations of JSON Patch (RFC 6902).
 * @throws {Error} when an edit has nothing to act on.
 */
export function editReport(report: ReportFile, edits: readonly ExampleEdit[]): ReportFile {
  const edited = structuredClone(report);
  for (const edit of edits) {
    if ('set' in edit) setCell(edited, edit.set, edit.to);
    else {
      const [failure] = applyPatch(edited, [edit as Operation]);
      if (failure) throw new Error(`${edit.op} ${edit.path}: ${failure.message}`);
    }
  }
  return edited;
}

function setCell(report: ReportFile, address: string, value: unknown): void {
  const bound = bindReport(
    { path: '', text: '', value: report, problems: [], locate: () => ({ pointer: '', range: NOWHERE, exact: false }) },
    forms,
  );
  const ref = cellIndex(bound.form).get(address);
  const cell = ref && cellAt(bound, ref);
  if (!cell) throw new Error(`there is no cell ${address}`);
  const pointer = cellPointer(cell);
  const cells = valueAt(report, parentPointer(pointer)) as unknown[];
  cells[Number(pointerParts(pointer).at(-1))] = value;
}

/** How alike the wording of two reports of an example must be to be told to the rule. */
const ALIKE = 0.5;

/** What an example says of other reports: the year before, other organs, organs that it sums up. */
function comparisonsOf(
  { lastYear, others, children }: ValidExample | InvalidExample,
  report: ReportFile,
  edition: Edition,
): Comparisons | undefined {
  if (!lastYear && !others && !children) return undefined;
  const year = Number(report.year);
  const edited = (edits: readonly ExampleEdit[], organ: string | undefined, of: number): ReportDigest => {
    const other: ReportFile = { ...editReport(specimens()[edition], edits), year: of };
    const named = organ === undefined ? other : { ...other, organ: { ...other.organ, name: organ } };
    return digestOf(bindReport(parseDocument(JSON.stringify(named), organ ?? 'last-year.report.json'), forms));
  };
  const found = (of: typeof children = []): ReportDigest[] =>
    of.flatMap(({ organ, edits }) => (edits ? [edited(edits, organ, year)] : []));
  const own = digestOf(bindReport(parseDocument(JSON.stringify(report), 'own'), forms));
  return {
    ...(lastYear && { lastYear: edited(lastYear, undefined, year - 1) }),
    ...(others && { alike: alike([own, ...found(others)], ALIKE).get('own') ?? [] }),
    ...(children && {
      children: {
        digests: found(children),
        missing: children.flatMap(({ organ, edits }) => (edits ? [] : [organ])),
      },
    }),
  };
}

const START = { line: 1, column: 1, offset: 0 };
const NOWHERE = { start: START, end: START };

async function run(
  rule: RuleFile,
  example: ValidExample | InvalidExample,
  kind: 'valid' | 'invalid',
  locale: Locale,
  facts: FactRegistry,
): Promise<ExampleResult[]> {
  const editions = example.on ? [example.on] : rule.meta.editions;
  const expected = 'expect' in example ? [...example.expect].sort() : [];
  const near = 'near' in example && example.near === true;
  const results: ExampleResult[] = [];
  for (const edition of editions) {
    const edits = example.edits ?? [];
    const { lastYear, others, children } = example;
    const beside = { ...(lastYear && { lastYear }), ...(others && { others }), ...(children && { children }) };
    const base = { rule: rule.name, title: exampleTitle(example), kind, near, edition, expected, edits, beside };
    try {
      const report = editReport(specimens()[edition], edits);
      const document = parseDocument(JSON.stringify(report, null, 1), `${rule.name}.report.json`);
      const ruleSet = createRuleSet({ rules: [rule], only: [rule.name] });
      const comparisons = comparisonsOf(example, report, edition);
      const context = { ruleSet, locale, facts, ...(comparisons && { comparisons }) };
      const { findings, outcomes } = await lintDocument(document, context);
      const own = findings.filter((finding) => finding.ruleId === rule.name);
      const found = own.map((finding) => finding.address ?? '').sort();
      const crash = outcomes.find((outcome) => outcome.status === 'error');
      results.push({
        ...base,
        found,
        messages: own.map((finding) => finding.message),
        passed: crash === undefined && JSON.stringify(found) === JSON.stringify(expected),
        ...(crash?.status === 'error' && { problem: crash.reason }),
      });
    } catch (error) {
      results.push({
        ...base,
        found: [],
        messages: [],
        passed: false,
        problem: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return results;
}
