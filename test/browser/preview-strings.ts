/** The words of the page in Chinese, from the extension's own files: what no list has stays English, and the test tells. */
import { readFile } from 'node:fs/promises';
import type { PreviewStrings } from '../../vscode-extension/src/preview/strings.ts';

const EXTENSION = new URL('../../vscode-extension/', import.meta.url);

/** @throws when a word has no Chinese. */
export async function shownStrings(): Promise<PreviewStrings> {
  const chinese = JSON.parse(await readFile(new URL('l10n/bundle.l10n.zh-cn.json', EXTENSION), 'utf8')) as Record<
    string,
    string
  >;
  // The file needs the editor's API to run; its words are plain to read.
  const source = await readFile(new URL('src/preview/strings.ts', EXTENSION), 'utf8');
  const entries = [...source.matchAll(/(\w+): l10n\.t\('([^']+)'/gu)].map(([, key = '', text = '']) => {
    const words = chinese[text];
    if (words === undefined) {
      throw new Error(`No Chinese for “${text}”`);
    }
    return [key, words];
  });
  return Object.fromEntries(entries) as PreviewStrings;
}
