/** Which elements print nothing of a document: what is not shown, what is operated, and what is told to be a page's own frame. */
import { attribute, type Element } from './parse-html.ts';

/** Never text of a document, in a page or in a file made from a Word document. */
const NOT_PRINTED: ReadonlySet<string> = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'frame',
  'frameset',
  'noframes',
  'object',
  'embed',
  'applet',
  'svg',
  'math',
  'canvas',
  'video',
  'audio',
  'map',
  'input',
  'select',
  'textarea',
  'button',
  'datalist',
  'dialog',
  'title',
]);
/** The frame of a page by the meaning of the element itself. */
const FRAME: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'menu']);
const FRAME_ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'search',
  'banner',
  'contentinfo',
  'complementary',
  'menu',
  'dialog',
]);
/** LibreOffice saves what stands in the margins of printed pages so. */
const PAGE_MARGINS: ReadonlySet<string> = new Set(['header', 'footer']);
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** Whether an element prints nothing. */
export function isHidden(element: Element): boolean {
  return (
    NOT_PRINTED.has(element.tagName) || isTakenAway(element) || PAGE_MARGINS.has(attribute(element, 'title') ?? '')
  );
}

/** Whether an element says that it is not shown. */
export function isTakenAway(element: Element): boolean {
  return attribute(element, 'hidden') !== undefined || HIDING.test(attribute(element, 'style') ?? '');
}

/** Whether an element says of itself that it is the frame of a page and no content. */
export function isFrame(element: Element): boolean {
  return FRAME.has(element.tagName) || FRAME_ROLES.has(attribute(element, 'role')?.toLowerCase() ?? '');
}
