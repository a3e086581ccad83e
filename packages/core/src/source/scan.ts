/**
 * One pass over JSON text before it is parsed: how deep it nests, and which keys stand twice in one object.
 *
 * `JSON.parse` silently keeps the last of two equal keys and overflows on deep nesting; both must be known before its
 * result can be trusted. The scan does not validate: on broken text it stops caring, and the parser speaks.
 */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COMMA = 0x2c;

/** A key that stands a second time in its object. */
export interface DuplicateKey {
  readonly key: string;
  /** Offset of the opening quote of the second key, in UTF-16 units. */
  readonly start: number;
  /** Offset after its closing quote. */
  readonly end: number;
}

export interface Scan {
  /** Offset of the bracket that nests deeper than allowed; undefined when none does. */
  readonly tooDeepAt: number | undefined;
  readonly duplicates: readonly DuplicateKey[];
}

/** Duplicates beyond these say nothing new. */
const MOST_DUPLICATES = 20;

/**
 * Scans JSON text in linear time, without recursion.
 * @param text The whole text.
 * @param maxDepth The deepest nesting of objects and arrays allowed.
 */
export function scanJson(text: string, maxDepth: number): Scan {
  const duplicates: DuplicateKey[] = [];
  // For each open container: the keys seen so far (an array while few, a set when many), or null for an array.
  const open: (Keys | null)[] = [];
  // Without a backslash anywhere, a string ends at the next quote, and the search runs at native speed.
  const escapes = text.includes('\\');
  let expectKey = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = escapes ? endOfString(text, at + 1) : text.indexOf('"', at + 1);
      if (end < 0) break;
      if (expectKey) {
        expectKey = false;
        const keys = open.at(-1);
        const key = text.slice(at + 1, end);
        if (keys && !keys.add(escapes && key.includes('\\') ? unescaped(key) : key)) {
          if (duplicates.length < MOST_DUPLICATES) duplicates.push({ key, start: at, end: end + 1 });
        }
      }
      at = end;
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (open.length >= maxDepth) return { tooDeepAt: at, duplicates };
      expectKey = code === OPEN_BRACE;
      open.push(expectKey ? new Keys() : null);
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      open.pop();
      expectKey = false;
    } else if (code === COMMA) {
      expectKey = open.length > 0 && open.at(-1) !== null;
    }
  }
  return { tooDeepAt: undefined, duplicates };
}

/** Few keys are compared one by one; many go into a set, so that a hostile object stays linear. */
class Keys {
  #few: string[] = [];
  #many: Set<string> | undefined;

  /** @returns false when the key was there already. */
  add(key: string): boolean {
    if (this.#many) {
      if (this.#many.has(key)) return false;
      this.#many.add(key);
      return true;
    }
    if (this.#few.includes(key)) return false;
    this.#few.push(key);
    if (this.#few.length > 16) this.#many = new Set(this.#few);
    return true;
  }
}

function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return -1;
}

function unescaped(key: string): string {
  try {
    return JSON.parse(`"${key}"`) as string;
  } catch {
    return key;
  }
}
