/** What rules compose of the figures that prose claims. */

import { forms } from '@disclosure-lint/rules';
import type { ExampleEdit } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';
import { bindReport } from '../src/bind/bind.ts';
import { builtinFacts, editReport, parseDocument } from '../src/index.ts';
import { specimen } from './reports.ts';

const APPLICATIONS = '/sections/0/content/2/content/0';
const put = (value: string): ExampleEdit => ({ op: 'replace', path: APPLICATIONS, value });

function answer(fact: string, params: Record<string, unknown>, edits: readonly ExampleEdit[]) {
  const report = bindReport(parseDocument(JSON.stringify(editReport(specimen('2021'), edits)), 'a.report.json'), forms);
  const definition = builtinFacts.get(fact);
  const result = definition?.prepare(params, report.form, (problem) => {
    throw new Error(problem.message.en);
  })(report);
  if (result?.kind === 'scalar') return result.value;
  return result?.kind === 'evidence'
    ? result.breaches.map(({ messageId, params: shown }) => [messageId, shown])
    : undefined;
}

describe('claimedFigure', () => {
  const figure = (text: string, more = {}) => answer('claimedFigure', { of: ['received'], ...more }, [put(text)]);

  it.each([
    ['全年收到政府信息公开申请62件。', 62],
    ['本年度未收到政府信息公开申请。', 0],
    ['收到政府信息公开申请62件。全年共收到政府信息公开申请62件。', 62],
  ])('gives the figure of %s', (text, value) => expect(figure(text)).toBe(value));

  it.each([
    '办结申请58件。',
    '收到政府信息公开申请60余件。',
    '收到政府信息公开申请62件。全年共收到政府信息公开申请26件。',
  ])('has no answer to %s', (text) => expect(figure(text)).toBeUndefined());

  it('gives the remainder', () => expect(figure('全年收到政府信息公开申请62件。', { modulo: 10 })).toBe(2));

  it('looks only where it is told to', () =>
    expect(figure('全年收到政府信息公开申请62件。', { in: ['other'] })).toBeUndefined());
});

describe('claimCount', () => {
  it('counts figures and statements that there is none', () => {
    expect(answer('claimCount', { of: ['received'] }, [put('收到政府信息公开申请62件。')])).toBe(1);
    expect(answer('claimCount', { of: ['received'] }, [put('未收到政府信息公开申请。')])).toBe(1);
    expect(answer('claimCount', { of: ['received'] }, [put('依法办理申请。')])).toBe(0);
  });
});

describe('nonZeroCells', () => {
  it('counts the cells of the tables named', () => {
    expect(answer('nonZeroCells', { tables: ['disclosure'] }, [])).toBe(7);
    expect(answer('nonZeroCells', { tables: ['disclosure'] }, [{ set: 'disclosure.fees.amountWan', to: 0 }])).toBe(6);
  });

  it('has no answer without a table', () => {
    expect(
      answer('nonZeroCells', { tables: ['remedies'] }, [{ op: 'remove', path: '/sections/3/content' }]),
    ).toBeUndefined();
  });
});

describe('conflictingClaims', () => {
  it('names both figures', () => {
    const found = answer('conflictingClaims', { of: ['received'] }, [
      put('收到政府信息公开申请62件。全年共收到政府信息公开申请26件。'),
    ]);
    expect(found).toMatchObject([['default', { stated: 26, otherStated: 62, difference: 36 }]]);
  });
});

describe('claimedBalance', () => {
  const balance = (text: string, edits: readonly ExampleEdit[]) =>
    answer(
      'claimedBalance',
      { left: [['received.stated', 'received'], ['broughtForward']], right: [['resultTotal'], ['carriedForward']] },
      [put(text), ...edits],
    );
  const noTable: ExampleEdit = { op: 'remove', path: '/sections/2/content/0' };

  it('adds the figures of the prose', () => {
    const found = balance('收到政府信息公开申请59件，上年结转5件，办结56件，结转下年度6件。', [noTable]);
    expect(found).toEqual([
      ['default', { left: 64, right: 62, leftTerms: '59＋5', rightTerms: '56＋6', difference: 2 }],
    ]);
  });

  it('takes what the prose leaves out from the table', () => {
    const found = balance('收到政府信息公开申请59件，办结56件，结转下年度6件。', [
      { set: 'applications.resultTotal.total', to: '' },
    ]);
    expect(found).toMatchObject([['completed', { leftTerms: '59＋5' }]]);
  });

  it('leaves to the table what the table has', () => {
    expect(balance('收到政府信息公开申请59件，上年结转5件，办结56件，结转下年度6件。', [])).toEqual([]);
  });
});
