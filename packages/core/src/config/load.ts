/** Reads a configuration and those that it extends. */
import { type ConfigFile, propertyNames, validateConfig } from '@disclosure-lint/schemas';
import {
  checkSchema,
  type FileProblem,
  problemReporter,
  type ReportProblem,
  textProblems,
} from '../results/file-problem.ts';
import type { Preset } from '../rules/rule-set.ts';
import { PRESETS } from '../rules/schema.ts';
import type { SourceDocument } from '../source/document.ts';
import { parseDocument } from '../source/parse.ts';
import { suggest } from '../suggest.ts';
import { parentOf, resolvePath } from './paths.ts';

/** One configuration file. */
export interface ConfigLayer {
  readonly path: string;
  readonly document: SourceDocument;
  readonly content: ConfigFile;
  /** The presets that it names itself. */
  readonly presets: readonly { readonly preset: Preset; readonly pointer: string }[];
}

export interface LoadedLayers {
  /** What goes over what: the last one is the configuration itself. */
  readonly layers: readonly ConfigLayer[];
  readonly problems: readonly FileProblem[];
}

/**
 * @param path Absolute path of the configuration.
 * @param text Its text.
 * @param readText Reads a configuration that it extends; undefined when there is none.
 * @param nameOf How a path is shown.
 */
export async function loadLayers(
  path: string,
  text: string,
  readText: (path: string) => Promise<string | undefined>,
  nameOf: (path: string) => string,
): Promise<LoadedLayers> {
  const layers: ConfigLayer[] = [];
  const problems: FileProblem[] = [];
  const add = async (at: string, content: string, chain: readonly string[]): Promise<void> => {
    const document = parseDocument(content, nameOf(at));
    const report = problemReporter(document, problems);
    problems.push(...textProblems(document));
    if (document.problems.length > 0) return;
    if (!checkSchema(document.value, validateConfig, propertyNames.config ?? [], report)) return;
    const file = document.value as ConfigFile;
    const presets: { preset: Preset; pointer: string }[] = [];
    for (const [index, base] of (file.extends ?? []).entries()) {
      const pointer = `/extends/${index}`;
      const preset = PRESETS.find((name) => name === base);
      if (preset !== undefined) presets.push({ preset, pointer });
      else if (/[\\/]|\.json$/iu.test(base)) await addBase(resolvePath(parentOf(at), base), chain, pointer, report);
      else
        report(
          pointer,
          {
            'zh-CN': `没有名为“${base}”的规则组；其他配置文件要写路径，如 ./${base}.json`,
            en: `there is no preset “${base}”; another configuration is named by its path, such as ./${base}.json`,
          },
          suggest(base, PRESETS),
        );
    }
    layers.push({ path: at, document, content: file, presets });
  };
  const addBase = async (
    base: string,
    chain: readonly string[],
    pointer: string,
    report: ReportProblem,
  ): Promise<void> => {
    const whole = [...chain, base].map(nameOf).join(' → ');
    if (chain.includes(base)) {
      report(pointer, { 'zh-CN': `配置循环引用：${whole}`, en: `configurations extend each other: ${whole}` });
      return;
    }
    // Read once, where it was first named.
    if (layers.some((layer) => layer.path === base)) return;
    const content = await readText(base);
    if (content === undefined)
      report(pointer, { 'zh-CN': `没有这个配置文件：${whole}`, en: `there is no such configuration: ${whole}` });
    else await add(base, content, [...chain, base]);
  };
  await add(path, text, [path]);
  return { layers, problems };
}
