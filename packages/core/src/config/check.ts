/** The rules and options that a configuration names, against those that there are. */
import type { ConfigFile, RuleFile } from '@disclosure-lint/schemas';
import type { ReportProblem } from '../results/file-problem.ts';
import { optionValueProblem } from '../rules/option-value.ts';
import { childPointer } from '../source/pointer.ts';
import { suggest } from '../suggest.ts';

type Settings = Pick<ConfigFile, 'severities' | 'options'>;

/** Checks severities and options, also those of the overrides. */
export function checkSettings(config: ConfigFile, rules: readonly RuleFile[], report: ReportProblem): void {
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  check(config, '', byName, report);
  for (const [index, override] of (config.overrides ?? []).entries())
    check(override, `/overrides/${index}`, byName, report);
}

function check(
  { severities = {}, options = {} }: Settings,
  pointer: string,
  rules: ReadonlyMap<string, RuleFile>,
  report: ReportProblem,
): void {
  for (const name of Object.keys(severities)) {
    if (!rules.has(name)) unknownRule(name, childPointer(`${pointer}/severities`, name), rules, report);
  }
  for (const [name, values] of Object.entries(options)) {
    const at = childPointer(`${pointer}/options`, name);
    const rule = rules.get(name);
    if (rule) checkOptionValues(rule, values, at, report);
    else unknownRule(name, at, rules, report);
  }
}

function unknownRule(name: string, pointer: string, rules: ReadonlyMap<string, RuleFile>, report: ReportProblem): void {
  if (name.startsWith('core-'))
    report(pointer, {
      'zh-CN': `“${name}”不是规则，不能更改级别`,
      en: `“${name}” is no rule; its severity cannot be changed`,
    });
  else
    report(
      pointer,
      { 'zh-CN': `没有名为“${name}”的规则`, en: `there is no rule “${name}”` },
      suggest(name, rules.keys()),
    );
}

function checkOptionValues(
  { name: rule, options = {} }: RuleFile,
  values: Readonly<Record<string, unknown>>,
  pointer: string,
  report: ReportProblem,
): void {
  for (const [name, value] of Object.entries(values)) {
    const at = childPointer(pointer, name);
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    const problem = option
      ? optionValueProblem(value, option.schema)
      : { 'zh-CN': `规则 ${rule} 没有选项“${name}”`, en: `the rule ${rule} has no option “${name}”` };
    if (problem) report(at, problem, option ? undefined : suggest(name, Object.keys(options)));
  }
}
