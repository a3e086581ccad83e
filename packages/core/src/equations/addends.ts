/** What a sum is made of, as people write it down. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import type { EquationTerm } from './equation.ts';

/** @returns the figures added, zeros left out, in brackets: （12＋20＋3）; undefined where there is only one. */
export function addends(terms: readonly EquationTerm[]): LocalisedText | undefined {
  const figures = terms.map(({ cell }) => cell?.value).filter((value) => value !== undefined && value !== 0);
  if (figures.length < 2) return undefined;
  return { 'zh-CN': `（${figures.join('＋')}）`, en: ` (${figures.join(' + ')})` };
}
