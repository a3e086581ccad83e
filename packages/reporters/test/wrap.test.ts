/** Lines break where Chinese and English text may. */
import { expect, test } from 'vitest';
import { displayWidth, wrap } from '../src/index.ts';

test.each<readonly [string, number, readonly string[]]>([
  ['短', 10, ['短']],
  ['新收八件，结转一件', 10, ['新收八件，', '结转一件']],
  // No line begins with a comma or ends with an opening bracket.
  ['新收八件来，结转', 10, ['新收八件', '来，结转']],
  ['新收八件（含转来）', 10, ['新收八件', '（含转来）']],
  ['the quick brown fox', 10, ['the quick', 'brown fox']],
  ['见applications-balance规则', 12, ['见', 'applications-balance', '规则']],
  ['8＋1＝9，相差1', 8, ['8＋1＝', '9，相差1']],
])('%s in %i columns', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test('nothing is lost but spaces', () => {
  const text =
    '“总计”列：新收9＋上年结转1＝10；办理总计8＋结转下年1＝9，相差1。See applications-balance, https://example.org/x?y=1.';
  for (let width = 4; width < 80; width++) {
    const lines = wrap(text, width);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    if (width >= 24) expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(Math.max(width, 30));
  }
});
