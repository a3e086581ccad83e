/** Namespaces of Word files and the prefixes by which they are known; both kinds of the format have the same words. */

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic:',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c:',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt:',
  // ISO/IEC 29500 Strict
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic:',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c:',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': 'vt:',
  // Of both
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.microsoft.com/office/drawing/2014/chartex': 'cx:',
  'urn:schemas-microsoft-com:vml': 'v:',
  'urn:schemas-microsoft-com:office:office': 'o:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
};

/** @returns the prefix with its colon; '' for none and for those that nothing here asks for. */
export function prefixOf(namespace: string | undefined): string {
  return namespace !== undefined && Object.hasOwn(PREFIXES, namespace) ? (PREFIXES[namespace] ?? '') : '';
}

/** The namespace in which documents are written again. */
export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
