/** The parts of a Word file that hold its text, found as Word finds them: by relationship, whatever they are called. */
import { UnreadableDocument } from '../document/reader.ts';
import { readPackage } from '../package/read-package.ts';
import { parseXml } from './parse-xml.ts';
import { childOf, childrenOf, type XmlElement } from './xml.ts';

export interface WordParts {
  readonly body: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  readonly coreProperties: XmlElement | undefined;
  readonly customProperties: XmlElement | undefined;
}

/** Pictures, fonts, macros and embedded files are not read at all; of the XML these are not. */
const NOT_NEEDED = /(?:^|\/)(?:theme|media|charts|diagrams|embeddings|glossary|customXml|fonts|activeX|ink)\/|\.bin$/iu;

/**
 * Reads the parts of a .docx, .docm or .dotx.
 * @throws UnreadableDocument when it is no such file, or more than is read.
 */
export async function readWordParts(bytes: Uint8Array): Promise<WordParts> {
  const files = await readPackage(bytes, (name) => /\.(?:xml|rels)$/iu.test(name) && !NOT_NEEDED.test(name));
  const byName = new Map([...files].map(([name, content]) => [name.toLowerCase(), content]));
  const part = (name: string): XmlElement | undefined => {
    const content = byName.get(name.toLowerCase());
    return content && parseXml(content, name);
  };
  const related = (source: string, type: string, usual: string): string => {
    const targets = targetsOf(part(relationshipsOf(source)), source, type);
    return targets.find((target) => byName.has(target.toLowerCase())) ?? usual;
  };
  const main = related('', 'officeDocument', 'word/document.xml');
  const body = childOf(part(main), 'w:body');
  if (!body) throw new UnreadableDocument('broken', main);
  const ofMain = (type: string): XmlElement | undefined => part(related(main, type, `word/${type}.xml`));
  return {
    body,
    styles: ofMain('styles'),
    numbering: ofMain('numbering'),
    footnotes: ofMain('footnotes'),
    endnotes: ofMain('endnotes'),
    coreProperties: part(related('', 'core-properties', 'docProps/core.xml')),
    customProperties: part(related('', 'custom-properties', 'docProps/custom.xml')),
  };
}

function relationshipsOf(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** @param type The last word of the relationship's type, the same in both kinds of the format. */
function targetsOf(relationships: XmlElement | undefined, source: string, type: string): readonly string[] {
  return childrenOf(relationships, 'Relationship').flatMap(({ attributes }) => {
    const target = attributes.Target;
    const own = attributes.Type?.slice(attributes.Type.lastIndexOf('/') + 1);
    // Strict files write extendedProperties, customProperties.
    const same = own?.toLowerCase().replaceAll('-', '') === type.toLowerCase().replaceAll('-', '');
    return target === undefined || !same || attributes.TargetMode === 'External' ? [] : [resolved(source, target)];
  });
}

function resolved(source: string, target: string): string {
  const folder = target.startsWith('/') ? '' : source.slice(0, source.lastIndexOf('/') + 1);
  const segments: string[] = [];
  for (const segment of (folder + target).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
