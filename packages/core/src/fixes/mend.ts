/** What a mend is: what it changes in the report, said by pointers, before it becomes edits of the text. */
import type { Leaf, LocalisedText } from '@disclosure-lint/schemas';
import type { Report } from '../bind/report.ts';
import type { Breach } from '../facts/definition.ts';
import type { Fix } from '../results/finding.ts';
import type { Rule, RuleSet } from '../rules/rule-set.ts';
import type { TextSpan } from '../source/document.ts';

/** One change of the report. */
export type Change =
  /** A string, number or null is replaced. */
  | { readonly kind: 'write'; readonly pointer: string; readonly value: string | number }
  /** Part of a string is replaced. */
  | { readonly kind: 'text'; readonly pointer: string; readonly span: TextSpan; readonly text: string }
  /** Elements are put into a list, before the one at `index`; printed as the list's others, or as the one at `like`. */
  | {
      readonly kind: 'insert';
      readonly pointer: string;
      readonly index: number;
      readonly values: readonly unknown[];
      readonly like?: string;
    }
  /** A property is added to an object, after another one. */
  | {
      readonly kind: 'add';
      readonly pointer: string;
      readonly name: string;
      readonly value: string;
      readonly after: string;
    };

/** A way to mend a breach. */
export interface Mend {
  readonly title: LocalisedText;
  readonly applicability: Fix['applicability'];
  readonly changes: readonly Change[];
}

/** A breach to be mended. */
export interface Question {
  readonly breach: Breach;
  readonly report: Report;
  /** The rule that was broken. */
  readonly rule: Rule;
  /** The condition of the rule that found it. */
  readonly leaf: Leaf;
  /** The rules in force, whose equations a mend is to keep. */
  readonly ruleSet: RuleSet;
}

/** Answers how the breaches of a fact can be mended, best first; with nothing where it does not know. */
export type Mender = (question: Question) => readonly Mend[];

/** Something that stands where it stands: a breach, or one of the exhibits of a gathered one. */
export type Place = Pick<Breach, 'pointer'> & { readonly span?: TextSpan };

/** @returns the places of a breach: its own, or where it tells of many at once theirs. */
export function placesOf({ params, exhibits, pointer, span }: Breach): readonly Place[] {
  return params.count === undefined ? [{ pointer, ...(span && { span }) }] : exhibits;
}
