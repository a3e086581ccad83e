/** Findings stand on the very words, whatever stands around and inside them. */
import type { ReportFile } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';
import { documentFromImport, parseDocument } from '../src/index.ts';
import { childPointer, parentPointer, pointerParts, valueAt } from '../src/source/pointer.ts';
import { LineIndex } from '../src/source/position.ts';

const TEXT = `{
  "title": "甲\\n乙\\u4e19\\"丁",
  "sections": [
    { "heading": "一、总体", "content": ["𠮷a\\ud83d\\ude00b", {"columns": [["甲", "乙"]], "rows": [{"label": "丙", "cells": [1, "", null]}]}] },
    {},
    []
  ],
  "a/b~c": 1,
  "": 2,
  "twice": 3, "twice": 4
}`;
const document = parseDocument(TEXT, 'a.report.json');
const at = (pointer: string, span?: { start: number; end: number }): [string, boolean] => {
  const { range, exact } = document.locate(pointer, span);
  return [TEXT.slice(range.start.offset, range.end.offset), exact];
};

describe('a part of a report is underlined', () => {
  it.each<[pointer: string, words: string, exact: boolean]>([
    ['/sections/0/heading', '"一、总体"', true],
    ['/sections/0', '"一、总体"', false],
    ['/sections/0/content', '"content"', false],
    ['/sections/0/content/1/rows/0', '"丙"', false],
    ['/sections/0/content/1/rows/0/cells/0', '1', true],
    ['/sections/0/content/1/rows/0/cells/1', '""', true],
    ['/sections/0/content/1/rows/0/cells/2', 'null', true],
    ['/sections/0/content/1/rows/0/cells/9', '"cells"', false],
    ['/sections/0/content/1/columns/0/1', '"乙"', true],
    ['/sections/1', '{', false],
    ['/sections/2', '[', false],
    ['/sections/9', '"sections"', false],
    ['/sections/01', '"sections"', false],
    ['/sections/-1', '"sections"', false],
    ['/nowhere/at/all', '"甲\\n乙\\u4e19\\"丁"', false],
    ['/a~1b~0c', '1', true],
    ['/', '2', true],
    ['/twice', '4', true],
    ['/__proto__/constructor', '"甲\\n乙\\u4e19\\"丁"', false],
  ])('%s', (pointer, words, exact) => {
    expect(at(pointer)).toEqual([words, exact]);
  });

  it.each<[pointer: string, start: number, end: number, words: string]>([
    ['/title', 0, 1, '甲'],
    ['/title', 1, 2, '\\n'],
    ['/title', 3, 4, '\\u4e19'],
    ['/title', 4, 6, '\\"丁'],
    ['/title', 0, 6, '甲\\n乙\\u4e19\\"丁'],
    ['/sections/0/content/0', 0, 2, '𠮷'],
    ['/sections/0/content/0', 3, 5, '\\ud83d\\ude00'],
    ['/sections/0/content/0', 5, 6, 'b'],
  ])('and of a text only the phrase: %s from %i to %i', (pointer, start, end, words) => {
    expect(at(pointer, { start, end })).toEqual([words, true]);
  });
});

describe('lines and columns', () => {
  const lines = new LineIndex('a\r\nb\rc\n\nd');
  it.each<[offset: number, line: number, column: number]>([
    [0, 1, 1],
    [3, 2, 1],
    [5, 3, 1],
    [7, 4, 1],
    [8, 5, 1],
    [9, 5, 2],
    [99, 5, 2],
    [-5, 1, 1],
  ])('offset %i is line %i, column %i', (offset, line, column) => {
    expect(lines.position(offset)).toMatchObject({ line, column });
  });

  it('never end before they start', () => {
    expect(lines.range(5, 2)).toEqual({ start: lines.position(5), end: lines.position(5) });
  });
});

describe('pointers', () => {
  it('lead to own properties only', () => {
    const value = JSON.parse('{"a":[{"b~/c":1}],"__proto__":{"x":2}}') as unknown;
    expect(valueAt(value, '/a/0/b~0~1c')).toBe(1);
    expect(valueAt(value, '/__proto__/x')).toBe(2);
    for (const pointer of ['/constructor', '/a/length', '/a/00', '/a/-', '/a/1', '/a/0/toString'])
      expect(valueAt(value, pointer)).toBeUndefined();
  });

  it.each(['', 'a', 'a/b', '~', '~1', '/', '～'])('keep the name %j', (name) => {
    const pointer = childPointer('/x', name);
    expect(pointerParts(pointer)).toEqual(['x', name]);
    expect(parentPointer(pointer)).toBe('/x');
  });
});

describe('an imported report', () => {
  const text = '第一行\n未收到申请\n';
  const place = (offset: number) => new LineIndex(text).position(offset);
  const origin = (start: number, end: number) => ({ kind: 'text', range: { start: place(start), end: place(end) } });
  const report = {
    format: 'disclosure-report/1',
    sections: [{ heading: '第一行', content: [{ text: '未收到申请', origin: origin(4, 9) }], origin: origin(0, 3) }],
  } as unknown as ReportFile;
  const imported = documentFromImport('a.txt', text, report);

  it.each<[pointer: string, span: { start: number; end: number } | undefined, words: string, exact: boolean]>([
    ['/sections/0/heading', undefined, '第一行', true],
    ['/sections/0/content/0/text', undefined, '未收到申请', true],
    ['/sections/0/content/0/text', { start: 3, end: 5 }, '申请', true],
    ['/sections/0/content/0/text', { start: 3, end: 500 }, '申请', true],
    ['/sections/0/content/7', undefined, '第一行', false],
    ['/title', undefined, '', false],
  ])('points into the file that it came from: %s', (pointer, span, words, exact) => {
    const { range, exact: found } = imported.locate(pointer, span);
    expect([text.slice(range.start.offset, range.end.offset), found]).toEqual([words, exact]);
  });
});
