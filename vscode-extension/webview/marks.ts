/** How a marked place shows itself: class for the eye, description for the ear, numbers for whoever looks the marks up. */
import type { Preview, PreviewMark } from '@disclosure-lint/language-server/protocol';
import type { PreviewStrings } from '../src/preview/strings.ts';
import { type PlacedMark, type Places, placeMarks } from './places.ts';

const WEIGHT = { error: 3, warning: 2, info: 1 } as const;

/** What the parts of a page are drawn with. */
export interface Drawing {
  readonly preview: Preview;
  readonly strings: PreviewStrings;
  readonly placed: ReadonlyMap<string, readonly PlacedMark[]>;
  /** Number of each mark in the preview. */
  readonly numbers: ReadonlyMap<PreviewMark, number>;
}

export function newDrawing(preview: Preview, strings: PreviewStrings, places: Places): Drawing {
  return {
    preview,
    strings,
    placed: placeMarks(preview.marks, places),
    numbers: new Map(preview.marks.map((mark, number) => [mark, number])),
  };
}

/** @returns the attributes of an element that stands for a place, or for a phrase in it when the marks of one are given. */
export function markAttributes(
  marks: readonly PlacedMark[],
  { numbers, strings }: Drawing,
): { readonly class?: string; readonly 'data-marks'?: string; readonly 'aria-description'?: string } {
  if (marks.length === 0) {
    return {};
  }
  const findings = findingsOf(marks.map(({ mark }) => mark));
  const [worst] = findings;
  return {
    'data-marks': marks.map(({ mark }) => numbers.get(mark)).join(' '),
    ...(worst === undefined
      ? {}
      : {
          class: `marked ${worst.severity}`,
          'aria-description': findings.map((mark) => `${strings[mark.severity]}: ${mark.message}`).join('\n'),
        }),
  };
}

/** @returns those that are findings and no proofs, each once, the gravest first. */
export function findingsOf(marks: readonly PreviewMark[]): readonly PreviewMark[] {
  const byFingerprint = new Map<string, PreviewMark>();
  for (const mark of marks) {
    if (mark.role === 'finding' && !byFingerprint.has(mark.fingerprint)) {
      byFingerprint.set(mark.fingerprint, mark);
    }
  }
  return [...byFingerprint.values()].sort((one, other) => WEIGHT[other.severity] - WEIGHT[one.severity]);
}

/** @returns the marks that an element bears. */
export function marksOf(shown: Element, preview: Preview): readonly PreviewMark[] {
  return (shown.getAttribute('data-marks') ?? '').split(' ').flatMap((number) => {
    const mark = number === '' ? undefined : preview.marks[Number(number)];
    return mark === undefined ? [] : [mark];
  });
}

/** @returns the element that shows a mark; the cell rather than the phrase in it when it has both. */
export function elementOfMark(root: ParentNode, number: number): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-marks~="${number}"]`);
}
