/** What package.json promises is there: commands, settings, schemas, snippets. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '@disclosure-lint/language-server/protocol';
import { describe, expect, it } from 'vitest';
import { EXTENSION, manifest, sources } from './sources.ts';

const { contributes, activationEvents } = manifest();
const commands = contributes.commands.map(({ command }) => command);

/** The commands that the code registers, by their names. */
function registered(): readonly string[] {
  const code = [...sources().values()].join('\n');
  const constants = new Map(
    [...code.matchAll(/const ([A-Z_]+) = '(disclosure-lint\.\w+)'/gu)].map(([, name, id]) => [name, id]),
  );
  return [...code.matchAll(/\bregisterCommand\(\s*(?:COMMANDS\.(\w+)|([A-Z_]+))/gu)].map(
    ([whole, shared, own]) =>
      (shared === undefined ? constants.get(own) : COMMANDS[shared as keyof typeof COMMANDS]) ?? whole,
  );
}

describe('commands', () => {
  it('are exactly those that the code registers, each once', () => {
    expect([...registered()].sort()).toEqual([...commands].sort());
  });

  it('comprise all that the server names', () => {
    expect(commands).toEqual(expect.arrayContaining(Object.values(COMMANDS)));
  });

  it('have a category and an icon', () => {
    for (const { command, category, icon } of contributes.commands) {
      expect(category, command).toBe('%category%');
      expect(icon, command).toMatch(/^\$\([\w-]+\)$/u);
    }
  });

  it('of menus and keys exist', () => {
    for (const { command } of [...Object.values(contributes.menus).flat(), ...contributes.keybindings]) {
      expect(commands).toContain(command);
    }
  });
});

describe('the rest of package.json', () => {
  it('starts for the panel that the code makes', () => {
    const types = [...sources().values()].flatMap((code) =>
      [...code.matchAll(/VIEW_TYPE = '([^']+)'/gu)].map(([, type]) => type),
    );
    expect(activationEvents.filter((event) => event.startsWith('onWebviewPanel:'))).toEqual(
      types.map((type) => `onWebviewPanel:${type}`),
    );
  });

  it('has the settings that the server reads', () => {
    expect(
      Object.entries(contributes.configuration.properties).map(([name, { default: value }]) => [name, value]),
    ).toEqual([
      ['disclosureLint.enable', true],
      ['disclosureLint.run', 'onType'],
      ['disclosureLint.preset', 'recommended'],
      ['disclosureLint.locale', 'auto'],
      ['disclosureLint.configPath', ''],
      ['disclosureLint.trace.server', 'off'],
    ]);
  });

  it('names snippets that exist', () => {
    for (const snippets of contributes.snippets)
      expect(existsSync(path.join(EXTENSION, snippets.path)), snippets.path).toBe(true);
  });
});
