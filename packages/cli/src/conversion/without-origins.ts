/** Where an imported report came from is told of another document; the one that is written has places of its own. */
import type { SourceDocument } from '@disclosure-lint/core';

const ORIGINS: ReadonlySet<string> = new Set(['origin', 'cellOrigins']);

/**
 * Leaves out where everything stood, and the import itself where it recorded nothing that is missing.
 * @param told Whether what the import could not carry over is told elsewhere.
 * @returns the document with the same places.
 */
export function withoutOrigins(document: SourceDocument, told: boolean): SourceDocument {
  const value = bare(document.value);
  if (typeof value !== 'object' || value === null || !('import' in value)) return { ...document, value };
  const { import: imported, ...report } = value;
  const losses =
    typeof imported === 'object' && imported !== null && 'losses' in imported ? imported.losses : undefined;
  const silent = told || (Array.isArray(losses) && losses.length === 0);
  return { ...document, value: silent ? report : value };
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (ORIGINS.has(name) ? [] : [[name, bare(part)]])),
  );
}
