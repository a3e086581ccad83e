/** The larger tables as offices draw them: other spans, other rows, the header once more, results down the side. */
import { describe, test } from 'vitest';
import { type Document, expectAllRead } from './clerk.ts';
import {
  drawn,
  groupsInRows,
  joinedLabels,
  label,
  RESULTS,
  redrawn,
  remediesApart,
  separateLabels,
  separateRows,
  verticalRemedies,
  withNumbers,
  withSubtotal,
} from './redrawn-tables.ts';

const TABLES: readonly Document[] = [
  {
    name: 'applications without the label over all columns',
    bytes: redrawn('applications', ([top = [], second = [], third = [], ...body]) => [
      [{ ...(top[0] ?? label('')), rows: 2 }, ...second],
      third,
      ...body,
    ]),
  },
  {
    name: 'applications with a sum of legal persons',
    bytes: redrawn('applications', withSubtotal),
    findings: ['table-column-extra'],
  },
  { name: 'applications with three columns of labels, none merged', bytes: redrawn('applications', separateLabels) },
  { name: 'applications with all labels of a row in one cell', bytes: redrawn('applications', joinedLabels) },
  { name: 'applications with rows for the groups', bytes: redrawn('applications', groupsInRows) },
  { name: 'applications with numbers before the rows', bytes: redrawn('applications', withNumbers) },
  {
    name: 'applications with their header once more at the end of a page',
    bytes: redrawn('applications', (rows) => {
      const flat = separateRows(rows);
      return [...flat.slice(0, 15), ...flat.slice(0, 3), ...flat.slice(15)];
    }),
  },
  {
    name: 'applications under a row with the words of their heading',
    bytes: redrawn('applications', (rows) => [[label('收到和处理政府信息公开申请情况', { columns: 10 })], ...rows]),
  },
  {
    name: 'applications with a line of notes below',
    bytes: redrawn('applications', (rows) => [...rows, [label('注：以上数据不含所属事业单位。', { columns: 10 })]]),
  },
  {
    name: 'reviews and lawsuits with results in rows',
    bytes: redrawn('remedies', verticalRemedies),
  },
  {
    name: 'reviews and lawsuits in two tables',
    bytes: drawn('remedies', ({ rows }) => remediesApart(rows)),
    prose: (prose) => prose.flatMap((text) => (/^四、/u.test(text) ? [text, '行政复议情况', '行政诉讼情况'] : [text])),
  },
  {
    name: 'reviews and lawsuits with a label before their figures',
    bytes: redrawn('remedies', (rows) =>
      rows.map((row, at) =>
        at === 0 ? [label('项目', { rows: 3 }), ...row] : at === 3 ? [label('件数'), ...row] : row,
      ),
    ),
  },
  {
    name: 'reviews and lawsuits without the label of lawsuits',
    bytes: redrawn('remedies', (rows) => [
      ['行政复议', '未经复议直接起诉', '复议后起诉'].map((text) => label(text, { columns: 5 })),
      [...RESULTS, ...RESULTS, ...RESULTS].map((text) => label(text)),
      ...rows.slice(3),
    ]),
  },
  {
    name: 'reviews and lawsuits under a row with the words of their heading',
    bytes: redrawn('remedies', (rows) => [[label('政府信息公开行政复议、行政诉讼情况', { columns: 15 })], ...rows]),
  },
  {
    name: 'applications with dashes in the rows of groups',
    bytes: redrawn('applications', (rows) =>
      groupsInRows(rows).map((row, at) =>
        at < 3 ? row : row.map((cell, index) => (index > 0 && cell.kind === 'label' ? label('—') : cell)),
      ),
    ),
  },
  {
    name: 'applications with one column of labels, indented, groups above them',
    bytes: redrawn('applications', (rows) =>
      groupsInRows(rows).map((row, at) =>
        at < 3 ? row : row.map((cell, index) => (index === 0 ? { ...cell, text: `　　${cell.text}` } : cell)),
      ),
    ),
  },
];

describe('a report with tables drawn otherwise', () => {
  test.each(TABLES)('$name', async (given) => {
    await expectAllRead(given);
  });
});
