/** The kinds of claim that the rules of a rule set bring along, in the `define` of the fact `claims`. */
import type { ClaimForm, Form } from '@disclosure-lint/schemas';
import type { ProsePlace } from '../bind/report.ts';
import type { Words } from '../narrative/phrase.ts';
import { eachLeaf } from '../rules/condition.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { type ClaimKind, compileClaim } from './catalogue.ts';

export interface OwnKinds {
  /** Whose they are. */
  readonly rule: string;
  readonly kinds: readonly ClaimKind[];
  /** Where the rule looks for them; everywhere when undefined. */
  readonly in: readonly ProsePlace[] | undefined;
}

/** What of the fact's parameters says what it looks for. */
interface Params {
  readonly define?: readonly ClaimForm[];
  readonly words?: Words;
  readonly in?: readonly ProsePlace[];
}

/** @returns the kinds of each question that a rule asks with kinds of its own. */
export function ownKinds({ rules }: RuleSet, form: Form): readonly OwnKinds[] {
  const found: OwnKinds[] = [];
  for (const { file } of rules) {
    if (!file.meta.editions.includes(form.edition)) continue;
    for (const condition of [file.when, file.conditions]) {
      if (!condition) continue;
      eachLeaf(condition, '', ({ fact, params }) => {
        const { define = [], words = {}, in: places }: Params = fact === 'claims' ? (params ?? {}) : {};
        if (define.length === 0) return;
        // What is wrong with them was told when the rule was loaded.
        const kinds = define.map((claim, index) =>
          compileClaim(claim, { ...form.claims?.words, ...words }, form, `/define/${index}`, () => undefined),
        );
        found.push({ rule: file.name, kinds, in: places });
      });
    }
  }
  return found;
}
