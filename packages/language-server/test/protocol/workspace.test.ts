import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  ExecuteCommandRequest,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver-protocol/node';
import { METHODS } from '../../src/protocol.ts';
import { Client, type ClientOptions } from './client.ts';
import { expected, found, rulesOf } from './expected.ts';
import { clean, Folder, wrong } from './folder.ts';

type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

const TOKEN = 'lint-all';

let folder: Folder;
let client: Client;

async function start(how: ClientOptions = {}): Promise<Progress[]> {
  client = await Client.start({ folders: [folder.uri], ...how });
  const progress: Progress[] = [];
  client.connection.onProgress(WorkDoneProgress.type, TOKEN, (value) => {
    progress.push(value);
  });
  return progress;
}

const lintWorkspace = () =>
  client.connection.sendRequest<{ files: number; findings: number }>(METHODS.lintWorkspace, { token: TOKEN });

beforeEach(() => {
  folder = new Folder();
});

afterEach(async () => {
  try {
    expect(await client.stop()).toBe(0);
  } finally {
    folder.delete();
  }
});

describe('linting the workspace', () => {
  test('finds reports by name and by format, shows what is wrong with those that are closed, and tells how far it is', async () => {
    const named = folder.write('2024/a.report.json', wrong);
    const other = folder.write('2023/report.json', wrong);
    folder.write('b.report.json', clean);
    folder.write('package.json', '{ "name": "no report" }');
    folder.write('node_modules/c.report.json', wrong);
    folder.write('drafts/d.report.json', wrong);
    folder.write('disclosure-lint.config.json', { ignore: ['drafts/**'] });
    const progress = await start();
    expect(await lintWorkspace()).toEqual({ files: 3, findings: 2 });
    expect(found(client.shown(named)?.diagnostics ?? [])).toEqual(await expected(wrong));
    expect(found(client.shown(other)?.diagnostics ?? [])).toEqual(await expected(wrong));
    expect(client.published.map(({ uri }) => uri)).not.toContain(folder.uriOf('drafts/d.report.json'));
    expect(progress[0]).toMatchObject({ kind: 'begin', title: '核对工作区内的报告', cancellable: true });
    expect(progress.at(-1)).toEqual({ kind: 'end' });
    const percentages = progress.flatMap((value) => (value.kind === 'report' ? [value.percentage ?? -1] : []));
    expect(percentages).toEqual([...percentages].sort((a, b) => a - b));
    expect(percentages.at(-1)).toBe(100);
  });

  test('can be cancelled; what was found until then stays', async () => {
    for (let index = 0; index < 400; index++) folder.write(`${String(index).padStart(3, '0')}.report.json`, wrong);
    const progress = await start();
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(METHODS.lintWorkspace, { token: TOKEN }, source.token);
    await client.until(client.published, ({ diagnostics }) => diagnostics.length > 0, 'the first report');
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    expect(progress.at(-1)).toEqual({ kind: 'end' });
    expect(client.published.length).toBeLessThan(400);
  });

  test('somebody who types meanwhile is not kept waiting until its end', async () => {
    for (let index = 0; index < 300; index++) folder.write(`${String(index).padStart(3, '0')}.report.json`, wrong);
    const progress = await start();
    let isDone = false;
    const asked = lintWorkspace().finally(() => {
      isDone = true;
    });
    await client.until(client.published, ({ diagnostics }) => diagnostics.length > 0, 'the first report');
    const uri = folder.uriOf('mine.report.json');
    await client.open(uri, wrong);
    expect(await client.diagnostics(uri)).toHaveLength(1);
    expect(isDone).toBe(false);
    await asked;
    expect(progress.length).toBeGreaterThan(300);
  });

  test('a file that nobody can read is said, and the others are linted', async () => {
    const picture = folder.write('a.report.json', '\u0000\u0001\u0002');
    const misread = folder.write('b.report.json', wrong);
    folder.write('c.report.json/d.txt', 'a folder of that name');
    await start();
    expect(await lintWorkspace()).toMatchObject({ files: 2 });
    expect(rulesOf(client.shown(picture)?.diagnostics ?? [])).toEqual(['core-encoding']);
    expect(client.shown(misread)?.diagnostics).toHaveLength(1);
  });

  test('what is opened is shown once, what is closed or changes on disk anew, what is deleted no more', async () => {
    const uri = folder.write('a.report.json', wrong);
    await start();
    await lintWorkspace();
    expect(client.shown(uri)?.diagnostics).toHaveLength(1);
    await client.open(uri, wrong);
    expect(await client.diagnostics(uri)).toHaveLength(1);
    expect(client.shown(uri)?.diagnostics).toEqual([]);
    await client.close(uri);
    await client.eventually(() => client.shown(uri)?.diagnostics.length === 1, 'the closed report');
    folder.write('a.report.json', clean);
    await client.changedOnDisk(uri);
    await client.eventually(() => client.shown(uri)?.diagnostics.length === 0, 'the mended report');
    folder.write('a.report.json', wrong);
    await client.changedOnDisk(uri);
    await client.eventually(() => client.shown(uri)?.diagnostics.length === 1, 'the spoilt report');
    folder.remove('a.report.json');
    await client.changedOnDisk(uri, 3);
    await client.eventually(() => client.shown(uri)?.diagnostics.length === 0, 'nothing of a deleted report');
  });

  test('a changed configuration counts for closed reports too', async () => {
    const uri = folder.write('a.report.json', wrong);
    await start();
    await lintWorkspace();
    expect(rulesOf(client.shown(uri)?.diagnostics ?? [])).toEqual(['applications-balance']);
    const config = folder.write('disclosure-lint.config.json', { severities: { 'applications-balance': 'off' } });
    await client.changedOnDisk(config, 1);
    const left = () => rulesOf(client.shown(uri)?.diagnostics ?? []);
    await client.eventually(() => left().includes('applications-row-total'), 'what is left');
    expect(left()).toEqual(['applications-row-total']);
  });

  test('an editor without our commands asks by the protocol’s own', async () => {
    folder.write('a.report.json', wrong);
    await start();
    expect(client.initialized?.capabilities.executeCommandProvider?.commands).toEqual([
      'disclosure-lint.lintWorkspace',
    ]);
    const answer = await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'disclosure-lint.lintWorkspace',
    });
    expect(answer).toEqual({ files: 1, findings: 1 });
  });

  test('the extension’s own command is left to it', async () => {
    await start({ options: { commands: true } });
    expect(client.initialized?.capabilities.executeCommandProvider).toBeUndefined();
  });
});

describe('a new report', () => {
  test('is laid out as on the command line', async () => {
    await start();
    const text = await client.connection.sendRequest<string>(METHODS.newReport, { year: 2024, organ: '某某市审计局' });
    expect(text).toContain('"title": "某某市审计局2024年政府信息公开工作年度报告"');
    expect(text).toContain('"cells": [0, 0, 0, 0, 0, 0, 0]');
  });

  test('of a year without a form is refused in words', async () => {
    await start({ locale: 'en' });
    const asked = client.connection.sendRequest(METHODS.newReport, { year: 2012, organ: 'x' });
    await expect(asked).rejects.toThrow('no statutory form governs reports on 2012');
  });
});

describe('a rule page', () => {
  test.each(['applications-row-total', 'core-schema'])('of %s is Markdown in the language asked for', async (rule) => {
    await start();
    const page = await client.connection.sendRequest<string>(METHODS.rulePage, { rule, locale: 'zh-CN' });
    expect(page).toMatch(new RegExp(`^# ${rule}\n`, 'u'));
    expect(await client.connection.sendRequest<string>(METHODS.rulePage, { rule, locale: 'en' })).not.toBe(page);
    expect(await client.connection.sendRequest(METHODS.rulePage, { rule: 'no-such-rule' })).toBeNull();
  });
});
