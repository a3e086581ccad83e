/** Rule files: the built-in ones load and hold what they promise, bad ones are refused at the right place. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { ruleFiles } from '@disclosure-lint/rules';
import { describe, expect, it } from 'vitest';
import { builtinFacts, exampleTitle, loadRules as publicLoad, runExamples } from '../src/index.ts';
import { loadRules } from '../src/rules/load.ts';
import { CATEGORIES } from '../src/rules/schema.ts';

const root = new URL('../../../rules/', import.meta.url);
const files = CATEGORIES.flatMap((category) => {
  const folder = new URL(`${category}/`, root);
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // A category may have no rules yet.
  }
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      path: `rules/${category}/${name}`,
      text: readFileSync(new URL(name, folder), 'utf8'),
    }));
});

describe('the built-in rules', () => {
  it('all load, as an office’s own would', () => {
    const { rules, problems } = loadRules(files, builtinFacts);
    expect(problems).toEqual([]);
    expect(rules).toHaveLength(files.length);
    expect(rules.length).toBeGreaterThan(20);
  });

  it('are the files of their folders, each by its name and category', () => {
    expect(ruleFiles.map(({ path }) => path).sort()).toEqual(files.map(({ path }) => path).sort());
    for (const { path, rule } of ruleFiles) {
      expect({ path, folder: basename(dirname(path)), file: basename(path) }).toEqual({
        path,
        folder: rule.meta.category,
        file: `${rule.name}.json`,
      });
    }
  });

  it.each(ruleFiles.map(({ rule }) => [rule.name, rule] as const))('%s does what its examples say', async (_, rule) => {
    const results = await runExamples(rule);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    for (const kind of ['valid', 'invalid'] as const) expect(results.some((result) => result.kind === kind)).toBe(true);
    expect(results.some(({ near }) => near)).toBe(true);
    const titles = [...rule.examples.valid, ...rule.examples.invalid].map(
      (example) => `${exampleTitle(example)['zh-CN']} ${example.on ?? ''}`,
    );
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('cannot be replaced by an office’s own', () => {
    const [first] = files;
    const { rules, problems } = publicLoad(first ? [first] : []);
    expect(rules).toEqual([]);
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/name']);
  });
});

/** A rule of an office's own: sound, small, and spoilt in one place by each test. */
const SOUND = `{
  "name": "few-reviews",
  "meta": {
    "category": "arithmetic",
    "severity": "warning",
    "ask": "verify",
    "presets": ["recommended"],
    "status": "stable",
    "editions": ["2019", "2021"],
    "title": { "zh-CN": "复议多于申请", "en": "More reviews than applications" },
    "messages": { "default": { "zh-CN": "{actual}多于{expected}", "en": "{actual} exceeds {expected}" } },
    "remedy": { "zh-CN": "请核实", "en": "Please check" },
    "rationale": { "zh-CN": "本局要求", "en": "our office" },
    "basis": [{ "kind": "practice", "document": "本局要求" }],
    "precision": "heuristic"
  },
  "when": { "fact": "year", "operator": "greaterThan", "value": 2018 },
  "conditions": {
    "all": [
      {
        "fact": "cell",
        "params": { "address": "remedies.review.total" },
        "operator": "lessThanInclusive",
        "value": { "fact": "sum", "params": { "cells": ["applications.received.*"] } }
      }
    ]
  },
  "event": { "type": "holds" },
  "examples": {
    "valid": [{ "title": "少" }],
    "invalid": [{ "title": "多", "edits": [{ "set": "remedies.review.total", "to": 999 }], "expect": ["remedies.review.total"] }]
  }
}`;

const LEAF = SOUND.slice(SOUND.indexOf('{\n        "fact": "cell"'), SOUND.indexOf('\n    ]\n  },\n  "event"'));
const evidence = (fact: string, params: unknown): string =>
  JSON.stringify({ fact, params, operator: 'isEmpty', value: true });
const found = (phrase: string): string => evidence('phrasesFound', { find: [{ phrases: [phrase] }] });
const ownClaim = (claim: object): string =>
  evidence('claims', {
    define: [
      { name: 'own', title: { 'zh-CN': '回执', en: 'receipts' }, readings: [['remedies.review.total']], ...claim },
    ],
  });
const unbalanced = (params: object): string =>
  evidence('unbalanced', { table: 'remedies', each: 'row', left: ['total'], right: ['results'], ...params });

interface Bad {
  readonly title: string;
  /** What is replaced in the sound rule, by what. */
  readonly replace: string;
  readonly by: string;
  /** The words that the problem stands on, or its place. */
  readonly on: string | readonly [line: number, column: number];
  /** Which of several occurrences it is, counted from 0. */
  readonly occurrence?: number;
  readonly pointer: string;
  readonly says: RegExp;
  readonly suggestion?: string;
  readonly path?: string;
}

const BAD: readonly Bad[] = [
  {
    title: 'a misspelt fact',
    replace: '"fact": "cell"',
    by: '"fact": "cel"',
    on: '"cel"',
    pointer: '/conditions/all/0/fact',
    says: /cel/u,
    suggestion: 'cell',
  },
  {
    title: 'a misspelt fact of when',
    replace: '"fact": "year"',
    by: '"fact": "yaer"',
    on: '"yaer"',
    pointer: '/when/fact',
    says: /yaer/u,
    suggestion: 'year',
  },
  {
    title: 'an unknown address',
    replace: '"remedies.review.total" }',
    by: '"remedies.reviews.total" }',
    on: '"remedies.reviews.total"',
    pointer: '/conditions/all/0/params/address',
    says: /remedies\.reviews\.total/u,
    suggestion: 'remedies.review.total',
  },
  {
    title: 'an address of the other edition',
    replace: '"remedies.review.total" }',
    by: '"applications.otherHandling.total" }',
    on: '"applications.otherHandling.total"',
    pointer: '/conditions/all/0/params/address',
    says: /2021/u,
  },
  {
    title: 'an unknown address to compare with',
    replace: '"applications.received.*"',
    by: '"applications.recieved.*"',
    on: '"applications.recieved.*"',
    pointer: '/conditions/all/0/value/params/cells/0',
    says: /recieved/u,
    suggestion: 'applications.received.*',
  },
  {
    title: 'an unknown fact to compare with',
    replace: '"fact": "sum"',
    by: '"fact": "sun"',
    on: '"sun"',
    pointer: '/conditions/all/0/value/fact',
    says: /sun/u,
    suggestion: 'sum',
  },
  {
    title: 'a fact to compare with that is no single value',
    replace: '{ "fact": "sum", "params": { "cells": ["applications.received.*"] } }',
    by: '{ "fact": "blankCells" }',
    on: '"blankCells"',
    pointer: '/conditions/all/0/value/fact',
    says: /blankCells/u,
  },
  {
    title: 'an unknown option',
    replace: '{ "fact": "sum", "params": { "cells": ["applications.received.*"] } }',
    by: '{ "option": "limit" }',
    on: '"limit"',
    pointer: '/conditions/all/0/value/option',
    says: /limit/u,
  },
  {
    title: 'an unknown set',
    replace: LEAF,
    by: unbalanced({ right: ['result'] }),
    on: '"result"',
    pointer: '/conditions/all/0/params/right/0',
    says: /result/u,
    suggestion: 'results',
  },
  {
    title: 'an unknown table',
    replace: LEAF,
    by: unbalanced({ table: 'remedis' }),
    on: '"remedis"',
    pointer: '/conditions/all/0/params/table',
    says: /remedis/u,
    suggestion: 'remedies',
  },
  {
    title: 'a phrase that begins with a gap',
    replace: LEAF,
    by: found('…复议'),
    on: '"…复议"',
    pointer: '/conditions/all/0/params/find/0/phrases/0',
    says: /…/u,
  },
  {
    title: 'a phrase with two gaps side by side',
    replace: LEAF,
    by: found('无……复议'),
    on: '"无……复议"',
    pointer: '/conditions/all/0/params/find/0/phrases/0',
    says: /…/u,
  },
  {
    title: 'a phrase with a brace too many',
    replace: LEAF,
    by: found('无{复议'),
    on: '"无{复议"',
    pointer: '/conditions/all/0/params/find/0/phrases/0',
    says: /花括号/u,
  },
  {
    title: 'an unknown kind of claim',
    replace: LEAF,
    by: evidence('claims', { of: ['review', 'litigaton'] }),
    on: '"litigaton"',
    pointer: '/conditions/all/0/params/of/1',
    says: /litigaton/u,
    suggestion: 'litigation',
  },
  {
    title: 'a claim of its own with an unknown list of words',
    replace: LEAF,
    by: ownClaim({ phrases: ['{@recieved}…{count}'] }),
    on: '"{@recieved}…{count}"',
    pointer: '/conditions/all/0/params/define/0/phrases/0',
    says: /recieved/u,
    suggestion: 'received',
  },
  {
    title: 'a claim of its own that denies with a gap first',
    replace: LEAF,
    by: ownClaim({ zero: ['未开具回执', '…回执'] }),
    on: '"…回执"',
    pointer: '/conditions/all/0/params/define/0/zero/1',
    says: /…/u,
  },
  {
    title: 'a claim of its own about an unknown cell',
    replace: LEAF,
    by: ownClaim({ phrases: ['回执{count}'], readings: [['remedies.review.total', 'applications.recieved.total']] }),
    on: '"applications.recieved.total"',
    pointer: '/conditions/all/0/params/define/0/readings/0/1',
    says: /applications\.recieved\.total/u,
    suggestion: 'applications.received.total',
  },
  {
    title: 'a claim of its own on an unknown topic',
    replace: LEAF,
    by: ownClaim({ phrases: ['回执{count}'], topics: ['aplications'] }),
    on: '"aplications"',
    pointer: '/conditions/all/0/params/define/0/topics/0',
    says: /aplications/u,
    suggestion: 'applications',
  },
  {
    title: 'claims of no kind',
    replace: LEAF,
    by: evidence('claims', { stated: 'none' }),
    on: '"params"',
    pointer: '/conditions/all/0/params',
    says: /of/u,
  },
  {
    title: 'a fact that finds what is wrong, with equal',
    replace: LEAF,
    by: '{ "fact": "blankCells", "operator": "equal", "value": 0 }',
    on: '"equal"',
    pointer: '/conditions/all/0/operator',
    says: /equal/u,
  },
  {
    title: 'a fact that finds what is wrong, under not',
    replace: LEAF,
    by: `{ "not": ${evidence('blankCells', {})} }`,
    on: '"blankCells"',
    pointer: '/conditions/all/0/not/fact',
    says: /not/u,
  },
  {
    title: 'an unknown operator',
    replace: '"lessThanInclusive"',
    by: '"lessThenInclusive"',
    on: '"lessThenInclusive"',
    pointer: '/conditions/all/0/operator',
    says: /lessThenInclusive/u,
    suggestion: 'lessThanInclusive',
  },
  {
    title: 'an unknown message parameter',
    replace: '"{actual}多于{expected}"',
    by: '"{actual}多于{expectd}"',
    on: '{expectd}',
    pointer: '/meta/messages/default/zh-CN',
    says: /\{expectd\}/u,
    suggestion: 'expected',
  },
  {
    title: 'an unknown parameter in the remedy',
    replace: '"Please check"',
    by: '"Please check {acual}"',
    on: '{acual}',
    pointer: '/meta/remedy/en',
    says: /\{acual\}/u,
    suggestion: 'actual',
  },
  {
    title: 'a message that is missing',
    replace: '"default": { "zh-CN": "{actual}',
    by: '"defautl": { "zh-CN": "{actual}',
    on: '"messages"',
    pointer: '/meta/messages',
    says: /default/u,
  },
  {
    title: 'a message in one language',
    replace: '"zh-CN": "请核实", "en": "Please check"',
    by: '"zh-CN": "请核实"',
    on: '"remedy"',
    pointer: '/meta/remedy',
    says: /en/u,
  },
  {
    title: 'path',
    replace: '"operator": "lessThanInclusive"',
    by: '"path": "$.x", "operator": "lessThanInclusive"',
    on: '"$.x"',
    pointer: '/conditions/all/0/path',
    says: /path/u,
  },
  {
    title: 'priority',
    replace: '"operator": "lessThanInclusive"',
    by: '"priority": 9, "operator": "lessThanInclusive"',
    on: '9,',
    pointer: '/conditions/all/0/priority',
    says: /priority/u,
  },
  {
    title: 'priority of the rule',
    replace: '"event": {',
    by: '"priority": 7, "event": {',
    on: '7,',
    pointer: '/priority',
    says: /priority/u,
  },
  {
    title: 'a shared condition',
    replace: LEAF,
    by: '{ "condition": "x" }',
    on: '"x"',
    pointer: '/conditions/all/0/condition',
    says: /condition/u,
  },
  {
    title: 'any beside all',
    replace: '"conditions": {',
    by: '"conditions": { "any": [],',
    on: '"any"',
    pointer: '/conditions/any',
    says: /any/u,
  },
  { title: 'nothing under all', replace: LEAF, by: '', on: '"all"', pointer: '/conditions/all', says: /1/u },
  {
    title: 'a category that does not exist',
    replace: '"arithmetic"',
    by: '"arithmetics"',
    on: '"arithmetics"',
    pointer: '/meta/category',
    says: /arithmetics/u,
    suggestion: 'arithmetic',
  },
  {
    title: 'a property that does not exist',
    replace: '"precision"',
    by: '"precison"',
    on: '"heuristic"',
    pointer: '/meta/precison',
    says: /precison/u,
    suggestion: 'precision',
  },
  {
    title: 'a reserved name',
    replace: '"few-reviews"',
    by: '"core-reviews"',
    on: '"core-reviews"',
    pointer: '/name',
    says: /core-/u,
    path: 'core-reviews.json',
  },
  {
    title: 'a name that is not the file’s',
    replace: '"few-reviews"',
    by: '"fewer-reviews"',
    on: '"fewer-reviews"',
    pointer: '/name',
    says: /few-reviews\.json/u,
    suggestion: 'few-reviews',
  },
  {
    title: 'a name that is taken',
    replace: '"few-reviews"',
    by: '"remedies-total"',
    on: '"remedies-total"',
    pointer: '/name',
    says: /remedies-total/u,
    path: 'remedies-total.json',
  },
  {
    title: 'a comma too many',
    replace: '"ask": "verify",',
    by: '"ask": "verify",,',
    on: [6, 21],
    pointer: '',
    says: /./u,
  },
  {
    title: 'a text that is not closed',
    replace: '"ask": "verify",',
    by: '"ask": "verify,',
    on: [6, 12],
    pointer: '',
    says: /引号/u,
  },
  {
    title: 'a key written twice',
    replace: '"ask": "verify",',
    by: '"ask": "verify", "ask": "fix",',
    on: '"ask"',
    occurrence: 1,
    pointer: '',
    says: /ask/u,
  },
  { title: 'a list instead of a rule', replace: SOUND, by: '[]', on: [1, 1], pointer: '', says: /./u },
  { title: 'an empty file', replace: SOUND, by: '', on: [1, 1], pointer: '', says: /空/u },
];

/** @returns line and column of words, counted from 1. */
function placeOf(text: string, words: string, occurrence = 0): readonly [number, number] {
  let offset = -1;
  for (let found = 0; found <= occurrence; found++) offset = text.indexOf(words, offset + 1);
  if (offset < 0) throw new Error(`${words} is not there`);
  const before = text.slice(0, offset).split('\n');
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}

describe('an office’s own rule', () => {
  it('loads, and its examples hold', async () => {
    const { rules, problems } = publicLoad([{ path: 'own/few-reviews.json', text: SOUND }]);
    expect(problems).toEqual([]);
    for (const rule of rules) expect((await runExamples(rule)).filter(({ passed }) => !passed)).toEqual([]);
    expect(rules).toHaveLength(1);
  });

  it.each(BAD.map((bad) => [bad.title, bad] as const))('is refused, at the right place, for %s', (_, bad) => {
    expect(SOUND).toContain(bad.replace);
    const text = SOUND.replace(bad.replace, () => bad.by);
    const path = `own/${bad.path ?? 'few-reviews.json'}`;
    const { rules, problems } = publicLoad([{ path, text }]);
    expect(rules).toEqual([]);
    const [line, column] = typeof bad.on === 'string' ? placeOf(text, bad.on, bad.occurrence) : bad.on;
    const found = problems.find((problem) => problem.pointer === bad.pointer && problem.line === line);
    expect({ problems, found: found && { file: found.file, line: found.line, column: found.column } }).toEqual({
      problems,
      found: { file: path, line, column },
    });
    expect(found?.message['zh-CN']).toMatch(bad.says);
    expect(found?.message.en).not.toBe('');
    if (bad.suggestion !== undefined) expect(found?.suggestion).toBe(bad.suggestion);
  });

  it('beside a bad one still loads', () => {
    const { rules, problems } = publicLoad([
      { path: 'own/broken.json', text: '{' },
      { path: 'own/few-reviews.json', text: SOUND },
    ]);
    expect(rules.map(({ name }) => name)).toEqual(['few-reviews']);
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['own/broken.json']));
  });

  it('given twice is loaded once, and the second is refused', () => {
    const { rules, problems } = publicLoad([
      { path: 'a/few-reviews.json', text: SOUND },
      { path: 'b/few-reviews.json', text: SOUND },
    ]);
    expect(rules).toHaveLength(1);
    expect(problems.map(({ file, pointer }) => [file, pointer])).toEqual([['b/few-reviews.json', '/name']]);
  });
});
