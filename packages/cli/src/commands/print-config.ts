/** `disclosure-lint print-config FILE`: what holds for a report, each value with the place that sets it. */
import { resolve } from 'node:path';
import { REPORT_STYLE } from '@disclosure-lint/reporters';
import type { RuleFile } from '@disclosure-lint/schemas';
import stringify from 'json-stringify-pretty-compact';
import type { ExitCode } from '../exit-code.ts';
import { nameOf } from '../files/file-system.ts';
import { displayName } from '../files/name.ts';
import type { RuleArguments } from '../invocation.ts';
import { type Governing, governor } from '../lint/governing.ts';
import { severitiesOf } from '../lint/rule-set.ts';
import type { CommandContext } from './context.ts';

/** Prints the configuration. */
export async function printConfig(
  { file, ...options }: { readonly file: string } & RuleArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const path = resolve(context.io.cwd, file);
  const governing = await governor(options, context)(path);
  const shown = { file: displayName(path, context.io.cwd), ...described(governing, options, context) };
  await context.io.stdout.write(`${stringify(shown, REPORT_STYLE)}\n`);
  return 0;
}

interface Place {
  readonly file: string;
  readonly pointer: string;
}

function described(
  { config, ignored, suppressions, ruleSet }: Governing,
  options: RuleArguments,
  context: CommandContext,
): Record<string, unknown> {
  const show = nameOf(context);
  const item = <Value>({ value, ...place }: Place & { readonly value: Value }) => ({ value, from: from(place) });
  const given = Object.entries(severitiesOf(options.rule, context.texts));
  return {
    configFiles: config.files,
    suppressionFiles: suppressions ? [suppressions.file.document.path] : [],
    ignored,
    locale: context.localeAsked
      ? { value: context.locale, from: '--locale' }
      : config.locale
        ? item(config.locale)
        : { value: context.locale, from: 'default' },
    presets: options.preset
      ? [{ value: options.preset, from: '--preset' }]
      : config.presets.length > 0
        ? config.presets.map(item)
        : [{ value: 'recommended', from: 'default' }],
    severities: {
      ...mapped(config.severities, item),
      ...Object.fromEntries(given.map(([rule, value]) => [rule, { value, from: '--rule' }])),
    },
    options: Object.fromEntries(
      config.rules.flatMap((rule) => (rule.options ? [[rule.name, optionsOf(rule, config.options[rule.name])]] : [])),
    ),
    ruleFolders: [
      ...options.ruleDir.map((folder) => ({ value: show(resolve(context.io.cwd, folder)), from: '--rule-dir' })),
      ...config.ruleFolders.map(({ value, ...place }) => ({ value: show(value), from: from(place) })),
    ],
    ignore: config.ignore.map(item),
    rules: ruleSet.rules.map((rule) => rule.file.name),
  };
}

function optionsOf(
  { options = {} }: RuleFile,
  set: Governing['config']['options'][string] = {},
): Readonly<Record<string, unknown>> {
  return mapped(options, (option, name) => {
    const own = Object.hasOwn(set, name) ? set[name] : undefined;
    return own ? { value: own.value, from: from(own) } : { value: option.default, from: 'default' };
  });
}

/** A file and a place in it, as JSON names it. */
function from({ file, pointer }: Place): string {
  return `${file}#${pointer}`;
}

function mapped<Value, Shown>(
  values: Readonly<Record<string, Value>>,
  show: (value: Value, name: string) => Shown,
): Readonly<Record<string, Shown>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, show(value, name)]));
}
