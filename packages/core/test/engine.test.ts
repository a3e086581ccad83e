/** Every rule is evaluated, by itself or packed with all others, and one that fails to run harms no other. */
import { forms } from '@disclosure-lint/rules';
import type { Condition, ReportFile, RuleFile } from '@disclosure-lint/schemas';
import fc from 'fast-check';
import { Engine } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { bindReport } from '../src/bind/bind.ts';
import { answer, installOperators } from '../src/engine/operators.ts';
import type { FactDefinition, FactResult } from '../src/facts/definition.ts';
import { builtinFacts } from '../src/facts/registry.ts';
import { builtinRules, createRuleSet, judge, type LintResult, lintDocument, parseDocument } from '../src/index.ts';
import { conditionNode } from '../src/rules/condition.ts';
import { context, everyRule, filledReport, lint, specimen } from './reports.ts';

/** A report with some of its cells and headings spoilt at random. */
function spoilt(report: ReportFile, seed: number): ReportFile {
  const copy = structuredClone(report);
  const values: unknown[] = [0, 7, '', null, '/', '3件', -1, 1.5, '１２', 'x', 1e20, { text: '4', span: 2 }];
  let state = seed * 2654435761;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const fields = node as Record<string, unknown>;
    for (const [name, value] of Object.entries(fields)) {
      if (name === 'cells' && Array.isArray(value)) {
        for (const index of value.keys()) if (next(40) === 0) value[index] = values[next(values.length)];
        if (next(60) === 0) value.pop();
      } else if (name === 'rows' && Array.isArray(value) && next(8) === 0) value.splice(next(value.length), 1);
      else if (name === 'heading' && next(12) === 0) fields[name] = '七、无关的标题';
      visit(value);
    }
  };
  visit(copy);
  return copy;
}

const reports: readonly ReportFile[] = [
  specimen('2021'),
  specimen('2019'),
  filledReport(),
  ...Array.from({ length: 40 }, (_, seed) => spoilt(specimen(seed % 2 === 0 ? '2021' : '2019'), seed)),
];

const gist = ({ findings, outcomes }: LintResult, rule: string) => ({
  outcome: outcomes.find(({ ruleId }) => ruleId === rule),
  breaches: findings
    .flatMap(({ breaches }) => breaches)
    .filter(({ ruleId }) => ruleId === rule)
    .sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1)),
});

describe('rules packed together', () => {
  it('find what each finds alone', async () => {
    const alone = builtinRules().map((rule) => createRuleSet({ rules: [rule], only: [rule.name] }));
    for (const report of reports) {
      const together = await lint(report, { ruleSet: everyRule });
      for (const ruleSet of alone) {
        const name = ruleSet.rules[0]?.file.name ?? '';
        expect(gist(await lint(report, { ruleSet }), name)).toEqual(gist(together, name));
      }
    }
  });

  it('hold where the unchanged rule holds in an engine of its own, with nothing of ours around it', async () => {
    for (const report of reports.slice(0, 12)) {
      const { outcomes, edition } = await lint(report, { ruleSet: everyRule });
      if (edition === 'unknown') continue;
      const bound = bindReport(parseDocument(JSON.stringify(report), 'a.report.json'), forms);
      for (const { file } of everyRule.rules) {
        if (!file.meta.editions.includes(bound.form.edition)) continue;
        const status = outcomes.find(({ ruleId }) => ruleId === file.name)?.status;
        if (status !== 'pass' && status !== 'fail' && status !== 'partial') continue;
        const engine = new Engine([], { allowUndefinedFacts: false });
        installOperators(engine);
        for (const fact of builtinFacts.values())
          engine.addFact(fact.name, (params) => fact.prepare(params, bound.form, () => undefined)(bound));
        engine.addRule({ conditions: { all: [file.conditions] } as never, event: file.event });
        const { results } = await engine.run();
        expect({ rule: file.name, holds: results.length === 1 }).toEqual({ rule: file.name, holds: status !== 'fail' });
      }
    }
  });

  it('have one outcome each, whatever the report', async () => {
    for (const report of [...reports, { format: 'disclosure-report/1', sections: [] }, [], { year: 2010 }]) {
      const { outcomes } = await lint(report, { ruleSet: everyRule });
      expect(outcomes.map(({ ruleId }) => ruleId)).toEqual(everyRule.rules.map(({ file }) => file.name));
    }
  });
});

describe('fifty reports linted at once', () => {
  it('are told what each is told by itself', async () => {
    const fifty = Array.from({ length: 50 }, (_, seed) => spoilt(reports[seed % 3] ?? specimen(), seed));
    const ruleSet = createRuleSet({ rules: builtinRules() });
    const atOnce = await Promise.all(fifty.map((report) => lint(report, { ruleSet })));
    const oneByOne: LintResult[] = [];
    for (const report of fifty) oneByOne.push(await lint(report, { ruleSet }));
    expect(atOnce).toEqual(oneByOne);
  });

  it('are judged all the same when some of them crash a rule', async () => {
    const facts = new Map(builtinFacts).set(
      'blankCells',
      fact('blankCells', 'evidence', (report) => {
        if (report.year?.value === 2019) throw new Error('2019');
        return { kind: 'evidence', breaches: [], checked: 1, skipped: [] };
      }),
    );
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => lint(specimen(index % 2 === 0 ? '2021' : '2019'), { facts })),
    );
    expect(results.map(({ incomplete }) => incomplete)).toEqual(results.map((_, index) => index % 2 === 1));
  });
});

type Run = ReturnType<FactDefinition['prepare']>;

function fact(name: string, returns: 'evidence' | 'scalar', run: Run): FactDefinition {
  const own = builtinFacts.get(name);
  return {
    name,
    description: { 'zh-CN': name, en: name },
    returns,
    params: own?.params ?? {},
    messages: own?.messages ?? (() => ({})),
    prepare: () => run,
  };
}

const breach = { messageId: 'nowhere', params: {}, pointer: '', exhibits: [], identity: [] };

describe('a fact that fails', () => {
  it.each<[string, FactDefinition['prepare']]>([
    [
      'throws',
      () => () => {
        throw new Error('boom');
      },
    ],
    [
      'throws no error',
      () => () => {
        throw 'boom';
      },
    ],
    [
      'overflows',
      () => {
        const deep = (): FactResult => deep();
        return deep;
      },
    ],
    ['answers nothing', () => () => undefined as never],
    ['answers something else', () => () => ({ kind: 'boom' }) as never],
    [
      'reports what its rule has no words for',
      () => () => ({ kind: 'evidence', breaches: [breach], checked: 1, skipped: [] }),
    ],
    [
      'cannot be prepared',
      () => {
        throw new Error('boom');
      },
    ],
  ])('takes its own rule out and no other: it %s', async (_, prepare) => {
    const broken = { ...fact('blankCells', 'evidence', () => undefined as never), prepare };
    const report = spoilt(specimen(), 4);
    const [before, after] = await Promise.all([
      lint(report, { ruleSet: everyRule }),
      lint(report, { ruleSet: everyRule, facts: new Map(builtinFacts).set('blankCells', broken) }),
    ]);
    expect(after.incomplete).toBe(true);
    expect(judge(after, { failOn: 'never' })).toBe('incomplete');
    const crashed = new Set(after.outcomes.filter(({ status }) => status === 'error').map(({ ruleId }) => ruleId));
    expect([...crashed]).toContain('cell-blank');
    const crashes = after.findings.filter(({ ruleId }) => ruleId === 'core-rule-crash');
    expect(crashes.map(({ params }) => params.rule).sort()).toEqual([...crashed].sort());
    for (const { file } of everyRule.rules) {
      const asks = JSON.stringify([file.when, file.conditions]).includes('"blankCells"');
      expect({ rule: file.name, crashed: crashed.has(file.name) }).toEqual({ rule: file.name, crashed: asks });
      if (!asks) expect(gist(after, file.name)).toEqual(gist(before, file.name));
    }
    // The next report is judged as if nothing had happened.
    expect((await lint(specimen())).findings).toEqual([]);
  });
});

/** A rule over facts with set answers, for what conditions make of them. */
const ANSWERS: Readonly<Record<string, FactResult>> = {
  yes: { kind: 'scalar', value: 1, exhibits: [] },
  no: { kind: 'scalar', value: 0, exhibits: [] },
  unknown: { kind: 'undetermined', reason: { 'zh-CN': '不明', en: 'unknown' } },
};
const answers = new Map(Object.entries(ANSWERS).map(([name, result]) => [name, fact(name, 'scalar', () => result)]));
const is = (name: string): Condition => ({ fact: name, operator: 'equal', value: 1 });

function ruleOf(conditions: Condition, when?: Condition): RuleFile {
  const any = builtinRules().find((rule) => !rule.when && !rule.options);
  if (!any) throw new Error('there are no rules');
  const text = { 'zh-CN': '{actual}', en: '{actual}' };
  const meta = { ...any.meta, messages: { default: text }, remedy: text, rationale: text, editions: ['2019', '2021'] };
  return { ...any, name: 'own', meta, conditions, ...(when && { when }) } as RuleFile;
}

async function outcomeOf(conditions: Condition, when?: Condition): Promise<string | undefined> {
  const ruleSet = createRuleSet({ rules: [ruleOf(conditions, when)], only: ['own'] });
  const document = parseDocument(JSON.stringify(specimen()), 'a.report.json');
  const { outcomes } = await lintDocument(document, { ...context, ruleSet, facts: answers });
  return outcomes[0]?.status;
}

describe('conditions over what is not known', () => {
  const UNKNOWN = 'notApplicable';
  it.each<[string, Condition, string]>([
    ['yes', is('yes'), 'pass'],
    ['no', is('no'), 'fail'],
    ['unknown', is('unknown'), UNKNOWN],
    ['not no', { not: is('no') }, 'pass'],
    ['not yes', { not: is('yes') }, 'fail'],
    ['not unknown', { not: is('unknown') }, UNKNOWN],
    ['all of yes and unknown', { all: [is('yes'), is('unknown')] }, UNKNOWN],
    ['all of no and unknown', { all: [is('no'), is('unknown')] }, 'fail'],
    ['all of unknown and no', { all: [is('unknown'), is('no')] }, 'fail'],
    ['any of yes and unknown', { any: [is('unknown'), is('yes')] }, 'pass'],
    ['any of no and unknown', { any: [is('no'), is('unknown')] }, UNKNOWN],
    ['not any of no and unknown', { not: { any: [is('no'), is('unknown')] } }, UNKNOWN],
    ['not all of no and unknown', { not: { all: [is('no'), is('unknown')] } }, 'pass'],
    ['not any of yes and unknown', { not: { any: [is('unknown'), is('yes')] } }, 'fail'],
    ['a number and a text', { fact: 'yes', operator: 'equal', value: '1' }, UNKNOWN],
    ['a number not equal to a text', { fact: 'yes', operator: 'notEqual', value: '1' }, UNKNOWN],
    ['less than unknown', { fact: 'yes', operator: 'lessThan', value: { fact: 'unknown' } }, UNKNOWN],
    ['less than another', { fact: 'no', operator: 'lessThan', value: { fact: 'yes' } }, 'pass'],
    ['in a list', { fact: 'yes', operator: 'in', value: [0, 1] }, 'pass'],
    ['not in a list', { fact: 'yes', operator: 'notIn', value: [0, 1] }, 'fail'],
  ])('%s', async (_, conditions, status) => {
    expect(await outcomeOf(conditions)).toBe(status);
  });

  it.each<[string, Condition, string]>([
    ['yes', is('yes'), 'fail'],
    ['no', is('no'), UNKNOWN],
    ['unknown', is('unknown'), UNKNOWN],
    ['not unknown', { not: is('unknown') }, UNKNOWN],
    ['not no', { not: is('no') }, 'fail'],
  ])('a rule applies only where it is known to: when %s', async (_, when, status) => {
    expect(await outcomeOf(is('no'), when)).toBe(status);
  });

  it('come out as three-valued logic says, however they are nested', async () => {
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom('yes', 'no', 'unknown').map(is),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
        tie('tree').map((not) => ({ not })),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(tree, async (condition) => {
        const wanted = kleene(condition);
        expect(await outcomeOf(condition)).toBe(wanted === undefined ? UNKNOWN : wanted ? 'pass' : 'fail');
      }),
      { numRuns: 100 },
    );
  });
});

/** Kleene's strong logic, written once more. */
function kleene(condition: Condition): boolean | undefined {
  const node = conditionNode(condition);
  if (node.kind === 'leaf') return answer('equal', ANSWERS[node.leaf.fact] ?? ANSWERS.unknown ?? never(), 1);
  if (node.kind === 'not') {
    const inner = kleene(node.child);
    return inner === undefined ? undefined : !inner;
  }
  const values = node.children.map(kleene).map((value) => (value === undefined ? 0.5 : Number(value)));
  const value = node.kind === 'all' ? Math.min(...values) : Math.max(...values);
  return value === 0.5 ? undefined : value === 1;
}

function never(): never {
  throw new Error('unreachable');
}

describe('a rule of several conditions', () => {
  const blank: Condition = { fact: 'blankCells', operator: 'isEmpty', value: true };
  const negative: Condition = {
    fact: 'cellsReadAs',
    params: { reading: 'negative' },
    operator: 'isEmpty',
    value: true,
  };
  const y2023: Condition = { fact: 'year', operator: 'equal', value: 2023 };

  it('shows only what made it fail, not what another condition makes up for', async () => {
    const text = { 'zh-CN': 'x', en: 'x' };
    const any = builtinRules().find(({ name }) => name === 'cell-blank');
    const rule = ruleOf({ all: [{ any: [blank, y2023] }, negative] });
    const own = { ...rule, meta: { ...rule.meta, messages: { ...any?.meta.messages, default: text, cell: text } } };
    const report = specimen();
    const cells = (report.sections[3] as never as { content: [{ rows: [{ cells: unknown[] }] }] }).content[0].rows[0]
      .cells;
    cells[0] = '';
    cells[1] = -1;
    const ruleSet = createRuleSet({ rules: [own as RuleFile], only: ['own'] });
    const { findings } = await lint(report, { ruleSet });
    expect(findings.map(({ address }) => address)).toEqual(['remedies.review.corrected']);
  });
});
