/** The settings that the extension itself looks at; the server asks for its own. */
import type { Settings } from '@disclosure-lint/language-server/protocol';
import { type ConfigurationScope, workspace } from 'vscode';

/** The section of all settings. */
export const SECTION = 'disclosureLint';

/** @returns when the document is linted. */
export function runsOn(scope: ConfigurationScope): Settings['run'] {
  return workspace.getConfiguration(SECTION, scope).get<Settings['run']>('run', 'onType');
}
