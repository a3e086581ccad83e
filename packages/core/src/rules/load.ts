/** Loads rule files and checks all there is to check, so that a rule that loads can run. */
import { type LocalisedText, propertyNames, type RuleFile, validateRule } from '@disclosure-lint/schemas';
import type { FactRegistry } from '../facts/registry.ts';
import {
  checkSchema,
  type FileProblem,
  problemReporter,
  type ReportProblem,
  textProblems,
} from '../results/file-problem.ts';
import { parseDocument } from '../source/parse.ts';
import { childPointer, valueAt } from '../source/pointer.ts';
import { checkConditions, unknownFact } from './check-conditions.ts';
import { checkFalseAlarms } from './check-false-alarms.ts';
import { checkMessages } from './check-messages.ts';
import { checkOptions } from './check-options.ts';
import { defaultOptions, withOptions } from './option-use.ts';

export interface RuleSource {
  readonly path: string;
  readonly text: string;
}

export interface LoadedRules {
  /** The rules without a problem. */
  readonly rules: readonly RuleFile[];
  readonly problems: readonly FileProblem[];
}

/** Keys of json-rules-engine that a rule file must not use, and why. */
const FORBIDDEN: Readonly<Record<string, LocalisedText>> = {
  path: {
    'zh-CN': '条件中不能使用“path”：请改用带地址的事实，如 "fact": "cell"',
    en: '“path” is not allowed in a condition; use a fact with an address instead, such as "fact": "cell"',
  },
  priority: {
    'zh-CN': '条件中不能使用“priority”：不同的优先级会使其他规则得不到结果',
    en: '“priority” is not allowed: distinct priorities keep other rules from being evaluated',
  },
  condition: { 'zh-CN': '条件中不能使用共享条件“condition”', en: 'shared conditions (“condition”) are not allowed' },
};

/**
 * @param sources The rule files.
 * @param facts The facts that they may name.
 * @param reserved Names already taken, such as those of the built-in rules.
 */
export function loadRules(
  sources: readonly RuleSource[],
  facts: FactRegistry,
  reserved: Iterable<string> = [],
): LoadedRules {
  const rules: RuleFile[] = [];
  const problems: FileProblem[] = [];
  const taken = new Set(reserved);
  for (const source of sources) {
    const document = parseDocument(source.text, source.path);
    const before = problems.length;
    const report = problemReporter(document, problems);
    problems.push(...textProblems(document));
    if (problems.length > before) continue;
    checkForbidden(document.value, '', report);
    if (problems.length === before) checkRuleSchema(document.value, report);
    if (problems.length > before) continue;
    const written = document.value as RuleFile;
    checkName(written, source.path, taken, report);
    checkOptions(written, report);
    if (problems.length > before) continue;
    // As it is without a configuration: the facts must know what to do with the default of every option.
    const rule = withOptions(written, defaultOptions(written));
    checkRuleSchema(rule, report);
    if (problems.length > before) continue;
    checkConditions(rule, facts, report);
    checkMessages(rule, facts, report);
    checkFalseAlarms(rule, report);
    if (problems.length > before) continue;
    taken.add(written.name);
    rules.push(written);
  }
  return { rules, problems };
}

function checkForbidden(value: unknown, pointer: string, report: ReportProblem): void {
  if (typeof value !== 'object' || value === null) return;
  const own = value as Record<string, unknown>;
  for (const root of ['when', 'conditions']) walkConditions(own[root], childPointer(pointer, root), report);
}

function walkConditions(value: unknown, pointer: string, report: ReportProblem): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value)) {
    const at = childPointer(pointer, name);
    const message = Array.isArray(value) ? undefined : Object.hasOwn(FORBIDDEN, name) ? FORBIDDEN[name] : undefined;
    if (message) report(at, message);
    // Parameters belong to the fact; a name there means what the fact says.
    else if (name !== 'params') walkConditions(child, at, report);
  }
}

function checkRuleSchema(value: unknown, report: ReportProblem): void {
  checkSchema(value, validateRule, propertyNames.rule ?? [], (pointer, message, suggestion) => {
    const isFact = pointer.endsWith('/fact');
    report(pointer, isFact ? unknownFact(String(valueAt(value, pointer))) : message, suggestion);
  });
}

function checkName(rule: RuleFile, path: string, taken: ReadonlySet<string>, report: ReportProblem): void {
  if (rule.name.startsWith('core-')) {
    report('/name', { 'zh-CN': '以“core-”开头的名称是保留的', en: 'names starting with “core-” are reserved' });
  }
  if (taken.has(rule.name)) {
    report('/name', { 'zh-CN': `已有名为“${rule.name}”的规则`, en: `there is a rule named “${rule.name}” already` });
  }
  const file = path.split(/[\\/]/u).at(-1) ?? '';
  if (file !== `${rule.name}.json`) {
    report(
      '/name',
      { 'zh-CN': `规则名应与文件名一致（${file}）`, en: `the rule’s name must be that of its file (${file})` },
      file.replace(/\.json$/u, ''),
    );
  }
}
