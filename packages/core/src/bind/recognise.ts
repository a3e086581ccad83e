/** Tells which printed table is which statutory table, and which edition of the form a report was printed on. */
import type { Form } from '@disclosure-lint/schemas';
import type { TableIndex } from './form-index.ts';
import { tableIndexes } from './form-index.ts';
import { normaliseCaption, parseLabel, printedLabel } from './label.ts';
import type { TablePiece } from './raw-row.ts';
import type { Edition, EditionMark } from './report.ts';
import { arrayField, type FoundTable, fieldsOf, labelPath } from './walk.ts';

/** Words of a printed table's labels. */
interface Words {
  readonly headers: readonly PrintedHeader[];
  readonly columns: readonly string[];
  /** With the labels above them: a header that was broken in two arrives as a path of its lines. */
  readonly wholeColumns: readonly string[];
  readonly rows: readonly string[];
}

interface PrintedHeader {
  readonly path: readonly string[];
  readonly pointer: string;
}

function wordsOf(table: FoundTable): Words {
  const headers = headersOf(table);
  return {
    headers,
    columns: headers.map(({ path }) => parseLabel(path.at(-1) ?? '').words),
    wholeColumns: headers.map(({ path }) => parseLabel(path.join('')).words),
    rows: table.rows.map((row) => parseLabel(labelPath(fieldsOf(row)?.label).at(-1) ?? '').words),
  };
}

/** The headers of a table; where it has none, the words that stand in the cells of its rows. */
function headersOf({ columns, rows, pointer }: FoundTable): PrintedHeader[] {
  if (columns.length > 0)
    return columns.map((label, at) => ({ path: labelPath(label), pointer: `${pointer}/columns/${at}` }));
  return rows.flatMap((row, at) =>
    arrayField(fieldsOf(row), 'cells').flatMap((cell, column) =>
      typeof cell === 'string' && WORDS.test(cell)
        ? [{ path: [cell], pointer: `${pointer}/rows/${at}/cells/${column}` }]
        : [],
    ),
  );
}

const WORDS = /\p{Script=Han}{2}/u;

/**
 * Recognises the edition by the headers that stand in one edition only; by rows where no header tells.
 * @param tables The printed tables.
 * @param forms Every edition.
 */
export function recogniseEdition(tables: readonly FoundTable[], forms: readonly Form[]): EditionMark | undefined {
  const marks: EditionMark[] = [];
  const prefixMarks: EditionMark[] = [];
  const rowMarks: EditionMark[] = [];
  for (const table of tables) {
    const words = wordsOf(table);
    for (const form of forms) {
      for (const index of tableIndexes(form)) {
        for (const column of index.decisiveColumns) {
          const found = words.columns.findIndex(
            (word, at) => column.words.includes(word) || column.words.includes(words.wholeColumns[at] ?? ''),
          );
          if (found >= 0 && sharesARow(words, index)) marks.push(headerMark(form, index, words.headers[found]));
        }
        // Headers cut short tell only where no whole header does.
        const cut = marks.length > 0 ? -1 : words.columns.findIndex((word) => startsOnly(word, index, form, forms));
        if (cut >= 0 && sharesARow(words, index)) prefixMarks.push(headerMark(form, index, words.headers[cut]));
        for (const row of index.decisiveRows) {
          const found = words.rows.indexOf(row.words[0] ?? '');
          if (found >= 0)
            rowMarks.push(
              mark(form, index, labelPath(fieldsOf(table.rows[found])?.label), `${table.pointer}/rows/${found}/label`),
            );
        }
      }
    }
  }
  return majority(marks) ?? majority(prefixMarks) ?? majority(rowMarks);
}

/** So many signs of a header that was cut short are needed to tell an edition. */
const SHORTEST_PREFIX = 3;

/** Whether a header that was cut short begins like one of this edition’s and like none of the others’. */
function startsOnly(word: string, index: TableIndex, form: Form, forms: readonly Form[]): boolean {
  if (word.length < SHORTEST_PREFIX || !begins(word, index.decisiveColumns)) return false;
  return forms.every((other) => other === form || !tableIndexes(other).some(({ columns }) => begins(word, columns)));
}

function begins(word: string, columns: TableIndex['columns']): boolean {
  return columns.some((column) => column.words.some((words) => words.startsWith(word)));
}

/** A header counts only in a table that has one of the form's rows: other tables use such words too. */
function sharesARow(words: Words, index: TableIndex): boolean {
  return words.rows.some((word) => index.rowWords.has(word));
}

function headerMark(form: Form, index: TableIndex, header: PrintedHeader | undefined): EditionMark {
  return mark(form, index, header?.path ?? [], header?.pointer ?? '');
}

function mark(form: Form, index: TableIndex, path: readonly string[], pointer: string): EditionMark {
  return { edition: form.edition, printed: printedLabel(path.at(-1) ?? ''), pointer, table: index.form };
}

function majority(marks: readonly EditionMark[]): EditionMark | undefined {
  const counts = new Map<Edition, number>();
  for (const { edition } of marks) counts.set(edition, (counts.get(edition) ?? 0) + 1);
  let best: EditionMark | undefined;
  for (const candidate of marks) {
    if (!best || (counts.get(candidate.edition) ?? 0) > (counts.get(best.edition) ?? 0)) best = candidate;
  }
  return best;
}

/**
 * Sorts the printed tables to the form's tables.
 * @returns for each key of a statutory table the pieces that make it up.
 */
export function sortTables(tables: readonly FoundTable[], form: Form): Map<string, TablePiece[]> {
  const sorted = new Map<string, TablePiece[]>();
  for (const table of tables) {
    for (const [key, piece] of sortTable(table, tableIndexes(form))) {
      const pieces = sorted.get(key);
      if (pieces) pieces.push(piece);
      else sorted.set(key, [piece]);
    }
  }
  const used = new Set([...sorted.values()].flatMap((pieces) => pieces.map((piece) => piece.pointer)));
  const missing = tableIndexes(form).filter(
    (index) => index.form.address === 'disclosure' && !sorted.has(index.form.key),
  );
  for (const table of missing.length > 0 ? tables : []) {
    if (used.has(table.pointer) || !hasOnlyRowsOf(table, tableIndexes(form))) continue;
    for (const index of missing) {
      const rows = rowsOf(table, index);
      if (rows.length > 0 && !sorted.has(index.form.key))
        sorted.set(index.form.key, [{ pointer: table.pointer, columns: table.columns, rows }]);
    }
  }
  // Fifteen figures in a row without header or name can be nothing else.
  const remedies = tableIndexes(form).find((index) => index.form.key === 'remedies' && !sorted.has(index.form.key));
  const wide = remedies && tables.find((table) => !used.has(table.pointer) && isOneWideRow(table, remedies));
  if (wide) {
    const [row] = wide.rows;
    sorted.set(remedies.form.key, [{ pointer: wide.pointer, columns: wide.columns, rows: [{ row, index: 0 }] }]);
  }
  return sorted;
}

function isOneWideRow({ columns, rows }: FoundTable, { form }: TableIndex): boolean {
  const cells = arrayField(fieldsOf(rows[0]), 'cells');
  return columns.length === 0 && rows.length === 1 && cells.length === form.rows.length * form.columns.length;
}

/** A table with headers of no form, whose every row is one of the small tables': it is meant to be them. */
function hasOnlyRowsOf(table: FoundTable, all: readonly TableIndex[]): boolean {
  const disclosure = all.filter((index) => index.form.address === 'disclosure');
  const rows = wordsOf(table).rows;
  return rows.length >= 2 && rows.every((word) => disclosure.some((index) => index.rowWords.has(word)));
}

function rowsOf(table: FoundTable, index: TableIndex): { row: unknown; index: number }[] {
  const words = wordsOf(table).rows;
  return table.rows
    .map((row, at) => ({ row, index: at }))
    .filter((entry) => index.rowWords.has(words[entry.index] ?? ''));
}

function sortTable(table: FoundTable, indexes: readonly TableIndex[]): [string, TablePiece][] {
  const all = table.rows.map((row, index) => ({ row, index }));
  const declared = indexes.find((index) => index.form.key === table.key);
  if (declared) return [[declared.form.key, { pointer: table.pointer, columns: table.columns, rows: all }]];
  const words = wordsOf(table);
  const candidates = indexes.filter((index) => isRecognised(table, words, index, indexes));
  const [only] = candidates;
  if (!only) return [];
  if (candidates.length === 1) return [[only.form.key, { pointer: table.pointer, columns: table.columns, rows: all }]];
  // Several small tables printed as one: each row goes to the table that has it, an unknown row to the table before.
  const pieces = new Map<TableIndex, { row: unknown; index: number }[]>();
  let current = only;
  for (const entry of all) {
    current = candidates.find((index) => isRowOf(words.rows[entry.index] ?? '', index)) ?? current;
    const rows = pieces.get(current);
    if (rows) rows.push(entry);
    else pieces.set(current, [entry]);
  }
  return [...pieces].map(([index, rows]) => {
    const others = new Set(candidates.flatMap((other) => (other === index ? [] : [...other.columnWords])));
    return [index.form.key, { pointer: table.pointer, columns: table.columns, rows, others }];
  });
}

/** Whether a printed table without a key is this statutory table: its rows tell, or its columns and caption. */
function isRecognised(table: FoundTable, words: Words, index: TableIndex, all: readonly TableIndex[]): boolean {
  const rows = words.rows.filter((word) => isRowOf(word, index)).length;
  // Once each: 总计 stands three times above the remedies.
  const columns = new Set(
    words.columns.filter(
      (word, at) => word !== '' && (index.columnWords.has(word) || index.columnWords.has(words.wholeColumns[at] ?? '')),
    ),
  ).size;
  const captioned = table.caption !== '' && normaliseCaption(table.caption).includes(index.caption);
  if (index.form.address === 'disclosure') {
    return rows > 0 && (captioned || columns > 0 || prefixes(words, index) || withoutHeader(table, words, all));
  }
  const fewColumns = Math.min(3, index.columns.length);
  return (
    (columns >= fewColumns && (rows > 0 || captioned || words.columns.length >= index.columns.length)) ||
    (captioned && (rows > 0 || columns > 0)) ||
    rows >= 5
  );
}

/** Whether a row is the table's, even where its label lacks 行政. */
function isRowOf(word: string, index: TableIndex): boolean {
  if (index.rowWords.has(word)) return true;
  return (
    word.length >= 2 &&
    index.form.address === 'disclosure' &&
    index.rows.some(({ label }) => label.words === `行政${word}`)
  );
}

/** All of the small tables printed as one, where no single header could stand above them: their rows tell. */
function withoutHeader(table: FoundTable, words: Words, all: readonly TableIndex[]): boolean {
  if (table.columns.length > 0) return false;
  const known = all.filter((index) => index.form.address === 'disclosure').flatMap((index) => [...index.rowWords]);
  return words.rows.filter((word) => known.includes(word)).length >= FEWEST_ROWS;
}

/** Fewer rows with the form's words may stand in any table. */
const FEWEST_ROWS = 3;

/** Headers whose second line was lost. */
function prefixes(words: Words, index: TableIndex): boolean {
  return words.columns.some(
    (word) => word.length >= SHORTEST_PREFIX && index.columns.some((column) => column.label.words.startsWith(word)),
  );
}
