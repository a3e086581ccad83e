/**
 * What is done with one file, in this thread or in another one: plain data in, plain data out. Whatever happens to a file, the
 * others are linted.
 */
import {
  analyseDocument,
  type BaselineUse,
  type Comparisons,
  digestDocument,
  judge,
  knownOf,
  type LintResult,
  type Policy,
  type Report,
  type ReportDigest,
  type SourceDocument,
  type SuppressionStatus,
  type Survey,
  surveyReport,
  type Verdict,
} from '@disclosure-lint/core';
import {
  countsOf,
  createReporter,
  type FileCounts,
  type FileOverview,
  type FileReport,
  overviewOf,
  type ReporterOptions,
} from '@disclosure-lint/reporters';
import type { CommandContext } from '../commands/context.ts';
import { pathFromBaseline, readBaseline } from '../files/baseline.ts';
import type { FileInput } from '../files/discover.ts';
import { type OpenedDocument, openDocument } from '../files/open.ts';
import type { LintArguments } from '../invocation.ts';
import { type Governing, type Governor, governedPath } from './governing.ts';
import { lintContext } from './lint-context.ts';

/** A file to be looked at. */
export interface Task {
  readonly kind: 'lint' | 'digest' | 'survey';
  readonly input: FileInput;
  /** Its content, where it was read already. */
  readonly bytes?: Uint8Array;
  readonly comparisons?: Comparisons;
}

/** A file linted. */
export interface LintedFile extends FileCounts {
  readonly kind: 'linted';
  /** What the report on the run says of it. */
  readonly piece: string;
  readonly overview?: FileOverview;
  readonly timings?: readonly (readonly [rule: string, milliseconds: number])[];
  /** What became of suppressions, by their place in their file. */
  readonly uses: readonly { readonly entry: number; readonly status: SuppressionStatus }[];
  /** What became of what the baseline has of it. */
  readonly baseline?: BaselineUse;
}

export type Outcome =
  | LintedFile
  | { readonly kind: 'digested'; readonly digest: ReportDigest | undefined }
  | { readonly kind: 'surveyed'; readonly survey: Survey }
  | { readonly kind: 'missed'; readonly reason: string };

export type FileLinter = (task: Task) => Promise<Outcome>;

/** How reports on files are written. */
export interface Writing {
  readonly options: ReporterOptions;
  /** Whether each file is to be summed up in numbers. */
  readonly overview: boolean;
}

/**
 * Makes what looks at files.
 * @throws UsageError when the baseline named has mistakes.
 */
export function fileLinter(
  options: LintArguments,
  governor: Governor,
  writing: Writing,
  context: CommandContext,
): FileLinter {
  const reporter = createReporter(options.format, writing.options);
  const known = knownFindings(options, context);
  return async (task) => {
    try {
      const opened = await openDocument(task.input, context, task.bytes);
      if ('reason' in opened) return { kind: 'missed', reason: opened.reason };
      if (task.kind === 'digest') return { kind: 'digested', digest: digestDocument(opened.document, options.edition) };
      const governing = await governor(governedPath(task.input, context));
      const how = lintContext(governing, options, context);
      const { comparisons } = task;
      const before = known?.(opened.document, task.input);
      const { result, report } = await analyseDocument(opened.document, {
        ...how,
        ...(comparisons && { comparisons }),
        ...(before && { suppressions: [...(how.suppressions ?? []), ...before.suppressions] }),
      });
      if (task.kind === 'survey') return surveyed(result, report);
      const verdict = verdictOf(result, opened, options);
      const file: FileReport = {
        result,
        verdict,
        text: opened.document.text,
        ...(report && { report }),
        ...(opened.import && { import: opened.import }),
        ...filesOf(governing),
      };
      return {
        kind: 'linted',
        verdict,
        ...countsOf(result),
        piece: reporter.file(file),
        uses: usesOf(result, governing),
        ...(before && { baseline: before.use(result) }),
        ...(writing.overview && { overview: overviewOf(file) }),
        ...(result.timings && { timings: [...result.timings] }),
      };
    } catch (error) {
      return {
        kind: 'missed',
        reason: context.texts.errors.crashed(error instanceof Error ? error.message : String(error)),
      };
    }
  };
}

function verdictOf(result: LintResult, opened: OpenedDocument, options: LintArguments): Verdict {
  const { import: imported } = opened;
  if (options.strictImport && imported && imported.losses.length > 0) return 'incomplete';
  return judge(result, policyOf(options));
}

/** @returns from when on a report is rejected. */
export function policyOf({ failOn, maxWarnings }: LintArguments): Policy {
  return { failOn, ...(maxWarnings !== undefined && { maxWarnings }) };
}

function filesOf({ config, suppressions }: Governing): Pick<FileReport, 'config' | 'suppressions'> {
  const [nearest] = config.files;
  return {
    ...(nearest !== undefined && { config: nearest }),
    ...(suppressions && { suppressions: suppressions.file.document.path }),
  };
}

function usesOf({ suppressions: uses }: LintResult, { suppressions }: Governing): LintedFile['uses'] {
  const entries = suppressions?.file.entries ?? [];
  // Those of the baseline are in no file of suppressions.
  return uses
    .map(({ suppression, status }) => ({ entry: entries.indexOf(suppression), status }))
    .filter(({ entry }) => entry >= 0);
}

/** What is known before of a file, where a baseline is named. */
function knownFindings({ baseline: file, edition }: LintArguments, context: CommandContext) {
  if (file === undefined) return undefined;
  const how = { ...readBaseline(file, context), locale: context.locale, ...(edition && { edition }) };
  return (document: SourceDocument, input: FileInput) =>
    knownOf(document, pathFromBaseline(governedPath(input, context), file, context), how);
}

function surveyed(result: LintResult, report: Report | undefined): Outcome {
  if (report) return { kind: 'surveyed', survey: surveyReport(report, result) };
  const reasons = result.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  return { kind: 'missed', reason: reasons[0] ?? '' };
}
