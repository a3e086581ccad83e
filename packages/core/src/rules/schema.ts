/** The JSON Schema of a rule file, built from the facts' own declarations so that the two cannot differ. */
import type { JsonSchema } from '../facts/definition.ts';
import type { FactRegistry } from '../facts/registry.ts';

/** Operators on single values; both sides must be of the same type. */
export const SCALAR_OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'contains',
  'doesNotContain',
] as const;

export const CATEGORIES = ['structure', 'metadata', 'cells', 'arithmetic', 'narrative', 'cross-year'] as const;
export const PRESETS = ['recommended', 'strict', 'author', 'reviewer', 'gate'] as const;

const TEXT = { $ref: '#/$defs/localisedText' } as const;
const SEVERITY = { enum: ['error', 'warning', 'info'] } as const;
const ASK = { enum: ['fix', 'verify'] } as const;
const EDITIONS = { type: 'array', minItems: 1, uniqueItems: true, items: { enum: ['2019', '2021'] } } as const;

/** @returns the schema (2020-12). */
export function ruleSchema(facts: FactRegistry): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://disclosure-lint.example/schemas/rule.schema.json',
    title: 'RuleFile',
    description:
      'A rule: conditions that must hold, in the format of json-rules-engine, and what to say when they do not.',
    type: 'object',
    required: ['name', 'meta', 'conditions', 'event', 'examples'],
    additionalProperties: false,
    properties: {
      name: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', description: 'Equal to the file’s name.' },
      meta: { $ref: '#/$defs/meta' },
      when: { $ref: '#/$defs/condition', description: 'The rule applies only where this holds.' },
      conditions: { $ref: '#/$defs/condition', description: 'What must hold.' },
      event: {
        title: 'RuleEvent',
        type: 'object',
        required: ['type'],
        additionalProperties: false,
        properties: { type: { const: 'holds' } },
      },
      options: {
        type: 'object',
        additionalProperties: { $ref: '#/$defs/option' },
        description: 'What a configuration may set.',
      },
      examples: { $ref: '#/$defs/examples' },
    },
    $defs: {
      localisedText: {
        title: 'LocalisedText',
        type: 'object',
        required: ['zh-CN', 'en'],
        additionalProperties: false,
        properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } },
      },
      names: { type: 'array', minItems: 1, items: { type: 'string' } },
      address: { type: 'string', pattern: '^(disclosure|applications|remedies)\\.[A-Za-z0-9.]+(\\.\\*)?$' },
      meta: metaSchema(),
      citation: {
        title: 'Citation',
        type: 'object',
        required: ['kind', 'document'],
        additionalProperties: false,
        properties: {
          kind: { enum: ['law', 'form', 'local', 'practice'] },
          document: { type: 'string', minLength: 1 },
          clause: { type: 'string', minLength: 1 },
          editions: EDITIONS,
        },
      },
      option: {
        title: 'RuleOption',
        type: 'object',
        required: ['schema', 'default'],
        additionalProperties: false,
        properties: { schema: { $ref: '#/$defs/optionSchema' }, default: {}, description: TEXT },
      },
      optionSchema: {
        title: 'OptionSchema',
        description: 'What the option may be set to, in a few words of JSON Schema.',
        type: 'object',
        additionalProperties: false,
        properties: {
          type: { enum: ['string', 'number', 'integer', 'boolean', 'array'] },
          enum: { type: 'array', minItems: 1 },
          minimum: { type: 'number' },
          maximum: { type: 'number' },
          pattern: { type: 'string' },
          format: { const: 'date' },
          items: { $ref: '#/$defs/optionSchema' },
        },
      },
      condition: conditionSchema(),
      leaf: leafSchema(facts),
      ...exampleSchemas(),
    },
  };
}

function metaSchema(): Record<string, unknown> {
  return {
    title: 'RuleMeta',
    type: 'object',
    required: [
      'category',
      'severity',
      'ask',
      'presets',
      'status',
      'editions',
      'title',
      'messages',
      'remedy',
      'rationale',
      'basis',
      'precision',
    ],
    additionalProperties: false,
    properties: {
      category: { enum: [...CATEGORIES] },
      severity: SEVERITY,
      severities: { type: 'object', additionalProperties: SEVERITY, description: 'Severities of single messages.' },
      ask: { ...ASK, description: 'fix: it is wrong; verify: it may be right.' },
      asks: { type: 'object', additionalProperties: ASK },
      presets: { type: 'array', uniqueItems: true, items: { enum: [...PRESETS] } },
      status: { enum: ['stable', 'preview', 'deprecated'] },
      editions: EDITIONS,
      title: TEXT,
      messages: {
        type: 'object',
        minProperties: 1,
        additionalProperties: TEXT,
        description: 'What is wrong, with {names} of the fact’s values.',
      },
      remedy: { ...TEXT, description: 'What to do.' },
      remedies: { type: 'object', additionalProperties: TEXT },
      rationale: { ...TEXT, description: 'Why.' },
      basis: { type: 'array', minItems: 1, items: { $ref: '#/$defs/citation' } },
      precision: { enum: ['exact', 'heuristic'] },
      falseAlarms: {
        type: 'array',
        items: {
          title: 'FalseAlarm',
          type: 'object',
          required: ['title'],
          additionalProperties: false,
          properties: {
            title: TEXT,
            examples: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              items: { type: 'string' },
              description: 'The near-miss examples that show it, by their Chinese titles.',
            },
          },
        },
        description: 'What looks like a breach and is none.',
      },
    },
  };
}

/**
 * if, then and else of JSON Schema. They are set by name, for an object written with a `then` could be taken for a promise.
 */
function conditional(condition: unknown, yes: unknown, no?: unknown): Record<string, unknown> {
  return Object.fromEntries([['if', condition], ['then', yes], ...(no === undefined ? [] : [['else', no] as const])]);
}

function conditionSchema(): Record<string, unknown> {
  const list = { type: 'array', minItems: 1, items: { $ref: '#/$defs/condition' } };
  const only = (name: string, schema: unknown) => ({
    required: [name],
    additionalProperties: false,
    properties: { [name]: schema },
  });
  const has = (name: string) => ({ required: [name] });
  const notOrLeaf = conditional(has('not'), only('not', { $ref: '#/$defs/condition' }), { $ref: '#/$defs/leaf' });
  return {
    title: 'Condition',
    description: 'all, any or not over conditions, or one question to a fact.',
    tsType:
      '{ readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition } | Leaf',
    type: 'object',
    ...conditional(has('all'), only('all', list), conditional(has('any'), only('any', list), notOrLeaf)),
  };
}

function leafSchema(facts: FactRegistry): Record<string, unknown> {
  return {
    title: 'Leaf',
    tsType:
      '{ readonly fact: string; readonly params?: Readonly<Record<string, unknown>>; readonly operator: string; readonly value: unknown }',
    type: 'object',
    required: ['fact', 'operator', 'value'],
    additionalProperties: false,
    properties: {
      fact: { enum: [...facts.keys()] },
      params: { type: 'object' },
      operator: { enum: ['isEmpty', ...SCALAR_OPERATORS] },
      value: {
        description: 'What to compare with: a value, a list, another fact {"fact": …}, or an option {"option": …}.',
      },
    },
    allOf: [...facts.values()].map((fact) =>
      conditional(
        { required: ['fact'], properties: { fact: { const: fact.name } } },
        {
          description: fact.description.en,
          ...(Array.isArray(fact.params.required) && { required: ['params'] }),
          properties: {
            params: withOptionUse(fact.params),
            ...(fact.returns === 'evidence'
              ? { operator: { const: 'isEmpty' }, value: { const: true } }
              : { operator: { enum: [...SCALAR_OPERATORS] } }),
          },
        },
      ),
    ),
  };
}

/** Allows `{"option": name}` in the place of every parameter, and of every item of a list. */
function withOptionUse(params: JsonSchema): JsonSchema {
  const { properties, items } = params;
  return {
    ...params,
    ...(isSchema(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, schema]) => [name, valueOrOption(schema as JsonSchema)]),
      ),
    }),
    ...(isSchema(items) && { items: valueOrOption(items) }),
  };
}

/** Short, for it stands in hundreds of places; what else a use of an option must be is checked when rules are loaded. */
function valueOrOption(schema: JsonSchema): Record<string, unknown> {
  return { if: { type: 'object', required: ['option'] }, else: withOptionUse(schema) };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}

const EDITS = { type: 'array', items: { $ref: '#/$defs/edit' } } as const;
const OTHERS = { type: 'array', minItems: 1, items: { $ref: '#/$defs/otherReport' } } as const;

function exampleSchemas(): Record<string, unknown> {
  const common = {
    title: {
      description: 'What the example shows: in Chinese, or in both languages.',
      tsType: 'string | LocalisedText',
      ...conditional({ type: 'object' }, TEXT, { type: 'string', minLength: 1 }),
    },
    on: {
      enum: ['2019', '2021'],
      description: 'The edition whose specimen is edited; each of the rule’s when absent.',
    },
    edits: EDITS,
    lastYear: {
      ...EDITS,
      description: 'The report of the same organ on the year before: the specimen with these edits, its year one less.',
    },
    others: { ...OTHERS, description: 'Reports of other organs in the same run.' },
    children: {
      ...OTHERS,
      description: 'Reports that this one sums up; one without edits is expected and was not found.',
    },
  };
  return {
    otherReport: {
      title: 'ExampleReport',
      type: 'object',
      required: ['organ'],
      additionalProperties: false,
      properties: { organ: { type: 'string' }, edits: EDITS },
    },
    examples: {
      title: 'RuleExamples',
      type: 'object',
      required: ['valid', 'invalid'],
      additionalProperties: false,
      properties: {
        valid: { type: 'array', minItems: 1, items: { $ref: '#/$defs/validExample' } },
        invalid: { type: 'array', minItems: 1, items: { $ref: '#/$defs/invalidExample' } },
      },
    },
    validExample: {
      title: 'ValidExample',
      type: 'object',
      required: ['title'],
      additionalProperties: false,
      properties: { ...common, near: { type: 'boolean', description: 'true for one that nearly breaks the rule.' } },
    },
    invalidExample: {
      title: 'InvalidExample',
      type: 'object',
      required: ['title', 'edits', 'expect'],
      additionalProperties: false,
      properties: {
        ...common,
        expect: {
          type: 'array',
          minItems: 1,
          items: { type: 'string' },
          description: 'The address of every finding, no more and no less.',
        },
      },
    },
    edit: {
      title: 'ExampleEdit',
      description: 'A cell set by its address, or an operation of JSON Patch (RFC 6902).',
      tsType:
        '{ readonly set: string; readonly to: unknown } | { readonly op: "add" | "replace" | "test"; readonly path: string; readonly value: unknown } | { readonly op: "remove"; readonly path: string } | { readonly op: "move" | "copy"; readonly from: string; readonly path: string }',
      type: 'object',
      ...conditional(
        { required: ['set'] },
        {
          required: ['set', 'to'],
          additionalProperties: false,
          properties: { set: { $ref: '#/$defs/address' }, to: {} },
        },
        {
          required: ['op', 'path'],
          additionalProperties: false,
          properties: {
            op: { enum: ['add', 'remove', 'replace', 'move', 'copy', 'test'] },
            path: { type: 'string' },
            from: { type: 'string' },
            value: {},
          },
        },
      ),
    },
  };
}
