/** Finds and reads files on disk, alike for the command line and the language server. Needs Node. */
export { isDocumentName, isTemporaryName, isUnreadableName } from './documents.ts';
export { readUpTo } from './read.ts';
export { sortedByName } from './sorted.ts';
export { filesBelow, jsonFilesBelow, type Walked } from './walk.ts';
