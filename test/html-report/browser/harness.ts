/** Opens a file from disk in a browser, and keeps what should not happen there. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FOLDERS = (process.env.PATH ?? '').split(':');

/** The browser of this machine; undefined where it has none. The tests of the editor install one. */
export const CHROMIUM =
  process.env.DISCLOSURE_LINT_CHROMIUM ??
  NAMES.flatMap((name) => FOLDERS.map((folder) => join(folder, name))).find((path) => existsSync(path));

export interface Opened {
  readonly page: Page;
  /** What went wrong, and what was asked of a network. */
  readonly wrong: string[];
}

let opened = 0;

/** Writes a text into a folder and opens it. */
export async function openFile(browser: Browser, folder: string, text: string, width = 1280): Promise<Opened> {
  const file = join(folder, `${opened++}.html`);
  await writeFile(file, text);
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const url = pathToFileURL(file).href;
  const wrong: string[] = [];
  page.on('console', (message) => wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', (dialog) => wrong.push(dialog.message()));
  page.on('request', (request) => {
    if (request.url() !== url) wrong.push(request.url());
  });
  await page.goto(url);
  return { page, wrong };
}
