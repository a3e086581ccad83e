/** A report file bound to the statutory form: each cell on its address, each section on its key. */
import type { ColumnForm, Form, RowForm, SectionForm, TableForm } from '@disclosure-lint/schemas';
import type { Comparisons } from '../comparison/comparisons.ts';
import type { SourceDocument } from '../source/document.ts';
import type { CellReading } from './cell.ts';
import type { Ordinal } from './label.ts';

export type Edition = Form['edition'];

export interface BoundCell {
  readonly raw: unknown;
  readonly reading: CellReading;
  /** The number to reckon with; undefined when the cell gives none. */
  readonly value: number | undefined;
  readonly row: BoundRow;
  readonly column: BoundColumn;
  /** Index in the printed row's cells. */
  readonly index: number;
}

/** How a printed label compares with the form's. */
export type LabelReading = 'exact' | 'annotated' | 'truncated' | 'altered' | 'lost';

export interface BoundRow {
  readonly form: RowForm;
  readonly label: LabelReading;
  readonly printed: string;
  /** JSON Pointer of the row. */
  readonly pointer: string;
  /** JSON Pointer of its own label: of the last one where the row has a path of them. */
  readonly labelPointer: string;
  /** true when its figures could not be placed: no sum is judged on it. */
  readonly uncertain: boolean;
  /** How many figures it has more than the table has columns; below 0, how many fewer; 0 for a row without any. */
  readonly excess: number;
}

export interface BoundColumn {
  readonly form: ColumnForm;
  readonly label: LabelReading;
  readonly printed: string;
  /** JSON Pointer of its own header: of the last one where the column has a path of them. */
  readonly pointer: string;
}

/** A printed table that is none of the form's. */
export interface FreeTable {
  readonly columns: readonly unknown[];
  readonly rows: readonly unknown[];
  readonly pointer: string;
}

/** A row or column that the form does not have. */
export interface ExtraLine {
  readonly printed: string;
  /** JSON Pointer of its label. */
  readonly pointer: string;
}

export interface BoundTable {
  readonly form: TableForm;
  /** JSON Pointers of the printed tables it was read from; more than one when it was printed in pieces. */
  readonly pointers: readonly string[];
  /** By the form's order; undefined where the row is missing. */
  readonly rows: readonly (BoundRow | undefined)[];
  /** By the form's order; undefined where the column is missing. */
  readonly columns: readonly (BoundColumn | undefined)[];
  /** By the form's row and column; undefined where either is missing. */
  readonly cells: readonly (readonly (BoundCell | undefined)[])[];
  readonly extraRows: readonly ExtraLine[];
  readonly extraColumns: readonly ExtraLine[];
}

export interface BoundSection {
  readonly form: SectionForm | undefined;
  /** exact: one of the accepted wordings; keyword: told by keywords only. */
  readonly match: 'exact' | 'keyword' | 'none';
  readonly heading: string;
  readonly ordinal: Ordinal | undefined;
  readonly pointer: string;
}

/** A heading below top level that has the words of a section of the form. */
export interface NestedSection {
  readonly form: SectionForm;
  readonly heading: string;
  readonly pointer: string;
  /** JSON Pointer of the top-level section it stands in. */
  readonly top: string;
}

export interface BoundParagraph {
  readonly text: string;
  readonly pointer: string;
  /** The key of the top-level section; undefined in the preamble and in sections of no form. */
  readonly section: SectionForm['key'] | undefined;
}

/** Where prose stands: a part of the form, the preamble, or a top-level section that is none of the form’s. */
export type ProsePlace = SectionForm['key'] | 'title' | 'preamble' | 'extra';

/** A paragraph, or a heading below top level. */
export interface ProseLine {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
  readonly pointer: string;
  readonly place: ProsePlace;
  /** JSON Pointer of what it stands in directly. */
  readonly parent: string;
}

export interface ReportYear {
  readonly value: number;
  readonly from: 'declared' | 'title' | 'period' | 'text';
  readonly pointer: string;
}

export interface EditionMark {
  readonly edition: Edition;
  /** The header or label that tells. */
  readonly printed: string;
  readonly pointer: string;
  readonly table: TableForm;
}

export interface Report {
  readonly document: SourceDocument;
  /** What facts have worked out of it; read through `remember`. */
  readonly memory: Map<string, unknown>;
  /** What else is known: the year before, the other reports. */
  readonly comparisons?: Comparisons;
  /** Every edition of the form. */
  readonly forms: Readonly<Record<Edition, Form>>;
  /** The form it is evaluated with: the edition recognised, else the one that governs the year. */
  readonly form: Form;
  /** Told from the tables' own headers. */
  readonly edition: Edition | 'unknown';
  readonly editionMark: EditionMark | undefined;
  /** The edition that governs the year; undefined when the year is unknown or has none. */
  readonly governing: Edition | undefined;
  readonly year: ReportYear | undefined;
  /** It came from a document with the tables of a report and none of its prose: what is not there is not missing. */
  readonly tablesOnly: boolean;
  readonly organ: { readonly name?: string; readonly kind?: string; readonly level?: string; readonly scope?: string };
  readonly title: string | undefined;
  readonly sections: readonly BoundSection[];
  readonly nested: readonly NestedSection[];
  readonly paragraphs: readonly BoundParagraph[];
  /** Paragraphs and lower headings in the order printed. */
  readonly prose: readonly ProseLine[];
  /** The statutory tables found, by key. */
  readonly tables: ReadonlyMap<string, BoundTable>;
  /** The other tables, in their order. */
  readonly freeTables: readonly FreeTable[];
  /** The top-level heading above each statutory table found, by key. */
  readonly tableHeadings: ReadonlyMap<string, { readonly heading: string; readonly pointer: string }>;
}

/** @returns the JSON Pointer of a cell. */
export function cellPointer(cell: BoundCell): string {
  return `${cell.row.pointer}/cells/${cell.index}`;
}

/** @returns the address of a cell of the form: `applications.received.total`. */
export function cellAddress(table: TableForm, row: RowForm, column: ColumnForm): string {
  return `${table.address}.${row.key}.${column.key}`;
}
