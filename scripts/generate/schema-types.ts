/** TypeScript types of the schemas. */

// Its declarations import others that do not hold under exactOptionalPropertyTypes, so only what is used is declared here.
const { compile } = (await import('json-schema-to-typescript' as string)) as {
  compile(schema: unknown, name: string, options: Readonly<Record<string, unknown>>): Promise<string>;
};

export interface NamedSchema {
  readonly name: string;
  readonly schema: Record<string, unknown>;
}

/** @returns one module with the types of all schemas; a type that several schemas define alike stands once. */
export async function schemaTypes(schemas: readonly NamedSchema[]): Promise<string> {
  const seen = new Map<string, string>();
  for (const { name, schema } of schemas) {
    const source = await compile(withBareReferences(schema), name, {
      bannerComment: '',
      unreachableDefinitions: true,
      additionalProperties: false,
      ignoreMinAndMaxItems: true,
      format: true,
      style: { singleQuote: true, printWidth: 120 },
    });
    for (const declaration of declarations(source)) {
      const known = seen.get(declaration.name);
      if (known !== undefined && withoutComments(known) !== withoutComments(declaration.text)) {
        throw new Error(`the schemas define ${declaration.name} in two ways`);
      }
      if (known === undefined) seen.set(declaration.name, declaration.text);
    }
  }
  return `// Made from schemas/*.schema.json by scripts/generate.ts.\n${[...seen.values()].join('\n')}\n`;
}

/** A description beside a reference would make the compiler invent a second name for the same type. */
function withBareReferences(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withBareReferences);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node) return { $ref: node.$ref };
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, withBareReferences(value)]));
}

function declarations(source: string): { name: string; text: string }[] {
  const starts = [...source.matchAll(/^(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export (?:interface|type) (\w+)/gmu)];
  return starts.map((match, index) => ({
    name: match[1] ?? '',
    text: readonlyFields(source.slice(match.index, starts[index + 1]?.index ?? source.length).trim()),
  }));
}

/** Everything read from a file is read-only. */
function readonlyFields(text: string): string {
  return text
    .replace(/^(\s+)((?:'[^']+'|[A-Za-z]\w*|\[\w+: string\])\??: )/gmu, '$1readonly $2')
    .replace(/: ((?:\([^()]*\)|[A-Za-z]\w*)\[\]);/gu, ': readonly $1;');
}

function withoutComments(text: string): string {
  return text
    .replace(/\/\*\*[\s\S]*?\*\//gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
