/** Mends a text in rounds: what one round changes may be what the next one needs. */
import { apart, applyFixes, type Finding, type Fix, type SourceDocument } from '@disclosure-lint/core';

/** Few reports need more than three. */
const MOST_ROUNDS = 100;

/** A text as it was linted. */
export interface Looked {
  readonly document: SourceDocument;
  /** Those that are not suppressed. */
  readonly findings: readonly Finding[];
}

/** A finding, and the fix of it that was applied. */
export interface Mend {
  readonly finding: Finding;
  readonly fix: Fix;
}

export type Mended =
  | { readonly kind: 'settled'; readonly last: Looked; readonly mends: readonly Mend[] }
  /** Mends contradict each other, or one of them does not do what it says: nothing is changed. */
  | { readonly kind: 'unsettled' | 'broken' };

/**
 * Mends until nothing changes, so that mending twice equals mending once.
 * @param first The text as it is.
 * @param suggestions Whether figures in tables may change: then, once nothing safe is left, the first suggestion of each finding is
 * taken.
 * @param look Lints a text.
 */
export async function mendInRounds(
  first: Looked,
  suggestions: boolean,
  look: (text: string) => Promise<Looked>,
): Promise<Mended> {
  let last: Looked & { readonly mends: readonly Mend[] } = { ...first, mends: [] };
  const states = [last];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = nextStep(last, suggestions);
    if (!step) return { kind: 'settled', last, mends: last.mends };
    const from = states.findIndex(({ document }) => document.text === step.text);
    if (from >= 0) {
      const chosen = smallest(states.slice(from));
      return { kind: 'settled', last: chosen, mends: chosen.mends };
    }
    if (!isJson(step.text)) return { kind: 'broken' };
    last = { ...(await look(step.text)), mends: [...last.mends, ...step.mends] };
    states.push(last);
  }
  return { kind: 'unsettled' };
}

/** What is safe comes first: a suggestion is then reckoned from cells that are read for certain. */
function nextStep(
  { document, findings }: Looked,
  suggestions: boolean,
): { readonly text: string; readonly mends: readonly Mend[] } | undefined {
  const steps = [findings.flatMap((finding) => safeOf(finding) ?? [])];
  if (suggestions) steps.push(findings.flatMap((finding) => suggestionFor(finding, document) ?? []));
  for (const step of steps) {
    const mends = together(step);
    const text = applyFixes(
      document.text,
      mends.map(({ fix }) => fix),
    );
    if (text !== document.text) return { text, mends };
  }
  return undefined;
}

function safeOf(finding: Finding): Mend | undefined {
  const fix = finding.fixes.find(({ applicability }) => applicability === 'safe');
  return fix && { finding, fix };
}

/**
 * @returns the first suggestion of a finding in a table; undefined for one in the text: where text and table differ, either may be
 * wrong, and a blank that was just filled must not rewrite what the text says.
 */
export function suggestionFor(finding: Finding, document: SourceDocument): Mend | undefined {
  const [fix] = finding.fixes;
  return fix && !isInProse(finding, document) ? { finding, fix } : undefined;
}

function isInProse({ location: { pointer } }: Finding, document: SourceDocument): boolean {
  return !/\/(?:cells|label|columns)(?:\/|$)/u.test(pointer) && document.nodeAt?.(pointer)?.type === 'string';
}

/** Of those that overlap, the first; the others have their turn in the next round, if they are still needed. */
function together(mends: readonly Mend[]): readonly Mend[] {
  const kept = new Set(apart(mends.map(({ fix }) => fix)));
  return mends.filter(({ fix }) => kept.has(fix));
}

/** Where mends undo each other for ever, any text of the circle will do, if it is the same one wherever the circle is entered. */
function smallest<State extends Looked>(circle: readonly State[]): State {
  return circle.reduce((least, state) => (state.document.text < least.document.text ? state : least));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
