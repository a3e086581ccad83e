/** Tables as offices print and type them: what means the same is read the same. */

import { forms } from '@disclosure-lint/rules';
import { describe, expect, it } from 'vitest';
import { bindReport } from '../src/bind/bind.ts';
import { editReport, parseDocument } from '../src/index.ts';
import { lint, specimen, told } from './reports.ts';

type Label = string | string[];
interface Row {
  label: Label;
  cells: unknown[];
}
interface Table {
  table?: string;
  caption?: string;
  columns: Label[];
  rows: Row[];
}
interface Tables {
  readonly disclosure: Table[];
  readonly applications: Table;
  readonly remedies: Table;
  readonly all: readonly Table[];
  /** Puts other blocks in place of a section's. */
  replace(section: number, blocks: unknown[]): void;
}
type Change = (tables: Tables) => void;

/** @returns the specimen with its tables changed. */
function printed(change: Change, edition: '2019' | '2021' = '2021'): unknown {
  const report = specimen(edition);
  const blocks = (section: number): Table[] => (report.sections[section]?.content ?? []) as unknown as Table[];
  const first = (section: number): Table => blocks(section)[0] ?? { columns: [], rows: [] };
  change({
    disclosure: blocks(1),
    applications: first(2),
    remedies: first(3),
    all: [1, 2, 3].flatMap(blocks),
    replace: (section, content) => Object.assign(report.sections[section] ?? {}, { content }),
  });
  return report;
}

const spelt =
  (spell: (label: string) => string): Change =>
  ({ all }) => {
    const each = (label: Label): Label => (typeof label === 'string' ? spell(label) : label.map(spell));
    for (const table of all) {
      table.columns = table.columns.map(each);
      for (const row of table.rows) row.label = each(row.label);
    }
  };
const leaf = (label: Label): string => (typeof label === 'string' ? label : (label.at(-1) ?? ''));
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const fifteen = ({ rows }: Table): unknown[] => rows.flatMap(({ cells }) => cells);
const anonymous: Change = ({ all }) => {
  for (const table of all) {
    delete table.table;
    delete table.caption;
  }
};

/** Nothing is wrong with these; at most an info says that they are printed otherwise. */
const SAME: readonly (readonly [string, Change])[] = [
  ['white space inside labels', spelt((label) => [...label].join(' '))],
  ['full-width spaces around labels', spelt((label) => `　${label}　`)],
  ['labels broken over two lines', spelt((label) => `${label.slice(0, 3)}\n${label.slice(3)}`)],
  ['vertical headings', spelt((label) => [...label].join('\n'))],
  ['half-width punctuation', spelt((label) => label.replaceAll('（', '(').replaceAll('）', ')').replaceAll('、', ','))],
  ['straight quotation marks', spelt((label) => label.replace(/[“”]/gu, '"'))],
  [
    'full-width digits and points',
    spelt((label) => label.replace(/(\d)\./gu, (_, digit: string) => `${'０１２３４５６７８９'[Number(digit)]}．`)),
  ],
  ['a comma after the number', spelt((label) => label.replace(/^(\d)\./u, '$1、'))],
  ['no numbers before the labels', spelt((label) => label.replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/u, ''))],
  ['a note after each label', spelt((label) => `${label}（县级无此项）`)],
  ['a note with parentheses inside', spelt((label) => `${label}（县级（含区）无此项）`)],
  [
    'columns without the label above',
    ({ applications }) => {
      applications.columns = applications.columns.map(leaf);
    },
  ],
  [
    'rows without the labels above',
    ({ applications, remedies }) => {
      for (const row of [...applications.rows, ...remedies.rows]) row.label = leaf(row.label);
    },
  ],
  [
    'tables without a key',
    ({ all }) => {
      for (const table of all) delete table.table;
    },
  ],
  ['tables without key and caption', anonymous],
  [
    'the header of the label column counted',
    ({ all }) => {
      for (const table of all) table.columns.unshift('信息内容');
    },
  ],
  [
    'a blank header above the label column',
    ({ all }) => {
      for (const table of all) table.columns.unshift('');
    },
  ],
  [
    'rows that only head a group',
    ({ applications }) => {
      applications.rows.splice(4, 0, { label: '（三）不予公开', cells: ['', '', '', '', '', '', ''] });
      applications.rows.splice(2, 0, { label: '三、本年度办理结果', cells: [] });
    },
  ],
  [
    'a header row inside the table',
    ({ applications }) => {
      applications.rows.unshift({ label: '申请人情况', cells: applications.columns.map(leaf) });
    },
  ],
  [
    'a blank row at the end',
    ({ applications }) => {
      applications.rows.push({ label: '', cells: ['', '', '', '', '', '', ''] });
    },
  ],
  [
    'a note as the last row',
    ({ applications }) => {
      applications.rows.push({ label: '注：第一项加第二项之和，等于第三项加第四项之和', cells: [] });
    },
  ],
  [
    'the label as the first cell of its row',
    ({ applications }) => {
      for (const row of applications.rows) {
        row.cells.unshift(leaf(row.label));
        row.label = typeof row.label === 'string' ? '' : row.label.slice(0, -1);
      }
    },
  ],
  [
    'columns in another order',
    ({ applications }) => {
      for (const list of [applications.columns, ...applications.rows.map(({ cells }) => cells)])
        list.push(...list.splice(0, 1));
    },
  ],
  [
    'cells as objects that span one column',
    ({ all }) => {
      for (const table of all)
        for (const row of table.rows) row.cells = row.cells.map((cell) => ({ text: String(cell), span: 1 }));
    },
  ],
  [
    'the remedies in one row of fifteen',
    ({ remedies }) => {
      remedies.rows = [{ label: '', cells: fifteen(remedies) }];
    },
  ],
  [
    'the remedies in one row under the labels that the form prints',
    ({ remedies }) => {
      const cells = fifteen(remedies);
      remedies.columns = [
        ...OUTCOMES.map((outcome) => ['行政复议', outcome]),
        ...OUTCOMES.map((outcome) => ['行政诉讼', '未经复议直接起诉', outcome]),
        ...OUTCOMES.map((outcome) => ['行政诉讼', '复议后起诉', outcome]),
      ];
      remedies.rows = [{ label: '', cells }];
    },
  ],
  [
    'the remedies in one row, told by their columns only',
    (tables) => {
      anonymous(tables);
      const cells = fifteen(tables.remedies);
      tables.remedies.columns = [...OUTCOMES, ...OUTCOMES, ...OUTCOMES];
      tables.remedies.rows = [{ label: '', cells }];
    },
  ],
  [
    'the remedies in one row, with their headers as rows',
    ({ remedies }) => {
      const cells = fifteen(remedies);
      remedies.columns = [];
      remedies.rows = [
        { label: '行政复议', cells: ['', '', '', '', '', '行政诉讼', ...new Array(9).fill('')] },
        { label: '', cells: [...OUTCOMES, ...OUTCOMES, ...OUTCOMES] },
        { label: '', cells },
      ];
    },
  ],
  [
    'all tables on disclosure as one',
    ({ disclosure, replace }) => {
      const columns = [...new Set(disclosure.flatMap((table) => table.columns.map(leaf)))];
      const rows = disclosure.flatMap((table) =>
        table.rows.map(({ label, cells }) => ({
          label,
          cells: columns.map((column) => cells[table.columns.indexOf(column)] ?? ''),
        })),
      );
      replace(1, [{ columns, rows }]);
    },
  ],
];

describe('a sound table is told nothing when it is printed with', () => {
  it.each(SAME)('%s', async (_, change) => {
    const { findings, coverage, edition } = await lint(printed(change));
    expect(told(findings.filter(({ severity }) => severity !== 'info'))).toEqual([]);
    expect({ ...coverage, edition }).toEqual({ sections: 6, tables: 6, edition: '2021' });
  });

  it('headers whose second line was lost', async () => {
    const report = printed(({ disclosure }) => {
      const [first] = disclosure;
      if (first) first.columns = ['本年新', '本年新', '对外公开总数量'];
    }, '2019');
    const { findings, edition } = await lint(report);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(edition).toBe('2019');
  });
});

describe('every cell is found at its address when the table is printed with', () => {
  const values = (report: unknown): Map<string, unknown> => {
    const bound = bindReport(parseDocument(JSON.stringify(report), 'a.report.json'), forms);
    const cells = [...bound.tables.values()].flatMap(({ form, cells: rows }) =>
      rows.flatMap((row, at) =>
        row.map((cell, other): [string, unknown] => [
          `${form.address}.${form.rows[at]?.key}.${form.columns[other]?.key}`,
          cell?.value,
        ]),
      ),
    );
    return new Map(cells);
  };

  it.each(SAME)('%s', (_, change) => {
    expect(values(printed(change))).toEqual(values(specimen()));
  });
});

describe('a label that was lost', () => {
  const REFUSED = [
    'stateSecret',
    'otherLaw',
    'safetyStability',
    'thirdParty',
    'internalAffairs',
    'process',
    'enforcementFile',
    'queryMatter',
  ];
  const lost =
    (change: (row: Row) => void): Change =>
    ({ applications }) =>
      applications.rows.slice(4, 12).forEach(change);

  it.each<[string, Change]>([
    [
      'overwritten by 0',
      lost((row) => {
        row.label = '0';
      }),
    ],
    [
      'blank',
      lost((row) => {
        row.label = '';
      }),
    ],
    [
      '0 below its group',
      lost((row) => {
        row.label = ['三、本年度办理结果', '（三）不予公开', '0'];
      }),
    ],
    [
      '0 as one cell too many',
      lost((row) => {
        row.label = '（三）不予公开';
        row.cells.unshift(0);
      }),
    ],
    [
      'one cell too many and no label at all',
      lost((row) => {
        row.label = '';
        row.cells.unshift('0');
      }),
    ],
  ])('is named, each row once, and its figures stay in place: %s', async (_, change) => {
    const { findings } = await lint(printed(change));
    expect(told(findings)).toEqual(REFUSED.map((row) => `table-label-lost applications.refused.${row}`));
  });
});

describe('a table that is not as the form has it', () => {
  it.each<[string, Change, string[]]>([
    [
      'a subtotal of organisations',
      ({ applications }) => {
        applications.columns.splice(6, 0, '法人小计');
        for (const row of applications.rows) row.cells.splice(6, 0, 0);
      },
      ['table-column-extra applications'],
    ],
    [
      'a row that no form has',
      ({ disclosure }) => {
        disclosure[0]?.rows.push({ label: '地方性法规', cells: [1, 0, 1] });
      },
      ['table-row-extra disclosure.article20-1'],
    ],
    [
      'a wrong total among fifteen cells in a row',
      ({ remedies }) => {
        const cells = fifteen(remedies);
        cells[9] = 7;
        remedies.rows = [{ label: '', cells }];
      },
      ['remedies-total remedies.litigationDirect.total'],
    ],
  ])('%s', async (_, change, wanted) => {
    const { findings } = await lint(printed(change));
    expect(told(findings.filter(({ severity }) => severity !== 'info'))).toEqual(wanted);
  });

  it('points into the one row of fifteen', async () => {
    const report = printed(({ remedies }) => {
      const cells = fifteen(remedies);
      cells[14] = 9;
      remedies.rows = [{ label: '', cells }];
    });
    const { findings } = await lint(report);
    const totals = findings.filter(({ ruleId }) => ruleId === 'remedies-total');
    expect(totals.map(({ location }) => location.pointer)).toEqual(['/sections/3/content/0/rows/0/cells/14']);
  });

  it('is added up by what its headers say, not by where they stand', async () => {
    const report = editReport(specimen(), [
      { op: 'move', from: '/sections/2/content/0/rows/0', path: '/sections/2/content/0/rows/24' },
    ]);
    const { findings } = await lint(report);
    expect(findings.filter(({ ruleId }) => ruleId.startsWith('applications-'))).toEqual([]);
  });
});
