/**
 * Makes everything that is derived from the schemas, forms, rules and facts.
 * With `--check` nothing is written: it fails when a committed file is stale.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
// The facts and the rule schema must not need what is only made here: on a bare machine it is not there yet.
import { builtinFacts } from '../packages/core/src/facts/registry.ts';
import { ruleSchema } from '../packages/core/src/rules/schema.ts';
import { rulesModules } from './generate/rules-module.ts';
import { schemaTypes } from './generate/schema-types.ts';
import { schemaValidators } from './generate/schema-validators.ts';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');

const stale: string[] = [];
// Committed, because editors and readers of the repository want it without a build.
await write('schemas/rule.schema.json', `${JSON.stringify(ruleSchema(builtinFacts), null, 2)}\n`, true);
const schemas = await Promise.all(
  ['report', 'form', 'rule', 'result', 'config', 'suppressions', 'organs', 'claims', 'baseline'].map(async (name) => ({
    name,
    schema: JSON.parse(await readFile(path.join(root, `schemas/${name}.schema.json`), 'utf8')) as Record<
      string,
      unknown
    >,
  })),
);
await write('schemas/generated/types.ts', await schemaTypes(schemas));
for (const { file, code } of await schemaValidators(schemas)) await write(`schemas/generated/${file}`, code);
for (const { file, code } of await rulesModules(path.join(root, 'rules'))) await write(`rules/generated/${file}`, code);

if (stale.length > 0) {
  console.error(`Stale, run \`pnpm generate\`:\n${stale.join('\n')}`);
  process.exitCode = 1;
}

async function write(name: string, content: string, committed = false): Promise<void> {
  const file = path.join(root, name);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === content) return;
  if (check) {
    if (committed) stale.push(name);
    return;
  }
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
