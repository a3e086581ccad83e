/** Elements that only wrap what is printed: links, controls, alternatives. Afterwards text stands where a reader looks for it. */
import { childOf, contains, element, rewrite, settingOf, textIn, type XmlElement, type XmlNode } from './xml.ts';

/** Takes wrappers away; a table of contents, which repeats the headings, goes with its control. */
export function withoutWrappers(story: XmlElement): XmlElement {
  return rewrite(story, unwrapped);
}

function unwrapped(wrapper: XmlElement): readonly XmlNode[] {
  switch (wrapper.name) {
    case 'w:hyperlink':
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:fldSimple':
    case 'w:dir':
    case 'w:bdo':
    case 'm:oMathPara':
      return wrapper.children;
    case 'w:sdt':
      return isTableOfContents(wrapper) ? [] : (childOf(wrapper, 'w:sdtContent')?.children ?? []);
    case 'mc:AlternateContent':
      // What Word 2010 and later show; the other one repeats it for older programs.
      return (childOf(wrapper, 'mc:Choice') ?? childOf(wrapper, 'mc:Fallback'))?.children ?? [];
    case 'w:ruby':
      return childOf(wrapper, 'w:rubyBase')?.children ?? [];
    case 'm:oMath':
      return [formula(wrapper)];
    case 'w:cr':
      return [element('w:br')];
    case 'w:ptab':
      return [element('w:tab')];
    case 'w:softHyphen':
      return [];
    default:
      return [wrapper];
  }
}

function isTableOfContents(control: XmlElement): boolean {
  const gallery = settingOf(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery');
  return gallery !== undefined && /^table of contents$|^目录$/iu.test(gallery);
}

const BUILT_FORMULAS = ['m:f', 'm:sSup', 'm:sSub', 'm:sSubSup', 'm:rad', 'm:nary', 'm:m', 'm:eqArr', 'm:limLow'];

/** A formula in one line is text; a fraction written in one line would be another number. */
function formula(math: XmlElement): XmlElement {
  return contains(math, ...BUILT_FORMULAS)
    ? element('w:r', {}, [element('w:object', {}, [element('formula', {}, [textIn(math)])])])
    : element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [textIn(math)])]);
}
