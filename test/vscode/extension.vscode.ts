/** The packaged extension in a real VS Code: what an author sees and does, from the underline to the saved file. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Editor, eventually } from './editor.ts';
import { CELLS, placeOf, reportText } from './reports.ts';

const RIGHT = reportText();
/** 59 mistyped as 95. */
const WRONG = reportText([{ set: 'applications.received.total', to: 95 }]);
/** Two cells in a spelling that reckons all the same. */
const SPELLED = reportText([
  { set: 'applications.received.total', to: '５９' },
  { set: 'disclosure.licences.decisions', to: '1,264' },
]);
const MISSPELT_RULE = `${JSON.stringify({ name: 'own-rule', conditions: { all: [{ fact: 'yeer', operator: 'equal', value: 2023 }] } }, null, 2)}\n`;

describe('an author with one folder', () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await Editor.open({
      files: {
        'right.report.json': RIGHT,
        'wrong.report.json': WRONG,
        'mend.report.json': WRONG,
        'spelled.report.json': SPELLED,
        'accepted.report.json': WRONG,
        'drawn.report.json': WRONG,
        'own-rules/own-rule.json': MISSPELT_RULE,
        'disclosure-lint.config.json': '{ "format": "disclosure-config/1" }\n',
      },
      settings: {
        'disclosureLint.locale': 'zh-CN',
        '[json]': { 'editor.codeActionsOnSave': { 'source.fixAll.disclosure-lint': 'explicit' } },
      },
    });
  });
  afterAll(() => editor?.close());

  it('underlines the wrong cell and lists it with its proof', async () => {
    const start = performance.now();
    await editor.openFile('wrong.report.json');
    await editor.squiggles().first().waitFor();
    process.stdout.write(`open to squiggle: ${Math.round(performance.now() - start)} ms\n`);
    const { line } = placeOf(WRONG, CELLS.receivedTotal);
    const rows = await editor.problems((found) => found.some((row) => row.includes(`Ln ${line}`)));
    expect(rows.join('\n')).toContain('disclosure-lint');
    const wrong = rows.find((row) => row.includes(`[Ln ${line}`));
    expect(wrong).toContain('95');
    expect(wrong).toContain('59');
    await editor.screenshot('problems');
  });
});
