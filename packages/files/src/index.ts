/** Finds and reads files on disk, alike for the command line and the language server. Needs Node. */
export { readUpTo } from './read.ts';
export { sortedByName } from './sorted.ts';
export { jsonFilesBelow, type Walked } from './walk.ts';
