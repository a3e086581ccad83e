/** The preview's page by itself in a browser: the extension's own shell, script and style, and a stand-in for the editor. */
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { newNonce, previewHtml } from '../../vscode-extension/src/preview/html.ts';
import type { ToExtension, ToPage } from '../../vscode-extension/src/preview/messages.ts';
import { THEMES, type Theme } from './themes.ts';

const EXTENSION = fileURLToPath(new URL('../../vscode-extension/', import.meta.url));

export interface OpenPreview {
  readonly page: Page;
  /** What the page has told the extension, and was refused by the browser. */
  readonly sent: () => Promise<readonly ToExtension[]>;
  readonly violations: readonly string[];
  post(message: ToPage): Promise<void>;
}

export interface Harness {
  open(theme: Theme, size?: { readonly width: number; readonly height: number }): Promise<OpenPreview>;
  close(): Promise<void>;
}

/** Bundles the page and starts the browser. */
export async function startHarness(executablePath: string): Promise<Harness> {
  const folder = await mkdtemp(join(tmpdir(), 'disclosure-lint-preview-'));
  const script = join(folder, 'preview.js');
  const style = join(folder, 'preview.css');
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [join(EXTENSION, 'webview/preview.ts')],
    bundle: true,
    outfile: script,
    target: 'chrome120',
  });
  await copyFile(join(EXTENSION, 'webview/preview.css'), style);
  await writeFile(
    join(folder, 'preview.html'),
    previewHtml({
      cspSource: 'file:',
      nonce: newNonce(),
      script: pathToFileURL(script).href,
      style: pathToFileURL(style).href,
      language: 'zh-cn',
      title: 'preview',
      loading: '…',
    }),
  );
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    open: (theme, size) => openPage(browser, pathToFileURL(join(folder, 'preview.html')).href, theme, size),
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function openPage(
  browser: Browser,
  url: string,
  theme: Theme,
  viewport = { width: 1000, height: 900 },
): Promise<OpenPreview> {
  const page = await browser.newPage({ viewport });
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') {
      violations.push(message.text());
    }
  });
  page.on('pageerror', (error) => violations.push(error.message));
  // What the editor does: its API, the classes and the colours of the theme.
  await page.addInitScript(`
    globalThis.sent = [];
    globalThis.acquireVsCodeApi = () => ({
      postMessage: (message) => globalThis.sent.push(message),
      getState: () => globalThis.state,
      setState: (state) => { globalThis.state = state; },
    });
    addEventListener('DOMContentLoaded', () => {
      document.body.className = ${JSON.stringify(THEMES[theme].kind)};
      for (const [name, value] of Object.entries(${JSON.stringify(THEMES[theme].colours)})) {
        document.documentElement.style.setProperty('--vscode-' + name, value);
      }
    });
  `);
  await page.goto(url);
  return {
    page,
    violations,
    sent: () => page.evaluate('globalThis.sent'),
    post: async (message) => {
      await page.evaluate(`postMessage(${JSON.stringify(message)}, '*'), new Promise((done) => setTimeout(done, 30))`);
    },
  };
}
