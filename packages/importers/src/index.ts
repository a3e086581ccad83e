/** Turns submitted documents into report files. */
export { importText } from './import-text.ts';
