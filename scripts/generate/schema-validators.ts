/** Standalone validators: no compiling at start, no code made at run time. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import addFormatsModule from 'ajv-formats';
import { build } from 'esbuild';
import type { NamedSchema } from './schema-types.ts';

// Both are CommonJS modules whose default export sits one level down under Node.
const standalone = standaloneModule as unknown as typeof standaloneModule.default;
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default;

/** @returns the module with one validator a schema, and its declarations. */
export async function schemaValidators(schemas: readonly NamedSchema[]): Promise<{ code: string; types: string }> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    // Conditional schemas name properties that their parents define.
    strictRequired: false,
    strictTypes: false,
    verbose: false,
    code: { source: true, esm: true, lines: true },
  });
  addFormats(ajv, ['date']);
  ajv.addKeyword('tsType');
  for (const { schema } of schemas) ajv.addSchema(schema);
  const exported = Object.fromEntries(schemas.map(({ name, schema }) => [functionName(name), String(schema.$id)]));
  // ajv's module still calls require for its run-time pieces; bundling once makes it a plain module.
  const bundle = await build({
    stdin: { contents: standalone(ajv, exported), resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
    legalComments: 'none',
  });
  const names = Object.fromEntries(schemas.map(({ name, schema }) => [name, propertyNames(schema)]));
  const code = `// Made from schemas/*.schema.json by scripts/generate.ts.\n${bundle.outputFiles[0]?.text ?? ''}export const propertyNames = ${JSON.stringify(names)};\n`;
  if (code.includes('new Function') || /\beval\(/u.test(code))
    throw new Error('a validator would make code at run time');
  return { code, types: declarations(Object.keys(exported)) };
}

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
  return `// Made from schemas/*.schema.json by scripts/generate.ts.
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
