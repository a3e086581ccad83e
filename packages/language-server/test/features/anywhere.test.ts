/** Wherever the cursor stands, and however broken the text is: an answer, and one that lies in the text. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Position, Range } from 'vscode-languageserver';
import { Editor } from './editor.ts';

const folder = new URL('../../../../test/fixtures/offices/', import.meta.url);
const offices = readdirSync(folder)
  .filter((name) => name.endsWith('.report.json'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const AT_A_PLACE = ['onHover', 'onDefinition', 'onReferences', 'onDocumentHighlight', 'onCodeAction'];
const OF_A_DOCUMENT = ['onDocumentSymbol', 'onFoldingRanges', 'onCodeLens'];

/** @returns every range in an answer. */
function rangesIn(answer: unknown): readonly Range[] {
  if (typeof answer !== 'object' || answer === null) return [];
  if ('start' in answer && 'end' in answer) return [answer as Range];
  return Object.values(answer).flatMap(rangesIn);
}

async function askEverywhere(text: string, step: number): Promise<number> {
  const editor = await Editor.open(text);
  const { text: document } = editor.analysis;
  const isInText = (position: Position): boolean => {
    const there = document.positionAt(document.offsetAt(position));
    return there.line === position.line && there.character === position.character;
  };
  let ranges = 0;
  const check = (answer: unknown): void => {
    for (const { start, end } of rangesIn(answer)) {
      ranges++;
      expect(isInText(start) && isInText(end)).toBe(true);
      expect(document.offsetAt(start)).toBeLessThanOrEqual(document.offsetAt(end));
    }
  };
  for (const method of OF_A_DOCUMENT) check(await editor.ask(method, {}));
  for (let offset = 0; offset <= text.length; offset += step) {
    const position = document.positionAt(offset);
    const context = { includeDeclaration: true, diagnostics: [] };
    const range = { start: position, end: position };
    for (const method of AT_A_PLACE) check(await editor.ask(method, { position, range, context }));
  }
  return ranges;
}

test('in the reports of many offices', async () => {
  for (const text of offices) expect(await askEverywhere(text, 97)).toBeGreaterThan(100);
});

test('in reports that break off', async () => {
  for (const [index, text] of offices.entries()) {
    const part = text.slice(0, 300 + Math.floor((text.length - 300) * (index / offices.length)));
    await askEverywhere(part, 211);
  }
});

test('in what is no report', async () => {
  const deep = '['.repeat(5000);
  const lists =
    '{"format":"disclosure-report/1","sections":[[{"heading":null,"content":[null,3,{"rows":[[]],"columns":{}}]}]]}';
  for (const text of ['', '{', 'null', '[]', '{"format":"disclosure-report/1"}', deep, lists]) {
    await askEverywhere(text, Math.ceil(text.length / 20) || 1);
  }
});
