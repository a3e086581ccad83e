/** JSON Pointer (RFC 6901). */

/** @returns the pointer's parts, unescaped; numbers stay strings. */
export function pointerParts(pointer: string): string[] {
  if (pointer === '') return [];
  const parts = pointer.slice(1).split('/');
  return pointer.includes('~') ? parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')) : parts;
}

/** @returns `pointer` with one more part. */
export function childPointer(pointer: string, part: string | number): string {
  return `${pointer}/${typeof part === 'number' ? part : part.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** @returns the pointer without its last part; the root is its own parent. */
export function parentPointer(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** @returns the value at a pointer, or undefined; own properties only. */
export function valueAt(root: unknown, pointer: string): unknown {
  return pointerParts(pointer).reduce(childAt, root);
}

/** @returns the value of one part of a pointer, or undefined; own properties only. */
export function childAt(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(part) ? value[Number(part)] : undefined;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
  return (value as Record<string, unknown>)[part];
}
