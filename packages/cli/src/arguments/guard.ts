/** yargs takes `-`, and what follows `--`, for options once they are positional arguments: they are marked as words. */

/** No argument of a process can hold this character. */
const GUARD = '\0';

/** Marks the arguments that are words whatever they look like. */
export function guarded(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((word, index) =>
    word === '-' || (end >= 0 && index > end && word.startsWith('-')) ? GUARD + word : word,
  );
}

/** The argument as it was given. */
export function plain(word: string): string {
  return word.startsWith(GUARD) ? word.slice(GUARD.length) : word;
}

/** A message without the marks. */
export function unguarded(message: string): string {
  return message.replaceAll(GUARD, '');
}
