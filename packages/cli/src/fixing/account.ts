/** What was mended, in words. */
import { placeInWords, printable } from '@disclosure-lint/reporters';
import type { CommandContext } from '../commands/context.ts';
import type { FixArguments } from '../commands/fix.ts';
import { fixTexts } from '../locales/fix.ts';
import type { FixedFile } from './fix-file.ts';
import { type Mend, suggestionFor } from './rounds.ts';

/** More are not read one by one. */
const FEW = 10;

/** @returns the lines of a mended file: how many mends, and if they are few each of them. */
export function fileAccount(name: string, { mends, last }: FixedFile, context: CommandContext): string {
  const words = fixTexts(context.locale);
  const each = mends.length > FEW ? [] : mends.map((mend) => `  ${inWords(mend, last.document, context)}`);
  return lines([`${printable(name)}  ${words.mended(mends.length)}`, ...each]);
}

/** Of a run. */
export class Account {
  #files = 0;
  #changed = 0;
  #mends = 0;
  #failed = 0;
  #left = 0;
  #suggested = 0;

  add({ mends, last }: FixedFile): void {
    this.#files++;
    this.#mends += mends.length;
    if (mends.length > 0) this.#changed++;
    this.#left += last.findings.length;
    // Safe mends have been made; what can still be mended waits for --suggestions.
    this.#suggested += last.findings.filter((finding) => suggestionFor(finding, last.document)).length;
  }

  fail(): void {
    this.#failed++;
  }

  get failed(): number {
    return this.#failed;
  }

  get changed(): number {
    return this.#changed;
  }

  /** @returns the lines at the end: what was done, what is left. */
  total({ dryRun, suggestions }: Pick<FixArguments, 'dryRun' | 'suggestions'>, { locale }: CommandContext): string {
    const words = fixTexts(locale);
    const counts = { files: this.#files, changed: this.#changed, mends: this.#mends, failed: this.#failed };
    const left = this.#left > 0 ? [words.left(this.#left, suggestions ? 0 : this.#suggested, dryRun)] : [];
    return lines([words.total(counts, dryRun), ...left]);
  }
}

function inWords(
  { finding: { place = '', location }, fix }: Mend,
  document: FixedFile['last']['document'],
  { locale }: CommandContext,
): string {
  const where = place === '' ? placeInWords(location, document, locale) : place;
  return [where, fix.title].map(printable).join('  ');
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
