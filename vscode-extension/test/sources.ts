/** The files of the extension as its tests read them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the extension. */
export const EXTENSION = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** @returns a JSON file of the extension. */
export function json<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(EXTENSION, name), 'utf8')) as T;
}

/** What the tests look at in package.json. */
export interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category?: string; readonly icon?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
    readonly jsonValidation: readonly { readonly fileMatch: string | readonly string[]; readonly url: string }[];
    readonly snippets: readonly { readonly path: string }[];
  };
}

export function manifest(): Manifest {
  return json<Manifest>('package.json');
}

/** @returns the code that runs beside the editor, by its path. */
export function sources(): ReadonlyMap<string, string> {
  const names = readdirSync(path.join(EXTENSION, 'src'), { recursive: true, encoding: 'utf8' });
  const code = names.filter((name) => name.endsWith('.ts')).map((name) => path.join('src', name));
  return new Map(code.map((name) => [name, readFileSync(path.join(EXTENSION, name), 'utf8')]));
}
