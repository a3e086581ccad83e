/**
 * Text against tables, by mutation: in reports that agree with themselves every cell that the text speaks of, and every
 * figure in the text that is held against a cell, is changed by one; each time a rule on the narrative must tell.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { forms } from '@disclosure-lint/rules';
import type { ReportFile } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';
import { bindReport } from '../src/bind/bind.ts';
import { hold } from '../src/claims/hold.ts';
import { type Claim, claimPassage, readProse } from '../src/claims/read.ts';
import { builtinRules, createRuleSet, editReport, type Finding, lintText } from '../src/index.ts';
import { parseDocument } from '../src/source/parse.ts';
import { parentPointer, pointerParts, valueAt } from '../src/source/pointer.ts';
import { specimen } from './reports.ts';

const NARRATIVE = new Set(
  builtinRules()
    .filter(({ meta }) => meta.category === 'narrative')
    .map(({ name }) => name),
);
const context = { ruleSet: createRuleSet({ rules: builtinRules(), only: [...NARRATIVE] }), locale: 'zh-CN' } as const;

async function told(report: unknown): Promise<Finding[]> {
  const { findings } = await lintText(JSON.stringify(report, null, 1), 'a.report.json', context);
  return findings.filter(({ ruleId }) => NARRATIVE.has(ruleId));
}

const overview = (report: ReportFile, paragraphs: readonly string[]): ReportFile => {
  const [first] = report.sections;
  return first
    ? { ...report, sections: [{ ...first, content: [...paragraphs] }, ...report.sections.slice(1)] }
    : report;
};

const EVERYTHING_2021 = [
  '全年收到政府信息公开申请59件，其中自然人申请41件，法人或其他组织申请18件；上年结转5件。',
  '申请人中，商业企业申请9件，社会公益组织申请1件，法律服务机构申请6件，无科研机构申请。',
  '本年度办结政府信息公开申请58件，结转下年度继续办理6件。',
  '办结的申请中，予以公开23件，部分公开8件，不予公开12件，无法提供9件，不予处理5件，其他处理1件。予以公开和部分公开合计31件。',
  '不予公开的申请中，属于四类过程性信息3件，属于三类内部事务信息2件，属于行政执法案卷2件，属于行政查询事项1件。',
  '无法提供的申请中，本机关不掌握相关政府信息6件，没有现成信息需要另行制作2件。重复申请2件，不予处理。',
  '因政府信息公开被申请行政复议5件，其中维持2件、纠正1件、其他结果1件、尚未审结1件。',
  '被提起行政诉讼3件，其中未经复议直接起诉2件，复议后起诉1件。',
];
const IN_WORDS_2021 = [
  '全年收到政府信息公开申请五十九件，其中自然人申请四十一件；上年结转五件。',
  '本年度办结政府信息公开申请五十八件，结转下年度继续办理六件。',
  '办结的申请中，予以公开二十三件，部分公开八件，不予公开十二件，无法提供九件，不予处理五件，其他处理一件。',
  '因政府信息公开被申请行政复议五件，被提起行政诉讼三件。',
];
const SPACED_2021 = [
  '全年 收到 政府信息 公开申请 5 9 件，上年 结转 5 件。',
  '本年度办结政府信息公开申请 5\n8 件，结转下年度 继续办理　６　件。',
  '办结的申请中，予以公开 2 3 件，部 分 公 开 ８ 件，不予公开 １２ 件。',
  '因政府信息公开被申请行政复议 5 件，被提起 行政 诉讼 3 件。',
];
const EVERYTHING_2019 = [
  '全年新收政府信息公开申请24件，其中自然人申请17件，法人或其他组织申请7件；上年结转3件。',
  '共办结政府信息公开申请25件，另有2件申请结转下年度继续办理。',
  '办结的申请中，予以公开12件，部分公开4件，不予公开4件，无法提供3件，不予处理1件，其他处理1件；予以公开和部分公开合计16件。',
  '因政府信息公开引发行政复议2件、行政诉讼2件。',
];

const offices = new URL('../../../test/fixtures/offices/', import.meta.url);
const office = (name: string): ReportFile =>
  JSON.parse(readFileSync(new URL(`${name}.report.json`, offices), 'utf8')) as ReportFile;
const names = readdirSync(offices).flatMap((name) => /^(.*)\.report\.json$/.exec(name)?.[1] ?? []);

const REPORTS: readonly (readonly [string, ReportFile, number])[] = [
  ['the specimen of 2021', specimen('2021'), 13],
  ['the specimen of 2019', specimen('2019'), 13],
  ['2021, every kind of claim', overview(specimen('2021'), EVERYTHING_2021), 30],
  ['2021, numbers in words', overview(specimen('2021'), IN_WORDS_2021), 12],
  ['2021, white space and full-width digits', overview(specimen('2021'), SPACED_2021), 9],
  ['2019, every kind of claim', overview(specimen('2019'), EVERYTHING_2019), 14],
  ...names.map((name): [string, ReportFile, number] => [`the office ${name}`, office(name), 1]),
];

interface Held {
  readonly claim: Claim;
  readonly addresses: readonly string[];
}

/**
 * Kinds whose figure may rightly stand for either of two cells (one reason, or its group; 撤回, as another result or as
 * upheld): one that another reading bears out after the change is no contradiction.
 */
const EITHER = /^(?:reason\.|review\.other|litigation\.other|handled)/;

/** The claims that the tables bear out to the unit. */
function heldIn(report: ReportFile): readonly Held[] {
  const bound = bindReport(parseDocument(JSON.stringify(report), 'a.report.json'), forms);
  return readProse(bound).flatMap(({ claims }) =>
    claims.flatMap((claim) => {
      const verdict = hold(claim, bound);
      if (verdict.kind !== 'agrees' || claim.quantity?.approximation !== undefined) return [];
      return [{ claim, addresses: verdict.figure.cells.map(({ ref }) => ref.address) }];
    }),
  );
}

function isSame({ claim }: Held, { claim: other }: Held): boolean {
  return (
    claim.kind.form.name === other.kind.form.name &&
    claim.prose.place === other.prose.place &&
    claim.start === other.start
  );
}

function cellOf(report: ReportFile, address: string): number {
  const bound = bindReport(parseDocument(JSON.stringify(report), 'a.report.json'), forms);
  for (const { claims } of readProse(bound)) {
    for (const claim of claims) {
      const verdict = hold(claim, bound);
      if (verdict.kind !== 'agrees') continue;
      const cell = verdict.figure.cells.find(({ ref }) => ref.address === address);
      if (cell) return cell.cell.value ?? 0;
    }
  }
  throw new Error(`no claim is about ${address}`);
}

/** 三件分别作无法提供、不予处理… gives one to each name: none has a figure of its own that could be changed. */
function hasOwnFigure({ quantity, prose }: Claim): boolean {
  return (
    quantity !== undefined &&
    /[\d〇零一二三四五六七八九十百千万两]/u.test(prose.text.slice(quantity.start, quantity.end))
  );
}

/** The report with the figure of a claim one higher, in Arabic digits, where it was printed. */
function withFigure(report: ReportFile, { quantity, prose }: Claim, value: number): ReportFile {
  if (!quantity) throw new Error('no figure');
  const { pointer, span } = claimPassage({ quantity, prose, start: quantity.start, end: quantity.end } as Claim) ?? {};
  if (pointer === undefined || !span) throw new Error('stands nowhere');
  const copy = structuredClone(report);
  const parent = valueAt(copy, parentPointer(pointer)) as Record<string, unknown>;
  const last = pointerParts(pointer).at(-1) ?? '';
  const text = String(parent[last]);
  parent[last] = `${text.slice(0, span.start)}${value}${quantity.unit}${text.slice(span.end)}`;
  return copy;
}

describe.each(REPORTS)('%s', (_, report, least) => {
  it('has claims to change, and no finding on the narrative', async () => {
    expect(heldIn(report).length).toBeGreaterThanOrEqual(least);
    expect((await told(report)).map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it('is told of every cell that no longer is what the text says', async () => {
    const missed: string[] = [];
    const addresses = new Set(heldIn(report).flatMap((held) => held.addresses));
    for (const address of addresses) {
      const changed = editReport(report, [{ set: address, to: cellOf(report, address) + 1 }]);
      const found = await told(changed);
      if (found.some(({ related }) => related.some((proof) => proof.address === address))) continue;
      const kinds = heldIn(report).filter((held) => held.addresses.includes(address));
      const still = heldIn(changed).filter(({ claim }) => EITHER.test(claim.kind.form.name));
      if (kinds.every((held) => still.some((other) => isSame(held, other)))) continue;
      missed.push(address);
    }
    expect(missed).toEqual([]);
  });

  it('is told of every figure in the text that no longer is what the table says', async () => {
    const missed: string[] = [];
    for (const { claim } of heldIn(report)) {
      if (!hasOwnFigure(claim)) continue;
      const changed = withFigure(report, claim, claim.stated + 1);
      const found = await told(changed);
      if (found.length > 0) continue;
      const still = heldIn(changed).filter((other) => EITHER.test(other.claim.kind.form.name));
      if (still.some((other) => other.claim.kind.form.name === claim.kind.form.name)) continue;
      missed.push(`${claim.kind.form.name} ${claimPassage(claim)?.printed}`);
    }
    expect(missed).toEqual([]);
  });
});

describe('what is told', () => {
  it('holds the phrase, both figures, row and column, and where the figure stands', async () => {
    const report = overview(specimen('2021'), ['办结的申请中，予以公开及部分公开21件，无法提供6件。']);
    const found = await told(report);
    const outcomes = found.filter(({ ruleId }) => ruleId === 'narrative-outcome');
    expect(outcomes.map(({ message }) => message)).toEqual([
      '正文写“予以公开及部分公开21件”，表格“予以公开、部分公开”行“总计”栏为31件（23＋8），相差10件；21件恰为“自然人”栏的数字。',
      '正文写“无法提供6件”，表格“无法提供”行“总计”栏为9件（6＋2＋1），相差3件；6件恰为“本机关不掌握相关政府信息”行的数字。',
    ]);
    const [first] = outcomes;
    expect(first?.related.map(({ literal, address }) => [literal, address])).toEqual([
      ['予以公开及部分公开21件', undefined],
      ['23', 'applications.granted.total'],
      ['8', 'applications.partlyGranted.total'],
      ['15', 'applications.granted.naturalPerson'],
      ['6', 'applications.partlyGranted.naturalPerson'],
    ]);
    expect(first?.ask).toBe('verify');
  });
});
