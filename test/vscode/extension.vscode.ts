/** The packaged extension in a real VS Code: what an author sees and does, from the underline to the saved file. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Editor, eventually, textOf } from './editor.ts';
import { CELLS, placeOf, reportText } from './reports.ts';

const RIGHT = reportText();
/** 59 mistyped as 95. */
const WRONG = reportText([{ set: 'applications.received.total', to: 95 }]);
/** Two cells in a spelling that reckons all the same. */
const SPELLED = reportText([
  { set: 'applications.received.total', to: '５９' },
  { set: 'disclosure.licensing.decisions', to: '1,264' },
]);
/** One of the documented rules of an office, with `cell` mistyped. */
const MISSPELT_RULE = readFileSync(
  new URL('../../docs/examples/rules/carried-forward-within-received.json', import.meta.url),
  'utf8',
).replace('"fact": "cell"', '"fact": "cel"');
/** What one mistyped total breaks. */
const LENIENT = { 'narrative-received': 'off', 'applications-balance': 'off', 'applications-row-total': 'info' };
const CHINESE = { 'disclosureLint.locale': 'zh-CN' };

/** What was on the screen when something failed tells more than the error. */
function shootOnFailure(editor: () => Editor | undefined): void {
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await editor()?.failed(task.name);
  });
}

const wrongCell = placeOf(WRONG, CELLS.receivedTotal);
/** The row of the Problems view for the mistyped figure, without those of its proof. */
const isAtWrongCell = (row: string) => row.includes('applications-balance') && row.includes(`[Ln ${wrongCell.line}, `);

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
        'rules-of-ours/disclosure-lint.config.json': '{ "rules": ["own-rules"] }\n',
        'rules-of-ours/own-rules/own-rule.json': MISSPELT_RULE,
      },
      settings: {
        ...CHINESE,
        '[json]': { 'editor.codeActionsOnSave': { 'source.fixAll.disclosure-lint': 'explicit' } },
      },
    });
  });
  shootOnFailure(() => editor);
  afterAll(() => editor?.close());

  it('underlines the wrong cell and lists it with its proof', async () => {
    const start = performance.now();
    await editor.openFile('wrong.report.json');
    await editor.goTo(wrongCell.line, wrongCell.column);
    await editor.squiggles().first().waitFor();
    process.stdout.write(`open to squiggle: ${Math.round(performance.now() - start)} ms\n`);
    const rows = await editor.problems((found) => found.some(isAtWrongCell));
    const wrong = rows.find(isAtWrongCell) ?? '';
    expect(wrong).toContain('95');
    expect(wrong).toContain('59');
    expect(wrong).toContain('disclosure-lint');
    // The other rules that the figure breaks are told in the same finding.
    expect(rows.filter(isAtWrongCell)).toHaveLength(1);
    expect(rows.filter((row) => row.includes('applications-row-total'))).toEqual([]);
    // The proof: the cells of the sums that do not come out, each with its place. Only rows in view are there to be read.
    const { line } = placeOf(WRONG, CELLS.broughtForwardTotal);
    expect(rows).toContainEqual(
      expect.stringMatching(new RegExp(`wrong\\.report\\.json.*Ln ${line}, .*总计：5$`, 'u')),
    );
    await editor.picture('problems', editor.page.locator('.part.panel'));
  });

  it('shows the arithmetic of a cell on hovering over it', async () => {
    await editor.openFile('wrong.report.json');
    await editor.goTo(wrongCell.line, wrongCell.column);
    await editor.command('Show or Focus Hover');
    const hover = editor.page.locator('.monaco-hover:visible', { hasText: '总计' }).first();
    await hover.waitFor();
    await eventually(async () => ((await textOf(hover)).includes('41') ? true : undefined), 'the sum in the hover');
    const text = (await textOf(hover)).replace(/\s+/gu, ' ');
    expect(text).toContain('95');
    expect(text).toContain('59');
    await editor.page.keyboard.press('Escape');
  });

  it('tells of a right cell what it is and which sums it takes part in', async () => {
    await editor.openFile('right.report.json');
    await editor.goTo(wrongCell.line, wrongCell.column);
    await editor.command('Show or Focus Hover');
    const hover = editor.page.locator('.monaco-hover:visible', { hasText: '勾稽关系' }).first();
    await hover.waitFor();
    const text = await textOf(hover);
    expect(text).toContain('本年新收政府信息公开申请数量 › 总计');
    expect(text).toContain('✓');
    expect(text).toContain('收到政府信息公开申请59件');
    await editor.picture('hover', hover);
    await editor.page.keyboard.press('Escape');
  });

  it('mends the cell by a quick fix, and nothing else in the file', async () => {
    await editor.openFile('mend.report.json');
    await editor.goTo(wrongCell.line, wrongCell.column);
    await editor.squiggles().first().waitFor();
    await editor.page.keyboard.press('Control+.');
    const menu = editor.page.locator('.action-widget:visible').first();
    await menu.locator('.monaco-list-row.action', { hasText: '59' }).first().waitFor();
    await editor.picture('quick-fix', menu);
    await editor.choose(menu, '59');
    await editor.squiggles().first().waitFor({ state: 'detached' });
    await editor.page.keyboard.press('Control+s');
    expect(await editor.saved('mend.report.json', (text) => text !== WRONG)).toBe(RIGHT);
  });

  it('mends what is safe on saving', async () => {
    await editor.openFile('spelled.report.json');
    const { line } = placeOf(SPELLED, CELLS.receivedTotal);
    await editor.problems((rows) => rows.some((row) => row.includes(`[Ln ${line}, `)));
    await editor.focusText();
    await editor.page.keyboard.press('Control+s');
    expect(await editor.saved('spelled.report.json', (text) => text !== SPELLED)).toBe(RIGHT);
  });

  it('accepts a finding with a reason, kept beside the report', async () => {
    await editor.openFile('accepted.report.json');
    await editor.goTo(wrongCell.line, wrongCell.column);
    await editor.squiggles().first().waitFor();
    await editor.page.keyboard.press('Control+.');
    const menu = editor.page.locator('.action-widget:visible').first();
    await menu.locator('.monaco-list-row.action').first().waitFor();
    await editor.choose(menu, /理由|reason/u);
    await editor.answer('经核实，年末系统重算');
    await editor.answer('办公室');
    await editor.answer('');
    const text = await editor.saved('disclosure-lint.suppressions.json', (found) => found.includes('经核实'));
    expect(JSON.parse(text)).toMatchObject({
      format: 'disclosure-suppressions/1',
      // An entry for everything that the figure breaks.
      suppressions: ['applications-balance', 'applications-row-total', 'narrative-received'].map((rule) => ({
        file: 'accepted.report.json',
        rule,
        reason: '经核实，年末系统重算',
        author: '办公室',
      })),
    });
    const [accepted] = JSON.parse(text).suppressions as { rule: string }[];
    await editor.problems((rows) => {
      const own = rows.slice(rows.findIndex((row) => row.startsWith('accepted.report.json')));
      return own.length > 0 && !own.some((row) => row.includes(`(${accepted?.rule})`));
    });
  });

  it('marks a misspelt fact in a rule file', async () => {
    await editor.openFile('own-rule.json');
    const { line, column } = placeOf(MISSPELT_RULE, '/conditions/fact');
    await editor.goTo(line, column);
    await editor.squiggles().first().waitFor();
    await editor.command('Show or Focus Hover');
    await editor.page.locator('.monaco-hover:visible', { hasText: '“cell”' }).first().waitFor();
    await editor.page.keyboard.press('Escape');
  });

  it('reaches out to nobody', () => {
    // The editor itself looks up its marketplace; the extension has no host of its own.
    expect(
      [...editor.outside].filter((host) => !/open-vsx\.org$|vscode-cdn\.net$|microsoft\.com$/u.test(host)),
    ).toEqual([]);
  });

  it('leaves a right report without a finding', async () => {
    await editor.openFile('right.report.json');
    await editor.problems((rows) => !rows.some((row) => row.startsWith('right.report.json')));
    await editor.page
      .locator('.statusbar-item', { hasText: '2021' })
      .or(editor.page.locator('#status\\.languageStatus'))
      .first()
      .waitFor();
  });
});

describe('the preview', () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await Editor.open({ files: { 'drawn.report.json': WRONG }, settings: CHINESE });
    await editor.openFile('drawn.report.json');
    await editor.goTo(wrongCell.line, wrongCell.column);
    await editor.squiggles().first().waitFor();
  });
  shootOnFailure(() => editor);
  afterAll(() => editor?.close());

  it('draws the form and marks the wrong cell', async () => {
    await editor.command('disclosure-lint: Open Preview');
    const frame = await editor.webview();
    await editor.command('View: Close Primary Side Bar');
    const cell = frame.locator(`[data-place="${CELLS.receivedTotal}"]`);
    await cell.waitFor();
    expect(await textOf(cell)).toContain('95');
    expect(await cell.getAttribute('class')).toMatch(/error/u);
    await cell.scrollIntoViewIfNeeded();
    await cell.hover();
    await frame.locator('.tooltip').filter({ hasText: '59' }).waitFor();
    await editor.picture('preview', editor.page.locator('.editor-group-container').last());
  });

  it('selects in the JSON what is clicked, and marks what the cursor stands on', async () => {
    const frame = await editor.webview();
    await frame.locator(`[data-place="${CELLS.repealedDocuments}"]`).click();
    const repealed = placeOf(WRONG, CELLS.repealedDocuments);
    const lines = editor.page.locator('.editor-instance .line-numbers', {
      hasText: new RegExp(`^${repealed.line}$`, 'u'),
    });
    await lines.first().waitFor();
    // The place of the cursor is shown of a text editor only.
    await editor.focusText();
    await editor.page
      .locator('.statusbar-item', { hasText: `Ln ${repealed.line},` })
      .first()
      .waitFor();
    const persons = placeOf(WRONG, CELLS.receivedByPersons);
    await editor.goTo(persons.line, persons.column);
    await frame.locator(`[data-place="${CELLS.receivedByPersons}"][data-own-selected]`).waitFor();
  });

  it('writes an edited cell to the JSON as one change that can be undone', async () => {
    const frame = await editor.webview();
    const cell = frame.locator(`[data-place="${CELLS.receivedTotal}"]`);
    await cell.dblclick();
    const input = frame.locator('input, [contenteditable="true"], textarea').first();
    await input.waitFor();
    await input.fill('59');
    await editor.page.keyboard.press('Enter');
    await editor.squiggles().first().waitFor({ state: 'detached' });
    await eventually(async () => ((await textOf(cell)).includes('59') ? true : undefined), 'the edit in the preview');
    await editor.focusText();
    await editor.page.keyboard.press('Control+z');
    await editor.squiggles().first().waitFor();
    await editor.page.keyboard.press('Control+Shift+z');
    await editor.squiggles().first().waitFor({ state: 'detached' });
    await editor.page.keyboard.press('Control+s');
    expect(await editor.saved('drawn.report.json', (text) => text !== WRONG)).toBe(RIGHT);
  });
});

describe('a workspace that nobody trusts', () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await Editor.open({ files: { 'wrong.report.json': WRONG }, settings: CHINESE, restricted: true });
  });
  shootOnFailure(() => editor);
  afterAll(() => editor?.close());

  it('is linted and drawn all the same', async () => {
    await editor.openFile('wrong.report.json');
    await editor.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await editor.goTo(wrongCell.line, wrongCell.column);
    await editor.squiggles().first().waitFor();
    await editor.command('disclosure-lint: Open Preview');
    const frame = await editor.webview();
    await frame.locator(`[data-place="${CELLS.receivedTotal}"]`).waitFor();
  });
});

describe('Chinese as the display language', () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await Editor.open({ files: { 'wrong.report.json': WRONG }, locale: 'zh-cn' });
  });
  shootOnFailure(() => editor);
  afterAll(() => editor?.close());

  it('gives findings and commands in Chinese', async () => {
    await editor.openFile('wrong.report.json');
    await editor.goTo(wrongCell.line, wrongCell.column);
    await editor.squiggles().first().waitFor();
    const rows = await editor.problems((found) => found.some(isAtWrongCell));
    expect(rows.find(isAtWrongCell)).toMatch(/[\p{Script=Han}]{4}/u);
    await editor.page.keyboard.press('F1');
    const box = editor.page.locator('.quick-input-widget input').first();
    await box.fill('>disclosure-lint');
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: '预览' }).first().waitFor();
    await editor.page.keyboard.press('Escape');
  });
});

describe('a workspace of two folders', () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await Editor.open({
      files: {
        'strict/strict.report.json': WRONG,
        'lenient/lenient.report.json': WRONG,
        'lenient/disclosure-lint.config.json': `${JSON.stringify({ severities: LENIENT })}\n`,
      },
      folders: ['strict', 'lenient'],
      settings: CHINESE,
    });
  });
  shootOnFailure(() => editor);
  afterAll(() => editor?.close());

  it('lints each by its own configuration', async () => {
    await editor.openFile('strict.report.json');
    await editor.goTo(wrongCell.line, wrongCell.column);
    await editor.squiggles('error').first().waitFor();
    await editor.openFile('lenient.report.json');
    await editor.goTo(wrongCell.line, wrongCell.column);
    await editor.squiggles('info').first().waitFor();
    expect(await editor.squiggles('error').count()).toBe(0);
  });
});
