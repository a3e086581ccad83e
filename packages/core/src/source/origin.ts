/** Where an imported part stood in the document it came from. */
import type { Origin } from '@disclosure-lint/schemas';
import { parentPointer, pointerParts, valueAt } from './pointer.ts';

/** An origin, and whether it is that of the very part asked for. */
export interface FoundOrigin {
  readonly origin: Origin;
  readonly exact: boolean;
}

/**
 * Finds the origin of a part of an imported report: its own, its cell's, or that of the nearest ancestor that has one.
 * @param report The report's value.
 * @param pointer JSON Pointer of the part.
 */
export function originAt(report: unknown, pointer: string): FoundOrigin | undefined {
  const parts = pointerParts(pointer);
  // A row's origin is that of its own label, which is the last of a path.
  if (/\/label\/\d+$/u.test(pointer)) return originAt(report, parentPointer(pointer));
  const cell = cellOrigin(report, parts);
  if (cell) return { origin: cell, exact: true };
  let exact = true;
  for (let at = pointer; ; at = parentPointer(at)) {
    const value = valueAt(report, at);
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, 'origin')) {
      const origin = (value as { origin: unknown }).origin;
      if (isOrigin(origin)) return { origin, exact };
    }
    // The text of a paragraph and the heading of a section are the very thing their origin speaks of.
    const last = pointerParts(at).at(-1);
    if (last !== 'text' && last !== 'heading' && last !== 'label') exact = false;
    if (at === '') return undefined;
  }
}

function cellOrigin(report: unknown, parts: readonly string[]): Origin | undefined {
  const index = parts.lastIndexOf('cells');
  if (index < 0 || index + 1 >= parts.length) return undefined;
  const row = valueAt(
    report,
    parts
      .slice(0, index)
      .map((part) => `/${part}`)
      .join(''),
  );
  if (typeof row !== 'object' || row === null || !Object.hasOwn(row, 'cellOrigins')) return undefined;
  const origins = (row as { cellOrigins: unknown }).cellOrigins;
  const origin = Array.isArray(origins) ? origins[Number(parts[index + 1])] : undefined;
  return isOrigin(origin) ? origin : undefined;
}

function isOrigin(value: unknown): value is Origin {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, range } = value as { kind?: unknown; range?: unknown };
  if (kind === 'table' || kind === 'paragraph') return true;
  return kind === 'text' && isRange(range);
}

function isRange(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end } = value as { start?: unknown; end?: unknown };
  return isPosition(start) && isPosition(end);
}

function isPosition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { line, column, offset } = value as Record<string, unknown>;
  return Number.isInteger(line) && Number.isInteger(column) && Number.isInteger(offset);
}
