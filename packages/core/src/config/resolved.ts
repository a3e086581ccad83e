/** A configuration as it holds for a report, with where each value was set. */
import type { RuleFile } from '@disclosure-lint/schemas';
import type { Locale, Severity } from '../results/finding.ts';
import type { OptionValues } from '../rules/option-use.ts';
import type { Preset, RuleSetOptions } from '../rules/rule-set.ts';
import { childPointer } from '../source/pointer.ts';
import type { ConfigLayer } from './load.ts';
import { parentOf, resolvePath } from './paths.ts';

/** A value and the place in a configuration file that sets it. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly file: string;
  readonly pointer: string;
}

export interface ResolvedConfig {
  /** The files that it comes from, the one that was found first; none when there is no configuration. */
  readonly files: readonly string[];
  /** None: the recommended rules. */
  readonly presets: readonly Sourced<Preset>[];
  readonly severities: Readonly<Record<string, Sourced<Severity | 'off'>>>;
  readonly options: Readonly<Record<string, Readonly<Record<string, Sourced<unknown>>>>>;
  /** Absolute paths of the folders of the office's own rules. */
  readonly ruleFolders: readonly Sourced<string>[];
  /** Every rule that there is: the built-in ones, then the office's own. */
  readonly rules: readonly RuleFile[];
  readonly locale: Sourced<Locale> | undefined;
  readonly ignore: readonly Sourced<string>[];
}

/**
 * Lays configuration files over each other.
 * @param layers The last one goes over the others.
 * @param overrides Which overrides hold, in the order of `overridesOf`.
 */
export function mergeLayers(
  layers: readonly ConfigLayer[],
  overrides: readonly boolean[],
  rules: readonly RuleFile[],
): ResolvedConfig {
  const severities: Record<string, Sourced<Severity | 'off'>> = {};
  const options: Record<string, Record<string, Sourced<unknown>>> = {};
  let locale: Sourced<Locale> | undefined;
  const set = (settings: Settings, layer: ConfigLayer, pointer: string): void => {
    const sourced = sourcedIn(layer);
    for (const [rule, severity] of Object.entries(settings.severities ?? {}))
      severities[rule] = sourced(severity, childPointer(`${pointer}/severities`, rule));
    for (const [rule, values] of Object.entries(settings.options ?? {})) {
      const at = childPointer(`${pointer}/options`, rule);
      const own = Object.entries(values).map(([name, value]) => [name, sourced(value, childPointer(at, name))]);
      options[rule] = { ...options[rule], ...Object.fromEntries(own) };
    }
  };
  const holding = overridesOf(layers).filter((_, index) => overrides[index]);
  for (const layer of layers) {
    set(layer.content, layer, '');
    for (const { settings, pointer } of holding.filter((override) => override.layer === layer))
      set(settings, layer, pointer);
    if (layer.content.locale) locale = sourcedIn(layer)(layer.content.locale, '/locale');
  }
  return {
    files: layers.map(({ document }) => document.path).reverse(),
    presets: layers.flatMap((layer) => layer.presets.map(({ preset, pointer }) => sourcedIn(layer)(preset, pointer))),
    severities,
    options,
    ruleFolders: ruleFoldersOf(layers),
    rules,
    locale,
    ignore: layers.flatMap((layer) =>
      (layer.content.ignore ?? []).map((glob, index) => sourcedIn(layer)(glob, `/ignore/${index}`)),
    ),
  };
}

type Settings = Pick<ConfigLayer['content'], 'severities' | 'options'>;

/** Every override of the files, in the order in which they are applied. */
export function overridesOf(layers: readonly ConfigLayer[]): readonly {
  readonly layer: ConfigLayer;
  readonly settings: Settings & { readonly files: readonly string[] };
  readonly pointer: string;
}[] {
  return layers.flatMap((layer) =>
    (layer.content.overrides ?? []).map((settings, index) => ({ layer, settings, pointer: `/overrides/${index}` })),
  );
}

/** The folders of own rules, each from the file that names it. */
export function ruleFoldersOf(layers: readonly ConfigLayer[]): readonly Sourced<string>[] {
  return layers.flatMap((layer) =>
    (layer.content.rules ?? []).map((folder, index) =>
      sourcedIn(layer)(resolvePath(parentOf(layer.path), folder), `/rules/${index}`),
    ),
  );
}

function sourcedIn({ document }: ConfigLayer) {
  return <Value>(value: Value, pointer: string): Sourced<Value> => ({ value, file: document.path, pointer });
}

/** @returns the rules that a configuration chooses. */
export function ruleSetOptions({ rules, presets, severities, options }: ResolvedConfig): RuleSetOptions {
  return {
    rules,
    ...(presets.length > 0 && { preset: presets.map(({ value }) => value) }),
    severities: plain(severities),
    options: Object.fromEntries(
      Object.entries(options).map(([rule, values]): [string, OptionValues] => [rule, plain(values)]),
    ),
  };
}

function plain<Value>(values: Readonly<Record<string, Sourced<Value>>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]));
}
