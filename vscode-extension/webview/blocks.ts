/** Draws headings, paragraphs and what could not be read. */
import { element, fill } from './dom.ts';
import { type Drawing, markAttributes } from './marks.ts';
import { segmentsOf } from './segments.ts';

/** @returns a paragraph or heading whose phrases are marked. */
export function drawText(
  name: 'p' | 'h1' | 'h2' | 'h3' | 'h4',
  text: string,
  pointer: string,
  drawing: Drawing,
): HTMLElement {
  const marks = drawing.placed.get(pointer) ?? [];
  const whole = markAttributes(
    marks.filter(({ span }) => span === undefined),
    drawing,
  );
  return element(
    name,
    { ...whole, 'data-place': pointer, tabindex: whole.class === undefined ? '-1' : '0' },
    phrases(text, pointer, drawing),
  );
}

/** @returns the text in pieces, each with the marks that cover it. */
export function phrases(text: string, pointer: string, drawing: Drawing): readonly (HTMLElement | string)[] {
  const marks = drawing.placed.get(pointer) ?? [];
  return segmentsOf(text, marks).map((segment) => {
    if (segment.marks.length === 0) {
      return segment.text;
    }
    const attributes = markAttributes(segment.marks, drawing);
    return attributes.class === undefined
      ? element('span', attributes, [segment.text])
      : element('mark', { ...attributes, tabindex: '0' }, [segment.text]);
  });
}

export function drawUnreadable(note: string, pointer: string, drawing: Drawing): HTMLElement {
  const marks = markAttributes(drawing.placed.get(pointer) ?? [], drawing);
  return element(
    'p',
    { ...marks, class: `unreadable ${marks.class ?? ''}`.trim(), 'data-place': pointer, tabindex: '-1' },
    [fill(drawing.strings.unreadable, note)],
  );
}
