/** Spectral's core with the checks of our table rules. */
import { Document, Spectral } from '@stoplight/spectral-core';
import spectralParsers from '@stoplight/spectral-parsers';
import { FORM } from './corpus.ts';
import type { Lint } from './ours.ts';
import { rulesetOn } from './spectral-ruleset.ts';

const RULESET = rulesetOn(FORM);

/** The rules that both linters have. */
export const SHARED_RULES: readonly string[] = Object.keys(RULESET.rules);

/** @returns a linter with the ruleset compiled once. It parses with Spectral's JSON parser. */
export function spectralLint(): Lint {
  const spectral = new Spectral();
  spectral.setRuleset(RULESET);
  return async (text) => {
    const diagnostics = await spectral.run(new Document(text, spectralParsers.Json, 'report.json'));
    return diagnostics.map(({ code, message, path }) =>
      code === 'section-missing' ? `${code} ${message}` : `${code} /${path.join('/')}`,
    );
  };
}
