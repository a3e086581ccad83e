/**
 * A fact answers a question about a report, with evidence. Rules name facts; a fact declares the schema of its
 * parameters and the names that a message may use, so that a rule file is checked before it is run.
 */
import type { Form, LocalisedText } from '@disclosure-lint/schemas';
import type { Report } from '../bind/report.ts';
import type { ParamValue } from '../results/finding.ts';
import type { TextSpan } from '../source/document.ts';

/** A JSON Schema fragment (2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Something that took part in a breach: a cell, a label, a heading or a phrase. */
export interface Exhibit {
  readonly label: LocalisedText;
  readonly literal: string;
  readonly value?: number;
  readonly address?: string;
  readonly pointer: string;
  readonly span?: TextSpan;
}

/** One violation found by a fact. */
export interface Breach {
  readonly messageId: string;
  readonly params: Readonly<Record<string, ParamValue>>;
  /** Where it stands. */
  readonly pointer: string;
  readonly span?: TextSpan;
  readonly address?: string;
  /** The place in the words of the form. */
  readonly place?: LocalisedText;
  readonly exhibits: readonly Exhibit[];
  /** What identifies the breach beside rule and address: the values, or the phrase. */
  readonly identity: readonly (string | number)[];
}

/** What a fact found: violations, how much it looked at, and what it could not look at. */
export interface Evidence {
  readonly kind: 'evidence';
  readonly breaches: readonly Breach[];
  readonly checked: number;
  readonly skipped: readonly Skipped[];
}

/** A place that could not be looked at. */
export interface Skipped {
  readonly address: string;
  readonly reason: LocalisedText;
}

/** A single value, with the places it was read from. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean;
  readonly exhibits: readonly Exhibit[];
}

/** The fact has no answer for this report. */
export interface Undetermined {
  readonly kind: 'undetermined';
  readonly reason: LocalisedText;
}

export type FactResult = Evidence | Scalar | Undetermined;

/** A mistake in a fact's parameters, found when a rule is loaded. */
export interface ParamProblem {
  /** JSON Pointer below the parameters. */
  readonly pointer: string;
  readonly message: LocalisedText;
  readonly suggestion?: string;
}

/** Evaluates a prepared fact on a report. */
export type PreparedFact = (report: Report) => FactResult;

export interface FactDefinition<Params = Record<string, unknown>> {
  readonly name: string;
  /** What the fact answers, for the documentation and for completion in an editor. */
  readonly description: LocalisedText;
  readonly returns: 'evidence' | 'scalar';
  /** JSON Schema of the parameters; parameters that satisfy it are what `prepare` gets. */
  readonly params: JsonSchema;
  /**
   * The message ids that the fact may report with these parameters, each with the names its message may use.
   * A scalar fact has none: a rule composed of scalars reports `default` with `actual`, `expected`, `where`, `literal`.
   */
  messages(params: Params): Readonly<Record<string, readonly string[]>>;
  /**
   * Resolves the parameters against a form once, so that evaluation does no look-ups by name.
   * @param params The parameters of the rule file.
   * @param form The edition that the report is evaluated with.
   * @param problem Is told of names that the form does not have.
   */
  prepare(params: Params, form: Form, problem: (problem: ParamProblem) => void): PreparedFact;
}
