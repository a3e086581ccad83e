/** The options of a rule file: each has a default that fits its schema and is used, and every one used is declared. */
import type { RuleFile } from '@disclosure-lint/schemas';
import type { ReportProblem } from '../results/file-problem.ts';
import { childPointer } from '../source/pointer.ts';
import { suggest } from '../suggest.ts';
import { eachLeaf } from './condition.ts';
import { optionUsed } from './option-use.ts';
import { optionValueProblem } from './option-value.ts';

/** Checks the options that a rule declares, and those that its conditions name. */
export function checkOptions(rule: RuleFile, report: ReportProblem): void {
  const { options = {} } = rule;
  const used = new Set<string>();
  const visit = (value: unknown, pointer: string): void => {
    const name = optionUsed(value);
    if (name === undefined) {
      if (typeof value !== 'object' || value === null) return;
      if (Object.hasOwn(value, 'option'))
        report(pointer, {
          'zh-CN': '选项应写成 {"option": "选项名"}，不带其他属性',
          en: 'an option is written {"option": "its name"}, with nothing beside it',
        });
      for (const [key, child] of Object.entries(value)) visit(child, childPointer(pointer, key));
      return;
    }
    used.add(name);
    if (Object.hasOwn(options, name)) return;
    report(
      `${pointer}/option`,
      { 'zh-CN': `规则没有名为“${name}”的选项`, en: `the rule has no option “${name}”` },
      suggest(name, Object.keys(options)),
    );
  };
  eachLeaf(rule.conditions, '/conditions', visit);
  if (rule.when) eachLeaf(rule.when, '/when', visit);
  for (const [name, { schema, default: value }] of Object.entries(options)) {
    const pointer = childPointer('/options', name);
    if (schema.pattern !== undefined && !isPattern(schema.pattern)) {
      report(`${pointer}/schema/pattern`, { 'zh-CN': '不是有效的正则表达式', en: 'this is no regular expression' });
      continue;
    }
    const problem = optionValueProblem(value, schema);
    if (problem) report(`${pointer}/default`, problem);
    if (!used.has(name))
      report(pointer, { 'zh-CN': `条件中没有用到选项“${name}”`, en: `no condition uses the option “${name}”` });
  }
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
