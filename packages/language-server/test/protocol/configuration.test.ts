import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { Client, type ClientOptions } from './client.ts';
import { rulesOf, toldOf } from './expected.ts';
import { clean, Folder, replaced, wrong } from './folder.ts';

const CONFIG = 'disclosure-lint.config.json';
const SUPPRESSIONS = 'disclosure-lint.suppressions.json';
const RULE = 'applications-row-total';
const OTHER = 'applications-balance';
/** What the one mistyped figure breaks, told in one finding. */
const BOTH = [`${OTHER} and 1 more`];
const CREATED = 1;
const DELETED = 3;

let folder: Folder;
let client: Client;
let uri: string;

async function start(how: ClientOptions = {}): Promise<void> {
  client = await Client.start({ folders: [folder.uri], options: { commands: true }, ...how });
}

/** Waits until the server wants to be asked again. @returns what it answers then. */
async function afterRefresh(before: number): Promise<readonly Diagnostic[]> {
  await client.eventually(() => client.refreshes > before, 'to be asked to ask again');
  return client.diagnostics(uri);
}

beforeEach(() => {
  folder = new Folder();
  uri = folder.write('a.report.json', wrong);
});

afterEach(async () => {
  try {
    expect(await client.stop()).toBe(0);
  } finally {
    folder.delete();
  }
});

const off = (rule: string) => ({ severities: { [rule]: 'off' } });

describe('a configuration', () => {
  test('counts from the beginning, and is read again when it changes, appears or goes on disk', async () => {
    const config = folder.write(CONFIG, off(RULE));
    await start();
    await client.eventually(() => client.registrations.length >= 2, 'to be asked to watch files');
    expect(client.registrations.map(({ method }) => method)).toContain('workspace/didChangeWatchedFiles');
    await client.open(uri, wrong);
    expect(toldOf(await client.diagnostics(uri))).toEqual([OTHER]);
    folder.write(CONFIG, { severities: { [OTHER]: 'warning' } });
    await client.changedOnDisk(config);
    const changed = await afterRefresh(0);
    // The worst of what the figure breaks names the finding, and says how severe it is.
    expect(toldOf(changed)).toEqual([`${RULE} and 1 more`]);
    expect(changed[0]?.severity).toBe(1);
    folder.remove(CONFIG);
    const before = client.refreshes;
    await client.changedOnDisk(config, DELETED);
    expect(toldOf(await afterRefresh(before))).toEqual(BOTH);
    folder.write(CONFIG, off(OTHER));
    const again = client.refreshes;
    await client.changedOnDisk(config, CREATED);
    expect(toldOf(await afterRefresh(again))).toEqual([RULE]);
  });

  test('counts as the editor has it, until it is closed', async () => {
    const config = folder.write(CONFIG, {});
    await start();
    await client.open(uri, wrong);
    expect(toldOf(await client.diagnostics(uri))).toEqual(BOTH);
    await client.open(config, JSON.stringify({}));
    await client.change(config, { text: JSON.stringify(off(RULE)) });
    await client.eventually(() => client.refreshes > 0, 'a refresh');
    expect(toldOf(await client.diagnostics(uri))).toEqual([OTHER]);
    const before = client.refreshes;
    await client.close(config);
    expect(toldOf(await afterRefresh(before))).toEqual(BOTH);
  });

  test('that is wrong shows in its own file and in every report, which is not taken for clean', async () => {
    const config = folder.write(CONFIG, `{\n  "root": true,\n  "severities": { "applications-row-totl": "off" }\n}`);
    await start();
    await client.open(uri, clean);
    const [first, ...others] = await client.diagnostics(uri);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      code: 'core-configuration',
      severity: 1,
      range: { start: { line: 0, character: 0 } },
    });
    expect(first?.message).toMatchInlineSnapshot(
      `"本报告未核对：disclosure-lint.config.json 有误（3:44 没有名为“applications-row-totl”的规则，是不是想写“applications-row-total”）。请先改正该文件。"`,
    );
    expect(first?.relatedInformation).toMatchObject([{ location: { uri: config, range: { start: { line: 2 } } } }]);
    const shown = await client.until(client.published, (each) => each.uri === config, 'the mistake');
    expect(shown.diagnostics).toMatchObject([{ code: 'core-configuration', range: { start: { line: 2 } } }]);
    expect(shown.diagnostics[0]?.message).toContain(RULE);
    const status = await client.until(client.statuses, (each) => each.uri === uri, 'a status');
    expect(status.problem).toBe(first?.message);

    folder.write(CONFIG, off(RULE));
    await client.changedOnDisk(config);
    expect(await afterRefresh(0)).toEqual([]);
    await client.until(client.published, (each) => each.uri === config && each.diagnostics.length === 0, 'it mended');
  });

  test('may leave reports out', async () => {
    folder.write(CONFIG, { ignore: ['drafts/**'] });
    await start();
    const draft = folder.uriOf('drafts/a.report.json');
    await client.open(draft, wrong);
    expect(await client.diagnostics(draft)).toEqual([]);
    await client.open(uri, wrong);
    expect(toldOf(await client.diagnostics(uri))).toEqual(BOTH);
    const status = await client.until(client.statuses, (each) => each.uri === draft, 'a status');
    expect(status.problem).not.toBe('');
  });

  test('with own rules is read again when a rule changes', async () => {
    const rule = (words: string) => ({
      ...JSON.parse(ownRule),
      meta: { ...JSON.parse(ownRule).meta, messages: { default: { 'zh-CN': words, en: words } } },
    });
    const file = folder.write('our-rules/our-year.json', rule('first'));
    folder.write(CONFIG, { rules: ['our-rules'] });
    await start();
    await client.open(uri, clean);
    const [first] = await client.diagnostics(uri);
    expect(first).toMatchObject({ code: 'our-year', message: expect.stringContaining('first') });
    const page = await client.connection.sendRequest<string | null>('disclosure-lint/rulePage', { rule: 'our-year' });
    expect(page).toContain('# our-year');
    folder.write('our-rules/our-year.json', rule('second'));
    await client.changedOnDisk(file);
    expect(await afterRefresh(0)).toMatchObject([{ message: expect.stringContaining('second') }]);
    const before = client.refreshes;
    folder.write('our-rules/our-year.json', '{');
    await client.changedOnDisk(file);
    expect(await afterRefresh(before)).toMatchObject([{ code: 'core-configuration' }]);
    await client.until(client.published, (each) => each.uri === file && each.diagnostics.length > 0, 'the mistake');
  });

  test('files that govern nothing lint nothing anew', async () => {
    await start();
    await client.open(uri, wrong);
    await client.pull(uri);
    await client.changedOnDisk(folder.write('package.json', '{}'));
    await client.changedOnDisk(folder.write(CONFIG, off(RULE)), CREATED);
    await client.eventually(() => client.refreshes > 0, 'a refresh');
    expect(client.refreshes).toBe(1);
  });
});

/** No report is on 1999. */
const ownRule = JSON.stringify({
  name: 'our-year',
  meta: {
    category: 'metadata',
    severity: 'warning',
    ask: 'fix',
    presets: ['recommended'],
    status: 'stable',
    editions: ['2021'],
    title: { 'zh-CN': '年度', en: 'the year' },
    messages: {},
    remedy: { 'zh-CN': '请改正', en: 'Please correct it' },
    rationale: { 'zh-CN': '本机关的要求', en: 'this office wants it' },
    basis: [{ kind: 'local', document: '本机关规定' }],
    precision: 'exact',
  },
  conditions: { all: [{ fact: 'year', operator: 'equal', value: 1999 }] },
  event: { type: 'holds' },
  examples: {
    valid: [{ title: '一九九九', on: '2021', edits: [{ op: 'replace', path: '/year', value: 1999 }] }],
    invalid: [{ title: '二〇二二', on: '2021', edits: [{ op: 'replace', path: '/year', value: 2022 }], expect: [''] }],
  },
});

describe('suppressions', () => {
  const entry = (more: object) => ({
    format: 'disclosure-suppressions/1',
    suppressions: [{ file: 'a.report.json', rule: RULE, reason: '已核实', ...more }],
  });

  test('hide what they accept, and are read again when the file changes', async () => {
    await start();
    await client.open(uri, wrong);
    expect(toldOf(await client.diagnostics(uri))).toEqual(BOTH);
    const file = folder.write(SUPPRESSIONS, entry({}));
    await client.changedOnDisk(file, CREATED);
    expect(toldOf(await afterRefresh(0))).toEqual([OTHER]);
    const status = await client.until(client.statuses, (each) => each.suppressed === 1, 'a suppressed finding');
    expect(status.counts.error).toBe(1);
  });

  test('that have expired or match nothing are said in their file, as on the command line', async () => {
    const file = folder.write(SUPPRESSIONS, entry({ until: '2020-01-01' }));
    await start();
    await client.open(uri, wrong);
    expect(toldOf(await client.diagnostics(uri))).toEqual(BOTH);
    const shown = await client.until(client.published, (each) => each.uri === file, 'what is said of it');
    expect(shown.diagnostics).toMatchObject([{ code: 'core-suppression', severity: 2 }]);
    expect(shown.diagnostics[0]?.message).toContain('2020-01-01');
    folder.write(SUPPRESSIONS, entry({}));
    await client.changedOnDisk(file);
    expect(toldOf(await afterRefresh(0))).toEqual([OTHER]);
    await client.until(client.published, (each) => each.uri === file && each.diagnostics.length === 0, 'nothing');
  });

  test('that nobody can read keep a report from passing for clean', async () => {
    folder.write(SUPPRESSIONS, '{ "format": "disclosure-suppressions/1" }');
    await start();
    await client.open(uri, clean);
    expect(rulesOf(await client.diagnostics(uri))).toEqual(['core-configuration']);
  });
});

describe('settings', () => {
  test('two folders have each their own configuration, settings and language', async () => {
    const other = new Folder();
    try {
      folder.write(CONFIG, off(RULE));
      other.write(CONFIG, off(OTHER));
      const second = other.write('a.report.json', wrong);
      await start({
        folders: [folder.uri, other.uri],
        settings: (scope) => (scope.startsWith(other.uri) ? { locale: 'en' } : {}),
      });
      await client.open(uri, wrong);
      await client.open(second, wrong);
      const [mine] = await client.diagnostics(uri);
      const [theirs] = await client.diagnostics(second);
      expect([mine?.code, theirs?.code]).toEqual([OTHER, RULE]);
      expect(mine?.message).toMatch(/\p{Script=Han}。$/u);
      expect(theirs?.message).toContain('Please');
    } finally {
      other.delete();
    }
  });

  test('switching off clears, and a changed setting counts at once', async () => {
    let enable = true;
    await start({ settings: () => ({ enable }) });
    await client.open(uri, wrong);
    expect((await client.diagnostics(uri)).length).toBeGreaterThan(0);
    enable = false;
    await client.changeSettings();
    expect(await afterRefresh(0)).toEqual([]);
  });

  test('a configuration may be given; it counts from the workspace folder', async () => {
    folder.write('conf/strict.json', { severities: { [RULE]: 'off' } });
    folder.write(CONFIG, off(OTHER));
    await start({ settings: () => ({ configPath: 'conf/strict.json' }) });
    await client.open(uri, wrong);
    expect(toldOf(await client.diagnostics(uri))).toEqual([OTHER]);
  });

  test('the gate heeds nothing that stands beside the report', async () => {
    folder.write(CONFIG, off(RULE));
    await start({ settings: () => ({ preset: 'gate' }) });
    await client.open(uri, wrong);
    expect(toldOf(await client.diagnostics(uri))).toEqual(BOTH);
  });

  test('linting on saving answers for the text as it was saved', async () => {
    await start({ settings: () => ({ run: 'onSave' }) });
    await client.open(uri, clean);
    const { resultId } = await client.pull(uri);
    await client.change(uri, { text: wrong });
    expect(await client.pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
    // A preview shows what is typed all the same.
    await client.until(client.statuses, ({ version, counts }) => version === 2 && counts.error === 1, 'its status');
    await client.save(uri);
    expect(await client.pull(uri, resultId)).toMatchObject({ kind: 'full', items: [{}] });
  });

  test('linting on saving sends nothing before', async () => {
    await start({ diagnostics: 'push', settings: () => ({ run: 'onSave' }) });
    await client.open(uri, clean);
    await client.until(client.published, (each) => each.version === 1, 'the opened text');
    await client.change(uri, { text: wrong });
    const version = await client.change(uri, { text: replaced(wrong, '"year": 2024', '"year":  2024') });
    await client.save(uri);
    await client.until(client.published, (each) => each.version === version, 'the saved text');
    expect(client.published.map((each) => each.version)).toEqual([1, version]);
  });

  test('a report that was never saved is governed by the first folder', async () => {
    folder.write(CONFIG, off(RULE));
    await start();
    await client.open('untitled:Untitled-1', wrong);
    expect(toldOf(await client.diagnostics('untitled:Untitled-1'))).toEqual([OTHER]);
  });
});

describe('a failure of the linter', () => {
  test('shows in the report and in the log, and the server goes on', async () => {
    let fails = true;
    await start({
      settings: () => {
        if (fails) throw new Error('no settings today');
        return {};
      },
    });
    await client.open(uri, clean);
    const [only, ...others] = await client.diagnostics(uri);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ code: 'core-crash', severity: 1, range: { start: { line: 0 } } });
    expect(only?.message).toContain('no settings today');
    await client.until(client.log, (each) => each.includes('no settings today'), 'the log');
    fails = false;
    await client.change(uri, { text: wrong });
    expect(toldOf(await client.diagnostics(uri))).toEqual(BOTH);
  });
});
