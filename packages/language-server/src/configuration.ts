/** What governs a report in the editor: the same configuration and suppressions as on the command line. */
import {
  configResolver,
  createRuleSet,
  type FileProblem,
  type FileSystem,
  type Resolution,
  type ResolvedConfig,
  type RuleSet,
  relativePath,
  resolvePath,
  ruleSetOptions,
} from '@disclosure-lint/core';
import { URI } from 'vscode-uri';
import { folderOf, placeOf, sameUri, uriAt } from './documents/place.ts';
import type { Settings } from './protocol.ts';

/** Something wrong in a file that governs reports, and which file that is. */
export type GoverningProblem = FileProblem & { readonly uri: string };

export type Governing =
  | (Omit<Extract<Resolution, { kind: 'resolved' }>, 'kind'> & {
      readonly kind: 'resolved';
      readonly ruleSet: RuleSet;
      /** Where the report stands, or would. */
      readonly place: URI;
    })
  | { readonly kind: 'invalid'; readonly problems: readonly GoverningProblem[] };

export interface Files {
  readText(uri: string): Promise<string | undefined>;
  jsonFiles(uri: string): Promise<readonly string[] | undefined>;
}

/** A document that stands nowhere is governed by nothing. */
const NOWHERE = URI.parse('untitled:/');

/** Everything that configuration files say, until one of them changes. */
export class Configurations {
  readonly #files: Files;
  readonly #folders: () => readonly string[];
  #resolvers = new Map<string, (path: string) => Promise<Resolution>>();
  #ruleSets = new WeakMap<ResolvedConfig, Map<string, RuleSet>>();
  #configs = new Set<ResolvedConfig>();
  /** By URI the text of each file that was looked for; undefined when there was none. */
  #read = new Map<string, string | undefined>();
  #listed = new Set<string>();
  #generation = 0;

  /** @param folders The workspace folders: a configuration given by the settings counts from that of the report. */
  constructor(files: Files, folders: () => readonly string[]) {
    this.#files = files;
    this.#folders = folders;
  }

  /** Grows whenever a configuration, a rule or a suppression may have changed. */
  get generation(): number {
    return this.#generation;
  }

  /** The configurations that hold for the reports seen so far. */
  get resolved(): Iterable<ResolvedConfig> {
    return this.#configs;
  }

  /** Forgets what was read. */
  changed(): void {
    this.#generation++;
    this.#resolvers = new Map();
    this.#ruleSets = new WeakMap();
    this.#configs = new Set();
    this.#read = new Map();
    this.#listed = new Set();
  }

  /** @returns whether anything that was read, or was looked for in vain, depends on a file. */
  dependOn(uri: string): boolean {
    const same = sameUri(uri);
    return this.#read.has(same) || [...this.#listed].some((folder) => same.startsWith(`${folder}/`));
  }

  /** @returns whether anything depends on a file and the file has another text than it had. */
  wouldChangeWith(uri: string, text: string): boolean {
    return this.dependOn(uri) && this.#read.get(sameUri(uri)) !== text;
  }

  /** @returns what holds for a report, or what is wrong with the files that would say it. */
  async governing(uri: string, settings: Settings): Promise<Governing> {
    const folders = this.#folders();
    const place = placeOf(uri, folders);
    const root = folderOf((place ?? NOWHERE).toString(), folders);
    // Of which file a problem tells is told by its name alone.
    const { resolve, uriNamed } = this.#resolver(place, root, settings);
    const resolution = await resolve((place ?? NOWHERE).path);
    if (resolution.kind === 'invalid') {
      return { kind: 'invalid', problems: resolution.problems.map((it) => ({ ...it, uri: uriNamed(it.file) })) };
    }
    this.#configs.add(resolution.config);
    return { ...resolution, place: place ?? NOWHERE, ruleSet: this.#ruleSet(resolution.config, settings) };
  }

  #resolver(place: URI | undefined, root: string | undefined, { preset, configPath }: Settings) {
    // A report that is to pass the gate must not bring along what opens it.
    const isolated = preset === 'gate' || place === undefined;
    const base = place ?? NOWHERE;
    const folder = root === undefined ? '/' : URI.parse(root).path;
    const key = JSON.stringify([base.scheme, base.authority, isolated, configPath, folder]);
    const uriNamed = (name: string): string => uriAt(resolvePath(folder, name), base);
    let resolve = this.#resolvers.get(key);
    if (!resolve) {
      resolve = configResolver(this.#fileSystemAt(base), {
        nameOf: (path) => (root === undefined ? path : relativePath(folder, path)),
        config:
          configPath !== '' ? { path: resolvePath(folder, configPath), base: folder } : isolated ? 'none' : 'nearest',
        suppressions: isolated ? 'none' : 'nearest',
      });
      this.#resolvers.set(key, resolve);
    }
    return { resolve, uriNamed };
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
      // What the reports' own configuration extends goes over what somebody has set for all; the gate heeds none.
      const named = preset === 'gate' || config.presets.length === 0;
      ruleSet = createRuleSet({ ...chosen, ...(named && { preset }) });
      byPreset.set(preset, ruleSet);
    }
    return ruleSet;
  }

  /** The file system that a document stands in; it remembers what was asked of it. */
  #fileSystemAt(place: URI): FileSystem {
    const read = this.#read;
    const listed = this.#listed;
    return {
      readText: async (path) => {
        const uri = uriAt(path, place);
        // Known before it is read, so that a change while it is being read is not missed.
        read.set(sameUri(uri), undefined);
        const text = await this.#files.readText(uri);
        read.set(sameUri(uri), text);
        return text;
      },
      jsonFiles: async (path) => {
        const uri = uriAt(path, place);
        listed.add(sameUri(uri));
        const found = await this.#files.jsonFiles(uri);
        return found?.map((file) => URI.parse(file).path);
      },
    };
  }
}
