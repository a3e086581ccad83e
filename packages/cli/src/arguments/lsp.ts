import type { Argv } from 'yargs';
import { lspTexts } from '../locales/lsp.ts';
import type { Definition } from './command.ts';

/** Defines `lsp`. */
export function defineLsp(yargs: Argv, { texts, take }: Definition): void {
  const { command, stdio } = lspTexts(texts.locale);
  yargs.command(
    'lsp',
    command,
    // Editors say it; there is no other way to speak to this server.
    (lsp) => lsp.options({ stdio: { type: 'boolean', describe: stdio } }),
    () => take({ command: 'lsp' }),
  );
}
