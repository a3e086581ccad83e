/** The errors of a schema validator in words that a person can act on. */
import type { LocalisedText, SchemaError } from '@disclosure-lint/schemas';
import { suggest } from '../suggest.ts';
import { childPointer, valueAt } from './pointer.ts';

export interface SchemaProblem {
  readonly pointer: string;
  readonly messageId: 'missing' | 'unknown' | 'type' | 'enum' | 'format' | 'value';
  readonly params: Readonly<Record<string, string>>;
  readonly suggestion?: string;
}

const TYPE_NAMES: Readonly<Record<string, LocalisedText>> = {
  string: { 'zh-CN': '文字', en: 'text' },
  number: { 'zh-CN': '数字', en: 'a number' },
  integer: { 'zh-CN': '整数', en: 'a whole number' },
  array: { 'zh-CN': '列表 […]', en: 'a list […]' },
  object: { 'zh-CN': '对象 {…}', en: 'an object {…}' },
  boolean: { 'zh-CN': 'true 或 false', en: 'true or false' },
  null: { 'zh-CN': 'null', en: 'null' },
};

/**
 * @param errors What the validator found.
 * @param value The value that was validated.
 * @param knownNames For a property that is not known: the names that are, by the schema path of the error.
 */
export function schemaProblems(
  errors: readonly SchemaError[],
  value: unknown,
  knownNames: readonly string[],
): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  const seen = new Set<string>();
  for (const error of errors) {
    const problem = describe(error, value, knownNames);
    const key = problem && `${problem.pointer} ${problem.messageId}`;
    if (!problem || seen.has(key ?? '')) continue;
    seen.add(key ?? '');
    problems.push(problem);
  }
  return problems;
}

function describe(error: SchemaError, value: unknown, knownNames: readonly string[]): SchemaProblem | undefined {
  const { params } = error;
  const at = error.instancePath;
  switch (error.keyword) {
    // These only say that something inside them failed, which is reported itself.
    case 'if':
    case 'allOf':
    case 'anyOf':
      return undefined;
    case 'required':
      return { pointer: at, messageId: 'missing', params: { name: String(params.missingProperty) } };
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      const suggestion = suggest(name, knownNames);
      return {
        pointer: childPointer(at, name),
        messageId: 'unknown',
        params: { name },
        ...(suggestion !== undefined && { suggestion }),
      };
    }
    case 'type':
      return {
        pointer: at,
        messageId: 'type',
        params: { expected: [params.type].flat().join('|'), actual: typeOf(valueAt(value, at)) },
      };
    case 'enum':
    case 'const': {
      const allowed = (error.keyword === 'enum' ? (params.allowedValues as unknown[]) : [params.allowedValue]).map(
        String,
      );
      const actual = short(valueAt(value, at));
      const suggestion = suggest(actual, allowed);
      return {
        pointer: at,
        messageId: 'enum',
        params: { actual, allowed: listed(allowed) },
        ...(suggestion !== undefined && { suggestion }),
      };
    }
    case 'format':
      return {
        pointer: at,
        messageId: 'format',
        params: { actual: short(valueAt(value, at)), format: String(params.format) },
      };
    default:
      return { pointer: at, messageId: 'value', params: { detail: error.message ?? error.keyword } };
  }
}

/** @returns the names of JSON types in one language: 文字或数字. */
export function typeNames(types: string, locale: 'zh-CN' | 'en'): string {
  return types
    .split('|')
    .map((type) => TYPE_NAMES[type]?.[locale] ?? type)
    .join(locale === 'en' ? ' or ' : '或');
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const MOST_LISTED = 12;

function listed(values: readonly string[]): string {
  return values.slice(0, MOST_LISTED).join(', ') + (values.length > MOST_LISTED ? ', …' : '');
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
