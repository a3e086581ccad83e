/** Parse, bind, evaluate and diagnose a disclosure report. Needs neither Node nor an editor. */
import { ruleFiles } from '@disclosure-lint/rules';
import type { RuleFile } from '@disclosure-lint/schemas';
import { builtinFacts } from './facts/registry.ts';
import { type LoadedRules, loadRules as load, type RuleSource } from './rules/load.ts';

export { BASELINE_NAME, type Baseline, recordedIn } from './baseline/baseline.ts';
export { type BaselineEdit, pruneBaseline, type SurveyedReport, updateBaseline } from './baseline/edit.ts';
export { type BaselineUse, type KnownContext, knownOf, sumOfUses } from './baseline/known.ts';
export { loadBaseline, MAX_BASELINE_BYTES } from './baseline/load.ts';
export { type Survey, surveyReport } from './baseline/survey.ts';
export { baselineText } from './baseline/text.ts';
export { bindReport, governingEdition } from './bind/bind.ts';
export { chineseOrdinal, normaliseLabel, parseLabel, stripOrdinal } from './bind/label.ts';
export type { BoundCell, BoundTable, Edition, Report } from './bind/report.ts';
export { recogniseSection } from './bind/sections.ts';
export { inferYear, yearsIn } from './bind/year.ts';
export type * from './claims/claims-reading.ts';
export { type ClaimsContext, readClaims } from './claims/read-claims.ts';
export type { Resemblance } from './comparison/alike.ts';
export { type Comparison, compareReports } from './comparison/compare.ts';
export type { Children, Comparisons } from './comparison/comparisons.ts';
export type { ReportDigest } from './comparison/digest.ts';
export { digestDocument } from './comparison/digest-document.ts';
export { loadOrgans } from './comparison/load-organs.ts';
export type { FileSystem } from './config/file-system.ts';
export { parentOf, relativePath, resolvePath } from './config/paths.ts';
export {
  type ApplicableSuppressions,
  CONFIG_NAME,
  configResolver,
  type Resolution,
  type ResolverOptions,
} from './config/resolve.ts';
export { type ResolvedConfig, ruleSetOptions, type Sourced } from './config/resolved.ts';
export {
  type DocumentProperties,
  documentPropertiesOf,
  readDocumentProperties,
} from './document-properties.ts';
export type { Equation, EquationLine, EquationTerm } from './equations/equation.ts';
export { type EquationOutcome, judgeEquation } from './equations/judge-equation.ts';
export { equationsIn } from './equations/report-equations.ts';
export { type ExampleResult, editReport, runExamples } from './examples.ts';
export { cellAtPointer, cellInWords, type ExplainedCell, pointerOfAddress } from './explain/cells.ts';
export { type EquationState, equationsAt, equationsOf } from './explain/equation-states.ts';
export type { Term, WordedEquation } from './explain/equation-text.ts';
export { type PointerAt, pointerAt } from './explain/pointer-at.ts';
export { type TableState, tableStates } from './explain/table-states.ts';
export { addressInWords } from './facts/addresses.ts';
export { organOf } from './facts/organ.ts';
export { builtinFacts, type FactRegistry } from './facts/registry.ts';
export { applyFixes, safeFixes } from './fixes/apply.ts';
export { apart } from './fixes/overlap.ts';
export type * from './layout/grid.ts';
export { layoutReport } from './layout/report.ts';
export { layoutTable } from './layout/table.ts';
export { type Analysis, analyseDocument, type LintContext, lintDocument, lintText } from './lint.ts';
export type { Approximation } from './narrative/quantities.ts';
export { simplified } from './narrative/traditional.ts';
export { type NewReportOptions, newReport } from './new-report.ts';
export { coreFindingCatalogue } from './results/core-findings.ts';
export { isReport, REPORT_FORMAT } from './results/file-findings.ts';
export type { FileProblem } from './results/file-problem.ts';
export type * from './results/finding.ts';
export { judge, type Policy, worse } from './results/judge.ts';
export { localise } from './results/localise.ts';
export { isReportName, REPORT_HEAD, saysReport } from './results/report-mark.ts';
export { exampleTitle } from './rules/example-title.ts';
export type { LoadedRules, RuleSource } from './rules/load.ts';
export { isDate } from './rules/option-value.ts';
export { createRuleSet, type Preset, type Rule, type RuleSet, type RuleSetOptions, reaches } from './rules/rule-set.ts';
export { CATEGORIES, PRESETS } from './rules/schema.ts';
export { SHOWN_PROPERTIES, shownValue, valueShown } from './shown-properties.ts';
export { type Decoded, decode } from './source/decode.ts';
export type { SourceDocument, SourceLocation, SourceProblem, TextSpan } from './source/document.ts';
export { documentFromImport, MAX_BYTES, type ParseLimits, parseDocument } from './source/parse.ts';
export { stringOffsets } from './source/string-offsets.ts';
export { suggest } from './suggest.ts';
export { addSuppressions, suppressionsOf } from './suppress/edit.ts';
export { type LoadedSuppressions, loadSuppressions, SUPPRESSIONS_NAME } from './suppress/load.ts';
export { reviewSuppressions } from './suppress/review.ts';

/** @returns the rules that come with the program. */
export function builtinRules(): readonly RuleFile[] {
  return ruleFiles.map(({ rule }) => rule);
}

/**
 * Loads rule files.
 * @param sources Path and text of each file.
 * @param options beside: they are to run beside the built-in rules, whose names are then taken; true when absent.
 * @returns the rules that can run, and what is wrong with the others, with line and column.
 */
export function loadRules(sources: readonly RuleSource[], { beside = true } = {}): LoadedRules {
  return load(sources, builtinFacts, beside ? ruleFiles.map(({ rule }) => rule.name) : []);
}
