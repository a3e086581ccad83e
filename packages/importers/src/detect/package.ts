/** Which kind of office document a zip file is: told by the names of its parts. */
import { type UnzipFileFilter, unzipSync } from 'fflate';
import { type DocumentKind, UnreadableDocument } from '../document/reader.ts';

const MOST_PARTS = 10_000;
const MOST_DECLARED = 1024 * 1024;
const CONTENT_TYPES = '[content_types].xml';

/** @throws UnreadableDocument for a zip file that is no document that is read, and for a damaged one. */
export function packageKind(bytes: Uint8Array): DocumentKind {
  const names = partNames(bytes);
  const office = OFFICE.find(([part]) => part.test(names.join('\n')));
  const kind = names.includes(CONTENT_TYPES) ? (declaredKind(bytes) ?? office?.[1]) : office?.[1];
  if (kind === 'docx' || kind === 'xlsx') return kind;
  throw new UnreadableDocument('unsupported', kind ?? openDocument(bytes, names) ?? 'ZIP');
}

/** Where the main part stands in files of the usual programs, and what else is known by such a name. */
const OFFICE: readonly (readonly [RegExp, 'docx' | 'xlsx' | 'XLSB' | 'PPTX' | 'OFD' | 'UOF'])[] = [
  [/^word\/document\d*\.xml$/mu, 'docx'],
  [/^xl\/workbook\d*\.xml$/mu, 'xlsx'],
  [/^xl\/workbook\d*\.bin$/mu, 'XLSB'],
  [/^ppt\/presentation\d*\.xml$/mu, 'PPTX'],
  [/^ofd\.xml$/mu, 'OFD'],
  [/^uof\.xml$/mu, 'UOF'],
];

/** What the package says of its main part, whatever that is called. */
const DECLARED: readonly (readonly [RegExp, 'docx' | 'xlsx' | 'XLSB' | 'PPTX'])[] = [
  [
    /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.\w+\.macroEnabledTemplate|ms-word\.document\.macroEnabled\.main\+xml/iu,
    'docx',
  ],
  [/spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml/iu, 'xlsx'],
  [/ms-excel\.sheet\.binary\.macroEnabled\.main/iu, 'XLSB'],
  [/presentationml\.(?:presentation|slideshow|template)\.main\+xml/iu, 'PPTX'],
];

function declaredKind(bytes: Uint8Array): (typeof DECLARED)[number][1] | undefined {
  const types = smallPart(bytes, CONTENT_TYPES);
  return DECLARED.find(([type]) => type.test(types))?.[1];
}

/** OpenDocument says in a part of its own what it is. */
function openDocument(bytes: Uint8Array, names: readonly string[]): string | undefined {
  if (!names.includes('mimetype')) return undefined;
  const type = smallPart(bytes, 'mimetype');
  if (/opendocument\.text/u.test(type)) return 'ODT';
  if (/opendocument\.spreadsheet/u.test(type)) return 'ODS';
  return /opendocument/u.test(type) ? 'OpenDocument' : undefined;
}

/** The names in the directory, in lower case: part names are compared without it. */
function partNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  scan(bytes, ({ name }) => {
    names.push(partName(name));
    if (names.length > MOST_PARTS) throw new UnreadableDocument('tooLarge', `${MOST_PARTS} files`);
    return false;
  });
  return names;
}

/** The text of a part that is small in an honest document; '' for one that is not. */
function smallPart(bytes: Uint8Array, wanted: string): string {
  let found = false;
  const parts = scan(bytes, ({ name, originalSize }) => {
    if (found || partName(name) !== wanted || originalSize > MOST_DECLARED) return false;
    found = true;
    return true;
  });
  return new TextDecoder().decode(Object.values(parts)[0]);
}

function partName(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/^\.?\//u, '')
    .toLowerCase();
}

function scan(bytes: Uint8Array, filter: UnzipFileFilter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument('broken', 'ZIP');
  }
}
