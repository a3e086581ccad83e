/** One module with the forms, their specimens and every rule file. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CATEGORIES } from '../../packages/core/src/rules/schema.ts';

/** A rule file before it has been checked. */
interface UncheckedRule {
  readonly name: string;
  readonly meta?: { readonly category?: string };
  readonly examples?: unknown;
}

/** @param folder The folder of the rules package. */
export async function rulesModule(folder: string): Promise<string> {
  const json = async (file: string): Promise<unknown> => {
    const text = await readFile(path.join(folder, file), 'utf8');
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new Error(`rules/${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const rules: { path: string; rule: UncheckedRule }[] = [];
  for (const category of CATEGORIES) {
    const files = await readdir(path.join(folder, category)).catch(() => []);
    for (const file of files.filter((name) => name.endsWith('.json')).sort()) {
      const rule = (await json(`${category}/${file}`)) as UncheckedRule;
      const at = `rules/${category}/${file}`;
      const known = rules.find((other) => path.basename(other.path) === file);
      if (known) throw new Error(`${at}: there is a rule of that name already, ${known.path}`);
      if (`${rule.name}.json` !== file) throw new Error(`${at}: the rule is named ${rule.name}`);
      if (rule.meta?.category !== category)
        throw new Error(`${at}: the rule is of the category ${rule.meta?.category}`);
      rules.push({ path: at, rule });
    }
  }
  const forms = { '2019': await json('forms/2019.json'), '2021': await json('forms/2021.json') };
  const specimens = {
    '2019': await json('forms/2019.specimen.report.json'),
    '2021': await json('forms/2021.specimen.report.json'),
  };
  // JSON.parse of a string literal starts faster than an object literal of this size.
  const literal = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
  return `// Made from rules/**/*.json by scripts/generate.ts.
import type { Form, ReportFile, RuleFile } from '@disclosure-lint/schemas';

/** Every edition of the statutory form. */
export const forms: Readonly<Record<'2019' | '2021', Form>> = ${literal(forms)};

let parsedSpecimens: Readonly<Record<'2019' | '2021', ReportFile>> | undefined;
/** A complete, correct report on each edition. */
export function specimens(): Readonly<Record<'2019' | '2021', ReportFile>> {
  parsedSpecimens ??= ${literal(specimens)} as Readonly<Record<'2019' | '2021', ReportFile>>;
  return parsedSpecimens;
}

let parsedExamples: Readonly<Record<string, RuleFile['examples']>> | undefined;
// Linting needs no examples, and they are the larger part of the rules.
function examplesOf(name: string): RuleFile['examples'] {
  parsedExamples ??= ${literal(Object.fromEntries(rules.map(({ rule }) => [rule.name, rule.examples])))} as Readonly<Record<string, RuleFile['examples']>>;
  return parsedExamples[name] as RuleFile['examples'];
}

/** Every rule file, by category and name. */
export const ruleFiles: readonly { readonly path: string; readonly rule: RuleFile }[] = ${literal(
    rules.map(({ path: file, rule }) => ({ path: file, rule: { ...rule, examples: undefined } })),
  )};
for (const { rule } of ruleFiles) {
  Object.defineProperty(rule, 'examples', { enumerable: true, get: () => examplesOf(rule.name) });
}
`;
}
