/** Makes pictures smaller without changing a pixel: the extension's package, which carries them, is bounded. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import optimise, { init } from '@jsquash/oxipng/optimise.js';

/** How hard is looked for the smallest form; 4 of at most 6, where more takes long and gains next to nothing. */
const LEVEL = 4;

/**
 * @param png A picture as the browser gives it.
 * @returns the same picture in fewer bytes.
 */
export async function smallerPng(png: Uint8Array): Promise<Uint8Array> {
  // The library would fetch its program, which Node does for no file.
  const program = createRequire(import.meta.url).resolve('@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm');
  await init(await WebAssembly.compile(readFileSync(program)));
  const own = new Uint8Array(png);
  return new Uint8Array(await optimise(own.buffer, { level: LEVEL, interlace: false, optimiseAlpha: false }));
}
