/** Adds suppressions to a file without disturbing how it is written. */
import type { Suppression } from '@disclosure-lint/schemas';
import { applyEdits, modify } from 'jsonc-parser';
import type { Finding } from '../results/finding.ts';

/** @returns the suppressions of one finding as it is now: one for each breach that it stands for. */
export function suppressionsOf(
  finding: Finding,
  file: string,
  note: Pick<Suppression, 'reason' | 'author' | 'until'>,
): readonly Suppression[] {
  return finding.breaches.map(({ ruleId, address, fingerprint }) => ({
    file,
    rule: ruleId,
    ...(address !== undefined && { address }),
    fingerprint,
    reason: note.reason,
    ...(note.author !== undefined && { author: note.author }),
    ...(note.until !== undefined && { until: note.until }),
  }));
}

/**
 * @param text The text of a file of suppressions that loads; undefined makes a new one.
 * @returns the text with the new suppressions at its end; what was there stays as it was written.
 */
export function addSuppressions(text: string | undefined, added: readonly Suppression[]): string {
  if (text === undefined)
    return `${JSON.stringify({ format: 'disclosure-suppressions/1', suppressions: added }, null, 2)}\n`;
  const layout = layoutOf(text);
  return added.reduce((edited, suppression) => addSuppression(edited, suppression, layout), text);
}

function addSuppression(text: string, suppression: Suppression, { unit, lineEnd, outer }: Layout): string {
  const inner = outer + unit;
  const item = JSON.stringify(suppression, null, unit).replaceAll('\n', lineEnd + inner);
  // The library would lay out the entry before anew; its edit is taken for the place only.
  return applyEdits(
    text,
    modify(text, ['suppressions', -1], suppression, { isArrayInsertion: true }).map((edit) => {
      const follows = edit.content.startsWith(',');
      return { ...edit, content: `${follows ? ',' : ''}${lineEnd}${inner}${item}${follows ? '' : lineEnd + outer}` };
    }),
  );
}

interface Layout {
  /** One step of indentation. */
  readonly unit: string;
  readonly lineEnd: string;
  /** The indentation of the list itself. */
  readonly outer: string;
}

function layoutOf(text: string): Layout {
  const unit = /^[ \t]+(?=")/mu.exec(text)?.[0] ?? '  ';
  return {
    unit,
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    outer: /^([ \t]*)"suppressions"/mu.exec(text)?.[1] ?? unit,
  };
}
