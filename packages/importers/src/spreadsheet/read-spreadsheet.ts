import type { Reader } from '../document/reader.ts';
import { UnreadableDocument } from '../document/reader.ts';

export const readSpreadsheet: Reader = async () => {
  throw new UnreadableDocument('unsupported');
};
