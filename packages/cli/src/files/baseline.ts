/** Reads baselines from disk. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Baseline, decode, loadBaseline, MAX_BASELINE_BYTES, parentOf, relativePath } from '@disclosure-lint/core';
import { readUpTo } from '@disclosure-lint/files';
import type { CommandContext } from '../commands/context.ts';
import { problemLine } from '../lint/own-rules.ts';
import { baselineTexts } from '../locales/baseline.ts';
import { UsageError } from '../usage-error.ts';
import { slashed } from './file-system.ts';
import { displayName } from './name.ts';
import { reasonOf } from './read.ts';

/** A baseline that was read. */
export interface NamedBaseline {
  readonly baseline: Baseline;
  /** How its file is shown. */
  readonly name: string;
}

/** A file of another kind may have a mistake in every line. */
const MOST_PROBLEMS = 20;

/**
 * Reads a baseline. It is read in one go: what looks at files in another thread needs it at once.
 * @throws UsageError with the mistakes in it.
 */
export function readBaseline(file: string, context: CommandContext): NamedBaseline {
  const path = resolve(context.io.cwd, file);
  const name = displayName(path, context.io.cwd);
  const words = baselineTexts(context.locale);
  const loaded = loadBaseline(textIn(path, name, context), name);
  if ('baseline' in loaded) return { baseline: loaded.baseline, name };
  const { problems } = loaded;
  const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => problemLine(problem, context));
  const more = problems.length - lines.length;
  throw new UsageError([words.refused(problems.length), ...lines, ...(more > 0 ? [words.more(more)] : [])].join('\n'));
}

/** @returns the path of a report as a baseline has it, where the report does not say what it is. */
export function pathFromBaseline(report: string, file: string, { io }: CommandContext): string {
  return relativePath(parentOf(slashed(resolve(io.cwd, file))), slashed(report));
}

function textIn(path: string, name: string, { texts, locale }: CommandContext): string {
  const refused = (reason: string) => new UsageError(`${name}: ${reason}`);
  let bytes: Uint8Array;
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) throw refused(baselineTexts(locale).missing);
    if (found.isDirectory()) throw refused(texts.errors.isFolder);
    // A pipe would be waited for without end, and can be read once only.
    if (!found.isFile()) throw refused(texts.errors.noSuchFile);
    if (found.size > MAX_BASELINE_BYTES) throw refused(texts.errors.tooLarge(MAX_BASELINE_BYTES / 1024 / 1024));
    bytes = readUpTo(path, MAX_BASELINE_BYTES);
  } catch (error) {
    throw error instanceof UsageError ? error : refused(reasonOf(error, texts));
  }
  const decoded = decode(bytes);
  if (!decoded.ok) throw refused(texts.errors.undecodable);
  return decoded.text;
}
