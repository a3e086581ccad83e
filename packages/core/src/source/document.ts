/**
 * A source document: text, the value read from it, what was wrong with it, and where each part stands.
 */
import type { Origin, Range } from '@disclosure-lint/schemas';
import type { Node } from 'jsonc-parser';

/** A place in the document, as found from a JSON Pointer. */
export interface SourceLocation {
  /** JSON Pointer (RFC 6901) of the part asked for. */
  readonly pointer: string;
  /** The part's own range, or that of the nearest heading, label or key. */
  readonly range: Range;
  /** false when `range` is only near to what was asked for. */
  readonly exact: boolean;
  /** Where the part stood in the document it was imported from. */
  readonly origin?: Origin;
}

/** Part of a string value, in UTF-16 units of the value (not of its JSON spelling). */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Something wrong with the text itself, before any rule is asked. */
export interface SourceProblem {
  /** The reserved rule that reports it. */
  readonly ruleId: CoreRuleId;
  readonly messageId: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly pointer: string;
  readonly range: Range;
}

/** Names reserved for what is no rule. */
export type CoreRuleId =
  | 'core-encoding'
  | 'core-syntax'
  | 'core-duplicate-key'
  | 'core-schema'
  | 'core-too-large'
  | 'core-too-deep'
  | 'core-not-a-report'
  | 'core-table-unreadable'
  | 'core-tables-only'
  | 'core-year-not-covered'
  | 'core-rule-crash'
  | 'core-suppression';

/** What is linted: the outcome of decoding and parsing, or of importing. */
export interface SourceDocument {
  /** The name used in messages and results, usually a path. */
  readonly path: string;
  /** The text that positions refer to. */
  readonly text: string;
  /** The value read; undefined when nothing could be read. */
  readonly value: unknown;
  readonly problems: readonly SourceProblem[];
  /**
   * Finds a part of the document.
   * @param pointer JSON Pointer of the part; a part that does not exist is located by its nearest ancestor.
   * @param span Part of the string value at `pointer`, in UTF-16 units of the value.
   */
  locate(pointer: string, span?: TextSpan): SourceLocation;
  /**
   * Finds the JSON node of a part; absent where the text is not the JSON of the value: when it was imported, or is broken.
   * Only a document that has it can be mended.
   */
  nodeAt?(pointer: string): Node | undefined;
}
