/** Hand-made results for the reporters' tests. */
import type { Finding, LintResult, Locale, Location, RelatedLocation } from '@disclosure-lint/core';
import type { FileReport, RunSummary } from '../src/index.ts';

const DOCUMENT = `{
  "format": "disclosure-report/1",
  "title": "𠮷祥街道办事处2021年政府信息公开工作年度报告",
  "sections": [
    {
      "heading": "三、收到和处理政府信息公开申请情况",
      "content": [
        { "table": "applications", "rows": [
          { "label": "一、本年新收𠮷政府信息公开申请数量", "cells": [8, "", 0, 0, 0, 0, 9] },
          { "label": "二、上年结转政府信息公开申请数量", "cells": ["１", 0, 0, 0, 0, 0, 1] }
        ] }
      ]
    }
  ]
}
`;

/** Where a piece of the sample document stands. */
export function locate(piece: string, text: string = DOCUMENT, pointer = '/sections/0'): Location {
  const offset = text.indexOf(piece);
  const before = text.slice(0, offset).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  return {
    pointer,
    exact: true,
    range: {
      start: { line, column, offset },
      end: { line, column: column + piece.length, offset: offset + piece.length },
    },
  };
}

export function finding(over: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'cell-blank',
    messageId: 'cell',
    severity: 'error',
    ask: 'fix',
    message: '“一、本年新收政府信息公开申请数量”行“商业企业”栏没有填数字。',
    rationale: '没有发生的填“0”，以区别于漏填。',
    remedy: '请逐格核对，确无此项的填“0”。',
    params: { row: { 'zh-CN': '一、本年新收', en: 'received' } },
    location: locate('""'),
    address: 'applications.received.commercial',
    place: '收到和处理政府信息公开申请情况 › 一、本年新收 › 商业企业',
    related: [],
    breaches: [
      {
        ruleId: over.ruleId ?? 'cell-blank',
        messageId: 'cell',
        address: 'applications.received.commercial',
        fingerprint: 'f1',
      },
    ],
    fixes: [],
    fingerprint: 'f1',
    basis: [{ kind: 'practice', document: '填报要求' }],
    ...over,
  };
}

const related = (label: string, literal: string, value: number, piece: string): RelatedLocation => ({
  label,
  literal,
  value,
  location: locate(piece),
});

/** A sum that does not hold, with its figures. */
export const unbalanced: Finding = finding({
  ruleId: 'applications-balance',
  messageId: 'default',
  message: '“总计”列：新收9＋上年结转1＝10；办理总计8＋结转下年1＝9，相差1。',
  rationale: '表头勾稽关系：第一项加第二项之和，等于第三项加第四项之和。',
  remedy: '请对照台账核实。',
  place: '收到和处理政府信息公开申请情况 › 总计',
  address: 'applications.received.total',
  location: locate('9'),
  related: [related('一、本年新收', '9', 9, '9'), related('二、上年结转', '１', 1, '"１"')],
  fingerprint: 'f2',
  basis: [{ kind: 'form', document: '国办公开办函〔2021〕30号', clause: '申请情况表' }],
});

const MISTYPED: Readonly<Record<Locale, Pick<Finding, 'message' | 'rationale' | 'remedy' | 'place'>>> = {
  'zh-CN': {
    message: '“本年新收”行“总计”栏填的是9，很可能应为8（有一位数字写错了）。',
    rationale: [
      '按现在填的数，下面2处不相符，改正后就都相符：',
      '· “总计”列勾稽关系不符：新收9＋上年结转1＝10；办理总计8＋结转下年1＝9，相差1。',
      '· “本年新收”行：“总计”栏填9，自然人与法人或其他组织各栏相加为8（8＋0），相差1。',
      '“一、总体情况”写的“新收八件”，与改正后的数一致。',
    ].join('\n'),
    remedy: '请对照台账核实；确属误填的，请把这一格改为8。',
    place: '收到和处理政府信息公开申请情况 › 一、本年新收 › 总计',
  },
  en: {
    message: 'Row “received”, column “total” says 9, where 8 is probably meant (one digit is wrong).',
    rationale: [
      'With the figures as they stand, these two do not agree; the correction mends both:',
      '· Column “total” does not balance: received 9 + brought forward 1 = 10; handled 8 + carried forward 1 = 9; the difference is 1.',
      '· Row “received”: the total says 9; natural persons and organisations add up to 8 (8＋0); the difference is 1.',
      '“新收八件” in 一、总体情况 agrees with the correction.',
    ].join('\n'),
    remedy: 'Please check against the register; if it is indeed mistyped, please change the cell to 8.',
    place: 'applications › received › total',
  },
};

/** A mistyped figure, told once for everything that it makes wrong. */
export function mistyped(locale: Locale = 'zh-CN', over: Partial<Finding> = {}): Finding {
  const address = 'applications.received.total';
  return finding({
    ...MISTYPED[locale],
    ruleId: 'applications-balance',
    messageId: 'cause',
    address,
    location: locate('9'),
    related: [
      { ...related('一、本年新收', '9', 9, '9'), address },
      { ...related('二、上年结转', '１', 1, '"１"'), address: 'applications.broughtForward.naturalPerson' },
      { ...related('“一、总体情况”写的“新收八件”', '新收八件', 8, '三、收到'), address: 'overview' },
      related('正文', '收到8件', 8, '新收'),
    ],
    breaches: [
      { ruleId: 'applications-balance', messageId: 'column', address, fingerprint: 'f3' },
      { ruleId: 'applications-row-total', messageId: 'row', address, fingerprint: 'f4' },
      { ruleId: 'applications-row-total', messageId: 'row', address, fingerprint: 'f5' },
      { ruleId: 'narrative-received', messageId: 'default', address: 'overview', fingerprint: 'f6' },
    ],
    candidates: [
      {
        corrections: [{ address, place: MISTYPED[locale].place ?? '', literal: '9', value: 8, location: locate('9') }],
        slip: 'digitWrong',
      },
    ],
    fixes: [{ title: '改为 8', applicability: 'suggestion', edits: [{ range: locate('9').range, newText: '8' }] }],
    fingerprint: 'f7',
    basis: [
      { kind: 'form', document: '国办公开办函〔2021〕30号', clause: '申请情况表' },
      { kind: 'practice', document: '正文与表格的数据应当一致' },
    ],
    ...over,
  });
}

/** A run without configuration and suppressions. */
export const NOTHING_MORE: Pick<RunSummary, 'suppressed' | 'ignored' | 'configFiles' | 'suppressionFiles'> = {
  suppressed: 0,
  ignored: [],
  configFiles: [],
  suppressionFiles: [],
};

export const sample: LintResult = {
  path: 'reports/a.report.json',
  edition: '2021',
  year: 2021,
  findings: [finding(), unbalanced, finding({ severity: 'warning', ask: 'verify', ruleId: 'rules-without-power' })],
  outcomes: [
    { ruleId: 'section-missing', status: 'pass' },
    { ruleId: 'applications-balance', status: 'fail' },
    { ruleId: 'cell-blank', status: 'fail' },
    { ruleId: 'remedies-total', status: 'partial', reason: 'remedies.review: blank' },
    { ruleId: 'rules-without-power', status: 'fail' },
    { ruleId: 'table-missing', status: 'notApplicable', reason: 'no form' },
  ],
  coverage: { sections: 1, tables: 1 },
  incomplete: false,
  suppressions: [],
};

export function report(over: Partial<LintResult> = {}, verdict: FileReport['verdict'] = 'rejected'): FileReport {
  return { result: { ...sample, ...over }, verdict, text: DOCUMENT };
}
