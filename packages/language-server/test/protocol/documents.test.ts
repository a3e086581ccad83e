import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource, type TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { METHODS } from '../../src/protocol.ts';
import { Client } from './client.ts';
import { expected, found, rulesOf } from './expected.ts';
import { clean, Folder, replaced, wrong } from './folder.ts';

let folder: Folder;
let client: Client;
let uri: string;

async function start(diagnostics: 'pull' | 'push'): Promise<void> {
  client = await Client.start({ folders: [folder.uri], diagnostics, options: { commands: true } });
}

beforeEach(() => {
  folder = new Folder();
  uri = folder.uriOf('a.report.json');
});

afterEach(async () => {
  try {
    expect(await client.stop()).toBe(0);
  } finally {
    folder.delete();
  }
});

/** Replaces a stretch of a document as typing does. */
function typed(document: TextDocument, start: number, length: number, text: string): TextDocumentContentChangeEvent {
  return { range: { start: document.positionAt(start), end: document.positionAt(start + length) }, text };
}

/** A report of 1 MB, mostly prose. */
function big(): string {
  const report = JSON.parse(clean) as { sections: { content: unknown[] }[] };
  const [overview] = report.sections;
  const part = overview?.content[0];
  const copies = Math.ceil(500_000 / JSON.stringify(part).length);
  overview?.content.push(...Array.from({ length: copies }, () => part));
  return JSON.stringify(report, null, 2);
}

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

/** Types, deletes and pastes all over a document. @returns what it is in the end. */
async function typeWildly(text: string, edits: number): Promise<string> {
  let document = TextDocument.create(uri, 'json', 1, text);
  const random = numbers(7);
  const next = (below: number) => Math.floor(random.next().value * below);
  for (let count = 0; count < edits; count++) {
    const at = next(document.getText().length);
    const insert = ['9', '"', ',', '}', '件', '\n', '😀', '[1, 2]'][next(8)] ?? '';
    const change = typed(document, at, next(4), insert);
    const version = await client.change(uri, change);
    document = TextDocument.update(document, [change], version);
    // Everything is put back to what can be read, but for figures.
    if (count % 20 === 19) {
      const whole = { text: clean.replaceAll('12', String(next(90) + 10)) };
      document = TextDocument.update(document, [whole], await client.change(uri, whole));
    }
  }
  return document.getText();
}

describe('asked for', () => {
  beforeEach(() => start('pull'));

  test('a report is linted as on the command line', async () => {
    await client.open(uri, wrong);
    const diagnostics = await client.diagnostics(uri);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(found(diagnostics)).toEqual(await expected(wrong));
  });

  test('every cell of a proof is linked', async () => {
    await client.open(uri, wrong);
    const [figure, ...others] = await client.diagnostics(uri);
    expect(others).toEqual([]);
    expect(figure?.message).toMatch(/填的是13.*应为12.*\n.*2处不相符.*\n· .*＝14；.*\n· .*为16（.*\n/u);
    const [document] = [TextDocument.create(uri, 'json', 1, wrong)];
    const linked = figure?.relatedInformation?.map(({ message, location }) => {
      expect(location.uri).toBe(uri);
      return [message, document.getText(location.range)];
    });
    expect(linked?.map(([, literal]) => literal)).toEqual(
      expect.arrayContaining(['13', '2', '1', '15', '收到政府信息公开申请15件']),
    );
    for (const [message, literal] of linked ?? []) expect(message).toContain(literal);
  });

  test('an answer is not given again until something changes', async () => {
    await client.open(uri, wrong);
    const first = await client.pull(uri);
    expect(first.kind).toBe('full');
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, { text: clean });
    expect(await client.pull(uri, first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  test('a report may have any name, and what has another format is none', async () => {
    const named = folder.uriOf('2024.json');
    await client.open(named, wrong);
    expect((await client.diagnostics(named)).length).toBeGreaterThan(0);
    const other = folder.uriOf('package.json');
    await client.open(other, '{ "name": "a", "name": 1, }');
    expect(await client.diagnostics(other)).toEqual([]);
    expect(client.statuses.map((status) => status.uri)).not.toContain(other);
  });

  test('a question about a text that has changed meanwhile is answered for the new text or refused', async () => {
    await client.open(uri, clean);
    const first = await client.pull(uri);
    await client.change(uri, { text: wrong });
    const asked = client.pull(uri, first.resultId);
    await client.change(uri, { text: clean });
    const answer = await asked.catch((error: unknown) => error);
    if (answer instanceof Error) expect(answer).toMatchObject({ code: -32802, data: { retriggerRequest: true } });
    else expect(answer).toMatchObject({ items: [] });
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  test('200 rapid edits end with what linting the final text gives', async () => {
    await client.open(uri, clean);
    let pulls: Promise<unknown>[] = [];
    await typeWildly(clean, 200);
    // Nobody waits for these answers.
    pulls = Array.from({ length: 20 }, () => client.pull(uri, 'older').catch((error: unknown) => error));
    const final = replaced(wrong, '[1, 0, 0, 0, 0, 0, 1]', '[1, 0, 4, 0, 0, 0, 1]');
    await client.change(uri, { text: final });
    expect(found(await client.diagnostics(uri))).toEqual(await expected(final));
    await Promise.all(pulls);
  });

  test('a document that was closed has nothing to show', async () => {
    await client.open(uri, wrong);
    const asked = client.pull(uri);
    await client.close(uri);
    expect(await asked).toMatchObject({ items: [] });
  });

  test('a question that is taken back is not answered, and the next one is', async () => {
    await client.open(uri, wrong);
    const { resultId } = await client.pull(uri);
    await client.change(uri, { text: replaced(wrong, '"year": 2024', '"year":  2024') });
    const source = new CancellationTokenSource();
    const asked = client.pull(uri, resultId, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32802 });
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });

  test('while a report of 1 MB is linted other questions are answered', async () => {
    await client.open(uri, big());
    let isAnswered = false;
    const asked = client.diagnostics(uri).finally(() => {
      isAnswered = true;
    });
    let answers = 0;
    while (!isAnswered) {
      await client.connection.sendRequest(METHODS.rulePage, { rule: 'no-such-rule' });
      answers++;
    }
    await asked;
    // One of them is answered before it begins, and one after its end.
    expect(answers).toBeGreaterThan(3);
  });

  test('a large report that is closed, or changed, while it is linted is not linted to its end', async () => {
    await client.open(uri, big());
    const first = client.pull(uri);
    await client.connection.sendRequest(METHODS.rulePage, { rule: 'no-such-rule' });
    await client.change(uri, { text: wrong });
    expect(found(await client.diagnostics(uri))).toEqual(await expected(wrong));
    expect(await first).toMatchObject({ kind: 'full', items: [{}] });
    await client.change(uri, { text: big() });
    const second = client.pull(uri);
    await client.connection.sendRequest(METHODS.rulePage, { rule: 'no-such-rule' });
    await client.close(uri);
    expect(await second).toMatchObject({ items: [] });
    expect(client.statuses.map(({ version }) => version)).toEqual([2]);
  });

  test('a status tells version, form, counts and time', async () => {
    await client.open(uri, wrong);
    await client.pull(uri);
    const status = await client.until(client.statuses, (each) => each.uri === uri, 'a status');
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of await client.diagnostics(uri)) {
      counts[severity === 1 ? 'error' : severity === 2 ? 'warning' : 'info']++;
    }
    expect(status).toMatchObject({ version: 1, edition: '2021', suppressed: 0, counts });
    expect(status.elapsed).toBeGreaterThan(0);
    expect(status.problem).toBeUndefined();
  });
});

describe('sent', () => {
  beforeEach(() => start('push'));

  test('diagnostics bear the version that they are about, and none is older than what was sent before', async () => {
    await client.open(uri, clean);
    const final = await typeWildly(clean, 200);
    const version = await client.change(uri, { text: wrong });
    const sent = await client.until(client.published, (each) => each.version === version, 'the last version');
    expect(final).not.toBe(wrong);
    expect(found(sent.diagnostics)).toEqual(await expected(wrong));
    const versions = client.published.map((each) => each.version ?? 0);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    // Not every keystroke is linted.
    expect(client.published.length).toBeLessThan(50);
  });

  test('closing clears, also while the document is being linted', async () => {
    await client.open(uri, wrong);
    await client.until(client.published, (each) => each.diagnostics.length > 0, 'findings');
    await client.change(uri, { text: clean.replaceAll('12', '13') });
    await client.close(uri);
    await client.until(client.published, (each) => each.diagnostics.length === 0, 'nothing');
    // Whatever was under way has come to its end when another report is through.
    const other = folder.uriOf('b.report.json');
    await client.open(other, wrong);
    await client.until(client.published, (each) => each.uri === other, 'the other report');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(client.shown(uri)?.diagnostics).toEqual([]);
  });

  test('a mended report is sent empty', async () => {
    await client.open(uri, wrong);
    await client.until(client.published, (each) => each.diagnostics.length > 0, 'findings');
    const version = await client.change(uri, { text: clean });
    const sent = await client.until(client.published, (each) => each.version === version, 'the mended version');
    expect(sent.diagnostics).toEqual([]);
  });
});

test('a server whose editor is gone ends', async () => {
  await start('pull');
  const orphan = await Client.start();
  const ended = new Promise((resolve) => orphan.process.once('exit', resolve));
  orphan.process.stdin?.end();
  expect(await ended).toBe(1);
  orphan.connection.dispose();
});

describe('broken JSON', () => {
  /** As while a figure is being typed: the value is missing. */
  const broken = replaced(wrong, '[1, 0, 0, 0, 0, 0, 1]', '[1, 0, , 0, 0, 0, 1]');

  test('keeps what can be said and leaves the syntax to the JSON service', async () => {
    await start('pull');
    await client.open(uri, broken);
    const rules = rulesOf(await client.diagnostics(uri));
    expect(rules).not.toContain('core-syntax');
    expect(rules).toContain('applications-row-total');
  });

  test('says what is wrong with the syntax where no JSON service does', async () => {
    client = await Client.start({ folders: [folder.uri], options: { syntaxProblems: true } });
    await client.open(uri, broken);
    expect(rulesOf(await client.diagnostics(uri))).toContain('core-syntax');
    await client.change(uri, { text: replaced(clean, '"year": 2024,', '"year": 2023, "year": 2024,') });
    expect(rulesOf(await client.diagnostics(uri))).toEqual(['core-duplicate-key']);
  });

  test('at every length of a report, as when it is typed from its beginning, no finding is about what is yet to come', async () => {
    await start('pull');
    await client.open(uri, '');
    for (let length = 0; length <= clean.length; length += 331) {
      await client.change(uri, { text: clean.slice(0, length) });
      const diagnostics = await client.diagnostics(uri);
      expect(diagnostics.filter(({ code }) => !String(code).startsWith('core-'))).toEqual([]);
    }
  });
});
