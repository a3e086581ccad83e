/** Which reports of a run have the wording of another: the right ones, without comparing each with each. */
import { readdirSync, readFileSync } from 'node:fs';
import { forms } from '@disclosure-lint/rules';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../test/random.ts';
import { bindReport } from '../src/bind/bind.ts';
import { alike, type SearchWork } from '../src/comparison/alike.ts';
import { digestOf, type ReportDigest } from '../src/comparison/digest.ts';
import { COMPARED_PARTS, commonShare, wording } from '../src/comparison/wording.ts';
import { parseDocument } from '../src/source/parse.ts';

function sentence(random: Random, length = 30): string {
  return Array.from({ length }, () => String.fromCharCode(random.whole(0x4e00, 0x9f00))).join('');
}

function sentences(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => sentence(random));
}

interface Made {
  readonly path: string;
  readonly organ?: string | undefined;
  readonly year?: number | undefined;
  readonly text: string;
}

function made({ path, organ = path, year = 2023, text }: Made): ReportDigest {
  const overview = wording(text, organ).digest;
  return {
    path,
    organ,
    year,
    edition: '2021',
    figures: { hashes: new Uint32Array(), values: new Float64Array() },
    texts: { overview },
  };
}

/** Each path with the path of the one that it is alike. */
function pairs(digests: readonly ReportDigest[], least = 0.8): Record<string, string> {
  const found = [...alike(digests, least)].map(([path, [first]]) => [path, first?.path ?? '']);
  return Object.fromEntries(found);
}

const random = new Random(7);
const own = sentences(random, 20);
const text = own.join('');
const nearly = [...own.slice(0, 19), sentence(random)].join('');
const unlike = sentences(random, 20).join('');

describe('texts that are alike', () => {
  it('are found when they are equal or nearly so', () => {
    const digests = [made({ path: '甲局', text }), made({ path: '乙局', text }), made({ path: '丙局', text: unlike })];
    expect(pairs(digests)).toEqual({ 甲局: '乙局', 乙局: '甲局' });
    const near = [
      made({ path: '甲局', text }),
      made({ path: '丙局', text: unlike }),
      made({ path: '丁局', text: nearly }),
    ];
    expect(pairs(near)).toEqual({ 甲局: '丁局', 丁局: '甲局' });
    expect(alike(near, 0.8).get('甲局')?.[0]?.share).toBeGreaterThan(0.85);
    expect(alike(near, 0.8).get('甲局')?.[0]?.share).toBeLessThan(1);
    expect(pairs(near, 0.95)).toEqual({});
  });

  it('are equal with another name and other numbers', () => {
    const of = (organ: string, count: number) =>
      made({ path: organ, text: `${organ}全年公开信息${count}条。${text}${organ}。` });
    const digests = [of('某某县水务局', 12), of('某某县交通运输局', 340)];
    expect(alike(digests, 0.8).get('某某县水务局')).toEqual([
      { part: 'overview', share: 1, path: '某某县交通运输局', organ: '某某县交通运输局' },
    ]);
  });

  it('are told of the closest', () => {
    const digests = [made({ path: '丁局', text: nearly }), made({ path: '甲局', text }), made({ path: '乙局', text })];
    expect(pairs(digests)).toMatchObject({ 甲局: '乙局', 乙局: '甲局' });
    expect(['甲局', '乙局']).toContain(pairs(digests).丁局);
  });

  it.each([
    ['of the same organ', { organ: '甲局' }, {}],
    ['of another year', {}, { year: 2022 }],
  ])('are not told %s', (_, both, other) => {
    const digests = [made({ path: '一稿', text, ...both }), made({ path: '二稿', text, ...both, ...other })];
    expect(pairs(digests)).toEqual({});
  });

  it('are not told where organ or year is not known', () => {
    const known = made({ path: '甲局', text });
    const { organ: _, ...nameless } = made({ path: '无名', text });
    const { year: __, ...undated } = made({ path: '无年', text });
    expect(pairs([known, nameless, undated])).toEqual({});
    const nobodyFirst = pairs([nameless, known, made({ path: '乙局', text })]);
    expect(nobodyFirst).toEqual({ 甲局: '乙局', 乙局: '甲局' });
  });

  it('are not told when they are short', () => {
    const short = text.slice(0, 149);
    expect(pairs([made({ path: '甲局', text: short }), made({ path: '乙局', text: short })])).toEqual({});
    const enough = text.slice(0, 150);
    expect(pairs([made({ path: '甲局', text: enough }), made({ path: '乙局', text: enough })])).not.toEqual({});
  });

  it('are told of every draft of an organ', () => {
    const drafts = [made({ path: '甲一', organ: '甲局', text }), made({ path: '甲二', organ: '甲局', text })];
    expect(pairs([...drafts, made({ path: '乙局', text })])).toMatchObject({ 甲一: '乙局', 甲二: '乙局' });
    expect(pairs([...drafts, made({ path: '丁局', text: nearly })])).toMatchObject({ 甲一: '丁局', 甲二: '丁局' });
  });

  it('are not told where two texts have the same hash by chance', () => {
    const one = made({ path: '甲局', text });
    const other = made({ path: '丙局', text: unlike });
    const hash = one.texts.overview?.hash ?? 0;
    const collided = other.texts.overview && { ...other, texts: { overview: { ...other.texts.overview, hash } } };
    expect(pairs([one, ...(collided ? [collided] : [])])).toEqual({});
  });
});

describe('the search', () => {
  it('agrees with comparing each with each', () => {
    const chance = new Random(11);
    const digests: ReportDigest[] = [];
    for (let family = 0; family < 25; family++) {
      const common = sentences(chance, chance.whole(8, 25));
      for (let member = 0; member < 6; member++) {
        const changed = chance.next() * 0.3;
        const words = common.map((each) => (chance.next() < changed ? sentence(chance) : each));
        digests.push(
          made({ path: `${family}-${member}`, organ: `第${member % 5}局之${family}`, text: words.join('') }),
        );
      }
    }
    expect(digests).toHaveLength(150);
    for (const least of [0.5, 0.8, 0.9]) {
      const found = alike(digests, least);
      for (const digest of digests) {
        const shares = digests
          .filter(({ organ }) => organ !== digest.organ)
          .flatMap(({ texts }) =>
            texts.overview && digest.texts.overview ? commonShare(texts.overview, digest.texts.overview) : [],
          );
        const best = Math.max(...shares);
        expect({ path: digest.path, share: found.get(digest.path)?.[0]?.share }).toEqual({
          path: digest.path,
          share: best >= least ? best : undefined,
        });
      }
    }
  });

  const SIZE = 3000;
  const run = (textOf: (chance: Random) => string): { work: SearchWork; found: number } => {
    const chance = new Random(23);
    const digests = Array.from({ length: SIZE }, (_, index) => made({ path: `${index}`, text: textOf(chance) }));
    const work = { compared: 0 };
    return { found: alike(digests, 0.8, work).size, work };
  };
  const template = sentences(new Random(5), 12);

  it('compares next to nothing in a run of unlike texts', () => {
    const { work, found } = run((chance) => sentences(chance, 12).join(''));
    expect(found).toBe(0);
    expect(work.compared).toBeLessThan(SIZE / 10);
  });

  it('compares little where all have one template and much of their own', () => {
    const { work, found } = run((chance) => [...template, ...sentences(chance, 8)].join(''));
    expect(found).toBe(0);
    expect(work.compared).toBeLessThan(SIZE);
  });

  it('stays bounded where all have filled in one template', () => {
    const { work, found } = run((chance) => [...template, sentence(chance)].join(''));
    expect(found).toBe(SIZE);
    expect(work.compared).toBeLessThanOrEqual(50 * SIZE);
  });

  it('is linear where all texts are equal', () => {
    const { work, found } = run(() => template.join(''));
    expect(found).toBe(SIZE);
    expect(work.compared).toBeLessThanOrEqual(SIZE);
  });
});

describe('reports of offices that wrote their own', () => {
  const folder = new URL('../../../test/fixtures/offices/', import.meta.url);
  const digests = readdirSync(folder)
    .filter((name) => name.endsWith('.report.json'))
    .map((name) => digestOf(bindReport(parseDocument(readFileSync(new URL(name, folder), 'utf8'), name), forms)))
    .map((digest) => ({ ...digest, year: 2023 }));

  it('are not alike, not even by half', () => {
    expect(digests).toHaveLength(12);
    expect([...alike(digests, 0.5)]).toEqual([]);
  });

  it('have less than a tenth of their wording in common', () => {
    for (const part of COMPARED_PARTS) {
      for (const one of digests) {
        for (const other of digests) {
          const [a, b] = [one.texts[part], other.texts[part]];
          if (one !== other && a && b) expect(commonShare(a, b)).toBeLessThan(0.1);
        }
      }
    }
  });
});
