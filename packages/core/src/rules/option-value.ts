/**
 * Whether a value fits the schema of a rule's option. These few words of JSON Schema are all that an option may use, so
 * that no schema is compiled when a configuration is read.
 */
import type { LocalisedText, OptionSchema } from '@disclosure-lint/schemas';
import { typeNames } from '../source/schema-errors.ts';

/** @returns what is wrong with the value; undefined when it fits. */
export function optionValueProblem(value: unknown, schema: OptionSchema): LocalisedText | undefined {
  const shown = JSON.stringify(value) ?? String(value);
  if (schema.type !== undefined && !isOfType(value, schema.type)) {
    return {
      'zh-CN': `此处应为${typeNames(schema.type, 'zh-CN')}，实际是 ${shown}`,
      en: `this should be ${typeNames(schema.type, 'en')} but is ${shown}`,
    };
  }
  if (schema.enum && !schema.enum.some((allowed) => allowed === value)) {
    const allowed = schema.enum.map(String).join(', ');
    return { 'zh-CN': `${shown} 不在允许的范围内（${allowed}）`, en: `${shown} is not one of ${allowed}` };
  }
  if (typeof value === 'number') return outOfRange(value, schema);
  if (typeof value === 'string') return misspelt(value, schema);
  if (Array.isArray(value) && schema.items) {
    for (const item of value) {
      const problem = optionValueProblem(item, schema.items);
      if (problem) return problem;
    }
  }
  return undefined;
}

function isOfType(value: unknown, type: NonNullable<OptionSchema['type']>): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    default:
      return typeof value === type;
  }
}

function outOfRange(value: number, { minimum, maximum }: OptionSchema): LocalisedText | undefined {
  if (minimum !== undefined && value < minimum)
    return { 'zh-CN': `不能小于 ${minimum}，实际是 ${value}`, en: `must be at least ${minimum} but is ${value}` };
  if (maximum !== undefined && value > maximum)
    return { 'zh-CN': `不能大于 ${maximum}，实际是 ${value}`, en: `must be at most ${maximum} but is ${value}` };
  return undefined;
}

function misspelt(value: string, { pattern, format }: OptionSchema): LocalisedText | undefined {
  if (format === 'date' && !isDate(value))
    return {
      'zh-CN': `“${value}”不是有效的日期，应写作 2024-01-31`,
      en: `“${value}” is not a valid date; write it as 2024-01-31`,
    };
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value))
    return { 'zh-CN': `“${value}”的写法不对（应符合 ${pattern}）`, en: `“${value}” does not match ${pattern}` };
  return undefined;
}

/** @returns whether a text is a day of the calendar, written 2024-01-31. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // A day that the month does not have would roll over into the next.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
