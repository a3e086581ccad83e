/** A folder on disk, as an editor opens one. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';

/** A report in which everything agrees. */
export const clean: string = readFileSync(
  new URL('../../../../examples/2024-bureau.report.json', import.meta.url),
  'utf8',
);

/** The same with one figure that no longer adds up. */
export const wrong: string = replaced(clean, '[12, 2, 0, 0, 1, 0, 15]', '[13, 2, 0, 0, 1, 0, 15]');

export class Folder {
  readonly path: string;

  constructor() {
    this.path = realpathSync(mkdtempSync(join(tmpdir(), 'disclosure-lint-')));
  }

  get uri(): string {
    return URI.file(this.path).toString();
  }

  /** Writes a file. @returns its URI. */
  write(name: string, content: string | object): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    return this.uriOf(name);
  }

  remove(name: string): void {
    rmSync(join(this.path, name));
  }

  uriOf(name: string): string {
    return URI.file(join(this.path, name)).toString();
  }

  delete(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** @returns the text with one stretch replaced, which it must have. */
export function replaced(text: string, from: string, to: string): string {
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`the text has no ${from}`);
  return text.slice(0, at) + to + text.slice(at + from.length);
}
