/** Reports to export, and the documents taken apart again. */
import { bindReport, parseDocument, type Report } from '@disclosure-lint/core';
import { forms, specimens } from '@disclosure-lint/rules';
import { DOMParser, type Document as XmlDocument, type Element as XmlElement } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { type ExportFormat, type ExportLoss, exportReport } from '../src/index.ts';

export interface Loose {
  title?: string | null;
  preamble?: unknown[];
  sections: { heading?: unknown; content: unknown[] }[];
  [name: string]: unknown;
}

export interface LooseTable {
  caption?: string;
  columns: unknown[];
  rows: { label: unknown; cells: unknown[]; uncertain?: boolean }[];
  notes?: string[];
}

export const EDITIONS = ['2019', '2021'] as const;

/** @returns a copy of a specimen, changed. */
export function specimen(edition: (typeof EDITIONS)[number], change: (report: Loose) => void = () => {}): Loose {
  const report = structuredClone(specimens()[edition]) as unknown as Loose;
  change(report);
  return report;
}

/** @returns a report of one section that holds these blocks. */
export function reportOf(...content: unknown[]): Loose {
  return { format: 'disclosure-report/1', title: '某局2024年报告', sections: [{ heading: '一、表', content }] };
}

/** @returns the n-th table of a section. */
export function tableOf(report: Loose, section: number, at = 0): LooseTable {
  return report.sections[section]?.content[at] as LooseTable;
}

export function bound(report: unknown): Report {
  return bindReport(parseDocument(JSON.stringify(report), 'a.report.json'), forms);
}

export async function exported(report: unknown, format: ExportFormat) {
  return exportReport(bound(report), format);
}

/** @returns losses as `pointer message`. */
export function told(losses: readonly ExportLoss[]): string[] {
  return losses.map(({ pointer, message }) => `${pointer} ${message['zh-CN']}`);
}

/** @returns the files of an archive as text; an error where an XML file is not well-formed. */
export function filesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  for (const text of files.values()) xml(text);
  return files;
}

export function xml(text: string | undefined): XmlDocument {
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(text ?? '', 'text/xml');
}

/** @returns the elements of a name below another, in the order of the file. */
export function elements(parent: XmlDocument | XmlElement, name: string): XmlElement[] {
  return Array.from(parent.getElementsByTagName(name));
}

/** The figures of a report as text, in its order; blanks left out. */
export function figuresOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { cells } = value as { cells?: unknown[] };
  if (!Array.isArray(cells)) return Object.values(value).flatMap(figuresOf);
  return cells.flatMap((cell) => {
    const text = String(typeof cell === 'object' && cell !== null ? (cell as { text: string }).text : (cell ?? ''));
    return text === '' ? [] : [text];
  });
}
