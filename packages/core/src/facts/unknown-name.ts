/** Names in rule files that the form does not have. */
import type { Form } from '@disclosure-lint/schemas';
import { suggest } from '../suggest.ts';
import type { ParamProblem } from './definition.ts';

/** @returns the problem of a name that the form does not have. */
export function unknownName(pointer: string, name: string, known: readonly string[], form: Form): ParamProblem {
  const suggestion = suggest(name, known);
  return {
    pointer,
    message: { 'zh-CN': `${form.edition}年样式中没有“${name}”`, en: `the ${form.edition} form has no “${name}”` },
    ...(suggestion !== undefined && { suggestion }),
  };
}
