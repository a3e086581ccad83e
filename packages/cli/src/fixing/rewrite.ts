/** Puts the mended text in the place of the file. */
import { accessSync, constants, statSync } from 'node:fs';
import type { CommandContext } from '../commands/context.ts';
import type { FileInput } from '../files/discover.ts';
import { reasonOf } from '../files/read.ts';
import { writeWhole } from '../files/write.ts';
import { fixTexts } from '../locales/fix.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Writes a file whole or not at all. One that is protected is left alone, although putting another in its place might succeed.
 * @throws UsageError when it cannot be written.
 */
export async function rewrite({ path }: FileInput, text: string, context: CommandContext): Promise<void> {
  const refusal = whyNot(path, context);
  if (refusal !== undefined) throw new UsageError(fixTexts(context.locale).unwritable(refusal));
  await writeWhole(path, text, context);
}

function whyNot(path: string, { texts, locale }: CommandContext): string | undefined {
  const words = fixTexts(locale);
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return words.noPlainFile;
    if ((stats.mode & 0o222) === 0) return words.readOnlyFile;
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (error) {
    return reasonOf(error, texts);
  }
}
