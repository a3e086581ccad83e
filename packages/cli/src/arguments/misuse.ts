/** What misuse is answered with. */
import { suggest } from '@disclosure-lint/core';
import type { Texts } from '../locales/texts.ts';
import { optionNames } from '../options.ts';
import { unguarded } from './guard.ts';

/**
 * One line: what is wrong, which option was probably meant, how a file is named that looks like an option, where help is.
 * @param message What yargs says.
 * @param argv The arguments as they were given.
 */
export function misuse(message: string, argv: readonly string[], texts: Texts): string {
  const flags = argv.flatMap((word) => /^--([^=]+)/.exec(word)?.[1] ?? []);
  const unknown = flags.find((flag) => !optionNames.includes(flag));
  const meant = unknown === undefined ? undefined : suggest(unknown, optionNames);
  const sentence = unguarded(message.trim()).replace(/\s*\n\s*/g, texts.sentenceGap);
  const file = argv.find((word) => /^-[^-]+\.\w+$/u.test(word));
  return [
    /[.。]$/u.test(sentence) ? sentence : sentence + texts.fullStop,
    ...(meant === undefined ? [] : [texts.didYouMean(`--${meant}`)]),
    ...(file === undefined ? [] : [texts.dashedFile(file)]),
    texts.seeHelp,
  ].join(texts.sentenceGap);
}
