/** Small tables under each other without blank rows, each as wide as it is. */
import { articleTable, wordsOf } from '../document/form-words.ts';
import { columnRunsOf, filledInRow, type Region, rowsOf } from './region.ts';

const LABEL_HEADER = '信息内容';

/** Cuts rows of tables at each caption 第二十条第（一）项 or, where captions were lost, at each header 信息内容. */
export function stackedTables(rows: Region): Region[] {
  const starts = [rows.top];
  let onlyCaptions = true;
  for (let row = rows.top; row <= rows.bottom; row++) {
    const [first, second] = filledInRow(rows, row);
    const isCaption = first !== undefined && !second && articleTable(first.text) !== undefined;
    const isHeader = first !== undefined && wordsOf(first.text) === LABEL_HEADER;
    if (row > rows.top && (isCaption || isHeader) && !onlyCaptions) {
      starts.push(row);
      onlyCaptions = true;
    }
    if (!isCaption) onlyCaptions = false;
  }
  return starts.map((top, at) => asWideAsItsRows(rowsOf(rows, top, (starts[at + 1] ?? rows.bottom + 1) - 1)));
}

/** A caption merged over more columns than its table has makes the table no wider. */
function asWideAsItsRows(table: Region): Region {
  let left = table.right;
  let right = table.left;
  for (let row = table.top; row <= table.bottom; row++) {
    if (filledInRow(table, row).length < 2) continue;
    const runs = columnRunsOf(rowsOf(table, row, row));
    left = Math.min(left, runs[0]?.left ?? left);
    right = Math.max(right, runs.at(-1)?.right ?? right);
  }
  return left > right ? table : { ...table, left, right };
}
