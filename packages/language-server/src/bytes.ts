/** From the bytes of a file to what is asked of it, wherever the server runs. */
import { decode, MAX_BYTES, REPORT_HEAD } from '@disclosure-lint/core';

/** @throws Error when they are no text in a known encoding. */
export function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  if (!decoded.ok) throw new Error('neither UTF-8 nor another known encoding');
  return decoded.text;
}

/** @returns the beginning, by which a report is known, in whatever encoding: without zero bytes UTF-16 reads like ASCII here. */
export function startOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, REPORT_HEAD)).replaceAll('\0', '');
}

/** @throws Error when a file of so many bytes is not to be read. */
export function requireSize(bytes: number): void {
  if (bytes > MAX_BYTES) throw new Error(`larger than ${MAX_BYTES / 1024 / 1024} MB`);
}
