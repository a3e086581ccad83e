/** Digests of reports: every figure as it was printed, zero, missing or unread, and the wording of two parts. */
import { forms } from '@disclosure-lint/rules';
import type { ExampleEdit, ReportFile } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';
import { bindReport } from '../src/bind/bind.ts';
import { addressHash, digestOf, figureAt, type ReportDigest } from '../src/comparison/digest.ts';
import { follows, sumOf, termsOf } from '../src/comparison/terms.ts';
import { wording } from '../src/comparison/wording.ts';
import { cellIndex } from '../src/facts/addresses.ts';
import { editReport, organOf } from '../src/index.ts';
import { parseDocument } from '../src/source/parse.ts';
import { at, specimen } from './reports.ts';

const bound = (report: ReportFile) => bindReport(parseDocument(JSON.stringify(report), 'a.report.json'), forms);
const digest = (edits: readonly ExampleEdit[] = [], edition: '2019' | '2021' = '2021'): ReportDigest =>
  digestOf(bound(editReport(specimen(edition), edits)));

describe('a figure of a digest', () => {
  const address = 'applications.broughtForward.naturalPerson';

  it.each([
    ['a number', 3, 3],
    ['zero', 0, 0],
    ['a number with a unit', '3件', 3],
    ['full-width digits', '１２', 12],
    ['a blank', '', undefined],
    ['a placeholder', '/', undefined],
    ['words', '若干', undefined],
  ])('is what is printed: %s', (_, to, expected) => {
    expect(figureAt(digest([{ set: address, to }]), address)).toBe(expected);
  });

  it('is missing with its row, not zero', () => {
    const without = digest([{ op: 'remove', path: `${at.applications}/rows/1` }]);
    expect(figureAt(without, address)).toBeUndefined();
    expect(figureAt(without, 'applications.received.naturalPerson')).toBe(41);
    expect(figureAt(without, 'applications.received.research')).toBe(0);
  });

  it('is missing with its table', () => {
    const without = digest([{ op: 'remove', path: at.remedies }]);
    expect(figureAt(without, 'remedies.review.total')).toBeUndefined();
    expect(figureAt(without, 'remedies.review.corrected')).toBeUndefined();
  });

  it('is not told of a row whose figures could not be placed', () => {
    const uncertain = digest([{ op: 'add', path: `${at.applications}/rows/1/uncertain`, value: true }]);
    expect(figureAt(uncertain, address)).toBeUndefined();
    expect(figureAt(uncertain, 'applications.broughtForward.research')).toBeUndefined();
  });

  it('is missing where the edition has no such cell', () => {
    expect(figureAt(digest([], '2019'), 'disclosure.normativeDocuments.inForce')).toBeUndefined();
    expect(figureAt(digest([], '2021'), 'disclosure.licensing.previousItems')).toBeUndefined();
    expect(figureAt(digest(), 'toString.constructor')).toBeUndefined();
  });

  it('is missing with its column', () => {
    const cells = [0, 1, 2].map((row) => `${at.remedies}/rows/${row}/cells/1`);
    const removed = [`${at.remedies}/columns/1`, ...cells];
    const without = digest(removed.map((path) => ({ op: 'remove', path })));
    expect(figureAt(without, 'remedies.litigationDirect.corrected')).toBeUndefined();
    expect(figureAt(without, 'remedies.litigationDirect.other')).toBe(0);
  });

  it('may be negative or a fraction', () => {
    expect(figureAt(digest([], '2019'), 'disclosure.licensing.change')).toBe(-2);
    expect(figureAt(digest(), 'disclosure.fees.amountWan')).toBe(218.46);
  });
});

describe('a digest', () => {
  it('tells every cell of the forms apart', () => {
    const addresses = new Set(Object.values(forms).flatMap((form) => [...cellIndex(form).keys()]));
    expect(addresses.size).toBeGreaterThan(200);
    expect(new Set([...addresses].map(addressHash)).size).toBe(addresses.size);
  });

  it('holds no text, and few kilobytes', () => {
    const { figures, texts } = digest();
    expect(JSON.stringify({ figures, texts })).not.toMatch(/[城信]/u);
    const { hashes, values } = figures;
    const arrays = [hashes, values, ...Object.values(texts).flatMap(({ sketch, sentences }) => [sketch, sentences])];
    expect(arrays.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThan(8000);
    expect(Object.keys(texts)).toEqual(['overview', 'problems']);
  });

  it('is the same for the same wording with other numbers', () => {
    const edited = digest([
      { op: 'replace', path: '/sections/5/content/0', value: '另有一事。' },
      { set: 'applications.received.total', to: 60 },
    ]);
    expect(edited.texts).toEqual(digest().texts);
    expect(edited.figures).not.toEqual(digest().figures);
  });

  it('names year, edition and organ, which the title may tell', () => {
    const untold = editReport(specimen(), [{ op: 'remove', path: '/organ' }]);
    expect(digestOf(bound(untold))).toMatchObject({ organ: '某某县住房和城乡建设局', year: 2023, edition: '2021' });
    const unnamed = editReport(untold, [{ op: 'remove', path: '/title' }]);
    expect(organOf(bound(unnamed))).toBeUndefined();
  });

  it('keeps the longer sentences alone', () => {
    const words = '一是更新偏慢。二是个别栏目的信息没有按照规定的时限更新，群众难以查到。下一步改进！';
    expect(wording(words, undefined).telling.map(({ start, end }) => words.slice(start, end))).toEqual([
      '二是个别栏目的信息没有按照规定的时限更新，群众难以查到',
    ]);
  });
});

describe('terms', () => {
  it('are written where there is more than one', () => {
    expect(termsOf([5], [])).toEqual({ 'zh-CN': '', en: '' });
    expect(termsOf([10, 2], [1])).toEqual({ 'zh-CN': '（10＋2－1）', en: ' (10 + 2 − 1)' });
    expect(termsOf([14, -2], [])).toEqual({ 'zh-CN': '（14＋(-2)）', en: ' (14 + (-2))' });
  });

  it('add up exactly', () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(sumOf([7, undefined])).toBe(7);
  });
});

describe('a figure within ten times another', () => {
  const within = { operator: 'within', factor: 10, least: 50 } as const;

  it.each([
    [499, 50, true],
    [500, 50, false],
    [50, 500, false],
    [51, 500, true],
    [0, 49, true],
    [0, 50, false],
    [50, 0, false],
    [0, 0, true],
  ])('%i beside %i: %s', (value, expected, holds) => {
    expect(follows(value, expected, within)).toBe(holds);
  });
});
