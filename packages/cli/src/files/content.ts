/** Whether a file is JSON to be parsed or a document to be imported: told by its content, and by its name where that is silent. */
import { extname } from 'node:path';
import { isReportName, REPORT_HEAD, saysReport } from '@disclosure-lint/core';

/** After a byte-order mark: an object, or a list of objects. A text may begin with a bracket too. */
const JSON_START = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*(?:\{|\[\s*[{\]])/u;

export type Content = 'report' | 'json' | 'empty' | 'document';

/**
 * Tells what kind of file it is.
 *
 * - `report`: JSON that is a report, or calls itself one; however broken, it is parsed, and the parser says what is wrong;
 * - `json`: other JSON: the parser says what is wrong with it, unless it is that of a program whose files are imported;
 * - `empty`: nothing;
 * - `document`: all else.
 *
 * @param name The name of the file; for standard input that given for it.
 */
export function contentOf(bytes: Uint8Array, name: string): Content {
  const head = headOf(bytes);
  if (bytes.byteLength <= REPORT_HEAD && head.trim() === '') return 'empty';
  const json = JSON_START.test(head);
  if (isReportName(name) || (json && saysReport(head))) return 'report';
  return json || extname(name).toLowerCase() === '.json' ? 'json' : 'document';
}

/** The first characters of a file, as far as ASCII goes: without zero bytes UTF-16 reads like it. */
export function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, REPORT_HEAD))
    .toString('latin1')
    .replaceAll('\0', '');
}
