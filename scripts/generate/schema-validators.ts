/** Standalone validators: no compiling at start, no code made at run time. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import addFormatsModule from 'ajv-formats';
import { build } from 'esbuild';
import type { NamedSchema } from './schema-types.ts';

// Both are CommonJS modules whose default export sits one level down under Node.
const standalone = standaloneModule as unknown as typeof standaloneModule.default;
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default;

/** A file below a package's folder of generated modules. */
export interface GeneratedFile {
  readonly file: string;
  readonly code: string;
}

/** @returns a module for each schema, so that a bundle takes only the validators it calls, and one over all of them. */
export async function schemaValidators(schemas: readonly NamedSchema[]): Promise<GeneratedFile[]> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    // Conditional schemas name properties that their parents define.
    strictRequired: false,
    strictTypes: false,
    verbose: false,
    // A definition that is used in many places becomes one function, not many copies.
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  addFormats(ajv, ['date']);
  ajv.addKeyword('tsType');
  for (const { schema } of schemas) ajv.addSchema(schema);
  const files = await Promise.all(
    schemas.map(async ({ name, schema }) =>
      moduleOf(name, standalone(ajv, { [functionName(name)]: String(schema.$id) })),
    ),
  );
  const names = Object.fromEntries(schemas.map(({ name, schema }) => [name, propertyNames(schema)]));
  const barrel = [
    NOTE,
    ...schemas.map(({ name }) => `export { ${functionName(name)} } from './validate-${name}.js';`),
    `export const propertyNames = ${JSON.stringify(names)};`,
  ].join('\n');
  return [
    ...files,
    { file: 'validators.js', code: `${barrel}\n` },
    { file: 'validators.d.ts', code: declarations(schemas.map(({ name }) => functionName(name))) },
  ];
}

/** ajv's module still calls require for its run-time pieces; bundling it makes it a plain module. */
async function moduleOf(name: string, contents: string): Promise<GeneratedFile> {
  const bundle = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
    legalComments: 'none',
  });
  const code = `${NOTE}\n${bundle.outputFiles[0]?.text ?? ''}`;
  if (code.includes('new Function') || /\beval\(/u.test(code)) {
    throw new Error('a validator would make code at run time');
  }
  return { file: `validate-${name}.js`, code: inLinearTime(code) };
}

/** ajv copies all errors found so far for each list item that adds some: 200,000 wrong items took minutes. */
function inLinearTime(code: string): string {
  const appending = code.replace(/\bvErrors\.concat\(([\w.]+)\)/gu, 'appended(vErrors, $1)');
  if (appending.includes('vErrors.concat')) throw new Error('a validator would copy its errors');
  return `${appending}
function appended(errors, more) {
  for (const error of more) errors.push(error);
  return errors;
}
`;
}

const NOTE = '// Made from schemas/*.schema.json by scripts/generate.ts.';

/** @returns the name of every property anywhere in a schema. */
function propertyNames(schema: unknown): string[] {
  const names = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: unknown };
    if (typeof properties === 'object' && properties !== null)
      for (const name of Object.keys(properties)) names.add(name);
    for (const child of Object.values(node)) collect(child);
  };
  collect(schema);
  return [...names];
}

function functionName(schema: string): string {
  return `validate${schema.charAt(0).toUpperCase()}${schema.slice(1)}`;
}

function declarations(names: readonly string[]): string {
  return `${NOTE}
/** What a validator found wrong; the fields of ajv's own errors. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}
${names.map((name) => `export const ${name}: Validator;`).join('\n')}
/** Every property that a schema knows, for “did you mean”. */
export const propertyNames: Readonly<Record<string, readonly string[]>>;
`;
}
