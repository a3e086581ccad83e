/** How findings can be mended: each fact that knows a mend for its breaches, with where the mend is made. */
import type { Leaf, RuleFile } from '@disclosure-lint/schemas';
import type { Report } from '../bind/report.ts';
import type { Fix, Locale } from '../results/finding.ts';
import { localise } from '../results/localise.ts';
import { shorten } from '../results/shorten.ts';
import { eachLeaf } from '../rules/condition.ts';
import { balanced } from './balances.ts';
import { filledBlanks } from './blanks.ts';
import { claimedFigure, rightPercent } from './claims.ts';
import { editsOf } from './edits.ts';
import { headingInTheForm, rightOrdinals, rightSubOrdinal } from './headings.ts';
import { labelOfTheForm } from './labels.ts';
import type { Mend, Mender, Question } from './mend.ts';
import { missingLines, missingSection } from './missing.ts';
import { otherWords, rightNumber, rightYear, wordOnce } from './prose.ts';
import { plainPunctuation } from './punctuation.ts';
import { respelled } from './spelling.ts';
import { statedSum, sumOfFreeTable, sumOfParts } from './sums.ts';
import { titleMended } from './title.ts';

const menders: ReadonlyMap<string, Mender> = new Map<string, Mender>([
  ['blankCells', filledBlanks],
  ['cellsReadAs', respelled],
  ['unbalanced', balanced],
  ['cell', statedSum],
  ['freeTableTotals', sumOfFreeTable],
  ['partSums', sumOfParts],
  ['labelsReadAs', labelOfTheForm],
  ['missingParts', missingLines],
  ['missingSections', missingSection],
  ['misnumberedSections', rightOrdinals],
  ['misnumberedSubheadings', rightSubOrdinal],
  ['sectionsReadAs', headingInTheForm],
  ['title', titleMended],
  ['claims', claimedFigure],
  ['misstatedShares', rightPercent],
  ['otherYears', rightYear],
  ['statisticalPeriod', rightYear],
  ['citations', rightNumber],
  ['repeatedWords', wordOnce],
  ['strayPunctuation', plainPunctuation],
  ['phrasesFound', otherWords],
]);

/**
 * @param question The breach, in a report; one that was imported or is broken JSON has no text to be edited.
 * @param locale The language of the titles.
 * @returns the fixes, best first; none where nobody can tell what would be right.
 */
export function fixesOf(question: Omit<Question, 'leaf'>, locale: Locale): Fix[] {
  const { rule, report } = question;
  if (!report.document.nodeAt) return [];
  const mends = leavesWithMender(rule.file).flatMap((leaf) => menders.get(leaf.fact)?.({ ...question, leaf }) ?? []);
  const fixes: Fix[] = [];
  for (const mend of mends) {
    const fix = fixOf(mend, report, locale);
    // Two conditions on one fact give the same answer twice.
    if (fix && !fixes.some(({ title }) => title === fix.title)) fixes.push(fix);
  }
  return fixes;
}

/** @returns a mend as edits of the text; undefined where it cannot be made in it. */
export function fixOf({ title, applicability, changes }: Mend, { document }: Report, locale: Locale): Fix | undefined {
  const edits = document.nodeAt && editsOf(changes, document);
  return edits && { title: shorten(localise(title, locale)), applicability, edits };
}

const leaves = new WeakMap<RuleFile, readonly Leaf[]>();

function leavesWithMender(rule: RuleFile): readonly Leaf[] {
  const known = leaves.get(rule);
  if (known) return known;
  const found: Leaf[] = [];
  eachLeaf(rule.conditions, '', (leaf) => {
    if (menders.has(leaf.fact)) found.push(leaf);
  });
  leaves.set(rule, found);
  return found;
}
