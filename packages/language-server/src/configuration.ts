/** What governs a report in the editor: the same configuration and suppressions as on the command line. */
import {
  configResolver,
  createRuleSet,
  type FileSystem,
  type Resolution,
  type ResolvedConfig,
  type RuleSet,
  resolvePath,
  ruleSetOptions,
} from '@disclosure-lint/core';
import { URI } from 'vscode-uri';
import type { Settings } from './protocol.ts';

export type Governing =
  | (Omit<Extract<Resolution, { kind: 'resolved' }>, 'kind'> & { readonly kind: 'resolved'; readonly ruleSet: RuleSet })
  | Extract<Resolution, { kind: 'invalid' }>;

export interface Files {
  readText(uri: string): Promise<string | undefined>;
  jsonFiles(uri: string): Promise<readonly string[] | undefined>;
}

/** Everything that configuration files say, until one of them changes. */
export class Configurations {
  readonly #files: Files;
  readonly #folderOf: (uri: string) => string | undefined;
  #resolvers = new Map<string, (path: string) => Promise<Resolution>>();
  #ruleSets = new WeakMap<ResolvedConfig, Map<string, RuleSet>>();
  #generation = 0;

  /** @param folderOf The workspace folder of a document: a configuration given by the settings counts from there. */
  constructor(files: Files, folderOf: (uri: string) => string | undefined) {
    this.#files = files;
    this.#folderOf = folderOf;
  }

  /** Grows whenever a configuration, a rule or a suppression may have changed. */
  get generation(): number {
    return this.#generation;
  }

  /** Forgets what was read. */
  changed(): void {
    this.#generation++;
    this.#resolvers = new Map();
    this.#ruleSets = new WeakMap();
  }

  /** @returns what holds for a report, or what is wrong with the files that would say it. */
  async governing(uri: string, settings: Settings): Promise<Governing> {
    const parsed = URI.parse(uri);
    const resolution = await this.#resolver(parsed, settings)(parsed.path);
    if (resolution.kind === 'invalid') return resolution;
    return { ...resolution, ruleSet: this.#ruleSet(resolution.config, settings) };
  }

  #resolver(uri: URI, settings: Settings): (path: string) => Promise<Resolution> {
    const { preset, configPath } = settings;
    // A report that is to pass the gate must not bring along what opens it.
    const isolated = preset === 'gate';
    const folder = URI.parse(this.#folderOf(uri.toString()) ?? uri.with({ path: '/' }).toString()).path;
    const key = JSON.stringify([uri.scheme, uri.authority, isolated, configPath, configPath === '' ? '' : folder]);
    let resolver = this.#resolvers.get(key);
    if (!resolver) {
      const given = { path: resolvePath(folder, configPath), base: folder };
      resolver = configResolver(fileSystemAt(uri, this.#files), {
        config: configPath !== '' ? given : isolated ? 'none' : 'nearest',
        suppressions: isolated ? 'none' : 'nearest',
      });
      this.#resolvers.set(key, resolver);
    }
    return resolver;
  }

  #ruleSet(config: ResolvedConfig, { preset }: Settings): RuleSet {
    let byPreset = this.#ruleSets.get(config);
    if (!byPreset) {
      byPreset = new Map();
      this.#ruleSets.set(config, byPreset);
    }
    let ruleSet = byPreset.get(preset);
    if (!ruleSet) {
      const chosen = ruleSetOptions(config);
      // What a configuration extends goes over the setting's default, which everybody has without choosing it.
      const named = preset !== 'recommended' || config.presets.length === 0;
      ruleSet = createRuleSet({ ...chosen, ...(named && { preset }) });
      byPreset.set(preset, ruleSet);
    }
    return ruleSet;
  }
}

/** The file system that a document stands in. The core's paths are those of URIs. */
function fileSystemAt(uri: URI, files: Files): FileSystem {
  const at = (path: string): string => uri.with({ path, query: '', fragment: '' }).toString();
  return {
    readText: (path) => files.readText(at(path)),
    async jsonFiles(path) {
      const found = await files.jsonFiles(at(path));
      return found?.map((file) => URI.parse(file).path);
    },
  };
}
