/** Where what was mended goes. */
import { usesColor } from '../color.ts';
import type { CommandContext } from '../commands/context.ts';
import type { FileInput } from '../files/discover.ts';
import type { FixedFile } from './fix-file.ts';
import { unifiedDiff } from './patch.ts';
import { rewrite } from './rewrite.ts';

/**
 * Writes the file, or what came from standard input to standard output; a dry run shows what would change instead. A file in which
 * nothing changes is not touched.
 * @throws UsageError when it cannot be written.
 */
export async function deliver(
  input: FileInput,
  { before, after, bytes }: FixedFile,
  { dryRun, color }: { readonly dryRun: boolean; readonly color: boolean },
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const changed = before !== after;
  if (dryRun) {
    if (!changed) return;
    const how = { color: usesColor(color, io), shown: io.stdout.isTTY };
    return io.stdout.write(await unifiedDiff(input.name, before, after, how));
  }
  if (input.kind === 'stdin') return io.stdout.write(changed ? after : bytes);
  if (changed) await rewrite(input, after, context);
}
