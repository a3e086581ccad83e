/** A table and a report as they are printed: text, spans and places, and no markup. Plain data that any writer can draw. */
import type { Edition } from '../bind/report.ts';

/** What becomes of that which the form has and the report lacks. */
export interface LayoutOptions {
  /**
   * shown: it stands where the form has it, marked as missing. left out: rows, columns and cells are those of the report and
   * no others, and so are captions and notes; of the form are only its groups above flat labels and the word above the labels.
   */
  readonly missing?: 'shown' | 'left out';
}

export type Missing = NonNullable<LayoutOptions['missing']>;

export interface GridCell {
  /** As printed; the form's where the report prints nothing. */
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly kind: 'corner' | 'columnLabel' | 'rowLabel' | 'figure';
  /** The figure, where the file has a number and no text. */
  readonly value?: number;
  /** JSON Pointer of the string or figure that is shown, to mark or to edit; absent where the report has none. */
  readonly pointer?: string;
  /** The address of a figure of the form: `applications.received.total`. */
  readonly address?: string;
  /** The form has it and the report does not. */
  readonly missing?: true;
  /** The report has it and the form does not. */
  readonly extra?: true;
  /** A figure of a row whose figures could not be placed. */
  readonly uncertain?: true;
}

/**
 * A laid out table. Rows list their cells from left to right; a cell that reaches down from a row above is not listed again,
 * as in HTML. Head and body each fill their rectangle of `columnCount` columns; where what is missing is left out, rows may end
 * short of it.
 */
export interface Grid {
  readonly kind: 'grid';
  /** What the table is called: its caption, or the form's; '' where it has neither. */
  readonly name: string;
  /** To be printed above the grid; absent where there is none or the form prints it inside. */
  readonly caption?: PageText;
  /** JSON Pointer of the printed table. */
  readonly pointer: string;
  /** The key of the statutory table; absent for any other. */
  readonly table?: string;
  readonly columnCount: number;
  readonly headerRows: readonly (readonly GridCell[])[];
  readonly bodyRows: readonly (readonly GridCell[])[];
  /** To be printed below the grid. */
  readonly notes: readonly PageText[];
}

export interface PageText {
  readonly text: string;
  /** JSON Pointer of the string. */
  readonly pointer: string;
}

export interface PageHeading extends PageText {
  readonly kind: 'heading';
  /** 1 for the parts of the report, 2 for what stands in them, … */
  readonly level: number;
}

export interface PageParagraph extends PageText {
  readonly kind: 'paragraph';
}

/** Something of the original that an import could not read. */
export interface PageUnreadable extends PageText {
  readonly kind: 'unreadable';
  /** `image`, … */
  readonly what: string;
}

export type PageBlock = PageHeading | PageParagraph | Grid | PageUnreadable;

export interface Page {
  readonly title?: PageText;
  readonly organ?: string;
  readonly year?: number;
  readonly edition: Edition | 'unknown';
  /** In the order printed. */
  readonly blocks: readonly PageBlock[];
}
