import { describe, expect, it } from 'vitest';
import { builtinRules, exampleTitle, localise } from '../src/index.ts';

const LOCALES = ['zh-CN', 'en'] as const;
const rules = builtinRules();

describe.each(rules.map((rule) => [rule.name, rule] as const))('the texts of %s', (_, { meta, examples }) => {
  const remedies = [meta.remedy, ...Object.values(meta.remedies ?? {})];

  it('ask politely', () => {
    for (const remedy of remedies) {
      expect(localise(remedy, 'zh-CN')).toMatch(/^请/u);
      expect(localise(remedy, 'en')).toMatch(/^Please /u);
    }
  });

  it('show the reader no addresses or pointers', () => {
    for (const locale of LOCALES) {
      for (const text of [meta.title, meta.rationale, ...Object.values(meta.messages), ...remedies]) {
        expect(localise(text, locale)).not.toMatch(/(?:disclosure|applications|remedies)\.[a-z]|\/sections\b/iu);
      }
    }
  });

  it('use the same values in both languages', () => {
    const names = (text: string) => [...text.matchAll(/\{([A-Za-z]+)\}/gu)].map((match) => match[1]).sort();
    for (const text of [...Object.values(meta.messages), ...remedies]) {
      expect(new Set(names(localise(text, 'en')))).toEqual(new Set(names(localise(text, 'zh-CN'))));
    }
  });

  it('cite no notice to a report of the other edition', () => {
    for (const { document, editions } of meta.basis) {
      if (document.includes('〔2019〕60号')) expect(editions).toEqual(['2019']);
      if (document.includes('〔2021〕30号')) expect(editions).toEqual(['2021']);
    }
    for (const edition of meta.editions) {
      const cited = meta.basis.filter((citation) => citation.editions?.includes(edition) ?? true);
      expect(cited.length).toBeGreaterThan(0);
    }
  });

  it('come with a near miss for what could be a false alarm', () => {
    expect(examples.valid.some((example) => example.near)).toBe(true);
    // That they are near misses is checked when the rule is loaded.
    const unshown = (meta.falseAlarms ?? []).filter((risk) => risk.examples === undefined);
    expect(unshown.map(({ title }) => title['zh-CN'])).toEqual([]);
  });

  it('name each example in both languages', () => {
    for (const example of [...examples.valid, ...examples.invalid]) {
      // What the report says may be quoted as it stands.
      expect(exampleTitle(example).en.replace(/“[^”]*”/gu, '')).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('stop a submission only for what is exact', () => {
    if (meta.presets.includes('gate')) {
      expect(meta).toMatchObject({ precision: 'exact', severity: 'error', ask: 'fix' });
    }
  });
});
