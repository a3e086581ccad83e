/** The properties of a Word file: those that our own files carry, and the title that its author gave. */
import { type DocumentProperties, readDocumentProperties } from '@disclosure-lint/core';
import { childOf, childrenOf, textIn, type XmlElement } from './xml.ts';

/** @param part `docProps/custom.xml`. */
export function customProperties(part: XmlElement | undefined): DocumentProperties {
  // Programs on the way may change the case of names.
  const values = new Map(
    childrenOf(part, 'property').map((property) => [property.attributes.name?.toLowerCase(), textIn(property)]),
  );
  return readDocumentProperties((name) => values.get(name.toLowerCase()));
}

/** @param part `docProps/core.xml`. */
export function titleProperty(part: XmlElement | undefined): string | undefined {
  const title = childOf(part, 'dc:title');
  return (title && textIn(title).trim()) || undefined;
}
