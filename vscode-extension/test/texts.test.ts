/** Every text is there in English and in Chinese, and no text is left over. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXTENSION, json, sources } from './sources.ts';

type Texts = Readonly<Record<string, string>>;

const BUNDLE = 'l10n/bundle.l10n.zh-cn.json';
/** A call whose text is no plain literal could not be found, neither by us nor by a translator. */
const CALL = /\bl10n\.t\(/gu;
const TEXT = /\bl10n\.t\(\s*'((?:[^'\\\n]|\\.)*)'/gu;

function textsInCode(): readonly string[] {
  return [...sources().values()].flatMap((code) =>
    [...code.matchAll(TEXT)].map(([, text = '']) => text.replaceAll("\\'", "'")),
  );
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}/gu)].map(([name]) => name).sort();
}

describe('texts of package.json', () => {
  const english = json<Texts>('package.nls.json');
  const chinese = json<Texts>('package.nls.zh-cn.json');
  const named = [...readFileSync(path.join(EXTENSION, 'package.json'), 'utf8').matchAll(/"%([^"%]+)%"/gu)].map(
    ([, key]) => key,
  );

  it('are the same ones in both languages', () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  });

  it('are those that package.json names', () => {
    expect([...new Set(named)].sort()).toEqual(Object.keys(english).sort());
  });

  it('are in the language that they are for', () => {
    for (const text of Object.values(chinese))
      if (text !== 'disclosure-lint') expect(text).toMatch(/\p{Script=Han}|（/u);
    for (const text of Object.values(english)) expect(text).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('texts of the code', () => {
  const chinese = json<Texts>(BUNDLE);

  it('stand in it as plain literals', () => {
    for (const [name, code] of sources()) {
      expect([...code.matchAll(TEXT)].length, name).toBe([...code.matchAll(CALL)].length);
    }
    expect(textsInCode().length).toBeGreaterThan(30);
  });

  it('are all translated, and nothing else is', () => {
    expect(Object.keys(chinese).sort()).toEqual([...new Set(textsInCode())].sort());
  });

  it('keep their placeholders', () => {
    for (const [english, translated] of Object.entries(chinese)) {
      expect(placeholders(translated), english).toEqual(placeholders(english));
    }
  });
});
