/**
 * How deep the recovering parser would nest. It reads broken text by rules of its own – a string ends with its line,
 * comments are skipped, a bracket of the wrong kind closes nothing – and it recurses, so the scan that holds for sound
 * JSON is no safeguard for it.
 */
import { createScanner } from 'jsonc-parser';

const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * @param text Broken JSON.
 * @param maxDepth The deepest nesting allowed.
 * @returns the offset of the bracket that nests deeper; undefined when none does.
 */
export function recoveryDepth(text: string, maxDepth: number): number | undefined {
  const scanner = createScanner(text, true);
  const awaited: string[] = [];
  // The first sign of a token tells a bracket from all else.
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const sign = text[scanner.getTokenOffset()] ?? '';
    const closer = CLOSERS[sign];
    if (closer !== undefined) {
      if (awaited.length >= maxDepth) return scanner.getTokenOffset();
      awaited.push(closer);
    } else if (sign === awaited.at(-1)) awaited.pop();
  }
  return undefined;
}
