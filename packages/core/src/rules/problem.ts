/** What is wrong with a rule file, and where. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import type { TextSpan } from '../source/document.ts';

/** Something wrong in a rule file. Line and column count from 1. */
export interface RuleProblem {
  readonly file: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  readonly message: LocalisedText;
  /** What was probably meant. */
  readonly suggestion?: string;
}

/** Tells a problem at a place of the rule file. */
export type ReportProblem = (pointer: string, message: LocalisedText, suggestion?: string, span?: TextSpan) => void;
