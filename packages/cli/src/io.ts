/** What the command line needs of the process, so that it can be run without one. */

/** Where text is written. */
export interface Sink {
  readonly isTTY: boolean;
  /** Columns of the terminal, when it is one. */
  readonly columns?: number | undefined;
  /** The stream itself, for what draws on a terminal. */
  readonly stream?: NodeJS.WriteStream | undefined;
  /** @throws BrokenPipe when nobody reads any more. */
  write(content: string | Uint8Array): Promise<void>;
  /**
   * Waits until everything written has been taken; a stream may fail after it has been given the last.
   * @throws as `write` does.
   */
  flush?(): Promise<void>;
}

export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The local date, YYYY-MM-DD. */
  readonly today: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** The program that runs in a thread beside this one; absent where none can be started. */
  readonly threadFile?: string | URL;
  /**
   * Has something done when the user interrupts, before the process ends.
   * @returns what takes it back.
   */
  readonly onInterrupt?: (action: () => void) => () => void;
  /**
   * Watches files from the moment it is called: gives those changed each time that some have, until the user interrupts.
   * Absent where nothing can be watched.
   */
  readonly changes?: (paths: readonly string[]) => AsyncIterable<readonly string[]>;
}

/** The reader of a pipe has gone: there is nobody left to tell anything. */
export class BrokenPipe extends Error {}

/** A standard stream takes nothing more, for another reason: a full disk, say. */
export class CannotWrite extends Error {
  /** @param cause What the system said. */
  constructor(cause: Error) {
    super(cause.message, { cause });
  }
}
