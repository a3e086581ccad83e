/**
 * Writes the documentation of the rules. With `--check` nothing is written: it fails when a page is stale, missing, or
 * of a rule that is no more.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FOLDERS, ruleDocs } from './generate/rule-docs.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');
const pages = await ruleDocs(root);
const stale: string[] = [];

for (const { file, text } of pages) {
  const target = path.join(root, file);
  if ((await readFile(target, 'utf8').catch(() => undefined)) === text) continue;
  stale.push(file);
  if (check) continue;
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}
const known = new Set(pages.map(({ file }) => file));
for (const folder of Object.values(FOLDERS)) {
  for (const name of await readdir(path.join(root, folder)).catch(() => [])) {
    const file = `${folder}/${name}`;
    if (known.has(file)) continue;
    stale.push(file);
    if (!check) await rm(path.join(root, file));
  }
}
if (check && stale.length > 0) {
  console.error(`Stale, run \`pnpm generate:docs\`:\n${stale.join('\n')}`);
  process.exitCode = 1;
}
