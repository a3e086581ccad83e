/** `disclosure-lint rules test`: runs the examples that rules bring along. 1: an example fails; 2: a rule does not load. */
import { builtinRules, type ExampleResult, runExamples } from '@disclosure-lint/core';
import type { ExitCode } from '../exit-code.ts';
import { ownRules } from '../lint/own-rules.ts';
import type { Texts } from '../locales/texts.ts';
import type { CommandContext } from './context.ts';

/**
 * Runs examples.
 * @param paths Rule files or folders; the built-in rules when there are none.
 */
export async function testRules(paths: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { io, texts } = context;
  const rules = paths.length > 0 ? ownRules(paths, context) : builtinRules();
  let examples = 0;
  let failed = 0;
  for (const rule of rules) {
    for (const example of await runExamples(rule)) {
      examples++;
      if (example.passed) continue;
      failed++;
      await io.stdout.write(failure(example, texts));
    }
  }
  const summary =
    failed === 0 ? `✓ ${texts.examplesPassed(rules.length, examples)}` : texts.examplesFailed(failed, examples);
  await io.stdout.write(`${summary}\n`);
  return failed === 0 ? 0 : 1;
}

function failure({ rule, kind, edition, title, expected, found, problem }: ExampleResult, texts: Texts): string {
  const list = (addresses: readonly string[]) => addresses.map((it) => (it === '' ? '""' : it)).join(' ') || texts.none;
  const why = problem === undefined ? [texts.expected(list(expected)), texts.found(list(found))] : [problem];
  return `${[`✗ ${texts.exampleFailed(rule, kind, edition, title)}`, ...why.map((line) => `    ${line}`)].join('\n')}\n`;
}
