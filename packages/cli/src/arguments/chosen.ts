/** The options that several commands have in common, as those commands take them. */
import type { ConfigArguments, ConversionArguments, OutputArguments, RuleArguments } from '../invocation.ts';
import type { Preset } from '../options.ts';
import { plain } from './guard.ts';

interface ConfigWords {
  readonly config?: string | undefined;
  readonly 'no-config'?: boolean | undefined;
  readonly isolated?: boolean | undefined;
  readonly 'rule-dir'?: readonly string[] | undefined;
}

/** Where the configuration comes from. */
export function configChosen(args: ConfigWords): ConfigArguments {
  return {
    config: args.config === undefined ? undefined : plain(args.config),
    noConfig: args['no-config'] === true,
    isolated: args.isolated === true,
    ruleDir: args['rule-dir'] ?? [],
  };
}

interface RuleWords extends ConfigWords {
  readonly preset?: Preset | undefined;
  readonly rule?: readonly string[] | undefined;
  readonly only?: readonly string[] | undefined;
}

/** Which rules run. */
export function rulesChosen(args: RuleWords): RuleArguments {
  return { ...configChosen(args), preset: args.preset, rule: args.rule ?? [], only: args.only ?? [] };
}

interface OutputWords {
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
}

/** Where `new` writes. */
export function outputChosen(args: OutputWords): OutputArguments {
  return { output: args.output === undefined ? undefined : plain(args.output), force: args.force === true };
}

interface ConversionWords extends OutputWords {
  readonly paths: readonly string[];
  readonly 'out-dir'?: string | undefined;
  readonly 'stdin-filename'?: string | undefined;
}

/** What `import` and `export` read, and where they write. */
export function conversionChosen(args: ConversionWords): ConversionArguments {
  return {
    ...outputChosen(args),
    paths: args.paths.map(plain),
    outDir: args['out-dir'] === undefined ? undefined : plain(args['out-dir']),
    stdinFilename: args['stdin-filename'],
  };
}
