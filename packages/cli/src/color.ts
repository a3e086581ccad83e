/** Whether output is coloured. */
import type { Io } from './io.ts';

/**
 * Colours are for terminals; https://no-color.org and its counterpart FORCE_COLOR are heeded.
 * @param wanted false when the user wants none, or the output goes to a file.
 */
export function usesColor(wanted: boolean, { env, stdout }: Io): boolean {
  if (!wanted || env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return stdout.isTTY && env.TERM !== 'dumb';
}
