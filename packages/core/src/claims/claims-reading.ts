/** What was read of a report's prose: every figure, what it is taken for, and what it was held against. */
import type { Edition } from '../bind/report.ts';
import type { Approximation, QuantityKind } from '../narrative/quantities.ts';
import type { Finding, Location } from '../results/finding.ts';

/**
 * agrees: one of the figures it may stand for has it; differs: none has; rounded: a rounded figure that is near none, which
 * proves nothing; unknown: a cell is missing or no number; notCompared: it is about no cell of the form.
 */
export type ClaimVerdict = 'agrees' | 'differs' | 'rounded' | 'unknown' | 'notCompared';

export type ClaimsResult =
  | {
      readonly kind: 'read';
      readonly path: string;
      readonly edition: Edition | 'unknown';
      /** The year reported on, declared or inferred. */
      readonly year?: number;
      /** In the order of the text. */
      readonly figures: readonly ReadFigure[];
    }
  /** Broken JSON, no report, or a year that no form governs; the finding says which. */
  | { readonly kind: 'unreadable'; readonly path: string; readonly finding: Finding };

export interface ReadFigure {
  /** The part in the words of the form: 一、总体情况, 引言. */
  readonly place: string;
  /** Key of the part; absent outside the parts of the form. */
  readonly section?: string;
  /** As printed, without white space: the phrase of a claim; otherwise the figure and the words before it. */
  readonly words: string;
  /** Of the words. */
  readonly location: Location;
  /** The number read; 0 for a statement that there is none. */
  readonly value: number;
  /** Absent from a statement that there is none, such as 未收到…申请 or 全部办结. */
  readonly quantity?: ReadQuantity;
  /** What it is taken for; absent where no kind of claim fits. */
  readonly claim?: {
    readonly name: string;
    readonly title: string /** The rule that brings the kind along. */;
    readonly rule?: string;
  };
  /** The matter of which the words next to it speak: applications, published, other … */
  readonly topic?: string;
  readonly verdict: ClaimVerdict;
  /** The figures of the form that it may stand for; none where it is not compared. */
  readonly readings: readonly ClaimReading[];
  /** Which of the readings it was held against: the one that agrees, otherwise the first. */
  readonly against?: number;
  /** Where the office's own tables have the same figure. It tells where a figure may come from, and proves nothing. */
  readonly ownTable?: OwnTableFigure;
}

export interface ReadQuantity {
  /** As printed, with unit and approximation. */
  readonly literal: string;
  readonly kind: QuantityKind;
  readonly unit: string;
  readonly approximation?: Approximation;
  readonly location: Location;
}

/** A cell, or a sum of cells. */
export interface ClaimReading {
  /** Absent where a cell is missing or no number. */
  readonly value?: number;
  readonly cells: readonly HeldCell[];
}

export interface HeldCell {
  readonly address: string;
  /** Row and column in the words of the form. */
  readonly label: string;
  /** Absent where the report has no such cell. */
  readonly literal?: string;
  readonly value?: number;
  readonly location?: Location;
}

export interface OwnTableFigure {
  /** cell: one cell; sum: several cells that the words name; column: all of a column. */
  readonly kind: 'cell' | 'sum' | 'column';
  readonly value: number;
  readonly cells: readonly {
    readonly label: string;
    readonly literal: string;
    readonly value: number;
    readonly location: Location;
  }[];
}
