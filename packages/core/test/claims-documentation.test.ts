/** docs/claims.md names every kind of figure that is left alone. */
import { readFileSync } from 'node:fs';
import { forms } from '@disclosure-lint/rules';
import { expect, test } from 'vitest';
import { localise } from '../src/index.ts';

test.each([
  ['zh-CN', 'docs/zh-CN/claims.md'],
  ['en', 'docs/claims.md'],
] as const)('%s', (locale, path) => {
  const page = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const kinds = Object.values(forms).flatMap((form) => form.claims?.claims ?? []);
  const leftAlone = kinds.filter(({ readings = [] }) => readings.length === 0);
  const missing = leftAlone.map(({ title }) => localise(title, locale)).filter((title) => !page.includes(title));
  expect([...new Set(missing)]).toEqual([]);
});
