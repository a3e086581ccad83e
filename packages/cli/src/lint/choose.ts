/** Which of the files found are worked on, and what governs each. */
import type { CommandContext } from '../commands/context.ts';
import type { Discovered, FileInput } from '../files/discover.ts';
import { anyReportHere, type Governing, type Governor, governedPath } from './governing.ts';

interface Governed {
  readonly input: FileInput;
  readonly governing: Governing;
}

export interface Chosen extends Pick<Discovered, 'notLinted'> {
  readonly governed: readonly Governed[];
  readonly ignored: readonly string[];
}

/** Leaves out what a configuration leaves out, except what the user named. */
export async function choose(
  { inputs, notLinted }: Discovered,
  governing: Governor,
  context: CommandContext,
): Promise<Chosen> {
  const governed: Governed[] = [];
  const ignored: string[] = [];
  // What is wrong with the options is told also where there is nothing to work on.
  if (inputs.length === 0) await governing(anyReportHere(context));
  for (const input of inputs) {
    const it = await governing(governedPath(input, context));
    if (it.ignored && !input.named) ignored.push(input.name);
    else governed.push({ input, governing: it });
  }
  return { governed, ignored, notLinted };
}
