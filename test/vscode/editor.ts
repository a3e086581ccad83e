/** A real VS Code in Chromium, with the packaged extension: what a test does with it, in the words of a user. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Frame, type Locator, type Page } from 'playwright-core';
import { smallerPng } from './smaller-png.ts';

/** Where the editor is installed, and what is tested; set by scripts/test-vscode.mjs. */
export interface Installation {
  readonly node: string;
  readonly entry: string;
  readonly chromium: string;
  readonly vsix: string;
  /** Where screenshots for the documentation go. */
  readonly images: string;
  /** Where screenshots of failures go. */
  readonly failures: string;
}

export interface EditorOptions {
  /** Files by their path in the workspace. */
  readonly files: Readonly<Record<string, string>>;
  /** Folders of a workspace with several; one folder with all files when absent. */
  readonly folders?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The display language. */
  readonly locale?: 'zh-cn';
  /** Open the workspace as one that nobody trusts. */
  readonly restricted?: boolean;
}

const WAIT = 60_000;
const WIDTH = 1400;
const HEIGHT = 900;

export function installation(): Installation {
  const text = process.env.DISCLOSURE_LINT_EDITOR;
  if (text === undefined) throw new Error('run these tests with `npm run test:vscode`');
  return JSON.parse(text) as Installation;
}

export class Editor {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #server: ChildProcess;
  readonly #folder: string;
  readonly #installation: Installation;
  /** Hosts that something tried to reach. */
  readonly outside: ReadonlySet<string>;

  private constructor(
    page: Page,
    browser: Browser,
    server: ChildProcess,
    folder: string,
    setup: Installation,
    outside: ReadonlySet<string>,
  ) {
    this.page = page;
    this.#browser = browser;
    this.#server = server;
    this.#folder = folder;
    this.#installation = setup;
    this.outside = outside;
  }

  /** Starts an editor with a profile of its own and opens the workspace. */
  static async open(options: EditorOptions): Promise<Editor> {
    const setup = installation();
    const folder = mkdtempSync(join(tmpdir(), 'disclosure-lint-vscode-'));
    const opened = layOut(folder, options);
    const base = [
      setup.entry,
      '--config',
      join(folder, 'home/code-server.yaml'),
      '--extensions-dir',
      join(folder, 'extensions'),
      '--user-data-dir',
      join(folder, 'user'),
    ];
    const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: join(folder, 'home') };
    execFileSync(setup.node, [...base, '--install-extension', setup.vsix], { env, stdio: 'ignore' });
    const port = await freePort();
    const server = spawn(
      setup.node,
      [
        ...base,
        '--bind-addr',
        `127.0.0.1:${port}`,
        '--auth',
        'none',
        '--disable-telemetry',
        '--disable-update-check',
        '--disable-getting-started-override',
        ...(options.restricted ? [] : ['--disable-workspace-trust']),
        ...(options.locale ? ['--locale', options.locale] : []),
      ],
      { env, stdio: ['ignore', 'ignore', 'ignore'], detached: true },
    );
    let browser: Browser | undefined;
    try {
      await isUp(port, server);
      browser = await chromium.launch({
        executablePath: setup.chromium,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
      });
      const context = await browser.newContext({
        viewport: { width: WIDTH, height: HEIGHT },
        ...(options.locale && { locale: options.locale }),
      });
      const outside = new Set<string>();
      await context.route(
        (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1',
        (route) => {
          outside.add(new URL(route.request().url()).hostname);
          return route.abort();
        },
      );
      const page = await context.newPage();
      const query = opened.endsWith('.code-workspace') ? 'workspace' : 'folder';
      await page.goto(`http://127.0.0.1:${port}/?${query}=${encodeURIComponent(opened)}`);
      const editor = new Editor(page, browser, server, folder, setup, outside);
      await page.waitForSelector('.monaco-workbench', { timeout: WAIT });
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: WAIT });
      return editor;
    } catch (error) {
      await browser?.close();
      await end(server, folder);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await end(this.#server, this.#folder);
  }

  /** @returns the path of a file of the workspace on disk. */
  path(name: string): string {
    return join(this.#folder, 'workspace', name);
  }

  /** @returns the text of a file of the workspace on disk. */
  text(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  /** Waits until a file on disk is as wanted; editors save in the background. */
  async saved(name: string, isWanted: (text: string) => boolean): Promise<string> {
    return eventually(() => {
      const text = existsSync(this.path(name)) ? this.text(name) : '';
      return isWhole(text) && isWanted(text) ? text : undefined;
    }, `${name} on disk`);
  }

  /** Opens a file by the quick open box. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const box = this.page.locator('.quick-input-widget input').first();
    await box.waitFor({ timeout: WAIT });
    await box.fill(name);
    // What was opened before is listed at once, what is found later: the first row may still change.
    const row = this.page.locator('.quick-input-list .monaco-list-row').first();
    await row.filter({ hasText: name }).waitFor({ timeout: WAIT });
    await row.click();
    await this.page.locator('.tab.active', { hasText: name }).first().waitFor({ timeout: WAIT });
  }

  /** Runs a command by its whole title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const box = this.page.locator('.quick-input-widget input').first();
    await box.waitFor({ timeout: WAIT });
    await box.fill(`>${title}`);
    const row = this.page.locator('.quick-input-list .monaco-list-row').first();
    await row.filter({ hasText: title.split(': ').at(-1) ?? title }).waitFor({ timeout: WAIT });
    await this.page.keyboard.press('Enter');
  }

  /** Moves the cursor, by line and column from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const box = this.page.locator('.quick-input-widget input').first();
    await box.waitFor({ timeout: WAIT });
    await box.fill(`:${line}:${column}`);
    // The box takes the place only when it has read it.
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: `${line}` })
      .first()
      .waitFor({ timeout: WAIT });
    await this.page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden', timeout: WAIT });
  }

  /** Underlines of a severity in the text editors. */
  squiggles(severity: 'error' | 'warning' | 'info' = 'error'): Locator {
    return this.page.locator(`.editor-instance .squiggly-${severity}`);
  }

  /** Opens the Problems view. @returns its rows, one text each, once `isWanted` accepts them. */
  async problems(isWanted: (rows: readonly string[]) => boolean = (rows) => rows.length > 0): Promise<string[]> {
    if ((await this.page.locator('.markers-panel').count()) === 0) await this.command('View: Focus Problems');
    return eventually(async () => {
      const rows = await this.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
      const flat = rows.map((row) => row.replace(/[\s\u00a0]+/gu, ' ').trim());
      return isWanted(flat) ? flat : undefined;
    }, 'problems');
  }

  /** Moves the focus to the first text editor. */
  async focusText(): Promise<void> {
    await this.command('View: Focus First Editor Group');
  }

  /** Chooses an entry of the menu of code actions. A click is refused in some versions; the keyboard works in all. */
  async choose(menu: Locator, text: string | RegExp): Promise<void> {
    const entries = await menu.locator('.monaco-list-row.action').allInnerTexts();
    const index = entries.findIndex((entry) => (typeof text === 'string' ? entry.includes(text) : text.test(entry)));
    if (index < 0) throw new Error(`no entry with ${text} in: ${entries.join(' | ')}`);
    for (let step = 0; step < index; step++) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await menu.waitFor({ state: 'hidden', timeout: WAIT });
  }

  /** Types an answer into the input box that the extension shows next. */
  async answer(text: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget:visible');
    const input = box.locator('input').first();
    await input.waitFor({ timeout: WAIT });
    const title = await textOf(box);
    await input.fill(text);
    await this.page.keyboard.press('Enter');
    await eventually(
      async () => (!(await box.isVisible()) || (await textOf(box)) !== title ? true : undefined),
      'the next question',
    );
  }

  /** The frame of the extension's webview. */
  async webview(): Promise<Frame> {
    return eventually(async () => {
      for (const frame of this.page.frames()) {
        if (
          (await frame
            .locator('[data-place]')
            .count()
            .catch(() => 0)) > 0
        )
          return frame;
      }
      return undefined;
    }, 'the preview');
  }

  /**
   * Takes a picture for the documentation.
   * @param of What is to be seen, with a little around it; the whole window when absent.
   */
  async picture(name: string, of?: Locator): Promise<void> {
    // What is just being laid out has no box yet.
    const box = of && (await eventually(async () => (await of.boundingBox()) ?? undefined, `the picture ${name}`));
    const { images } = this.#installation;
    mkdirSync(images, { recursive: true });
    const png = await this.page.screenshot(box && { clip: around(box) });
    writeFileSync(join(images, `${name}.png`), await smallerPng(png));
  }

  /** Keeps what was on the screen when something failed. */
  async failed(name: string): Promise<void> {
    const { failures } = this.#installation;
    mkdirSync(failures, { recursive: true });
    await this.page.screenshot({ path: join(failures, `${name}.png`) });
  }
}

/** A file that is just being written is read in part. */
function isWhole(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels shown around what a picture is of. */
const AROUND = 40;
/** A picture is no wider: the package carries it. */
const WIDEST = 900;

function around({ x, y, width, height }: Box): Box {
  const left = Math.max(0, x - AROUND);
  const top = Math.max(0, y - AROUND);
  return {
    x: left,
    y: top,
    width: Math.min(WIDTH - left, WIDEST, width + 2 * AROUND),
    height: Math.min(HEIGHT - top, height + 2 * AROUND),
  };
}

/** @returns what is to be read in an element, as it is laid out. */
export async function textOf(element: Locator): Promise<string> {
  return (await element.allInnerTexts()).join('\n');
}

/** @returns what `look` finds once it finds something. */
export async function eventually<T>(look: () => T | undefined | Promise<T | undefined>, what: string): Promise<T> {
  const until = Date.now() + WAIT;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @returns what to open: a folder or a workspace file. */
function layOut(folder: string, { files, folders, settings, locale }: EditorOptions): string {
  for (const name of ['user/User', 'extensions', 'workspace', 'home']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, 'workspace', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  writeFileSync(join(folder, 'home/code-server.yaml'), 'auth: none\ncert: false\n');
  writeFileSync(
    join(folder, 'user/User/settings.json'),
    JSON.stringify({
      'chat.disableAIFeatures': true,
      'extensions.autoCheckUpdates': false,
      'extensions.autoUpdate': false,
      'extensions.ignoreRecommendations': true,
      'files.simpleDialog.enable': true,
      'git.enabled': false,
      'json.schemaDownload.enable': false,
      'security.workspace.trust.banner': 'never',
      // Nobody is asked: the workspace stays untrusted where trust is on.
      'security.workspace.trust.startupPrompt': 'never',
      'telemetry.telemetryLevel': 'off',
      'update.mode': 'none',
      'workbench.enableExperiments': false,
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'workbench.startupEditor': 'none',
      ...settings,
    }),
  );
  if (locale) languagePack(folder, locale);
  if (!folders) return join(folder, 'workspace');
  const workspace = join(folder, 'workspace/offices.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: folders.map((path) => ({ path })) }));
  return workspace;
}

/** An empty language pack: the workbench stays English, the extension's own texts follow the display language. */
function languagePack(folder: string, locale: string): void {
  const translations = join(folder, 'user/no-texts.i18n.json');
  const id = 'test.language-pack';
  writeFileSync(translations, JSON.stringify({ '': [], version: '1.0.0', contents: {} }));
  writeFileSync(
    join(folder, 'user/languagepacks.json'),
    JSON.stringify({
      [locale]: {
        hash: createHash('md5').update(id).digest('hex'),
        label: locale,
        extensions: [{ extensionIdentifier: { id }, version: '1.0.0' }],
        translations: { vscode: translations },
      },
    }),
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}

async function isUp(port: number, server: ChildProcess): Promise<void> {
  await eventually(async () => {
    if (server.exitCode !== null) throw new Error(`the editor’s server ended with ${server.exitCode}`);
    try {
      return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok || undefined;
    } catch {
      // Not listening yet.
      return undefined;
    }
  }, 'the editor’s server');
}

async function end(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.pid !== undefined) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    // Its own group: the server and what it started.
    process.kill(-server.pid, 'SIGTERM');
    const timer = setTimeout(() => {
      if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGKILL');
    }, 5_000);
    await ended;
    clearTimeout(timer);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
