/** Which configuration and which suppressions hold for a report: found from its folder upwards, resolved once a folder. */
import { ruleFiles } from '@disclosure-lint/rules';
import type { LocalisedText, RuleFile, Suppression } from '@disclosure-lint/schemas';
import { builtinFacts } from '../facts/registry.ts';
import { type FileProblem, problemReporter } from '../results/file-problem.ts';
import { loadRules, type RuleSource } from '../rules/load.ts';
import { type LoadedSuppressions, loadSuppressions, SUPPRESSIONS_NAME } from '../suppress/load.ts';
import { checkSettings } from './check.ts';
import type { FileSystem } from './file-system.ts';
import { type PathTest, pathTest } from './globs.ts';
import { type ConfigLayer, loadLayers } from './load.ts';
import { parentOf, relativePath, resolvePath } from './paths.ts';
import { mergeLayers, overridesOf, type ResolvedConfig, ruleFoldersOf } from './resolved.ts';

export const CONFIG_NAME = 'disclosure-lint.config.json';

export interface ResolverOptions {
  /** How a path is shown. */
  readonly nameOf?: (path: string) => string;
  /** nearest: from the report upwards; none: not looked for; or the one to use for every report. */
  readonly config?: 'nearest' | 'none' | { readonly path: string /** Globs count from here. */; readonly base: string };
  /** nearest: from the report upwards, or beside the configuration that is used for every report. */
  readonly suppressions?: 'nearest' | 'none';
  /** Rule files beside those that configurations name. */
  readonly ruleFiles?: readonly string[];
}

/** What holds for one report. */
export type Resolution =
  | {
      readonly kind: 'resolved';
      /** The same object for all reports for which the same holds. */
      readonly config: ResolvedConfig;
      /** Whether the configuration leaves the report out. */
      readonly ignored: boolean;
      readonly suppressions: ApplicableSuppressions | undefined;
      /** Where a new suppression of the report belongs. */
      readonly suppressionsPath: string;
    }
  | {
      readonly kind: 'invalid';
      readonly problems: readonly FileProblem[];
      /** The folders of own rules, where so much could be read: a mistake in a rule file hides no other rule's name. */
      readonly ruleFolders: ResolvedConfig['ruleFolders'];
    };

/** The file of suppressions that holds for a report, and those in it that name the report. */
export interface ApplicableSuppressions {
  readonly file: LoadedSuppressions;
  readonly entries: readonly Suppression[];
}

/**
 * Makes a function that says what holds for a report. What it has read it keeps: make a new one when files have changed.
 * @returns a function of the report's absolute path; the report need not exist.
 */
export function configResolver(fs: FileSystem, options: ResolverOptions = {}): (file: string) => Promise<Resolution> {
  const resolver = new Resolver(fs, options);
  return (file) => resolver.resolve(file);
}

/** A problem that ends the resolution wherever it is met. */
class Invalid extends Error {
  readonly problems: readonly FileProblem[];
  readonly ruleFolders: ResolvedConfig['ruleFolders'];

  constructor(problems: readonly FileProblem[], ruleFolders: ResolvedConfig['ruleFolders'] = []) {
    super('invalid configuration');
    this.problems = problems;
    this.ruleFolders = ruleFolders;
  }
}

interface TextFile {
  readonly path: string;
  readonly text: string;
}

interface Found {
  readonly config: TextFile | undefined;
  readonly suppressions: TextFile | undefined;
}

/** A configuration with its files, before it is known which overrides hold. */
interface LoadedConfig {
  readonly layers: readonly ConfigLayer[];
  readonly rules: readonly RuleFile[];
  /** The folder that its globs count from. */
  readonly base: string;
  readonly overrides: readonly (PathTest | undefined)[];
  readonly ignores: PathTest | undefined;
  /** By which overrides hold. */
  readonly resolved: Map<string, ResolvedConfig>;
}

interface LoadedWithTests {
  readonly file: LoadedSuppressions;
  /** The folder that its paths count from. */
  readonly base: string;
  readonly tests: readonly (PathTest | undefined)[];
}

class Resolver {
  readonly #fs: FileSystem;
  readonly #options: ResolverOptions;
  readonly #found = new Map<string, Promise<Found>>();
  readonly #configs = new Map<string, Promise<LoadedConfig>>();
  readonly #suppressions = new Map<string, Promise<LoadedWithTests>>();

  constructor(fs: FileSystem, options: ResolverOptions) {
    this.#fs = fs;
    this.#options = options;
  }

  async resolve(file: string): Promise<Resolution> {
    try {
      const folder = parentOf(file);
      const found = await this.#find(folder);
      const loaded = await this.#loadConfig(found.config);
      const name = relativePath(loaded.base, file);
      const suppressions = found.suppressions && (await this.#loadSuppressions(found.suppressions));
      return {
        kind: 'resolved',
        config: configFor(loaded, name),
        ignored: loaded.ignores?.(name) ?? false,
        suppressions: suppressions && {
          file: suppressions.file,
          entries: entriesFor(suppressions, relativePath(suppressions.base, file)),
        },
        suppressionsPath: found.suppressions?.path ?? resolvePath(this.#suppressionsFolder(folder), SUPPRESSIONS_NAME),
      };
    } catch (error) {
      if (error instanceof Invalid)
        return { kind: 'invalid', problems: error.problems, ruleFolders: error.ruleFolders };
      throw error;
    }
  }

  /** Beside the configuration that is used for every report, else beside the report. */
  #suppressionsFolder(folder: string): string {
    const { config } = this.#options;
    return typeof config === 'object' ? parentOf(config.path) : folder;
  }

  #find(folder: string): Promise<Found> {
    const { config = 'nearest', suppressions = 'nearest' } = this.#options;
    if (typeof config !== 'object') return this.#findFrom(folder, config === 'nearest', suppressions === 'nearest');
    return once(this.#found, '', async () => {
      const text = await this.#text(config.path);
      if (text === undefined) throw new Invalid([this.#problem(config.path, NO_SUCH_FILE)]);
      const beside =
        suppressions === 'nearest' ? await this.#read(parentOf(config.path), SUPPRESSIONS_NAME) : undefined;
      return { config: { path: config.path, text }, suppressions: beside };
    });
  }

  /** The nearest files as a whole; a configuration that says `root` ends the search. */
  #findFrom(folder: string, forConfig: boolean, forSuppressions: boolean): Promise<Found> {
    if (!forConfig && !forSuppressions) return Promise.resolve({ config: undefined, suppressions: undefined });
    return once(this.#found, folder, async () => {
      // Its `root` counts also where no configuration is wanted: it says how far a folder of reports reaches.
      const config = await this.#read(folder, CONFIG_NAME);
      const suppressions = forSuppressions ? await this.#read(folder, SUPPRESSIONS_NAME) : undefined;
      const parent = parentOf(folder);
      const complete = (config || !forConfig) && (suppressions || !forSuppressions);
      const above =
        complete || parent === folder || saysRoot(config?.text)
          ? undefined
          : await this.#findFrom(parent, forConfig, forSuppressions);
      return {
        config: forConfig ? (config ?? above?.config) : undefined,
        suppressions: suppressions ?? above?.suppressions,
      };
    });
  }

  async #read(folder: string, name: string): Promise<TextFile | undefined> {
    const path = resolvePath(folder, name);
    const text = await this.#text(path);
    return text === undefined ? undefined : { path, text };
  }

  #loadConfig(found: TextFile | undefined): Promise<LoadedConfig> {
    return once(this.#configs, found?.path ?? '', async () => {
      const { config: use, nameOf = String } = this.#options;
      const { layers, problems } = found
        ? await loadLayers(found.path, found.text, (path) => this.#text(path), nameOf)
        : { layers: [], problems: [] };
      if (problems.length > 0) throw new Invalid(problems);
      const rules = [...builtin, ...(await this.#ownRules(layers))];
      const mistakes: FileProblem[] = [];
      for (const { content, document } of layers) checkSettings(content, rules, problemReporter(document, mistakes));
      if (mistakes.length > 0) throw new Invalid(mistakes, ruleFoldersOf(layers));
      return {
        layers,
        rules,
        base: typeof use === 'object' ? use.base : found ? parentOf(found.path) : '/',
        overrides: await Promise.all(overridesOf(layers).map(({ settings }) => pathTest(settings.files))),
        ignores: await pathTest(layers.flatMap(({ content }) => content.ignore ?? [])),
        resolved: new Map(),
      };
    });
  }

  async #ownRules(layers: readonly ConfigLayer[]): Promise<readonly RuleFile[]> {
    const { nameOf = String } = this.#options;
    const paths = new Set(this.#options.ruleFiles);
    const problems: FileProblem[] = [];
    const folders = ruleFoldersOf(layers);
    for (const { value: folder, file, pointer } of folders) {
      const found = await this.#fs.jsonFiles(folder);
      for (const path of found ?? []) paths.add(path);
      if (found && found.length > 0) continue;
      const document = layers.find((layer) => layer.document.path === file)?.document;
      if (document)
        problemReporter(document, problems)(pointer, {
          'zh-CN': found ? `${nameOf(folder)} 里没有规则文件（*.json）` : `没有这个文件夹：${nameOf(folder)}`,
          en: found ? `no rule files (*.json) in ${nameOf(folder)}` : `there is no such folder: ${nameOf(folder)}`,
        });
    }
    if (problems.length > 0) throw new Invalid(problems, folders);
    const sources: RuleSource[] = [];
    for (const path of paths) {
      const text = await this.#text(path);
      if (text === undefined) throw new Invalid([this.#problem(path, NO_SUCH_FILE)]);
      sources.push({ path: nameOf(path), text });
    }
    const loaded = loadRules(
      sources,
      builtinFacts,
      builtin.map(({ name }) => name),
    );
    if (loaded.problems.length > 0) throw new Invalid(loaded.problems, folders);
    return loaded.rules;
  }

  #loadSuppressions({ path, text }: TextFile): Promise<LoadedWithTests> {
    return once(this.#suppressions, path, async () => {
      const loaded = loadSuppressions(path, text, this.#options.nameOf?.(path) ?? path);
      if ('problems' in loaded) throw new Invalid(loaded.problems);
      const { file } = loaded;
      return {
        file,
        base: parentOf(path),
        // A name such as 报告[1].json is its own name before it is a glob.
        tests: await Promise.all(file.entries.map((entry) => pathTest(/[*?[{]/u.test(entry.file) ? [entry.file] : []))),
      };
    });
  }

  async #text(path: string): Promise<string | undefined> {
    try {
      return await this.#fs.readText(path);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new Invalid([this.#problem(path, { 'zh-CN': message, en: message })]);
    }
  }

  #problem(path: string, message: LocalisedText): FileProblem {
    return { file: this.#options.nameOf?.(path) ?? path, pointer: '', line: 1, column: 1, message };
  }
}

const NO_SUCH_FILE: LocalisedText = { 'zh-CN': '没有这个文件', en: 'there is no such file' };

const builtin: readonly RuleFile[] = ruleFiles.map(({ rule }) => rule);

function configFor({ layers, rules, overrides, resolved }: LoadedConfig, name: string): ResolvedConfig {
  const holding = overrides.map((test) => test?.(name) ?? false);
  return once(resolved, holding.join(), () => mergeLayers(layers, holding, rules));
}

function entriesFor({ file, tests }: LoadedWithTests, name: string): readonly Suppression[] {
  return file.entries.filter(
    (entry, index) => entry.file === name || entry.file === `./${name}` || tests[index]?.(name) === true,
  );
}

/** A file that cannot be read is reported when it is the one that holds; here it only does not end the search. */
function saysRoot(text: string | undefined): boolean {
  if (text === undefined) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'root' in value && value.root === true;
  } catch {
    return false;
  }
}

function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
