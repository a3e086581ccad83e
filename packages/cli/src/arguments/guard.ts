/** yargs takes `-`, and what follows `--`, for options once they are positional arguments: they are marked as words. */

/** No argument of a process can hold this character. */
const GUARD = '\0';

/** Marks the arguments that are words whatever they look like. `--` goes: yargs counts no word behind it as one it requires. */
export function guarded(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  const before = end < 0 ? argv : argv.slice(0, end);
  const after = end < 0 ? [] : argv.slice(end + 1);
  return [...before.map((word) => (word === '-' ? GUARD + word : word)), ...after.map((word) => GUARD + word)];
}

/** The argument as it was given. */
export function plain(word: string): string {
  return word.startsWith(GUARD) ? word.slice(GUARD.length) : word;
}

/** A message without the marks. */
export function unguarded(message: string): string {
  return message.replaceAll(GUARD, '');
}
