/** One slip of the pen in a sound report, and everything that the author is then told. */
import type { ExampleEdit, ReportFile } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';
import { editReport, type Finding } from '../src/index.ts';
import { at, breachesOf, filledReport, lint, specimen, told } from './reports.ts';

interface Slip {
  readonly title: string;
  readonly edits: readonly ExampleEdit[];
  /** The one finding on the figure that is the cause: rule, address, and what its message must hold. */
  readonly cause?: Told;
  /** Every error and warning, or what the cause breaks: rule, address, and what must be said of it. */
  readonly told: readonly Told[];
}

type Told = readonly [rule: string, address: string, ...words: (string | RegExp)[]];

/** Every message is held against words that the reader needs: the place and all the numbers. */
function expectTold(findings: readonly Finding[], { cause, told: wanted }: Omit<Slip, 'title' | 'edits'>): void {
  if (cause) {
    expectTold(findings, { told: [cause] });
    expect(breachesOf(findings.filter(({ severity }) => severity !== 'info'))).toEqual(
      wanted.map(([rule, address]) => `${rule} ${address}`).sort(),
    );
    for (const [, , ...words] of wanted)
      for (const word of words) expect(findings.find(({ candidates }) => candidates)?.rationale).toMatch(word);
    return;
  }
  const grave = findings.filter(({ severity }) => severity !== 'info');
  expect(told(grave).sort()).toEqual(wanted.map(([rule, address]) => `${rule} ${address}`).sort());
  for (const [rule, address, ...words] of wanted) {
    const found = findings.find((finding) => finding.ruleId === rule && finding.address === address);
    for (const word of words) expect(found?.message).toMatch(word);
  }
}

const rows = `${at.applications}/rows`;

const SLIPS: readonly Slip[] = [
  {
    title: 'a row total one too high, in a row that stands in no other sum than its column',
    edits: [{ set: 'applications.refused.thirdParty.total', to: 4 }],
    cause: [
      'applications-row-total',
      'applications.refused.thirdParty.total',
      '保护第三方合法权益',
      '填的是4',
      '应为3',
    ],
    told: [
      [
        'applications-row-total',
        'applications.refused.thirdParty.total',
        '保护第三方合法权益',
        '填4',
        '为3（2＋1）',
        '相差1',
      ],
      ['applications-result-total', 'applications.resultTotal.total', '“总计”列', '填58', '相加为59', '相差1'],
      ['narrative-outcome', 'applications.refused.otherLaw.total', '不予公开12件', '为13件', '相差1'],
    ],
  },
  {
    title: 'the total of the applications received one too high',
    edits: [{ set: 'applications.received.total', to: 60 }],
    cause: ['applications-balance', 'applications.received.total', '填的是60', '应为59'],
    told: [
      ['applications-row-total', 'applications.received.total', '填60', '为59（41＋9＋1＋6＋2）', '相差1'],
      [
        'applications-balance',
        'applications.received.total',
        '“总计”列',
        '新收60',
        '上年结转5＝65',
        '58',
        '6＝64',
        '相差1',
      ],
      ['narrative-received', 'applications.received.total', '收到政府信息公开申请59件', '为60件', '相差1'],
    ],
  },
  {
    title: 'a cell of a detail row: its row and its column no longer add up',
    edits: [{ set: 'applications.granted.naturalPerson', to: 16 }],
    cause: [
      'applications-row-total',
      'applications.granted.naturalPerson',
      '“予以公开”行“自然人”栏',
      '填的是16',
      '应为15',
    ],
    told: [
      [
        'applications-row-total',
        'applications.granted.total',
        '“予以公开”行',
        '填23',
        '为24（16＋4＋1＋2＋1）',
        '相差1',
      ],
      ['applications-result-total', 'applications.resultTotal.naturalPerson', '“自然人”列', '填40', '为41', '相差1'],
    ],
  },
  {
    title: 'a cell among the applications carried forward: its row and the balance of its column',
    edits: [{ set: 'applications.carriedForward.business', to: 3 }],
    cause: ['applications-balance', 'applications.carriedForward.business', '填的是3', '应为1'],
    told: [
      ['applications-row-total', 'applications.carriedForward.total', '填6', '为8（4＋3＋1）', '相差2'],
      ['applications-balance', 'applications.received.business', '“商业企业”列', '＝10', '＝12', '相差2'],
    ],
  },
  {
    title: 'a review too many',
    edits: [{ set: 'remedies.review.upheld', to: 3 }],
    told: [['remedies-total', 'remedies.review.total', '行政复议', '5', '6', '相差1']],
  },
  {
    title: 'a blank cell: no sum is called wrong for it',
    edits: [{ set: 'applications.received.naturalPerson', to: '' }],
    told: [['cell-blank', 'applications.received.naturalPerson', '本年新收政府信息公开申请数量', '自然人', '未填']],
  },
  {
    title: 'null',
    edits: [{ set: 'applications.received.naturalPerson', to: null }],
    told: [['cell-blank', 'applications.received.naturalPerson', '未填']],
  },
  {
    title: 'a blank total: the sum of its parts is told',
    edits: [{ set: 'applications.granted.total', to: '' }],
    told: [['cell-blank', 'applications.granted.total', '23', '15＋4＋1＋2＋1']],
  },
  {
    title: '/',
    edits: [{ set: 'applications.received.naturalPerson', to: '/' }],
    told: [['cell-placeholder', 'applications.received.naturalPerson', '“/”']],
  },
  {
    title: '41件, the right number with a unit',
    edits: [{ set: 'applications.received.naturalPerson', to: '41件' }],
    told: [['cell-unit-in-value', 'applications.received.naturalPerson', '“41件”', '41']],
  },
  {
    title: '3件, a wrong number with a unit: it is reckoned with',
    edits: [{ set: 'applications.received.naturalPerson', to: '3件' }],
    told: [
      ['cell-unit-in-value', 'applications.received.naturalPerson', '“3件”'],
      ['applications-balance', 'applications.received.naturalPerson', '填的是3件', '应为41'],
    ],
  },
  {
    title: '-1',
    edits: [{ set: 'applications.received.naturalPerson', to: -1 }],
    told: [['cell-negative', 'applications.received.naturalPerson', '“-1”']],
  },
  {
    title: '1.5',
    edits: [{ set: 'applications.received.naturalPerson', to: 1.5 }],
    told: [['cell-not-integer', 'applications.received.naturalPerson', '“1.5”']],
  },
  { title: '４１ in full-width digits', edits: [{ set: 'applications.received.naturalPerson', to: '４１' }], told: [] },
  {
    title: '１２ in full-width digits, a wrong number: it is read, and only its sums are wrong',
    edits: [{ set: 'applications.received.naturalPerson', to: '１２' }],
    cause: ['applications-balance', 'applications.received.naturalPerson', '填的是１２', '应为41'],
    told: [
      ['applications-row-total', 'applications.received.total', '为30（12＋9＋1＋6＋2）', '相差29'],
      ['applications-balance', 'applications.received.naturalPerson', '新收12', '＝15', '＝44', '相差29'],
    ],
  },
  { title: 'a number as text', edits: [{ set: 'applications.received.naturalPerson', to: '41' }], told: [] },
  {
    title: 'a number with a space after it',
    edits: [{ set: 'applications.received.naturalPerson', to: '41 ' }],
    told: [],
  },
  { title: 'thousands separated', edits: [{ set: 'disclosure.licensing.decisions', to: '1,264' }], told: [] },
  { title: 'a fee with six decimals', edits: [{ set: 'disclosure.fees.amountWan', to: 190.457379 }], told: [] },
  {
    title: 'words in a cell',
    edits: [{ set: 'disclosure.punishment.decisions', to: '三十七' }],
    told: [['cell-not-number', 'disclosure.punishment.decisions', '行政处罚', '“三十七”']],
  },
  {
    title: 'a row removed: no sum is judged without it',
    edits: [{ op: 'remove', path: `${rows}/5` }],
    told: [['table-row-missing', 'applications.refused.otherLaw', '其他法律行政法规禁止公开']],
  },
  {
    title: 'the last row removed',
    edits: [{ op: 'remove', path: `${rows}/24` }],
    told: [['table-row-missing', 'applications.carriedForward', '结转下年度继续办理']],
  },
  {
    title: 'a row added',
    edits: [{ op: 'add', path: `${rows}/5`, value: { label: '小计', cells: [0, 0, 0, 0, 0, 0, 0] } }],
    told: [['table-row-extra', 'applications', '“小计”']],
  },
  {
    title: 'a part removed: its table is not reported as well',
    edits: [{ op: 'remove', path: '/sections/3' }],
    told: [['section-missing', 'remedies', '第四部分', '政府信息公开行政复议、行政诉讼情况']],
  },
  {
    title: 'a part without a table removed',
    edits: [{ op: 'remove', path: '/sections/4' }],
    told: [['section-missing', 'problems', '第五部分', '存在的主要问题及改进情况']],
  },
  {
    title: 'the table of a part removed',
    edits: [{ op: 'remove', path: at.remedies }],
    told: [['table-missing', 'remedies']],
  },
  {
    title: 'two parts swapped, with their numbers',
    edits: [{ op: 'move', from: '/sections/2', path: '/sections/3' }],
    told: [['section-order', 'applications', '收到和处理政府信息公开申请情况', '行政复议、行政诉讼情况']],
  },
  {
    title: 'two parts swapped and numbered anew',
    edits: [
      { op: 'move', from: '/sections/2', path: '/sections/3' },
      { op: 'replace', path: '/sections/2/heading', value: '三、政府信息公开行政复议、行政诉讼情况' },
      { op: 'replace', path: '/sections/3/heading', value: '四、收到和处理政府信息公开申请情况' },
    ],
    told: [['section-order', 'applications', '收到和处理政府信息公开申请情况']],
  },
  {
    title: 'a wrong number before a heading',
    edits: [{ op: 'replace', path: '/sections/5/heading', value: '五、其他需要报告的事项' }],
    told: [['section-ordinal', 'other', '“五”', '“六”']],
  },
];

describe('a report without a mistake', () => {
  it.each([
    ['the specimen of 2021', specimen('2021')],
    ['the specimen of 2019', specimen('2019')],
    ['a new report filled in', filledReport()],
  ])('is told nothing: %s', async (_, report) => {
    const { findings, outcomes, incomplete } = await lint(report);
    expect(findings).toEqual([]);
    expect(incomplete).toBe(false);
    expect(outcomes.filter(({ status }) => status === 'fail' || status === 'partial')).toEqual([]);
  });
});

describe('one edit of the specimen', () => {
  it.each(SLIPS.map((slip) => [slip.title, slip] as const))('%s', async (_, slip) => {
    const { findings } = await lint(editReport(specimen(), slip.edits));
    expectTold(findings, slip);
  });

  it('points at the very cell', async () => {
    const report = editReport(specimen(), [{ set: 'applications.granted.total', to: 99 }]);
    const { findings } = await lint(report);
    const finding = findings.find(({ ruleId }) => ruleId === 'applications-row-total');
    expect(finding?.location).toMatchObject({ pointer: `${rows}/2/cells/6`, exact: true });
    const { start, end } = finding?.location.range ?? { start: { offset: 0 }, end: { offset: 0 } };
    expect(JSON.stringify(report, null, 1).slice(start.offset, end.offset)).toBe('99');
    expect(finding?.related.slice(0, 6).map(({ value }) => value)).toEqual([99, 15, 4, 1, 2, 1]);
  });
});

describe('one edit of a new report filled in', () => {
  it.each<Slip>([
    {
      title: 'a wrong total',
      edits: [{ set: 'applications.granted.total', to: 8 }],
      cause: ['applications-row-total', 'applications.granted.total', '填的是8', '应为7'],
      told: [
        ['applications-row-total', 'applications.granted.total', '填8', '为7（5＋2）', '相差1'],
        ['applications-result-total', 'applications.resultTotal.total', '填14', '为15', '相差1'],
      ],
    },
    {
      title: 'a figure in the wrong column',
      edits: [
        { set: 'applications.refused.thirdParty.business', to: 0 },
        { set: 'applications.refused.thirdParty.research', to: 1 },
      ],
      cause: [
        'applications-result-total',
        'applications.refused.thirdParty.business',
        '的0与',
        '的1很可能填颠倒了',
        '应分别为1和0',
      ],
      told: [
        ['applications-result-total', 'applications.resultTotal.business', '填4', '为3', '相差1'],
        ['applications-result-total', 'applications.resultTotal.research', '填0', '为1', '相差1'],
      ],
    },
    {
      title: 'a whole table blank',
      edits: ['review', 'litigationDirect', 'litigationAfterReview'].flatMap((row) =>
        ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => ({
          set: `remedies.${row}.${column}`,
          to: '',
        })),
      ),
      told: [['cell-blank', 'remedies', '15格']],
    },
  ])('$title', async (slip) => {
    expectTold((await lint(editReport(filledReport(), slip.edits))).findings, slip);
  });
});

describe('the tables of 2019 in a report on 2023', () => {
  const mixed = (): ReportFile => ({
    ...specimen('2021'),
    sections: specimen('2021').sections.map((section, index) =>
      index >= 1 && index <= 3 ? (specimen('2019').sections[index] ?? section) : section,
    ),
  });

  /** The text of 2023 tells other figures than these tables, which is told too. */
  const ofTables = (findings: readonly Finding[]): Finding[] =>
    findings.filter(({ ruleId }) => !ruleId.startsWith('narrative-'));

  it('are told once, and held against the form that they were printed on', async () => {
    const { findings, edition, outcomes } = await lint(mixed());
    expect(edition).toBe('2019');
    expectTold(ofTables(findings), {
      told: [['edition-mismatch', 'disclosure.article20-1', '本年新制作数量', '2019', '2021']],
    });
    expect(outcomes.find(({ ruleId }) => ruleId === 'applications-row-total')?.status).toBe('pass');
  });

  it('are still added up', async () => {
    const { findings } = await lint(editReport(mixed(), [{ set: 'remedies.review.total', to: 99 }]));
    expect(told(ofTables(findings))).toEqual([
      'edition-mismatch disclosure.article20-1',
      'remedies-total remedies.review.total',
    ]);
  });
});
