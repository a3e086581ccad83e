/** The one entry: a document in, a result out. Command line, editor, tests and web page all call it. */
import { forms } from '@disclosure-lint/rules';
import type { LocalisedText } from '@disclosure-lint/schemas';
import { bindReport, governingEdition } from './bind/bind.ts';
import type { Edition, Report } from './bind/report.ts';
import { unreadableTables } from './bind/unreadable.ts';
import type { Comparisons } from './comparison/comparisons.ts';
import { accept } from './diagnose/accept.ts';
import type { TracedFinding } from './diagnose/consequences.ts';
import { type DiagnosisContext, diagnose } from './diagnose/diagnose.ts';
import type { Pause } from './engine/compile.ts';
import { Evaluator } from './engine/evaluate.ts';
import { builtinFacts, type FactRegistry } from './facts/registry.ts';
import { tableName } from './facts/wording.ts';
import { coreFinding, coreProblem, inOrder, ruleFinding } from './results/assemble.ts';
import { refusal, schemaFindings } from './results/file-findings.ts';
import type { Acceptance, Finding, LintResult, Locale, RuleOutcome } from './results/finding.ts';
import { localise } from './results/localise.ts';
import type { RuleSet } from './rules/rule-set.ts';
import type { SourceDocument } from './source/document.ts';
import { parseDocument } from './source/parse.ts';
import { applySuppressions } from './suppress/apply.ts';

export interface LintContext {
  readonly ruleSet: RuleSet;
  readonly locale: Locale;
  /** The edition to evaluate with, whatever the headers say. */
  readonly edition?: Edition;
  /** The suppressions that concern the document. */
  readonly suppressions?: readonly Acceptance[];
  /** YYYY-MM-DD, for what expires; nothing does when absent. */
  readonly today?: string;
  /** Measure the time spent in each rule. */
  readonly timings?: boolean;
  /** Evaluate the rules on what could be read of broken JSON too, as an editor does while it is being typed. */
  readonly evaluateBroken?: boolean;
  /**
   * Called between rules. It gives something to wait for when others are to have their turn, as in an editor where somebody
   * types; what that rejects with ends the linting.
   */
  readonly pause?: Pause;
  /** The facts that rules may name; the built-in ones when absent. */
  readonly facts?: FactRegistry;
  /** What else is known: the report on the year before, others of the run, those that it sums up. */
  readonly comparisons?: Comparisons;
}

/** What linting gives, and what it was worked out from: an editor asks more of a text than what is wrong with it. */
export interface Analysis {
  readonly document: SourceDocument;
  readonly result: LintResult;
  /**
   * The report bound to the form; undefined when the document could not be read or is no report. It is there too where
   * no rule ran because no form governs its year.
   */
  readonly report: Report | undefined;
}

const evaluators = new WeakMap<RuleSet, Map<FactRegistry, Evaluator>>();

/**
 * Lints text.
 * @param text The text of a report file.
 * @param path The name to show.
 */
export function lintText(text: string, path: string, context: LintContext): Promise<LintResult> {
  return lintDocument(parseDocument(text, path), context);
}

/**
 * Lints a document.
 * @param document Parsed or imported.
 * @param context The rules, the language, and how to evaluate.
 * @returns findings in a fixed order, and one outcome for each rule of the rule set.
 */
export async function lintDocument(document: SourceDocument, context: LintContext): Promise<LintResult> {
  return (await analyseDocument(document, context)).result;
}

/**
 * Lints a document and keeps what was read of it.
 * @param document Parsed or imported.
 * @param context The rules, the language, and how to evaluate.
 * @returns what {@link lintDocument} gives, with the bound report.
 */
export async function analyseDocument(document: SourceDocument, context: LintContext): Promise<Analysis> {
  const { locale } = context;
  const findings = document.problems.map((problem) => coreFinding(problem, locale));
  const broken = document.problems.some((problem) => problem.ruleId === 'core-syntax');
  if (document.value === undefined || (broken && !context.evaluateBroken)) {
    const reason = { 'zh-CN': '文件无法读取', en: 'the file could not be read' };
    return { document, result: notEvaluated(document, context, findings, reason), report: undefined };
  }
  const refused = refusal(document, locale);
  if (refused) {
    const reason = { 'zh-CN': '不是报告文件', en: 'not a report file' };
    return { document, result: notEvaluated(document, context, [...findings, refused], reason), report: undefined };
  }
  findings.push(...schemaFindings(document, locale));
  await context.pause?.();
  const { comparisons } = context;
  const report = { ...bindReport(document, forms, context.edition), ...(comparisons && { comparisons }) };
  return { document, result: await evaluated(report, context, findings), report };
}

/** @param findings What was wrong before any rule was asked; more are added. */
async function evaluated(report: Report, context: LintContext, found: readonly Finding[]): Promise<LintResult> {
  const findings: TracedFinding[] = [...found];
  const { document } = report;
  const { locale } = context;
  const year = report.year?.value;
  const base = {
    path: document.path,
    edition: report.edition,
    ...(year !== undefined && { year }),
    coverage: {
      sections: new Set(report.sections.flatMap((section) => section.form?.key ?? [])).size,
      tables: report.tables.size,
    },
  };
  if (year !== undefined && governingEdition(forms, year) === undefined && context.edition === undefined) {
    findings.push(
      coreProblem(document, 'core-year-not-covered', 'default', { year }, report.year?.pointer ?? '', locale),
    );
    const reason = { 'zh-CN': `${year}年度不适用统一格式`, en: `no statutory form governs ${year}` };
    return { ...notEvaluated(document, context, findings, reason), ...base, incomplete: true };
  }
  const evaluator = evaluatorFor(context);
  const { evaluations, timings } = await evaluator.evaluate(report, context.timings, context.pause);
  const run = { report, ruleSet: context.ruleSet, locale };
  const outcomes: RuleOutcome[] = [];
  for (const evaluation of evaluations) {
    const ruleId = evaluation.rule.file.name;
    switch (evaluation.status) {
      case 'pass':
        outcomes.push({ ruleId, status: 'pass' });
        break;
      case 'fail':
        outcomes.push({ ruleId, status: 'fail' });
        for (const breach of evaluation.breaches) {
          const { rule } = evaluation;
          findings.push({ ...ruleFinding(rule, breach, run), source: { rule, breach } });
        }
        break;
      default: {
        const reason = localise(evaluation.reason, locale);
        outcomes.push({ ruleId, status: evaluation.status, reason });
        if (evaluation.status === 'error') {
          findings.push(
            coreProblem(document, 'core-rule-crash', 'default', { rule: ruleId, detail: reason }, '', locale),
          );
        }
      }
    }
  }
  const unread = unreadableTables(report);
  for (const { table, pointer } of unread) {
    const params = { table: tableName(table) };
    findings.push(coreProblem(document, 'core-table-unreadable', 'default', params, pointer, locale));
  }
  if (report.tablesOnly) findings.push(coreProblem(document, 'core-tables-only', 'default', {}, '', locale));
  const diagnosis: DiagnosisContext = {
    ...run,
    reconsider: (rule, supposed) => evaluator.reconsider(rule, supposed),
  };
  const diagnosed = diagnose(inOrder(findings), diagnosis);
  const applied = accept(diagnosed, diagnosis, context.suppressions ?? [], outcomes, context.today);
  return {
    ...base,
    findings: applied.findings,
    suppressions: applied.uses,
    outcomes,
    diagnosis: { steps: diagnosed.steps, complete: diagnosed.complete },
    incomplete: unread.length > 0 || report.tablesOnly || outcomes.some((outcome) => outcome.status === 'error'),
    ...(timings && { timings }),
  };
}

function evaluatorFor({ ruleSet, facts = builtinFacts }: LintContext): Evaluator {
  let byFacts = evaluators.get(ruleSet);
  if (!byFacts) {
    byFacts = new Map();
    evaluators.set(ruleSet, byFacts);
  }
  let evaluator = byFacts.get(facts);
  if (!evaluator) {
    evaluator = new Evaluator(ruleSet, facts);
    byFacts.set(facts, evaluator);
  }
  return evaluator;
}

function notEvaluated(
  document: SourceDocument,
  { ruleSet, locale, suppressions = [], today }: LintContext,
  findings: readonly Finding[],
  reason: LocalisedText,
): LintResult {
  const outcomes = ruleSet.rules.map(
    (rule): RuleOutcome => ({
      ruleId: rule.file.name,
      status: 'notApplicable',
      reason: localise(reason, locale),
    }),
  );
  const applied = applySuppressions(inOrder(findings), suppressions, outcomes, today);
  return {
    path: document.path,
    edition: 'unknown',
    findings: applied.findings,
    suppressions: applied.uses,
    outcomes,
    coverage: { sections: 0, tables: 0 },
    incomplete: false,
  };
}
