/** Fields: what they were computed from is left out, what they print is kept (ECMA-376 part 1, 17.16.18). */
import { childrenOf, isElement, withChildren, type XmlElement, type XmlNode } from './xml.ts';

/** Leaves the codes of fields out, nested ones with what they print into the code. */
export function withoutFieldCodes(story: XmlElement): XmlElement {
  const marks = { begin: 0, end: 0 };
  countMarks(story, marks);
  // A field that nothing ends would swallow the rest of the document: then only what is marked as code is left out.
  const balanced = marks.begin === marks.end;
  /** For each open field, whether its code is still going on. */
  const inCode: boolean[] = [];

  const visit = (parent: XmlElement): XmlElement =>
    withChildren(
      parent,
      parent.children.flatMap((child): XmlNode[] => {
        if (!isElement(child)) return [child];
        switch (child.name) {
          case 'w:fldChar':
            step(child.attributes['w:fldCharType']);
            return [];
          case 'w:instrText':
          case 'w:delInstrText':
            return [];
          case 'w:t':
          case 'w:tab':
          case 'w:br':
          case 'w:sym':
          case 'w:noBreakHyphen':
          case 'w:pict':
          case 'w:drawing':
          case 'w:object':
            return balanced && inCode.includes(true) ? [] : [visit(child)];
          default:
            return [visit(child)];
        }
      }),
    );
  const step = (mark: string | undefined): void => {
    if (mark === 'begin') inCode.push(true);
    else if (mark === 'separate') inCode[inCode.length - 1] = false;
    else if (mark === 'end') inCode.pop();
  };
  return visit(story);
}

function countMarks(parent: XmlElement, marks: { begin: number; end: number }): void {
  for (const child of childrenOf(parent)) {
    const mark = child.name === 'w:fldChar' ? child.attributes['w:fldCharType'] : undefined;
    if (mark === 'begin' || mark === 'end') marks[mark]++;
    countMarks(child, marks);
  }
}
