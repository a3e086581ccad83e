/** The text of a baseline: the same for the same content, a line for each finding, so that a change is a change of few lines. */
import type { BaselineFinding } from '@disclosure-lint/schemas';
import { BASELINE_FORMAT, type Baseline, type RecordedReport } from './baseline.ts';

/** @returns the text of the file. */
export function baselineText(baseline: Baseline): string {
  const reports = [...baseline.values()].sort(byIdentity).map(reportText);
  return `{\n  "format": ${JSON.stringify(BASELINE_FORMAT)},\n  "reports": ${listed(reports, '  ')}\n}\n`;
}

function reportText({ identity, findings }: RecordedReport): string {
  const head =
    'path' in identity
      ? `"path": ${JSON.stringify(identity.path)}`
      : `"organ": ${JSON.stringify(identity.organ)},\n      "year": ${identity.year}`;
  return `{\n      ${head},\n      "findings": ${listed([...findings].sort(byPlace).map(findingText), '      ')}\n    }`;
}

function findingText({ rule, address, message, fingerprint }: BaselineFinding): string {
  const fields = Object.entries({ rule, address, message, fingerprint }).filter(([, value]) => value !== undefined);
  return `{ ${fields.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`;
}

function listed(items: readonly string[], indent: string): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}]`;
}

function byIdentity({ identity: a }: RecordedReport, { identity: b }: RecordedReport): number {
  if ('path' in a || 'path' in b) return 'path' in a ? ('path' in b ? order(a.path, b.path) : 1) : -1;
  return order(a.organ, b.organ) || a.year - b.year;
}

function byPlace(a: BaselineFinding, b: BaselineFinding): number {
  return order(a.rule, b.rule) || order(a.address ?? '', b.address ?? '') || order(a.fingerprint, b.fingerprint);
}

/** By code unit, the same on every machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
