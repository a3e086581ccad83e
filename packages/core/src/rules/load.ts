/** Loads rule files and checks all there is to check, so that a rule that loads can run. */
import { type LocalisedText, propertyNames, type RuleFile, validateRule } from '@disclosure-lint/schemas';
import type { FactRegistry } from '../facts/registry.ts';
import { coreFindingCatalogue } from '../results/core-findings.ts';
import { fill } from '../results/localise.ts';
import type { SourceDocument } from '../source/document.ts';
import { parseDocument } from '../source/parse.ts';
import { childPointer } from '../source/pointer.ts';
import { schemaProblems } from '../source/schema-errors.ts';
import { checkConditions, unknownFact } from './check-conditions.ts';
import { checkMessages } from './check-messages.ts';
import type { ReportProblem, RuleProblem } from './problem.ts';

export interface RuleSource {
  readonly path: string;
  readonly text: string;
}

export interface LoadedRules {
  /** The rules without a problem. */
  readonly rules: readonly RuleFile[];
  readonly problems: readonly RuleProblem[];
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
  const problems: RuleProblem[] = [];
  const taken = new Set(reserved);
  for (const source of sources) {
    const document = parseDocument(source.text, source.path);
    const before = problems.length;
    const report: ReportProblem = (pointer, message, suggestion, span) => {
      const { line, column } = document.locate(pointer, span).range.start;
      problems.push({
        file: source.path,
        pointer,
        line,
        column,
        message,
        ...(suggestion !== undefined && { suggestion }),
      });
    };
    checkText(document, problems);
    if (problems.length > before) continue;
    checkForbidden(document.value, '', report);
    if (problems.length === before) checkSchema(document.value, report);
    if (problems.length > before) continue;
    const rule = document.value as RuleFile;
    checkName(rule, source.path, taken, report);
    checkConditions(rule, facts, report);
    checkMessages(rule, facts, report);
    if (problems.length > before) continue;
    taken.add(rule.name);
    rules.push(rule);
  }
  return { rules, problems };
}

function checkText(document: SourceDocument, problems: RuleProblem[]): void {
  for (const { ruleId, messageId, params, range, pointer } of document.problems) {
    const entry = coreFindingCatalogue[ruleId];
    const template = entry.messages[messageId] ?? entry.title;
    const message = { 'zh-CN': fill(template, params, 'zh-CN'), en: fill(template, params, 'en') };
    problems.push({ file: document.path, pointer, line: range.start.line, column: range.start.column, message });
  }
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

function checkSchema(value: unknown, report: ReportProblem): void {
  if (validateRule(value)) return;
  for (const problem of schemaProblems(validateRule.errors ?? [], value, propertyNames.rule ?? [])) {
    const isFact = problem.pointer.endsWith('/fact');
    report(
      problem.pointer,
      isFact ? unknownFact(String(problem.params.actual)) : SCHEMA_MESSAGES[problem.messageId](problem.params),
      problem.suggestion,
    );
  }
}

const SCHEMA_MESSAGES: Readonly<
  Record<
    ReturnType<typeof schemaProblems>[number]['messageId'],
    (params: Readonly<Record<string, string>>) => LocalisedText
  >
> = {
  missing: ({ name }) => ({ 'zh-CN': `缺少“${name}”`, en: `“${name}” is missing` }),
  unknown: ({ name }) => ({ 'zh-CN': `不认识的属性“${name}”`, en: `unknown property “${name}”` }),
  type: ({ expected, actual }) => ({
    'zh-CN': `类型应为 ${expected}，实际是 ${actual}`,
    en: `this should be of type ${expected} but is ${actual}`,
  }),
  enum: ({ actual, allowed }) => ({
    'zh-CN': `“${actual}”不在允许的范围内（${allowed}）`,
    en: `“${actual}” is not one of ${allowed}`,
  }),
  format: ({ actual }) => ({ 'zh-CN': `“${actual}”的写法不对`, en: `“${actual}” is not written as it should be` }),
  value: ({ detail }) => ({
    'zh-CN': `值不符合规则文件的格式（${detail}）`,
    en: `the value does not fit the format of rule files (${detail})`,
  }),
};

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
