/** Takes out of an `.xlsx` package what is read of it, and makes a package of only that for the library. */
import { zipSync } from 'fflate';
import type { Loss } from '../document/losses.ts';
import { UnreadableDocument } from '../document/reader.ts';
import { readPackage } from '../package/read-package.ts';
import { pictures } from './losses.ts';
import { isWorksheetXml, reducedWorksheet } from './worksheet-xml.ts';

/** Pictures, macros, other workbooks, comments, what a pivot table was made from: none is read. */
const LEFT_OUT =
  /(?:^|\/)(?:drawings|media|externalLinks|embeddings|activeX|ctrlProps|customXml|pivotCache|pivotTables|queryTables|printerSettings|theme|charts|chartsheets|diagrams|comments|threadedComments|persons|tables|slicers|slicerCaches|docProps|webextensions)\/|(?:comments\d*|calcChain|connections|metadata|volatileDependencies)\.xml$/iu;
const PICTURE = /\/media\/[^/]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)$/iu;
/** Sheets keep no relations: what they lead to is left out. */
const SHEET_RELATIONS = /\/(?:work)?sheets\/_rels\//iu;
const CONTENT_TYPES = '[content_types].xml';

/** @throws UnreadableDocument when the package is encrypted, too large or damaged. */
export async function repackedWorkbook(
  bytes: Uint8Array,
): Promise<{ readonly packed: Buffer; readonly pictures: readonly Loss[] }> {
  let pictureCount = 0;
  const parts = await readPackage(bytes, (name) => {
    if (PICTURE.test(name)) pictureCount++;
    return /\.(?:xml|rels)$/iu.test(name) && !LEFT_OUT.test(name) && !SHEET_RELATIONS.test(name);
  });
  if (parts.size === 0) throw new UnreadableDocument('broken', 'XLSX');
  const kept: Record<string, Uint8Array> = Object.create(null);
  const names = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  for (const [name, content] of parts) {
    if (name.toLowerCase() === CONTENT_TYPES) kept[name] = typesOf(content, names);
    else kept[name] = isWorksheetXml(content) ? reducedWorksheet(content) : content;
  }
  return {
    packed: Buffer.from(zipSync(kept, { level: 0 })),
    pictures: pictureCount === 0 ? [] : [pictures(pictureCount)],
  };
}

/** The library insists on parts that are declared. */
function typesOf(content: Uint8Array, names: ReadonlySet<string>): Uint8Array {
  const xml = new TextDecoder().decode(content).replace(/<(?:\w+:)?Override\b[^<>]*>/gu, (tag) => {
    const part = /\bPartName\s*=\s*["']\/?([^"']*)["']/u.exec(tag)?.[1] ?? '';
    return names.has(part.toLowerCase()) ? tag : '';
  });
  return new TextEncoder().encode(xml);
}
