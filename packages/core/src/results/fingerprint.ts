/** Stable identities of findings. */

const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * FNV-1a, 64 bits, over code points (Fowler, Noll, Vo; draft-eastlake-fnv).
 * @param parts What identifies the finding; a change in any part gives another fingerprint.
 * @returns 16 hexadecimal digits.
 */
export function fingerprint(parts: readonly (string | number)[]): string {
  let hash = OFFSET_BASIS;
  for (const part of parts) {
    // A separator that no part holds keeps ["ab", "c"] and ["a", "bc"] apart.
    for (const sign of `${part}\u0000`) {
      hash = ((hash ^ BigInt(sign.codePointAt(0) ?? 0)) * PRIME) & MASK;
    }
  }
  return hash.toString(16).padStart(16, '0');
}
