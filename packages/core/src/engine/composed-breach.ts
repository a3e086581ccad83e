import type { Breach, Exhibit, FactResult, Scalar } from '../facts/definition.ts';
import { printed } from '../facts/wording.ts';
import { isFactResult } from './operators.ts';
import type { RunCondition } from './run-condition.ts';

/** The breach of a rule composed of single values: it stands on what the failing conditions named. */
export function composedBreach(failing: readonly RunCondition[]): Breach {
  const facts = failing.flatMap((leaf) =>
    isFactResult(leaf.factResult) && leaf.factResult.kind === 'scalar' ? [{ scalar: leaf.factResult, run: leaf }] : [],
  );
  const exhibits = facts.flatMap(({ scalar }) => scalar.exhibits);
  // What it was compared with took part too: another value there is another breach.
  const others = facts.flatMap(({ run: { valueResult } }) =>
    isFactResult(valueResult) && valueResult.kind === 'scalar' ? valueResult.exhibits : [],
  );
  const proof = [...exhibits, ...others];
  // The place is that of the first thing that is not as it should be; zeros of a sum are not.
  const place = exhibits.find((exhibit) => exhibit.value !== undefined && exhibit.value !== 0) ?? exhibits[0];
  const first = facts[0];
  const expected = first?.run.valueResult;
  const names = (locale: 'zh-CN' | 'en'): string =>
    exhibits.map((exhibit: Exhibit) => exhibit.label[locale]).join(locale === 'en' ? '; ' : '；');
  return {
    messageId: 'default',
    params: {
      actual: shown(first?.scalar),
      expected: isFactResult(expected) ? shown(expected) : String(expected ?? ''),
      where: exhibits.length > 0 ? { 'zh-CN': names('zh-CN'), en: names('en') } : printed(''),
      literal: place?.literal ?? '',
    },
    pointer: place?.pointer ?? '/sections',
    ...(place?.address !== undefined && { address: place.address }),
    ...(place && { place: place.label }),
    exhibits: proof,
    identity: proof.map((exhibit) => exhibit.value ?? exhibit.literal),
  };
}

function shown(fact: FactResult | Scalar | undefined): string | number {
  if (fact?.kind !== 'scalar') return '';
  return typeof fact.value === 'boolean' ? String(fact.value) : fact.value;
}
