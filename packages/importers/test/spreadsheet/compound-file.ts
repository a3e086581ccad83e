import { CFB } from '@e965/xlsx';

/** @returns a compound file (OLE) with these streams. */
export function compoundFile(streams: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, name, Buffer.from(content));
  // The library puts a stream of its own into a new file.
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
}
