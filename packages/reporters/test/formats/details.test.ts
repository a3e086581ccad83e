/** What single formats say that the others do not. */
import { describe, expect, test } from 'vitest';
import { finding, locate, mistyped, report } from '../sample.ts';
import { elements, readCommands, readCsv, readIssues, readSarif, readXml } from './readers.ts';
import { astralText, linted, PATH, rules, written } from './runs.ts';
import { schemaErrors } from './schema.ts';

const imported = finding({
  location: { ...locate('""'), origin: { kind: 'table', table: 1, row: 2, column: 3 } },
});

describe('sarif', () => {
  const run = (text: string) => {
    const log = readSarif(text);
    expect(schemaErrors(log)).toEqual([]);
    return log.runs[0];
  };

  test('describes every rule and every reserved name', () => {
    const ids = run(written('sarif', [])).tool.driver.rules.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...rules.map(({ name }) => name), 'core-syntax', 'core-rule-crash']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a place in a document without lines has no region, but a name', () => {
    const [result] = run(written('sarif', [report({ findings: [imported] })])).results;
    const { physicalLocation, logicalLocations, message } = result?.locations[0] ?? {};
    expect(physicalLocation).toEqual({ artifactLocation: { uri: 'reports/a.report.json' } });
    expect(logicalLocations).toEqual([
      { name: imported.place, fullyQualifiedName: imported.address, kind: 'element' },
      { name: '第1张表第2行第3列', kind: 'element' },
    ]);
    expect(message).toEqual({ text: '第1张表第2行第3列' });
  });

  test('either every result has suppressions or none', () => {
    const findings = [finding(), finding({ suppressed: { reason: '已核实' } })];
    const { results } = run(written('sarif', [report({ findings })]));
    expect(results.map(({ suppressions }) => suppressions.length)).toEqual([0, 1]);
  });

  test('either every result has a baseline state or none', () => {
    const known = finding({ suppressed: { reason: '基线中已有', inBaseline: true } });
    const findings = [known, finding({ suppressed: { reason: '已核实' } }), finding()];
    const states = (baseline: boolean): readonly unknown[] =>
      run(written('sarif', [report({ findings })], { baseline })).results.map(({ baselineState }) => baselineState);
    expect(states(true)).toEqual(['unchanged', 'new', 'new']);
    expect(states(false)).toEqual([undefined, undefined, undefined]);
  });

  test('what kept it from judging is a notification', () => {
    const crashed = finding({ ruleId: 'core-rule-crash' });
    const files = [report({ findings: [crashed] }, 'incomplete')];
    const summary = { verdict: 'incomplete' as const, notLinted: [{ path: '../x y.json', reason: '没有' }] };
    const { invocations, results } = run(written('sarif', files, { summary }));
    const [{ executionSuccessful, toolExecutionNotifications }] = invocations;
    expect(executionSuccessful).toBe(false);
    expect(results.map(({ ruleId }) => ruleId)).toEqual(['core-rule-crash']);
    expect(toolExecutionNotifications.map(({ descriptor }) => descriptor.id)).toEqual(['not-linted', 'rule-crashed']);
    expect(
      toolExecutionNotifications.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri),
    ).toEqual(['../x%20y.json', 'reports/a.report.json']);
  });

  test.each([
    ['/家/a b.json', 'file:///%E5%AE%B6/a%20b.json'],
    ['C:\\报告\\a.json', 'file:///C:/%E6%8A%A5%E5%91%8A/a.json'],
    ['a:b#c?.json', 'a%3Ab%23c%3F.json'],
    ['<stdin>', '%3Cstdin%3E'],
  ])('the address of %s', (path, uri) => {
    const [result] = run(written('sarif', [report({ path, findings: [finding()] })])).results;
    expect(result?.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });
});

describe('junit', () => {
  const cases = (text: string) =>
    new Map(
      elements(readXml(text), 'testcase').map((it) => [
        it.getAttribute('name'),
        [...it.childNodes].map(({ nodeName }) => nodeName).filter((name) => name !== '#text'),
      ]),
    );

  test('a case for each rule says what became of it, and one for each core finding', () => {
    const file = report({
      findings: [
        mistyped(),
        finding({ ruleId: 'cell-blank', severity: 'info' }),
        finding({ ruleId: 'core-schema' }),
        finding({ ruleId: 'core-rule-crash' }),
      ],
      outcomes: [
        { ruleId: 'applications-balance', status: 'fail' },
        { ruleId: 'applications-row-total', status: 'fail' },
        { ruleId: 'narrative-received', status: 'fail' },
        { ruleId: 'cell-blank', status: 'fail' },
        { ruleId: 'section-missing', status: 'pass' },
        { ruleId: 'remedies-total', status: 'partial', reason: '有空格' },
        { ruleId: 'table-missing', status: 'notApplicable', reason: '没有表格' },
        { ruleId: 'title-missing', status: 'error', reason: '出错了' },
      ],
    });
    const text = written('junit', [file]);
    expect([...cases(text)]).toEqual([
      ['applications-balance', ['failure']],
      ['applications-row-total', ['failure']],
      ['narrative-received', ['failure']],
      ['cell-blank', ['system-out']],
      ['section-missing', []],
      ['remedies-total', ['system-out']],
      ['table-missing', ['skipped']],
      ['title-missing', ['error']],
      ['core-schema', ['failure']],
    ]);
    const [suite] = elements(readXml(text), 'testsuite');
    const counts = ['tests', 'failures', 'errors', 'skipped'].map((name) => suite?.getAttribute(name));
    expect(counts).toEqual(['9', '4', '1', '1']);
    expect(text).toContain('<skipped message="没有表格"/>');
    expect(text).toContain('<error message="出错了" type="title-missing"/>');
  });
});

test('github names the place of a document without lines in words', () => {
  const [command] = readCommands(written('github', [report({ findings: [imported] })]));
  expect(Object.keys(command?.properties ?? {})).toEqual(['file', 'title']);
  expect(command?.properties.title).toContain('第1张表第2行第3列');
});

test('github gives no columns where there are several lines', () => {
  const start = { line: 2, column: 3, offset: 5 };
  const location = { ...locate('""'), range: { start, end: { line: 4, column: 1, offset: 60 } } };
  const [command] = readCommands(written('github', [report({ findings: [finding({ location })] })]));
  expect(command?.properties).toMatchObject({ line: '2', endLine: '3' });
  expect(Object.keys(command?.properties ?? {})).toEqual(['file', 'line', 'endLine', 'title']);
});

test('gitlab gives findings of the same fingerprint different ones', () => {
  const file = report({ findings: [finding(), finding()] });
  const issues = readIssues(written('gitlab', [file, report({ path: 'b.json', findings: [finding()] })]));
  expect(issues.map(({ fingerprint }) => fingerprint)).toEqual([
    'reports/a.report.json:f1',
    'reports/a.report.json:f1:2',
    'b.json:f1',
  ]);
});

describe('csv', () => {
  test('has the columns of a reviewer first, and the place of a sentence last', async () => {
    const [head, row] = readCsv(written('csv', [await linted(astralText())]));
    expect(head?.slice(0, 9)).toEqual(['单位', '年度', '部分', '行', '栏', '问题', '依据', '修改意见', '类别']);
    expect(row?.slice(0, 5)).toEqual([
      '𠀀街道办事处',
      '2024',
      '四、政府信息公开行政复议、行政诉讼情况',
      '行政复议',
      '总计',
    ]);
    expect(row?.[9]).toBe(PATH);
    expect(row?.[12]).toMatch(/^一、总体情况 › .*；文件第12行第12列$/u);
  });

  test.each([
    ['applications.received', ['三、收到和处理政府信息公开申请情况', '一、本年新收政府信息公开申请数量', '']],
    ['applications.*.total', ['三、收到和处理政府信息公开申请情况', '', '总计']],
    [
      'applications.refused.process.total',
      [expect.any(String), '三、本年度办理结果 › （三）不予公开 › 6.属于四类过程性信息', '总计'],
    ],
    [
      'disclosure.coercion.decisions',
      ['二、主动公开政府信息情况 › 第二十条第（六）项', '行政强制', '本年处理决定数量'],
    ],
    ['disclosure.article20-5', ['二、主动公开政府信息情况 › 第二十条第（五）项', '', '']],
    ['overview', ['一、总体情况', '', '']],
    ['elsewhere', ['标题', '', '']],
  ])('%s in the words of the form', (address, places) => {
    const [, row] = readCsv(written('csv', [report({ findings: [finding({ address, place: '标题' })] })]));
    expect(row?.slice(2, 5)).toEqual(places);
  });
});
