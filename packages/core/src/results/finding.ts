/**
 * What linting a report gives: findings, the outcome of every rule, and a verdict.
 */
import type { Citation, LocalisedText, Origin, Range, Suppression } from '@disclosure-lint/schemas';

export type Locale = 'zh-CN' | 'en';
export type Severity = 'error' | 'warning' | 'info';
/** fix: it is wrong; verify: it may be right, and the author is asked to look. */
export type Ask = 'fix' | 'verify';

/** A value that a message may show. */
export type ParamValue = string | number | LocalisedText;

export interface Location {
  readonly pointer: string;
  readonly range: Range;
  /** false when the range is that of the nearest heading, label or key. */
  readonly exact: boolean;
  readonly origin?: Origin;
}

/** A cell or phrase that took part in a finding. */
export interface RelatedLocation {
  /** The cell in the words of the form, or what the phrase is. */
  readonly label: string;
  /** What is printed there. */
  readonly literal: string;
  /** What it was read as. */
  readonly value?: number;
  readonly address?: string;
  readonly location: Location;
}

/** A breach that a finding stands for. */
export interface BreachRef {
  readonly ruleId: string;
  readonly messageId: string;
  readonly address?: string;
  readonly fingerprint: string;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  /** safe: no reported number changes. */
  readonly applicability: 'safe' | 'suggestion';
  readonly edits: readonly TextEdit[];
}

/** How a figure was probably mistyped. */
export type SlipKind =
  /** Two adjacent digits stand in the wrong order: 51 for 15. */
  | 'digitsSwapped'
  /** A digit is missing: 5 for 15. */
  | 'digitDropped'
  /** A digit was typed twice: 155 for 15. */
  | 'digitDoubled'
  /** One digit is another: 18 for 15. */
  | 'digitWrong'
  /** The figure of the cell beside, above or below was typed again. */
  | 'neighbourCopied'
  /** A figure and its neighbour stand in each other's cell. */
  | 'cellsExchanged'
  /** The figures of a whole row or column stand one place off, or in those of the next. */
  | 'lineShifted'
  /** A minus sign that does not belong there. */
  | 'sign';

/** A figure that would have to be another. */
export interface Correction {
  readonly address: string;
  /** The cell in the words of the form: table, row and column. */
  readonly place: string;
  /** What is printed. */
  readonly literal: string;
  /** What it should be. */
  readonly value: number;
  readonly location: Location;
}

/** One way to explain what is broken: figures that must all be corrected. */
export interface Candidate {
  readonly corrections: readonly Correction[];
  /** Absent where the figure printed resembles nothing. */
  readonly slip?: SlipKind;
}

export interface Finding {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly ask: Ask;
  /** What is wrong, in the locale asked for. */
  readonly message: string;
  /** Why it matters; empty when the message says it all. */
  readonly rationale: string;
  /** What to do. */
  readonly remedy: string;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly location: Location;
  /** Address of the cell, or key of the section. */
  readonly address?: string;
  /** The place in the words of the form: table, row, column or section. */
  readonly place?: string;
  readonly related: readonly RelatedLocation[];
  readonly breaches: readonly BreachRef[];
  /**
   * The figures that, corrected, make everything in `breaches` hold, best first; several where they explain it equally well.
   * Absent where no figure of the tables could be told to be the cause.
   */
  readonly candidates?: readonly Candidate[];
  readonly fixes: readonly Fix[];
  /** Stable over edits elsewhere in the file: rule, address and values, no positions. */
  readonly fingerprint: string;
  /** The clauses offended, chosen by the report's year. */
  readonly basis: readonly Citation[];
  /** Somebody has accepted it: it is shown as such and decides nothing. */
  readonly suppressed?: SuppressionNote;
}

/** Why a finding is accepted, by whom and until when. */
export interface SuppressionNote {
  readonly reason: string;
  readonly author?: string;
  readonly until?: string;
  /** The baseline has all of it, whoever else accepts it too. */
  readonly inBaseline?: true;
}

/** A finding accepted in advance. */
export interface Acceptance extends Suppression {
  /** It is recorded in a baseline, and no person has given a reason for it. */
  readonly inBaseline?: true;
}

/**
 * What became of a suppression on one report. `changed`: the place still breaks the rule, with other values than those that
 * were accepted. `idle`: the rule did not look at everything, so that nothing can be said.
 */
export type SuppressionStatus = 'used' | 'expired' | 'changed' | 'unmatched' | 'idle';

export interface SuppressionUse {
  readonly suppression: Suppression;
  readonly status: SuppressionStatus;
}

export type OutcomeStatus = 'pass' | 'fail' | 'partial' | 'notApplicable' | 'error';

/** How one rule ended on one report. */
export type RuleOutcome =
  | { readonly ruleId: string; readonly status: 'pass' | 'fail' }
  | { readonly ruleId: string; readonly status: 'partial' | 'notApplicable' | 'error'; readonly reason: string };

/** accepted: nothing at or over the threshold; rejected: something; incomplete: it could not be judged. */
export type Verdict = 'accepted' | 'rejected' | 'incomplete';

export interface LintResult {
  readonly path: string;
  /** The edition of the form recognised from the tables. */
  readonly edition: '2019' | '2021' | 'unknown';
  /** The year reported on, declared or inferred. */
  readonly year?: number;
  readonly findings: readonly Finding[];
  /** One for each rule of the rule set, in the rule set's order. */
  readonly outcomes: readonly RuleOutcome[];
  /** How much of the form was found. */
  readonly coverage: { readonly sections: number; readonly tables: number };
  /**
   * How the figures were looked for that make sums wrong; absent where no rule ran. `complete` is false when the search was
   * given up, and the sums concerned stand as their rules found them. Steps are changes of figures that were tried.
   */
  readonly diagnosis?: { readonly steps: number; readonly complete: boolean };
  /** true when the document could not be judged although it was read (a rule crashed, no form governs the year). */
  readonly incomplete: boolean;
  /** What became of each suppression that concerns the report. */
  readonly suppressions: readonly SuppressionUse[];
  /** Milliseconds spent in each rule, when asked for. */
  readonly timings?: ReadonlyMap<string, number>;
}
