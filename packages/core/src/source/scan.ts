/**
 * One pass over JSON text before it is parsed: how deep it nests, and which keys stand twice in one object.
 *
 * `JSON.parse` silently keeps the last of two equal keys and overflows on deep nesting; both must be known before its
 * result can be trusted. The scan does not validate: on broken text it stops caring, and the parser speaks.
 */

const SPACE = 0x20;
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

/** So many keys of an object are compared one by one. */
const MOST_COMPARED = 16;
/** Instead of a place in the list of keys: the container is an array. */
const NO_KEYS = -1;

/** Duplicates beyond these say nothing new. */
const MOST_DUPLICATES = 20;

/**
 * Scans JSON text in linear time, without recursion.
 * @param text The whole text.
 * @param maxDepth The deepest nesting of objects and arrays allowed.
 */
export function scanJson(text: string, maxDepth: number): Scan {
  const duplicates: DuplicateKey[] = [];
  // Where the keys of each open object begin among those of all open ones; NO_KEYS for an array.
  const firsts: number[] = [];
  const keys = new Keys();
  let first = NO_KEYS;
  // Without a backslash anywhere, a string ends at the next quote, and the search runs at native speed.
  const escapes = text.includes('\\');
  let expectKey = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // White space is most of what stands outside strings.
    if (code <= SPACE) continue;
    if (code === QUOTE) {
      const end = escapes ? endOfString(text, at + 1) : text.indexOf('"', at + 1);
      if (end < 0) break;
      if (expectKey) {
        expectKey = false;
        const key = text.slice(at + 1, end);
        if (!keys.add(escapes && key.includes('\\') ? unescaped(key) : key, first)) {
          if (duplicates.length < MOST_DUPLICATES) duplicates.push({ key, start: at, end: end + 1 });
        }
      }
      at = end;
    } else if (code === COMMA) {
      expectKey = first !== NO_KEYS;
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (firsts.length >= maxDepth) return { tooDeepAt: at, duplicates };
      firsts.push(first);
      expectKey = code === OPEN_BRACE;
      first = expectKey ? keys.count : NO_KEYS;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      if (first !== NO_KEYS) keys.forget(first);
      first = firsts.pop() ?? NO_KEYS;
      expectKey = false;
    }
  }
  return { tooDeepAt: undefined, duplicates };
}

/**
 * The keys of all open objects, those of the innermost last: one list, for a report has hundreds of objects. Few keys
 * of an object are compared one by one; many go into a set, so that a hostile object stays linear.
 */
class Keys {
  readonly #names: string[] = [];
  readonly #sets = new Map<number, Set<string>>();

  get count(): number {
    return this.#names.length;
  }

  /**
   * @param first Where the keys of the key's object begin.
   * @returns false when the object had the key already.
   */
  add(key: string, first: number): boolean {
    const names = this.#names;
    if (names.length - first < MOST_COMPARED) {
      for (let index = first; index < names.length; index++) if (names[index] === key) return false;
    } else {
      const set = this.#sets.get(first) ?? new Set(names.slice(first));
      if (set.has(key)) return false;
      this.#sets.set(first, set.add(key));
    }
    names.push(key);
    return true;
  }

  /** Forgets the keys from a place on: their object was closed. */
  forget(first: number): void {
    if (this.#names.length - first >= MOST_COMPARED) this.#sets.delete(first);
    this.#names.length = first;
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
