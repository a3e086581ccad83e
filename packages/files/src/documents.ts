/** Documents that offices send, known by their names: only in folders, where many other files may lie. */

const DOCUMENT = /\.(?:docx|docm|doc|wps|html?|xlsx|xls|et)$/iu;
/** Kinds in which reports are sent as well, and that nothing here reads. */
const UNREADABLE = /\.(?:pdf|ofd|rtf|mht|mhtml|odt|ods|xlsb)$/iu;
/** What Word and WPS put beside a document while it is open; those of LibreOffice begin with a dot. */
const TEMPORARY = /^~\$/u;

/** @returns whether a file in a folder is a document that a report can be read from. */
export function isDocumentName(name: string): boolean {
  return DOCUMENT.test(name) && !isTemporaryName(name);
}

/** @returns whether a file in a folder may hold a report in a kind that nothing here reads: it is told, not passed over. */
export function isUnreadableName(name: string): boolean {
  return UNREADABLE.test(name) && !isTemporaryName(name);
}

/** @returns whether a file is there only as long as another one is open. */
export function isTemporaryName(name: string): boolean {
  return TEMPORARY.test(name);
}
