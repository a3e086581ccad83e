/** Opens a file from disk in a browser, and keeps what should not happen there. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

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
