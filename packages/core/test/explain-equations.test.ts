/** The equations of a report: those that the rules in force demand, and how each stands. */
import { forms } from '@disclosure-lint/rules';
import type { ExampleEdit, RuleFile } from '@disclosure-lint/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  analyseDocument,
  bindReport,
  builtinRules,
  createRuleSet,
  type EquationState,
  editReport,
  equationsAt,
  equationsIn,
  equationsOf,
  judgeEquation,
  lintDocument,
  parseDocument,
  type Report,
  tableStates,
} from '../src/index.ts';
import { ownRule } from './own-rule.ts';
import { breachesOf, context, everyRule, filledReport, specimen } from './reports.ts';

type Year = '2019' | '2021';

const ruleSet = createRuleSet({
  rules: builtinRules(),
  only: ['applications-row-total', 'applications-result-total', 'applications-balance', 'remedies-total'],
});
const lean = { ...context, ruleSet };

function bound(report: unknown): Report {
  return bindReport(parseDocument(JSON.stringify(report, null, 1), 'a.report.json'), forms);
}

function edited(edition: Year, edits: readonly ExampleEdit[]): Report {
  return bound(editReport(specimen(edition), edits));
}

/** @returns the equation of a rule in which a cell takes part. */
function at(report: Report, rule: string, address: string, locale: 'zh-CN' | 'en' = 'zh-CN'): EquationState {
  const [only, ...others] = equationsAt(report, ruleSet, address, locale).filter(({ ruleId }) => ruleId === rule);
  if (!only || others.length > 0)
    throw new Error(`${rule} has ${others.length + (only ? 1 : 0)} equations of ${address}`);
  return only;
}

describe('the equations of a sound report', () => {
  it('are those of every rule about sums', () => {
    const about = builtinRules().filter(({ conditions }) => JSON.stringify(conditions).includes('"unbalanced"'));
    expect(about.map(({ name }) => name).sort()).toEqual(ruleSet.rules.map(({ file }) => file.name).sort());
    const all = equationsOf(bound(specimen()), everyRule, 'zh-CN');
    expect(new Set(all.map(({ ruleId }) => ruleId))).toEqual(new Set(about.map(({ name }) => name)));
  });

  it.each([
    ['2019', 23 + 7 + 7 + 3],
    ['2021', 25 + 7 + 7 + 3],
  ] as const)('of %s all hold', (edition, count) => {
    const equations = equationsOf(bound(specimen(edition)), ruleSet, 'zh-CN');
    expect(equations).toHaveLength(count);
    expect(equations.filter(({ holds }) => holds !== true)).toEqual([]);
    for (const { leftSum, rightSum, reason } of equations) {
      expect(leftSum).toBe(rightSum);
      expect(reason).toBeUndefined();
    }
  });

  it('are those of its cells, with their numbers, words and places', () => {
    const report = bound(specimen());
    const equations = equationsAt(report, ruleSet, 'applications.received.naturalPerson', 'zh-CN');
    expect(equations.map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual([
      'applications-balance “自然人”列',
      'applications-row-total “本年新收政府信息公开申请数量”行',
    ]);
    const [balance] = equations;
    expect(balance).toMatchObject({
      table: '收到和处理政府信息公开申请情况',
      leftSum: 44,
      rightSum: 44,
      text: '本年新收政府信息公开申请数量41＋上年结转政府信息公开申请数量3＝（七）总计40＋结转下年度继续办理4',
    });
    expect(balance?.left[0]).toMatchObject({
      address: 'applications.received.naturalPerson',
      label: '本年新收政府信息公开申请数量',
      literal: '41',
      value: 41,
      coefficient: 1,
    });
    const { range } = balance?.left[0]?.location ?? {};
    expect(report.document.text.slice(range?.start.offset, range?.end.offset)).toBe('41');
  });

  it('are worded in English too', () => {
    const { line, text } = at(bound(specimen()), 'remedies-total', 'remedies.review.total', 'en');
    expect(line).toBe('row “administrative review (行政复议)”');
    expect(text).toMatch(/^total \d+ = upheld \d+ \+ corrected \d+ \+ other result \d+ \+ pending \d+$/u);
  });

  it('of no cell are none', () => {
    expect(equationsAt(bound(specimen()), ruleSet, 'disclosure.normativeDocuments.issued', 'zh-CN')).toEqual([]);
    expect(equationsAt(bound(specimen()), ruleSet, 'nothing', 'zh-CN')).toEqual([]);
  });
});

describe('an equation', () => {
  const received = 'applications.received.total';
  it.each<[string, ExampleEdit[], boolean | undefined, string]>([
    [
      'that is broken',
      [{ set: received, to: 60 }],
      false,
      '总计60，自然人41＋商业企业9＋社会公益组织1＋法律服务机构6＋其他2＝59，相差1',
    ],
    [
      'with a blank',
      [{ set: received, to: '' }],
      undefined,
      '总计（空白）应等于自然人41＋商业企业9＋社会公益组织1＋法律服务机构6＋其他2',
    ],
    [
      'with a sign for nothing',
      [{ set: 'applications.received.business', to: '/' }],
      undefined,
      '总计59应等于自然人41＋商业企业“/”＋社会公益组织1＋法律服务机构6＋其他2',
    ],
    [
      'that no figure in the blank could mend',
      [
        { set: 'applications.received.business', to: '' },
        { set: received, to: 3 },
      ],
      false,
      '总计3应等于自然人41＋商业企业（空白）＋社会公益组织1＋法律服务机构6＋其他2',
    ],
    [
      'with a comma in a figure',
      [{ set: received, to: '1,059' }],
      false,
      '总计1059，自然人41＋商业企业9＋社会公益组织1＋法律服务机构6＋其他2＝59，相差1000',
    ],
    [
      'of a row whose figures could not be placed',
      [
        { op: 'add', path: '/sections/2/content/0/rows/0/uncertain', value: true },
        { set: received, to: 60 },
      ],
      undefined,
      '总计60应等于自然人41＋商业企业9＋社会公益组织1＋法律服务机构6＋其他2',
    ],
  ])('%s', (_, edits, holds, text) => {
    const state = at(edited('2021', edits), 'applications-row-total', received);
    expect([state.holds, state.text]).toEqual([holds, text]);
    expect(state.reason === undefined).toBe(holds !== undefined);
    expect(state.leftSum !== undefined && state.rightSum !== undefined).toBe(!/应等于/u.test(text));
  });

  it('of a row without a figure is open', () => {
    const keys = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrg', 'total'];
    const report = edited(
      '2021',
      keys.map((key) => ({ set: `applications.received.${key}`, to: '' })),
    );
    expect(at(report, 'applications-row-total', received)).toMatchObject({ holds: undefined });
  });

  it('of a missing row says what is missing', () => {
    const report = edited('2021', [{ op: 'remove', path: '/sections/2/content/0/rows/24' }]);
    const state = at(report, 'applications-balance', received);
    expect(state.holds).toBeUndefined();
    expect(state.reason).toBe('缺少相关的行或栏');
    expect(state.right[1]).toMatchObject({ missing: true, literal: '', coefficient: 1 });
    expect(state.right[1]?.location).toBeUndefined();
    expect(state.text).toContain('结转下年度继续办理（缺）');
  });

  it('of zeros only is written as zero', () => {
    const state = at(bound(specimen()), 'applications-row-total', 'applications.notProcessed.massive.total');
    expect(state.text).toBe('总计0＝0');
  });
});

describe('equations in force', () => {
  const left = { fact: 'sum', params: { cells: ['remedies.review.total', 'remedies.review.total'] } };
  const right = { fact: 'cell', params: { address: 'disclosure.normativeDocuments.issued' } };
  const composed = { ...left, operator: 'equal', value: right };

  function withRule(change: Record<string, unknown>) {
    const rule = { ...ownRule('office-rule', { default: 1 }, { address: 'remedies.review.total' }), ...change };
    return createRuleSet({ rules: [rule as unknown as RuleFile] });
  }

  it('are composed of single values too, a cell that is named twice counting twice', async () => {
    const report = edited('2021', [
      { set: 'remedies.review.total', to: 5 },
      { set: 'disclosure.normativeDocuments.issued', to: 11 },
    ]);
    const rules = withRule({ conditions: { all: [composed] } });
    const [state, ...others] = equationsOf(report, rules, 'zh-CN');
    expect(others).toEqual([]);
    const { findings } = await lintDocument(report.document, { ...context, ruleSet: rules });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['office-rule']);
    expect(state).toMatchObject({
      ruleId: 'office-rule',
      table: '',
      line: '限额',
      leftSum: 10,
      rightSum: 11,
      holds: false,
    });
    expect(state?.text).toMatch(/总计5×2＝10，.*制发件数11，相差1$/u);
    expect(state?.left[0]).toMatchObject({ address: 'remedies.review.total', coefficient: 2 });
  });

  it('that are composed need every figure', () => {
    const report = edited('2021', [{ set: 'remedies.review.total', to: '' }]);
    const [state] = equationsOf(report, withRule({ conditions: composed }), 'zh-CN');
    expect(state).toMatchObject({ holds: undefined, reason: '有单元格不是可计算的数字' });
  });

  it.each<[string, Record<string, unknown>, number]>([
    ['a comparison with a number', { conditions: { ...left, operator: 'equal', value: 0 } }, 0],
    ['another relation', { conditions: { ...left, operator: 'lessThan', value: right } }, 0],
    ['one that another makes up for', { conditions: { any: [composed, { ...left, operator: 'equal', value: 0 }] } }, 0],
    ['the contrary', { conditions: { not: composed } }, 0],
    ['the only one of its kind', { conditions: { any: [composed] } }, 1],
    [
      'a rule that is not for the report',
      { conditions: composed, when: { fact: 'year', operator: 'lessThan', value: 2000 } },
      0,
    ],
    ['a rule that is', { conditions: composed, when: { fact: 'year', operator: 'greaterThan', value: 2000 } }, 1],
    [
      'a rule of which it cannot be told',
      { conditions: composed, when: { fact: 'organ', params: { property: 'scope' }, operator: 'equal', value: 'x' } },
      0,
    ],
    [
      'a rule for another edition',
      { conditions: composed, meta: { ...(ownRule('a', 1).meta as object), editions: ['2019'] } },
      0,
    ],
    [
      'a rule whose condition of use is a fact of somebody else',
      { conditions: composed, when: { fact: 'theirs', operator: 'equal', value: 0 } },
      0,
    ],
    [
      'a rule whose condition of use crashes',
      { conditions: composed, when: { fact: 'phraseCount', params: {}, operator: 'equal', value: 0 } },
      0,
    ],
  ])('%s', (_, change, count) => {
    expect(equationsIn(bound(specimen()), withRule(change))).toHaveLength(count);
  });

  it('have no wording', () => {
    const [first] = equationsIn(bound(specimen()), ruleSet);
    expect(first?.line.along).toBe('column');
    expect(first?.left.map(({ address, coefficient }) => [address, coefficient])).toEqual([
      ['applications.received.naturalPerson', 1],
      ['applications.broughtForward.naturalPerson', 1],
    ]);
    expect(first && judgeEquation(first)).toEqual({ holds: true, leftSum: 44, rightSum: 44 });
  });

  it('are none where nothing is bound', () => {
    expect(equationsOf(bound({}), everyRule, 'zh-CN')).toEqual([]);
    expect(tableStates(bound({}), everyRule, 'zh-CN')).toEqual([]);
  });
});

describe('breaches and equations', () => {
  const VALUES = [0, 1, 2, 7, 60, 5000, '', null, '/', '无', '1,041', '-3', '2.5', '3件', '五'];
  const addressesOf = (edition: Year): string[] =>
    forms[edition].tables
      .filter(({ key }) => key === 'applications' || key === 'remedies')
      .flatMap((table) =>
        table.rows.flatMap((row) => table.columns.map((column) => `${table.address}.${row.key}.${column.key}`)),
      );
  const mutations = fc.constantFrom<Year>('2019', '2021').chain((edition) =>
    fc.record({
      edition: fc.constant(edition),
      cells: fc.array(fc.record({ set: fc.constantFrom(...addressesOf(edition)), to: fc.constantFrom(...VALUES) }), {
        maxLength: 6,
      }),
      uncertain: fc.option(fc.nat(22), { nil: undefined }),
      removed: fc.option(fc.nat(22), { nil: undefined }),
    }),
  );

  const ofEquation = ({ ruleId, left }: EquationState): string => `${ruleId} ${left[0]?.address}`;

  it('are the same on any report', async () => {
    await fc.assert(
      fc.asyncProperty(mutations, async ({ edition, cells, uncertain, removed }) => {
        const rows = '/sections/2/content/0/rows';
        const report = editReport(specimen(edition), [
          ...cells.map(({ set, to }) => ({ set, to }) as ExampleEdit),
          ...(uncertain === undefined
            ? []
            : [{ op: 'add', path: `${rows}/${uncertain}/uncertain`, value: true } as ExampleEdit]),
          ...(removed === undefined ? [] : [{ op: 'remove', path: `${rows}/${removed}` } as ExampleEdit]),
        ]);
        const document = parseDocument(JSON.stringify(report), 'a.report.json');
        const { result, report: read } = await analyseDocument(document, lean);
        if (!read) throw new Error('the report was not read');
        const equations = equationsOf(read, ruleSet, 'zh-CN');
        const broken = equations.filter(({ holds }) => holds === false);
        expect(broken.map(ofEquation).sort()).toEqual(breachesOf(result.findings));
        const failed = result.outcomes.flatMap(({ ruleId, status }) => (status === 'fail' ? [ruleId] : []));
        expect(new Set(failed)).toEqual(new Set(broken.map(({ ruleId }) => ruleId)));
        for (const { ruleId, status } of result.outcomes)
          if (status === 'pass') {
            // Lines without a figure that can be placed are passed over: nothing is said of them.
            const open = equations.filter((equation) => equation.ruleId === ruleId && equation.holds === undefined);
            for (const { reason } of open) expect(['没有可计算的数字', '该行数字未能确定位置']).toContain(reason);
          }
        const states = tableStates(read, ruleSet, 'zh-CN');
        const fails = (rule: string): number => new Set(broken.filter(({ ruleId }) => ruleId === rule)).size;
        expect(states.find(({ table }) => table === 'applications')?.rowsFail).toBe(fails('applications-row-total'));
        expect(states.find(({ table }) => table === 'remedies')?.rowsFail).toBe(fails('remedies-total'));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('of the rules’ own examples are the same', async () => {
    for (const { file } of ruleSet.rules)
      for (const { on, edits } of [...file.examples.valid, ...file.examples.invalid])
        for (const edition of on ? [on] : file.meta.editions) {
          const report = editReport(specimen(edition), edits ?? []);
          const document = parseDocument(JSON.stringify(report), 'a.report.json');
          const { findings } = await lintDocument(document, lean);
          const broken = equationsOf(bindReport(document, forms), ruleSet, 'zh-CN').filter(
            ({ holds }) => holds === false,
          );
          expect(broken.map(ofEquation).sort()).toEqual(breachesOf(findings));
        }
  });
});

describe('tableStates', () => {
  const counts = (report: Report, key: string) => {
    const state = tableStates(report, ruleSet, 'zh-CN').find(({ table }) => table === key);
    return (
      state && [
        state.rowsHold,
        state.rowsFail,
        state.rowsTotal,
        state.columnsHold,
        state.columnsFail,
        state.columnsTotal,
      ]
    );
  };

  it('tell how many rows and columns agree', () => {
    expect(counts(bound(specimen()), 'applications')).toEqual([25, 0, 25, 7, 0, 7]);
    expect(counts(bound(specimen()), 'remedies')).toEqual([3, 0, 3, 0, 0, 0]);
    expect(counts(bound(specimen()), 'disclosure.article20-1')).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('count a column with two broken equations once', () => {
    const report = edited('2021', [{ set: 'applications.resultTotal.naturalPerson', to: 99 }]);
    expect(counts(report, 'applications')).toEqual([24, 1, 25, 6, 1, 7]);
  });

  it('neither hold nor fail where a figure is wanting', () => {
    const report = edited('2021', [{ set: 'applications.granted.business', to: '' }]);
    expect(counts(report, 'applications')).toEqual([24, 0, 25, 6, 0, 7]);
  });

  it('leave out the rows that the report lacks', () => {
    const report = edited('2021', [{ op: 'remove', path: '/sections/2/content/0/rows/2' }]);
    expect(counts(report, 'applications')).toEqual([24, 0, 24, 0, 0, 7]);
  });

  it('stand at the tables, in the order of the text', () => {
    const report = bound(filledReport());
    const states = tableStates(report, ruleSet, 'en');
    expect(states.map(({ table }) => table)).toEqual(forms['2021'].tables.map(({ key }) => key));
    for (const { pointer, location } of states) {
      expect(location.pointer).toBe(pointer);
      expect(location.range.end.offset).toBeGreaterThan(location.range.start.offset);
    }
    expect(states.at(-1)?.caption).toBe('reviews and lawsuits (政府信息公开行政复议、行政诉讼情况)');
  });
});
