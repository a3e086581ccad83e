/** Files that editors do not have open come as bytes. */
import { expect, test } from 'vitest';
import { requireSize, startOf, textOf } from '../src/bytes.ts';
import { ClosedReports } from '../src/diagnostics/closed-reports.ts';
import type { DiagnosticsContext } from '../src/diagnostics/context.ts';
import type { GoverningFiles } from '../src/diagnostics/governing-files.ts';

const MARK = '{ "format": "disclosure-report/1" }';
const GB18030 = new Uint8Array([0x22, 0xc4, 0xea, 0xb1, 0xa8, 0x22]);
const UTF_16 = new Uint8Array(Buffer.from(`\uFEFF${MARK}`, 'utf16le'));

test.each([
  ['UTF-8', new TextEncoder().encode('"年报"'), '"年报"'],
  ['GB18030', GB18030, '"年报"'],
  ['UTF-16', UTF_16, MARK],
])('text in %s is read', (_encoding, bytes, text) => {
  expect(textOf(bytes)).toBe(text);
});

test('a picture is no text', () => {
  expect(() => textOf(new Uint8Array([0x89, 0x50, 0, 0]))).toThrow('encoding');
});

test('a report is known by its beginning in any encoding', () => {
  expect(startOf(UTF_16)).toContain(MARK);
});

test('what is too large is not read', () => {
  expect(() => requireSize(21 * 1024 * 1024)).toThrow('larger than 20 MB');
  expect(() => requireSize(20 * 1024 * 1024)).not.toThrow();
});

test('a file that cannot be read counts as a report, so that it is said', async () => {
  const nothing = () => undefined;
  const context = { documents: { onDidOpen: nothing, onDidClose: nothing } } as unknown as DiagnosticsContext;
  const host = { readText: () => Promise.reject(new Error('no permission')), jsonFiles: async () => [] };
  const closed = new ClosedReports(context, host, {} as GoverningFiles);
  expect(await closed.isReport('file:///a.json')).toBe(true);
});
