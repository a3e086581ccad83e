/** What a careful clerk expects of a document that prints a clean report: all of it, nothing else, and no alarm. */
import { builtinRules, createRuleSet, documentFromImport, lintDocument } from '@disclosure-lint/core';
import { specimens } from '@disclosure-lint/rules';
import { type ReportFile, validateReport } from '@disclosure-lint/schemas';
import { expect } from 'vitest';
import { importDocument } from '../../src/index.ts';
import { type PrintedForm, printedForm } from './printed-form.ts';
import { figuresOf, partsOf, proseOf } from './read-back.ts';

/** A document, and in what it differs from the report that it prints. */
export interface Document {
  readonly name: string;
  readonly bytes: (form: PrintedForm) => string | Uint8Array;
  /** What is printed of a figure where it is not the figure itself; undefined for none. */
  readonly figure?: (text: string, address: string) => string | undefined;
  readonly heading?: (text: string) => string;
  /** What prose there is, without white space. */
  readonly prose?: (prose: readonly string[]) => readonly string[];
  /** What is told in words, from the beginning of each. */
  readonly losses?: readonly string[];
  /** Rules that rightly find something in what this document prints. */
  readonly findings?: readonly string[];
}

export const report = specimens()['2021'] as ReportFile;
export const form = printedForm(report);

export async function imported(content: string | Uint8Array): Promise<ReportFile> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const outcome = await importDocument(bytes, 'report', { locale: 'zh-CN' });
  if (!outcome.ok) throw new Error(`${outcome.reason} ${outcome.what}`);
  expect(validateReport(outcome.report), JSON.stringify(validateReport.errors)).toBe(true);
  return outcome.report;
}

/** Imports a document and compares all that it says with the report it was printed from. */
export async function expectAllRead({ bytes, figure, heading, prose, losses = [], findings = [] }: Document) {
  const read = await imported(bytes(form));
  const figures = Object.entries(figuresOf(report)).flatMap(([address, text]) => {
    const printed = figure ? figure(text, address) : text;
    return printed === undefined ? [] : [[address, printed]];
  });
  expect(read.title).toBe(report.title);
  expect(read.organ?.name).toBe(report.organ?.name);
  expect(read.year).toBe(report.year);
  expect(partsOf(read)).toEqual(partsOf(report).map(([key, text]) => [key, heading ? heading(text) : text]));
  expect(trimmed(figuresOf(read))).toEqual(Object.fromEntries(figures));
  const printed = proseOf(report).map((text) => (heading ? heading(text) : text));
  expect(proseOf(read)).toEqual(prose ? prose(printed) : printed);
  const told = read.import?.losses.map(({ message }) => message) ?? [];
  expect(told.map((message, at) => message.slice(0, losses[at]?.length))).toEqual(losses);
  expect(await newFindings(read)).toEqual([...findings]);
}

/** White space around a figure is kept as printed. */
function trimmed(figures: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(figures).map(([address, text]) => [address, text.trim()]));
}

/** The rules that find an error or a warning in what was read and none in the report itself. */
async function newFindings(read: ReportFile): Promise<string[]> {
  const before = await rulesFinding(report);
  return [...(await rulesFinding(read))].filter((rule) => !before.has(rule)).sort();
}

async function rulesFinding(file: ReportFile): Promise<ReadonlySet<string>> {
  const ruleSet = createRuleSet({ rules: builtinRules(), preset: 'strict' });
  const { findings } = await lintDocument(documentFromImport('report', '', file), { ruleSet, locale: 'zh-CN' });
  return new Set(findings.filter(({ severity }) => severity !== 'info').map(({ ruleId }) => ruleId));
}
