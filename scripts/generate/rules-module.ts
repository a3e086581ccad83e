/** The forms and every rule file as a module; what they are explained with as another. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CATEGORIES } from '../../packages/core/src/rules/schema.ts';
import type { GeneratedFile } from './schema-validators.ts';

/** A rule file before it has been checked. */
interface UncheckedRule {
  readonly name: string;
  readonly meta?: { readonly category?: string; readonly falseAlarms?: unknown };
  readonly examples?: unknown;
}

/** @param folder The folder of the rules package. */
export async function rulesModules(folder: string): Promise<GeneratedFile[]> {
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
  // One text for both editions: a claim is worded alike whatever the form.
  const claims = await json('claims.json');
  const forms = { '2019': await json('forms/2019.json'), '2021': await json('forms/2021.json') };
  const specimens = {
    '2019': await json('forms/2019.specimen.report.json'),
    '2021': await json('forms/2021.specimen.report.json'),
  };
  // JSON.parse of a string literal starts faster than an object literal of this size.
  const literal = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
  const documentation = Object.fromEntries(
    rules.map(({ rule: { name, meta, examples } }) => [name, { examples, falseAlarms: meta?.falseAlarms }]),
  );
  const lean = rules.map(({ path: file, rule }) => ({
    path: file,
    rule: { ...rule, meta: { ...rule.meta, falseAlarms: undefined }, examples: undefined },
  }));
  return [
    { file: 'index.ts', code: indexModule(literal(forms), literal(claims), literal(lean)) },
    { file: 'documentation.ts', code: documentationModule(literal(specimens), literal(documentation)) },
  ];
}

function indexModule(forms: string, claims: string, rules: string): string {
  return `// Made from rules/**/*.json by scripts/generate.ts.
import type { ClaimCatalogue, Form, RuleFile } from '@disclosure-lint/schemas';
import { documentationOf, specimens } from './documentation.ts';

export { specimens };

/** What prose says of the tables, and how it is worded. */
export const claims: ClaimCatalogue = ${claims};

/** Every edition of the statutory form. */
export const forms: Readonly<Record<'2019' | '2021', Form>> = ${forms};
for (const form of Object.values(forms)) Object.assign(form, { claims });

/** Every rule file, by category and name. */
export const ruleFiles: readonly { readonly path: string; readonly rule: RuleFile }[] = ${rules};
for (const { rule } of ruleFiles) {
  Object.defineProperty(rule, 'examples', { enumerable: true, get: () => documentationOf(rule.name).examples });
  Object.defineProperty(rule.meta, 'falseAlarms', {
    enumerable: true,
    get: () => documentationOf(rule.name).falseAlarms,
  });
}
`;
}

/** Linting needs none of it, and it is the larger part: it stands apart and is read when asked for. */
function documentationModule(specimens: string, documentation: string): string {
  return `// Made from rules/**/*.json by scripts/generate.ts.
import type { ReportFile, RuleFile } from '@disclosure-lint/schemas';

let parsedSpecimens: Readonly<Record<'2019' | '2021', ReportFile>> | undefined;
/** A complete, correct report on each edition. */
export function specimens(): Readonly<Record<'2019' | '2021', ReportFile>> {
  parsedSpecimens ??= ${specimens} as Readonly<Record<'2019' | '2021', ReportFile>>;
  return parsedSpecimens;
}

/** What a rule is explained with. */
interface RuleDocumentation {
  readonly examples: RuleFile['examples'];
  readonly falseAlarms: RuleFile['meta']['falseAlarms'];
}

let parsedDocumentation: Readonly<Record<string, RuleDocumentation>> | undefined;
/** The examples and known false alarms of a rule. */
export function documentationOf(name: string): RuleDocumentation {
  parsedDocumentation ??= ${documentation} as Readonly<Record<string, RuleDocumentation>>;
  return parsedDocumentation[name] as RuleDocumentation;
}
`;
}
