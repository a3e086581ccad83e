/** The client's settings, for each document those of its folder. */
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { InitializationOptions, Settings } from './protocol.ts';

export const SECTION = 'disclosureLint';

const PRESETS: readonly Settings['preset'][] = ['recommended', 'strict', 'author', 'reviewer', 'gate'];

export const DEFAULTS: Settings = {
  enable: true,
  preset: 'recommended',
  locale: 'auto',
  run: 'onType',
  configPath: '',
};

export class SettingsStore {
  readonly #connection: Connection;
  readonly #isAsked: boolean;
  #pushed: Settings;
  readonly #known = new Map<string, Promise<Settings>>();

  constructor(connection: Connection, capabilities: ClientCapabilities, options: InitializationOptions) {
    this.#connection = connection;
    this.#isAsked = capabilities.workspace?.configuration === true;
    this.#pushed = checked(options.settings);
  }

  /** @param scope The folder that they are for, or a document that stands in none; what holds for all when absent. */
  get(scope: string | undefined): Promise<Settings> {
    if (!this.#isAsked) return Promise.resolve(this.#pushed);
    const key = scope ?? '';
    let known = this.#known.get(key);
    if (!known) {
      const item = { section: SECTION, ...(scope !== undefined && { scopeUri: scope }) };
      known = this.#connection.workspace.getConfiguration(item).then(checked);
      this.#known.set(key, known);
      // A question that failed is asked again.
      known.catch(() => this.#known.delete(key));
    }
    return known;
  }

  /** @param given The settings, where the client sends them along. */
  changed(given: unknown): void {
    this.#known.clear();
    if (!this.#isAsked) this.#pushed = checked((given as { disclosureLint?: unknown } | undefined)?.disclosureLint);
  }
}

/** Takes of what the client says only what there is; everything else stays as it is by default. */
function checked(given: unknown): Settings {
  if (typeof given !== 'object' || given === null) return DEFAULTS;
  const { enable, preset, locale, run, configPath } = given as Record<string, unknown>;
  return {
    enable: typeof enable === 'boolean' ? enable : DEFAULTS.enable,
    preset: PRESETS.find((it) => it === preset) ?? DEFAULTS.preset,
    locale: locale === 'zh-CN' || locale === 'en' ? locale : 'auto',
    run: run === 'onSave' ? 'onSave' : 'onType',
    configPath: typeof configPath === 'string' ? configPath : '',
  };
}
