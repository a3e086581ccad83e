/** The marks stand under what they mark, whatever the width of the characters. */
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../src/index.ts';
import { codeFrame } from '../src/pretty/code-frame.ts';
import { locate } from './sample.ts';

function frame(text: string, piece: string, width = 60): string {
  const { range } = locate(piece, text);
  return codeFrame(text.split('\n'), range, width)
    .map(({ number, text: line }) => `${String(number ?? '').padStart(2)}|${line}`.trimEnd())
    .join('\n');
}

describe('a code frame', () => {
  test.each<readonly [string, string, string]>([
    ['ASCII', 'abc XY def', ' 1|abc XY def\n  |    ^^'],
    ['Chinese before and within', '规章XY规范', ' 1|规章XY规范\n  |    ^^'],
    ['astral characters', '𠮷😀XY', ' 1|𠮷😀XY\n  |    ^^'],
    ['combining marks', 'e\u0301XY', ' 1|e\u0301XY\n  | ^^'],
    ['full-width forms', '“１２”XY', ' 1|“１２”XY\n  |      ^^'],
    ['tabs', 'a\tXY', ' 1|a  XY\n  |   ^^'],
    ['control characters', 'a\u001bXY', ' 1|a␛XY\n  |  ^^'],
    ['neighbours, without their common indentation', '    a\n      XY\n    b', ' 1|a\n 2|  XY\n  |  ^^\n 3|b'],
  ])('%s', (_, text, expected) => {
    expect(frame(text, 'XY')).toBe(expected);
  });

  test('marks characters of double width over both columns', () => {
    expect(frame('a规章b', '规章')).toBe(' 1|a规章b\n  | ^^^^');
  });

  test('marks an empty range', () => {
    const at = { line: 1, column: 3, offset: 2 };
    expect(codeFrame(['规章'], { start: at, end: at }, 60).at(-1)?.text).toBe('    ^');
  });

  test('shows the first lines of a long range', () => {
    const lines = ['a {', 'b', 'c', 'd', 'e }'];
    const range = { start: { line: 1, column: 3, offset: 2 }, end: { line: 5, column: 4, offset: 12 } };
    expect(codeFrame(lines, range, 60).map(({ text }) => text)).toEqual(['a {', '  ^', 'b', '^', 'c', '^', 'd']);
  });

  test.each([
    ['in the middle', `${'前'.repeat(200)}XY${'后'.repeat(200)}`],
    ['at the end', `${'前'.repeat(200)}XY`],
    ['at the beginning', `XY${'后'.repeat(200)}`],
    ['wider than the frame', `${'前'.repeat(50)}XY${'Z'.repeat(500)}`],
    ['in a line of a million characters', `${'前a'.repeat(500_000)}XY${'后b'.repeat(500_000)}`],
  ])('of a long line shows the part around the mark: %s', (_, text) => {
    const piece = text.includes('Z') ? `XY${'Z'.repeat(500)}` : 'XY';
    const { range } = locate(piece, text);
    const [line, marks] = codeFrame([text], range, 60);
    expect(displayWidth(line?.text ?? '')).toBeLessThanOrEqual(60);
    const before = (marks?.text ?? '').indexOf('^');
    const shown = line?.text ?? '';
    expect(displayWidth(shown.slice(0, shown.indexOf('XY')))).toBe(before);
    expect(shown.startsWith('…')).toBe(!text.startsWith('XY'));
  });
});
