/** Each form's labels, brought to comparable spelling once. */
import type { Form, TableForm } from '@disclosure-lint/schemas';
import type { FormLine } from './align.ts';
import { normaliseCaption, parseLabel } from './label.ts';

export interface TableIndex {
  readonly form: TableForm;
  readonly rows: readonly FormLine[];
  readonly columns: readonly FormLine[];
  /** The rows and columns that stand in one edition only. */
  readonly decisiveRows: readonly FormLine[];
  readonly decisiveColumns: readonly FormLine[];
  /** Words of every row and every column label. */
  readonly rowWords: ReadonlySet<string>;
  readonly columnWords: ReadonlySet<string>;
  /** Words of the labels that only head a group of rows and have no figures, and of those that head columns. */
  readonly groupWords: ReadonlySet<string>;
  readonly columnGroupWords: ReadonlySet<string>;
  readonly caption: string;
}

const indexes = new WeakMap<Form, readonly TableIndex[]>();

/** @returns the index of each table of the form, in the form's order. */
export function tableIndexes(form: Form): readonly TableIndex[] {
  let found = indexes.get(form);
  if (!found) {
    found = form.tables.map(indexTable);
    indexes.set(form, found);
  }
  return found;
}

function indexTable(form: TableForm): TableIndex {
  const rows = form.rows.map(formLine);
  const columns = form.columns.map(formLine);
  return {
    form,
    rows,
    columns,
    decisiveRows: rows.filter((_, at) => form.rows[at]?.decisive),
    decisiveColumns: columns.filter((_, at) => form.columns[at]?.decisive),
    rowWords: new Set(rows.flatMap((line) => line.words)),
    columnWords: new Set(columns.flatMap((line) => line.words)),
    groupWords: new Set(rows.flatMap((line) => line.groups)),
    columnGroupWords: new Set(columns.flatMap((line) => line.groups)),
    caption: normaliseCaption(form.caption),
  };
}

function formLine(line: {
  readonly label: string | readonly string[];
  readonly accepted?: readonly string[];
}): FormLine {
  const path = typeof line.label === 'string' ? [line.label] : line.label;
  const label = parseLabel(path.at(-1) ?? '');
  return {
    label,
    words: [
      label.words,
      // The form's own note, printed without its parentheses: 本年收费金额 单位：万元.
      ...(label.note === '' ? [] : [label.words + label.note]),
      ...(line.accepted ?? []).map((accepted) => parseLabel(accepted).words),
    ],
    groups: path.slice(0, -1).map((part) => parseLabel(part).words),
  };
}
