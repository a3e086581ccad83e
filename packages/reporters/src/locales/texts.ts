/** The words of the reporters. Both languages have this type, so a missing text does not compile. */
import type { Ask, Severity, Verdict } from '@disclosure-lint/core';
import type { Citation, ResultImport } from '@disclosure-lint/schemas';
import type { RunSummary } from '../reporter.ts';

export interface Texts {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** Beside the severity; empty when it says all. */
  readonly ask: Readonly<Record<Ask, string>>;
  readonly edition: Readonly<Record<'2019' | '2021' | 'unknown', string>>;
  /** Before a citation; laws and the statutory form need none. */
  readonly basisKind: Readonly<Record<Citation['kind'], string>>;
  /** `why` holds reason and clauses; where there is much to prove they stand apart, as `proof` and `basis`. */
  readonly labels: Readonly<
    Record<'why' | 'proof' | 'basis' | 'remedy' | 'related' | 'fix' | 'suppressed' | 'rule', string>
  >;
  /** @param others Rules broken by the same cause. */
  rules(ruleId: string, others: readonly string[]): string;
  /** The reason is that of the finding above. */
  readonly sameReason: string;
  readonly near: string;
  readonly listSeparator: string;
  readonly labelSeparator: string;
  inTable(place: { table: number; row?: number; column?: number }): string;
  /**
   * In a workbook.
   * @param sheet The name of the sheet.
   * @param column The letters of the column.
   */
  inSheet(sheet: string, row: number | undefined, column: string | undefined): string;
  /** A document without lines, where no place in it is known. */
  readonly wholeDocument: string;
  inParagraph(paragraph: number): string;
  /** What could not be carried over from a document; for a report file, what its import recorded. */
  losses(kind: ResultImport['kind'], count: number): string;
  moreRelated(count: number): string;
  readAs(value: number): string;
  readonly blank: string;
  partial(ruleIds: readonly string[], reason: string): string;
  /** The search for the mistyped figures was given up. */
  readonly undiagnosed: string;
  counts(errors: number, warnings: number, infos: number): string;
  summary(summary: RunSummary): string;
  /** Why a run without errors may be rejected. */
  tooManyWarnings(most: number): string;
  readonly quiet: string;
  notLinted(count: number): string;
  /** Beside the severity of a finding that is suppressed. */
  readonly isSuppressed: string;
  /** By whom and until when a finding is accepted; empty when neither is known. */
  acceptedBy(author: string | undefined, until: string | undefined): string;
  /** How many findings of one file are suppressed. */
  suppressed(count: number): string;
  suppressedInAll(count: number): string;
  ignored(count: number): string;
  configFiles(paths: readonly string[]): string;
  suppressionFiles(paths: readonly string[]): string;
}
