/** How many rows and columns of each table agree. */
import type { BoundTable, Report } from '../bind/report.ts';
import type { Equation } from '../equations/equation.ts';
import { judgeEquation } from '../equations/judge-equation.ts';
import { equationsIn } from '../equations/report-equations.ts';
import { tableName } from '../facts/wording.ts';
import type { Locale, Location } from '../results/finding.ts';
import { localise } from '../results/localise.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/**
 * A statutory table that the report prints. A row or column holds when every equation along it does, and fails when one
 * does; the others of the total cannot be judged. What the report lacks is not counted, nor is a line without equations.
 */
export interface TableState {
  /** `applications` */
  readonly table: string;
  /** In the form's words. */
  readonly caption: string;
  /** JSON Pointer of the printed table; of the first where it was printed in pieces. */
  readonly pointer: string;
  readonly location: Location;
  readonly rowsHold: number;
  readonly rowsFail: number;
  readonly rowsTotal: number;
  readonly columnsHold: number;
  readonly columnsFail: number;
  readonly columnsTotal: number;
}

/** @returns one for each statutory table found, in the order of the text. */
export function tableStates(report: Report, ruleSet: RuleSet, locale: Locale): TableState[] {
  const equations = equationsIn(report, ruleSet);
  const states = [...report.tables.values()].map((table): TableState => {
    const pointer = table.pointers[0] ?? '';
    const rows = tally(equations, table, 'row');
    const columns = tally(equations, table, 'column');
    return {
      table: table.form.key,
      caption: localise(tableName(table.form), locale),
      pointer,
      location: report.document.locate(pointer),
      rowsHold: rows.hold,
      rowsFail: rows.fail,
      rowsTotal: rows.total,
      columnsHold: columns.hold,
      columnsFail: columns.fail,
      columnsTotal: columns.total,
    };
  });
  return states.sort((a, b) => a.location.range.start.offset - b.location.range.start.offset);
}

interface Tally {
  readonly hold: number;
  readonly fail: number;
  readonly total: number;
}

function tally(equations: readonly Equation[], table: BoundTable, along: 'row' | 'column'): Tally {
  const byLine = new Map<unknown, (boolean | undefined)[]>();
  for (const equation of equations) {
    const line = lineOf(equation, table, along);
    if (line === undefined) continue;
    byLine.set(line, [...(byLine.get(line) ?? []), judgeEquation(equation).holds]);
  }
  const lines = [...byLine.values()];
  return {
    hold: lines.filter((answers) => answers.every((answer) => answer === true)).length,
    fail: lines.filter((answers) => answers.includes(false)).length,
    total: lines.length,
  };
}

/** @returns the printed line that an equation runs along; undefined when it runs along none of the table. */
function lineOf({ line }: Equation, table: BoundTable, along: 'row' | 'column'): unknown {
  if (line.along !== along || line.table !== table.form) return undefined;
  return line.along === 'row'
    ? table.rows.find((row) => row?.form === line.row)
    : table.columns.find((column) => column?.form === line.column);
}
