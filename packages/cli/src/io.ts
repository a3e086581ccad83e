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
}

export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The local date, YYYY-MM-DD. */
  readonly today: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /**
   * Watches files from the moment it is called: gives those changed each time that some have, until the user interrupts.
   * Absent where nothing can be watched.
   */
  readonly changes?: (paths: readonly string[]) => AsyncIterable<readonly string[]>;
}

/** The reader of a pipe has gone: there is nobody left to tell anything. */
export class BrokenPipe extends Error {}
