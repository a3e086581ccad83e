/** Whose report is whose: one organ under several spellings, renamed, merged, in drafts; and what is told of those left out. */
import { describe, expect, it } from 'vitest';
import { type Comparison, compareReports } from '../src/comparison/compare.ts';
import type { ReportDigest } from '../src/comparison/digest.ts';
import { oneName, wholeNames } from '../src/comparison/naming.ts';
import { wording } from '../src/comparison/wording.ts';

const PROSE = '公开事项逐件登记，由各股室指定的同志每周核对一次，过期的当日撤下，补充的先经分管领导审阅。';
const SAME = `${PROSE}${PROSE.replaceAll('每周', '每旬')}${PROSE.replaceAll('当日', '次日')}${PROSE.replaceAll('公开', '公示')}`;

function report(
  organ: string | undefined,
  year: number,
  { path = `${organ}${year}`, figure = 0, text = '' } = {},
): ReportDigest {
  const texts = text === '' ? {} : { overview: wording(text, organ).digest };
  return {
    path,
    ...(organ !== undefined && { organ }),
    year,
    edition: '2021',
    figures: { hashes: Uint32Array.of(1), values: Float64Array.of(figure) },
    texts,
  };
}

const paths = (digests: readonly ReportDigest[]): string[] => digests.map(({ path }) => path);
const lastYears = (comparison: Comparison, path: string) => comparison.of(path)?.lastYear?.path;

describe('one organ', () => {
  it.each([
    ['临江县柳坪镇', '临江县柳坪镇人民政府'],
    ['临江县', '临江县人民政府'],
    ['临江县政府', '临江县人民政府'],
    ['临江县政府办公室', '临江县人民政府办公室'],
    ['临江区东门街道', '临江区东门街道办事处'],
    ['临江区东门街道办', '临江区人民政府东门街道办事处'],
    ['临江经济开发区管委会', '临江经济开发区管理委员会'],
    ['临江县自然资源局(林业局)', '临江县 自然资源局（林业局）'],
    ['自然资源局', '临江县自然资源局'],
    ['柳坪镇人民政府', '临江县柳坪镇'],
    ['临江县税务局', '国家税务总局临江县税务局'],
  ])('may be written %s and %s', (before, now) => {
    expect(lastYears(compareReports([report(now, 2023)], [report(before, 2022)]), `${now}2023`)).toBe(`${before}2022`);
    const drafts = [report(before, 2023, { text: SAME }), report(now, 2023, { text: SAME })];
    expect(drafts.map(({ path }) => compareReports(drafts, []).of(path)?.alike)).toEqual([[], []]);
  });

  it.each([
    ['临江县人民政府', '临江县人民政府办公室'],
    ['临江市规划和自然资源局', '临江市自然资源和规划局'],
    ['临江县林业局', '临江县自然资源和林业局'],
    ['临江市水务局', '临江县水务局'],
  ])('is not %s and %s', (one, other) => {
    expect(lastYears(compareReports([report(one, 2023)], [report(other, 2022)]), `${one}2023`)).toBeUndefined();
    const both = [report(one, 2023, { text: SAME }), report(other, 2023, { text: SAME })];
    expect(compareReports(both, []).of(`${one}2023`)?.alike).toHaveLength(1);
  });

  it('is not known where two names end with the short one', () => {
    const earlier = [report('临江县水务局', 2022), report('青山县水务局', 2022)];
    expect(compareReports([report('水务局', 2023)], earlier).of('水务局2023')).toBeUndefined();
    expect(wholeNames(['水务局', '临江县水务局', '青山县水务局', '沿河市临江县水务局']).get('水务局')).toBeUndefined();
    expect(wholeNames(['水务局', '临江县水务局', '沿河市临江县水务局']).get('水务局')).toBe('沿河市临江县水务局');
  });

  it('is not known where both names report on one year: either may be last year’s', () => {
    const run = [report('临江县水务局', 2023), report('水务局', 2023)];
    const comparison = compareReports(run, [report('临江县水务局', 2022)]);
    expect([lastYears(comparison, '临江县水务局2023'), lastYears(comparison, '水务局2023')]).toEqual([
      '临江县水务局2022',
      undefined,
    ]);
  });

  it('keeps what is no such ending', () => {
    expect(oneName('临江县乡村振兴局')).toBe('临江县乡村振兴局');
    expect(oneName('临江县人民政府办公室')).toBe('临江县政府办公室');
  });
});

describe('renamed organs', () => {
  const renamed = { 临江市规划和自然资源局: '临江市自然资源和规划局' };

  it('are the same in drafts of one year and over the years', () => {
    const run = ['临江市规划和自然资源局', '临江市自然资源和规划局'].map((organ) =>
      report(organ, 2023, { text: SAME }),
    );
    expect(run.map(({ path }) => compareReports(run, [], { renamed }).of(path)?.alike)).toEqual([[], []]);
    const [old, now] = [report('临江市规划和自然资源局', 2022), report('临江市自然资源和规划局', 2023)];
    expect(lastYears(compareReports([now], [old], { renamed }), now.path)).toBe(old.path);
  });

  it('that have become one are not held against the report of one of them', () => {
    const earlier = [report('临江县文化局', 2022), report('临江县旅游局', 2022, { figure: 2 })];
    const now = report('临江县文化和旅游局', 2023);
    const merger = { 临江县文化局: '临江县文化和旅游局', 临江县旅游局: '临江县文化和旅游局' };
    const comparison = compareReports([now], earlier, { renamed: merger });
    expect(lastYears(comparison, now.path)).toBeUndefined();
    expect(paths(comparison.merged)).toEqual(paths(earlier));
    expect(comparison.unmatched).toEqual([]);
  });
});

describe('what is left out', () => {
  const run = [2022, 2023].map((year) => report('临江县水务局', year));

  it('is not told of other years of an organ that was compared, nor of the run’s own files', () => {
    const comparison = compareReports(run, [...run, report('临江县水务局', 2020)]);
    expect([comparison.unmatched, comparison.passedOver, comparison.merged]).toEqual([[], [], []]);
  });

  it('is told of an organ of which nothing was compared', () => {
    const earlier = [report('临江县水务局', 2021), report('临江县林业局', 2021)];
    expect(paths(compareReports(run, earlier).unmatched)).toEqual(['临江县林业局2021']);
    expect(
      paths(compareReports([report('临江县水务局', 2023)], [report('临江县水务局', 2020)]).unmatched),
    ).toHaveLength(1);
  });

  it('is told of a second report on the year, where its figures differ', () => {
    const [first, again, corrected] = [0, 0, 1].map((figure, at) =>
      report('临江县水务局', 2022, { path: `${at}稿`, figure }),
    );
    const earlier = [first, again, corrected].flatMap((each) => each ?? []);
    const comparison = compareReports([report('临江县水务局', 2023)], earlier);
    expect(lastYears(comparison, '临江县水务局2023')).toBe('0稿');
    expect(paths(comparison.passedOver)).toEqual(['2稿']);
    expect(comparison.unmatched).toEqual([]);
  });
});

describe('the organs that a government sums up', () => {
  const towns = ['临江县柳坪镇人民政府', '临江县东门街道办事处'].map((organ) => report(organ, 2023));
  const government = report('临江县', 2023);
  const children = (list: string[], renamed = {}) =>
    compareReports([government, ...towns], [], { children: { 临江县人民政府: list }, renamed }).of(government.path)
      ?.children;

  it.each([
    ['twice', ['临江县柳坪镇人民政府', '临江县柳坪镇', '临江县东门街道办事处']],
    ['by short names', ['柳坪镇', '东门街道']],
    ['with the government itself', ['临江县人民政府', '柳坪镇', '东门街道']],
    ['by old and new name', ['临江县柳坪乡', '临江县柳坪镇', '东门街道']],
  ])('count once each, listed %s', (_, list) => {
    const found = children(list, { 临江县柳坪乡: '临江县柳坪镇' });
    expect(found?.digests).toEqual(towns);
    expect(found?.missing).toEqual([]);
  });

  it('are missing once each', () => {
    expect(children(['临江县石桥镇', '临江县石桥镇人民政府', '柳坪镇'])?.missing).toEqual(['临江县石桥镇']);
  });
});
