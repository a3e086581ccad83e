/** The commands by name. */

import type { ExitCode } from '../exit-code.ts';
import type { Invocation } from '../invocation.ts';
import { keepBaseline } from './baseline.ts';
import { showClaims } from './claims.ts';
import type { CommandContext } from './context.ts';
import { explain } from './explain.ts';
import { exportReports } from './export.ts';
import { fix } from './fix.ts';
import { importDocuments } from './import.ts';
import { init } from './init.ts';
import { lint } from './lint.ts';
import { serveEditor } from './lsp.ts';
import { writeNewReport } from './new.ts';
import { printConfig } from './print-config.ts';
import { listRules } from './rules.ts';
import { writeNewRule } from './rules-new.ts';
import { testRules } from './rules-test.ts';
import { tryRuleOn } from './rules-try.ts';
import { suppress } from './suppress.ts';

// Imported plainly: once bundled, a command that is not run costs nothing, and the bundler drops what no command uses.
// Loaded only when needed are the packages for globs, progress and files, see `import()`.

/** Runs a command. */
export async function runCommand(invocation: Invocation, context: CommandContext): Promise<ExitCode> {
  switch (invocation.command) {
    case 'lint':
      return lint(invocation, context);
    case 'fix':
      return fix(invocation, context);
    case 'claims':
      return showClaims(invocation, context);
    case 'explain':
      return explain(invocation, context);
    case 'rules':
      return listRules(invocation, context);
    case 'rules test':
      return testRules(invocation, context);
    case 'rules new':
      return writeNewRule(invocation, context);
    case 'rules try':
      return tryRuleOn(invocation, context);
    case 'new':
      return writeNewReport(invocation, context);
    case 'import':
      return importDocuments(invocation, context);
    case 'export':
      return exportReports(invocation, context);
    case 'print-config':
      return printConfig(invocation, context);
    case 'init':
      return init(invocation, context);
    case 'suppress':
      return suppress(invocation, context);
    case 'baseline':
      return keepBaseline(invocation, context);
    case 'lsp':
      return serveEditor();
    case 'show':
      await context.io.stdout.write(`${invocation.text}\n`);
      return 0;
  }
}
