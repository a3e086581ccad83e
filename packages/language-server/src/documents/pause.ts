/** Lets a keystroke in while a large report is being linted, and ends the linting of a text that is no more. */

/** Milliseconds of work after which others have their turn: a key is felt to lag from some 50 on. */
const TURN = 15;

/** The text has changed: nobody waits for what it would give. */
export class Superseded extends Error {}

export interface Breather {
  /** Gives way when it is time. @returns what to wait for, undefined when it is not time yet. */
  whenDue(): Promise<void> | undefined;
  now(): Promise<void>;
}

/** @param isStale Whether the work has become useless; then waiting rejects with {@link Superseded}. */
export function breather(isStale: () => boolean): Breather {
  let began = performance.now();
  const now = async () => {
    await giveWay();
    if (isStale()) throw new Superseded('the text has changed');
    began = performance.now();
  };
  return { now, whenDue: () => (performance.now() - began < TURN ? undefined : now()) };
}

/** Waits until messages that have arrived are read. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
