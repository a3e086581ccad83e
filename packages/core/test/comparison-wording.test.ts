/** The wording of a text: what is masked in it, and how the share of common wording is told from sketches. */
import { describe, expect, it } from 'vitest';
import { Random } from '../../../test/random.ts';
import { masker } from '../src/comparison/masked-text.ts';
import { hashOf, resemblance, sketchOf, unitsOf } from '../src/comparison/sketch.ts';
import { commonShare, wording } from '../src/comparison/wording.ts';

const OFFICE = '临川省青石市东坡区城市管理局';

const sketched = (words: string) => sketchOf(unitsOf(words));

function maskedText(text: string, organ: string | undefined): string {
  const masked = new Uint16Array(text.length);
  return String.fromCharCode(...masked.subarray(0, masker(organ)(text, masked, 0)));
}

describe('the masked text', () => {
  it.each([
    ['numbers of every spelling', '公开信息1,204条，占33.9%，收到十二件。', '公开信息#条占#收到#件'],
    ['years', '2023年和二〇二二年的报告', '#年和#年的报告'],
    ['spaces and punctuation', '（一）主动公开：“随办随公示”', '一主动公开随办随公示'],
    ['nothing but punctuation', '——。…（）', ''],
    ['signs of two units that are no letters', '公开🙂信息𠮷事', '公开信息𠮷事'],
    ['half a sign', '公开\ud842信息', '公开信息'],
    ['a number at the end', '共计十二', '共计十二'],
  ])('leaves out %s', (_, text, masked) => {
    expect(maskedText(text, undefined)).toBe(masked);
  });

  it('keeps a numeral that counts nothing: 一是, 两次', () => {
    expect(maskedText('一是解读偏少，十分必要', undefined)).toBe('一是解读偏少十分必要');
  });

  it.each([
    ['its whole name', `${OFFICE}负责`, '@负责', OFFICE],
    ['its name without the province', '青石市东坡区城市管理局负责', '@负责', OFFICE],
    ['its name without any region', '城市管理局负责', '@负责', OFFICE],
    ['its name with a number in it', '城市管理局第12分局负责', '@负责', '青石市城市管理局第12分局'],
    ['its regions', '东坡区和青石市的居民', '@和@的居民', OFFICE],
    ['what it calls itself', '我局、本局和本单位，本街道办事处', '@@和@@', OFFICE],
    ['what it calls itself where no name is known', '我镇按本办法公开', '@按本办法公开', undefined],
    ['its short name', '区城管局负责，城管局督办', '@负责@督办', OFFICE],
    ['a short name out of its middle', '县住建局和县市场监管局', '@和县市场监管局', '青石县住房和城乡建设局'],
    ['a short name that begins like a region', '市场监管局负责', '@负责', '青石县市场监督管理局'],
    ['the short name of a commission', '市卫健委负责', '@负责', '青石市卫生健康委员会'],
  ])('masks %s', (_, text, masked, office) => {
    expect(maskedText(text, office)).toBe(masked);
  });

  it.each([
    ['another organ', '东坡区', '教育局和林业局会商', '教育局和林业局会商'],
    ['a name of two characters', '城区', '城区的公开栏', '城区的公开栏'],
    ['another organ’s short name', OFFICE, '区教体局、城投公司', '区教体局城投公司'],
    ['names, where none is known', undefined, '青石市城市管理局', '青石市城市管理局'],
  ])('does not mask %s', (_, organ, text, masked) => {
    expect(maskedText(text, organ)).toBe(masked);
  });

  it('is the same for two offices that differ in names and numbers alone', () => {
    const of = (organ: string, count: number) =>
      maskedText(`${organ}全年公开信息${count}条。${organ}设有公开栏。`, organ);
    expect(of('某某县水务局', 12)).toBe(of('其他市交通运输局', 1305));
  });
});

describe('what every report says of itself', () => {
  const own = '公开事项逐件登记，每周核对一次。';

  it.each([
    '根据《中华人民共和国政府信息公开条例》第五十条的要求，编制2023年度政府信息公开工作年度报告。',
    '本报告由总体情况、主动公开政府信息情况等六部分组成。',
    '所列数据的统计期限自2023年1月1日起至12月31日止。',
    '本报告可在县政府网站下载。',
    '如对本报告有疑问，请与办公室联系（电话：0000000）。',
  ])('is no wording of its own: %s', (formula) => {
    expect(wording(`${formula}${own}`, OFFICE)).toEqual({
      ...wording(own, OFFICE),
      telling: [],
    });
  });

  it.each([
    '办结的申请中，予以公开11件，部分公开12件，不予公开1件。',
    '全年作出许可416件、处罚137件、强制0件；现行有效文件共11件，其中本年2件、往年9件。',
  ])('is left out where it tells the tables in words: %s', (figures) => {
    expect(wording(`${figures}${own}`, OFFICE)).toEqual({ ...wording(own, OFFICE), telling: [] });
  });

  it.each([
    '全年组织案例研讨7次，参加人员277人次。',
    '全年印发手册2册，培训3场，从各村选出的群众代表也来参加，提出看法12条，都在例会上逐条答复并公布。',
  ])('stays where figures are no more than mentioned: %s', (sentence) => {
    expect(wording(sentence, OFFICE).digest.length).toBeGreaterThan(10);
  });

  it.each(['根据《条例》要求，我局公开信息30条。', '报告会上宣讲政策5次。', '统计局提供数据12条。'])(
    'may look like it: %s',
    (sentence) => {
      expect(wording(sentence, OFFICE).digest.length).toBeGreaterThan(5);
    },
  );
});

/** Chinese-like text: no meaning, but words that come again as in a report. */
function text(random: Random, length: number): string {
  const words = Array.from({ length: 300 }, () => characters(random, random.whole(1, 4)));
  let made = '';
  while (made.length < length) made += random.pick(words);
  return made.slice(0, length);
}

function characters(random: Random, length: number): string {
  return Array.from({ length }, () => String.fromCharCode(random.whole(0x4e00, 0x9f00))).join('');
}

/** The text with some of its sentences replaced. */
function rewritten(random: Random, original: string, share: number): string {
  return original.replace(/.{20}/gsu, (part) => (random.next() < share ? characters(random, 20) : part));
}

function exact(one: string, other: string): number {
  const shingles = (of: string) => new Set(Array.from({ length: of.length - 5 }, (_, at) => of.slice(at, at + 6)));
  const [a, b] = [shingles(one), shingles(other)];
  const common = [...a].filter((shingle) => b.has(shingle)).length;
  return common / (a.size + b.size - common);
}

const cases = Array.from({ length: 60 }, (_, seed) => {
  const random = new Random(seed);
  const one = text(random, random.whole(300, 1500));
  return [seed, one, rewritten(random, one, random.next())] as const;
});

describe('the share of common wording', () => {
  it.each(cases)('is close to that of all shingles (%i)', (_, one, other) => {
    const share = resemblance(sketched(one), sketched(other));
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
    expect(resemblance(sketched(other), sketched(one))).toBe(share);
    expect(Math.abs(share - exact(one, other))).toBeLessThan(0.15);
  });

  it('is the same where only so much matters, and else none', () => {
    for (const [, one, other] of cases) {
      const [a, b] = [sketched(one), sketched(other)];
      const share = resemblance(a, b);
      for (const least of [0.1, 0.5, 0.8, share]) expect(resemblance(a, b, least)).toBe(share >= least ? share : 0);
    }
  });

  it('is off by little on average', () => {
    const off = cases.map(([, one, other]) =>
      Math.abs(resemblance(sketched(one), sketched(other)) - exact(one, other)),
    );
    expect(off.reduce((sum, each) => sum + each, 0) / off.length).toBeLessThan(0.04);
  });

  it('is 1 for equal texts, 0 for unlike ones and for none', () => {
    const [random, other] = [new Random(1), new Random(2)];
    const one = sketched(text(random, 800));
    expect(resemblance(one, one)).toBe(1);
    expect(resemblance(one, sketched(text(other, 800)))).toBe(0);
    expect(resemblance(sketched(''), sketched(''))).toBe(0);
    expect(resemblance(one, sketched('短句'))).toBe(0);
  });

  it('is never 1 where a single character differs', () => {
    const original = text(new Random(3), 400);
    const of = (words: string) => ({ hash: hashOf(unitsOf(words)), sketch: sketched(words) });
    expect(commonShare(of(original), of(original))).toBe(1);
    for (let at = 0; at < original.length; at++) {
      const other = `${original.slice(0, at)}改${original.slice(at + 1)}`;
      if (other === original) continue;
      const share = commonShare(of(original), of(other));
      expect(share).toBeLessThan(1);
      expect(share).toBeGreaterThan(0.8);
    }
  });

  it('keeps a quarter of the shingles, ascending and each once', () => {
    const sketch = sketched(text(new Random(4), 4000));
    expect(sketch.length).toBeGreaterThan(800);
    expect(sketch.length).toBeLessThan(1200);
    expect([...sketch]).toEqual([...new Set(sketch)].sort((a, b) => a - b));
  });
});
