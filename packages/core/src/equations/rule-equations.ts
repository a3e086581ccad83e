/** The equations that the rules of a rule set state, and which of them are in force for a report. */
import type { ColumnForm, Condition, Form, Leaf, RowForm, TableForm } from '@disclosure-lint/schemas';
import { type BoundCell, type BoundTable, cellAddress, type Report } from '../bind/report.ts';
import { type CompiledCondition, compile } from '../engine/compile.ts';
import { holdsFor } from '../engine/direct.ts';
import { cellAt, resolveCell, resolveCells } from '../facts/addresses.ts';
import {
  type BalanceParams,
  type BalancePlan,
  type BalanceTerm,
  balanceCells,
  balanceCount,
  balancePlanner,
} from '../facts/balance.ts';
import { builtinFacts } from '../facts/registry.ts';
import { conditionNode, eachLeaf } from '../rules/condition.ts';
import type { Rule, RuleSet } from '../rules/rule-set.ts';
import type { Equation, EquationLine, EquationTerm } from './equation.ts';

/**
 * Reads the equations off the rules: those of the fact `unbalanced`, and those that a rule composes of `cell` and `sum`.
 * A comparison with a number, or one that another condition can make up for, is none.
 * @param report The bound report.
 * @param ruleSet A rule for another edition states nothing, nor does one whose condition of use is not met or asks for a
 * fact that is not built in.
 * @returns them in the order of the rules and of the form's lines, those with cells that the report lacks among them.
 */
export function statedEquations(report: Report, ruleSet: RuleSet): Equation[] {
  return statementsOf(ruleSet, report.form)
    .filter(({ when }) => when === undefined || isMet(when, report))
    .flatMap(({ rule, makers }) => makers.flatMap((make) => make(rule, report)));
}

type Maker = (rule: Rule, report: Report) => readonly Equation[];

/** A rule that states equations. */
interface Statement {
  readonly rule: Rule;
  readonly when: CompiledCondition | undefined;
  readonly makers: readonly Maker[];
}

const known = new WeakMap<RuleSet, Map<Form, readonly Statement[]>>();

function statementsOf(ruleSet: RuleSet, form: Form): readonly Statement[] {
  const byForm = known.get(ruleSet) ?? new Map<Form, readonly Statement[]>();
  known.set(ruleSet, byForm);
  let statements = byForm.get(form);
  if (!statements) {
    statements = ruleSet.rules.flatMap((rule) => statement(rule, form) ?? []);
    byForm.set(form, statements);
  }
  return statements;
}

function statement(rule: Rule, form: Form): Statement | undefined {
  if (!rule.file.meta.editions.includes(form.edition)) return undefined;
  const makers = demanded(rule.file.conditions).flatMap((leaf) => maker(leaf, form) ?? []);
  if (makers.length === 0) return undefined;
  if (!rule.file.when) return { rule, when: undefined, makers };
  if (!isBuiltIn(rule.file.when) || !isBuiltIn(rule.file.conditions)) return undefined;
  return { rule, when: compile([rule], form, builtinFacts).rules[0]?.when, makers };
}

function isBuiltIn(condition: Condition): boolean {
  let builtIn = true;
  eachLeaf(condition, '', ({ fact, value }) => {
    const other = typeof value === 'object' && value !== null && 'fact' in value ? value.fact : fact;
    builtIn &&= builtinFacts.has(fact) && typeof other === 'string' && builtinFacts.has(other);
  });
  return builtIn;
}

/** The leaves that must hold, whatever the others say. */
function demanded(condition: Condition): Leaf[] {
  const node = conditionNode(condition);
  if (node.kind === 'leaf') return [node.leaf];
  if (node.kind === 'not') return [];
  return node.kind === 'all' || node.children.length === 1 ? node.children.flatMap(demanded) : [];
}

function isMet(when: CompiledCondition, report: Report): boolean {
  try {
    return holdsFor(when, report) === true;
  } catch {
    // Linting reports the crash as a finding of its own; a rule that cannot run demands nothing.
    return false;
  }
}

function maker({ fact, params = {}, operator, value }: Leaf, form: Form): Maker | undefined {
  if (fact === 'unbalanced' && operator === 'isEmpty' && value === true)
    return alongLines(params as unknown as BalanceParams, form);
  if (operator !== 'equal') return undefined;
  const left = chosenCells({ fact, params }, form);
  const right = chosenCells(value, form);
  return (
    left && right && ((rule, report) => [{ rule, line: { along: 'cells' }, left: left(report), right: right(report) }])
  );
}

function alongLines(params: BalanceParams, form: Form): Maker {
  const planOf = balancePlanner(params, form, () => undefined);
  return (rule, report) => {
    const table = report.tables.get(params.table);
    if (!table) return [];
    const plan = planOf(table.form);
    return [...Array(balanceCount(table, params)).keys()].flatMap((at) => {
      const line = lineAt(table, params, at);
      return line ? [{ rule, line, ...sidesOf(table, params, plan, at) }] : [];
    });
  };
}

function lineAt({ form: table }: BoundTable, { each }: BalanceParams, at: number): EquationLine | undefined {
  const row = each === 'row' ? table.rows[at] : undefined;
  if (row) return { along: 'row', table, row };
  const column = each === 'column' ? table.columns[at] : undefined;
  return column && { along: 'column', table, column };
}

function sidesOf(
  table: BoundTable,
  params: BalanceParams,
  plan: BalancePlan,
  at: number,
): Pick<Equation, 'left' | 'right'> {
  const cells = balanceCells(table, params, at);
  const side = (terms: readonly BalanceTerm[]): EquationTerm[] =>
    merged(
      terms.flatMap(({ lines }) =>
        lines.flatMap((other) => {
          const [row, column] = params.each === 'row' ? [at, other] : [other, at];
          return term(table.form, table.form.rows[row], table.form.columns[column], cells(other)) ?? [];
        }),
      ),
    );
  return { left: side(plan.left), right: side(plan.right) };
}

/** @returns how to read the cells that a fact adds up; undefined when it adds up none. */
function chosenCells(fact: unknown, form: Form): ((report: Report) => EquationTerm[]) | undefined {
  const refs = refsOf(fact, form);
  if (refs.length === 0) return undefined;
  return (report) =>
    merged(
      refs.flatMap((ref) => {
        const { table } = ref;
        return term(table, table.rows[ref.row], table.columns[ref.column], cellAt(report, ref)) ?? [];
      }),
    );
}

function refsOf(fact: unknown, form: Form) {
  if (typeof fact !== 'object' || fact === null || !('fact' in fact)) return [];
  const { fact: name, params = {} } = fact as { fact: unknown; params?: { address?: unknown; cells?: unknown } };
  // Names that the form lacks were reported when the rule was loaded.
  const quiet = (): void => undefined;
  if (name === 'cell') {
    const ref = typeof params.address === 'string' ? resolveCell(params.address, form, '', quiet) : undefined;
    return ref ? [ref] : [];
  }
  if (name !== 'sum' || !Array.isArray(params.cells)) return [];
  return params.cells.flatMap((cell: unknown) => (typeof cell === 'string' ? resolveCells(cell, form, '', quiet) : []));
}

function term(
  table: TableForm,
  row: RowForm | undefined,
  column: ColumnForm | undefined,
  cell: BoundCell | undefined,
): EquationTerm | undefined {
  return row && column && { address: cellAddress(table, row, column), coefficient: 1, table, row, column, cell };
}

/** A cell that is named twice is added twice. */
function merged(terms: readonly EquationTerm[]): EquationTerm[] {
  const byAddress = new Map<string, EquationTerm>();
  for (const each of terms) {
    const before = byAddress.get(each.address);
    byAddress.set(each.address, before ? { ...before, coefficient: before.coefficient + 1 } : each);
  }
  return [...byAddress.values()];
}
