/** The configurations and suppressions that a run used, so that its output can name them. */
import { type LoadedSuppressions, reviewSuppressions, type SuppressionUse } from '@disclosure-lint/core';
import { sortedByName } from '@disclosure-lint/files';
import type { SuppressionReport } from '@disclosure-lint/reporters';
import type { CommandContext } from '../commands/context.ts';
import type { LintedFile } from './file-linter.ts';
import type { Governing } from './governing.ts';

export class UsedFiles {
  readonly #configs = new Set<string>();
  readonly #uses = new Map<LoadedSuppressions, SuppressionUse[]>();
  readonly #ruleNames = new Set<string>();

  /** A report has been linted. */
  add({ config, suppressions }: Governing, { uses: found }: Pick<LintedFile, 'uses'>): void {
    for (const file of config.files) this.#configs.add(file);
    if (!suppressions) return;
    for (const { name } of config.rules) this.#ruleNames.add(name);
    const uses = this.#uses.get(suppressions.file) ?? [];
    for (const { entry, status } of found) {
      const suppression = suppressions.file.entries[entry];
      if (suppression) uses.push({ suppression, status });
    }
    this.#uses.set(suppressions.file, uses);
  }

  get configFiles(): readonly string[] {
    return sortedByName([...this.#configs], String);
  }

  /** The files of suppressions, with what is to be said of them. */
  suppressionFiles({ locale }: CommandContext): readonly SuppressionReport[] {
    const reports = [...this.#uses].map(([file, uses]) => ({
      path: file.document.path,
      text: file.document.text,
      findings: reviewSuppressions(file, uses, this.#ruleNames, locale),
    }));
    return sortedByName(reports, ({ path }) => path);
  }
}
