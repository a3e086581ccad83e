/** Where an imported part stood in the document it came from. */
import type { Origin } from '@disclosure-lint/schemas';
import { childAt, parentPointer, pointerParts } from './pointer.ts';

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
  let value = report;
  let found: Origin | undefined;
  let depth = 0;
  for (let at = 0; value !== undefined; at++) {
    const own = fieldAt(value, 'origin');
    if (isOrigin(own)) {
      found = own;
      depth = at;
    }
    const part = parts[at];
    if (part === undefined) break;
    value = childAt(value, part);
  }
  // The text of a paragraph and the heading of a section are the very thing their origin speaks of.
  return found && { origin: found, exact: parts.slice(depth).every((part) => OWN_TEXTS.has(part)) };
}

const OWN_TEXTS: ReadonlySet<string> = new Set(['text', 'heading', 'label']);

function cellOrigin(report: unknown, parts: readonly string[]): Origin | undefined {
  const index = parts.lastIndexOf('cells');
  if (index < 0 || index + 1 >= parts.length) return undefined;
  const origins = fieldAt(parts.slice(0, index).reduce(childAt, report), 'cellOrigins');
  const origin = Array.isArray(origins) ? origins[Number(parts[index + 1])] : undefined;
  return isOrigin(origin) ? origin : undefined;
}

function fieldAt(value: unknown, name: string): unknown {
  return Array.isArray(value) ? undefined : childAt(value, name);
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
