import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/bind/report.ts';
import { Finder } from '../src/claims/finder.ts';
import { compilePhrases } from '../src/facts/phrase-params.ts';
import { compilePhrase, parsePhrase } from '../src/narrative/phrase.ts';
import { PhraseSteps } from '../src/narrative/phrase-steps.ts';
import { matchesIn, pairsIn, standIn } from '../src/narrative/phrases.ts';
import { proseOf } from '../src/narrative/prose.ts';

const found = (phrase: string, text: string): string | undefined => {
  const compiled = compilePhrase(phrase);
  return compiled.ok ? text.match(new RegExp(compiled.source))?.[0] : compiled.reason;
};

describe('the phrase language', () => {
  it.each([
    ['2023-1', '2023-1', '2023-1'],
    ['{#}年{#}月', '于2023年11月印发', '2023年11月'],
    ['截至{#}月', '截至12月底', '截至12月'],
    ['第{#}页', '第十页', undefined],
    ['[bookmark:…]', '[bookmark:_GoBack]我街道', '[bookmark:_GoBack]'],
    ['0件', '10件', undefined],
    ['0件', '共0件', '0件'],
    ['{0|零}件', '10件', undefined],
    ['{0|零}件', '零件', '零件'],
    ['共{0|零}件', '共10件', undefined],
    ['{—|-}{#}{—|-}', '—4—', '—4—'],
  ])('%s in %s', (phrase, text, expected) => {
    expect(found(phrase, text)).toBe(expected);
  });
});

const PHRASES = ['{收到|接到}…申请', '公开', '{#}件', '信息-公开', '{主动|}公开', '无', '{1|2}无', '12主'];

/** A report of nothing but prose in the introduction. */
const inIntroduction = (lines: readonly string[]): Report =>
  ({
    title: undefined,
    memory: new Map(),
    prose: lines.map((text, index) => ({
      kind: 'paragraph',
      text,
      pointer: `/preamble/${index}`,
      place: 'preamble',
      parent: '/preamble',
    })),
  }) as unknown as Report;

describe('looking for many phrases at once', () => {
  const line = fc.string({ unit: fc.constantFrom(...'收到接申请公开信息主动无件12-，。') });

  it.each([
    ['in a line', false],
    ['as a whole line', true],
  ])('finds what each phrase alone finds, %s', (_, whole) => {
    const phrases = compilePhrases(PHRASES, {}, '', () => undefined, { whole });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const prose = proseOf(inIntroduction(lines)).get('preamble');
        if (!phrases || !prose) throw new Error('there is prose and there are phrases');
        const any = prose.text.search(phrases.any()) >= 0;
        expect(standIn(phrases, prose)).toBe(any);
        expect(matchesIn(phrases, prose).length > 0).toBe(any);
        for (const { start, end, text } of matchesIn(phrases, prose)) expect(prose.text.slice(start, end)).toBe(text);
      }),
    );
  });
});

describe('matching a phrase sign by sign', () => {
  const signs = 'ab1，丁\ue000';
  const wording = fc.string({ unit: fc.constantFrom(...'ab，丁'), maxLength: 3 });
  const group = fc.array(wording, { minLength: 1, maxLength: 4 }).map((options) => `{${options.join('|')}}`);
  const element = fc.oneof(group, fc.constantFrom('…', '{#}', '{count}', 'b'));
  const phrase = fc
    .tuple(fc.oneof(group, fc.constant('a')), fc.array(element, { maxLength: 5 }))
    .map(([first, rest]) => first + rest.join(''));

  it('ends where the regular expression ends', () => {
    fc.assert(
      fc.property(phrase, fc.string({ unit: fc.constantFrom(...signs), maxLength: 40 }), (written, text) => {
        const parsed = parsePhrase(written, {}, true);
        const compiled = compilePhrase(written, {}, true);
        expect(parsed.ok).toBe(compiled.ok);
        if (!parsed.ok || !compiled.ok) return;
        const steps = new PhraseSteps();
        const start = steps.add(parsed.elements);
        const pattern = new RegExp(compiled.source, 'y');
        const units = Uint16Array.from([...text, '\0'], (sign) => sign.charCodeAt(0));
        for (let at = 0; at <= text.length; at++) {
          pattern.lastIndex = at;
          const end = pattern.test(text) ? pattern.lastIndex : -1;
          expect(steps.end(start, { units, length: text.length }, at)).toBe(end);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['{一|1}季度', '一季度', [[0, 3]]],
    ['{一|1}季度', '11季度', undefined],
    [
      '{#}个{count}',
      '共12个\ue000',
      [
        [1, 5],
        [2, 5],
      ],
    ],
    [
      '{|新}收{到|}',
      '新收到',
      [
        [0, 3],
        [1, 3],
      ],
    ],
  ])('%s is found in %s', (written, text, expected) => {
    const finder = new Finder();
    const owner = finder.add([written], {});
    const found = finder.find(text, pairsIn(text))[owner];
    expect(found?.map(({ start, end }) => [start, end])).toEqual(expected);
  });
});
