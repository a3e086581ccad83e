/** The name of a report in the file: overview and report are written apart, and both know its path. */

const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** @returns a name of letters and digits, the same for the same path (FNV-1a, 64 bits). */
export function reportId(path: string): string {
  let hash = OFFSET_BASIS;
  for (const sign of path) hash = BigInt.asUintN(64, (hash ^ BigInt(sign.codePointAt(0) ?? 0)) * PRIME);
  return hash.toString(36);
}
