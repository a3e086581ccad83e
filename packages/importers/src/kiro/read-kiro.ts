/** Reads the JSON of the public tool KIROGOVCOMPARE: prose by section, figures by the keys of its own. */
import { decode } from '@disclosure-lint/core';
import type { DocumentBlock, ParagraphBlock, ParagraphStyle } from '../document/content.ts';
import type { Loss } from '../document/losses.ts';
import { type Reader, UnreadableDocument } from '../document/reader.ts';
import { formTables } from './form-tables.ts';
import { isObject, type JsonObject, own, ownText } from './json-value.ts';
import { unknownSection, unreadKey } from './losses.ts';
import { KIRO_TABLES, type KiroTable } from './paths.ts';

const MOST_SECTIONS = 200;
/** Keys that say nothing of the report itself. */
const ASIDE: ReadonlySet<string> = new Set([
  ...['schema_version', 'year', 'unit_name', 'region_id', 'title', 'sections'],
  ...['visual_audit', 'parse_rule_gate', 'id', 'report_id', 'created_at', 'updated_at'],
]);

export const readKiro: Reader = async (bytes) => {
  const report = parsed(bytes);
  const state: Reading = { blocks: [], losses: [], tables: 0, paragraphs: 0 };
  const sections = own(report, 'sections');
  if (Array.isArray(sections)) {
    for (const [at, section] of sections.slice(0, MOST_SECTIONS).entries()) readSection(section, at, state);
    if (sections.length > MOST_SECTIONS) state.losses.push(unreadKey(`sections[${MOST_SECTIONS}…]`));
  } else if (sections !== undefined) state.losses.push(unreadKey('sections'));
  for (const table of KIRO_TABLES) {
    const figures = own(report, table.key);
    if (figures !== undefined) readTable(table, figures, table.key, state);
  }
  const known = new Set<string>([...ASIDE, ...KIRO_TABLES.map(({ key }) => key)]);
  for (const key of Object.keys(report)) if (!known.has(key)) state.losses.push(unreadKey(key));
  if (state.blocks.length === 0) throw new UnreadableDocument('notAReport', 'JSON');
  const name = ownText(report, 'unit_name');
  const year = Number(own(report, 'year'));
  const title = ownText(report, 'title');
  return {
    blocks: state.blocks,
    losses: state.losses,
    properties: {
      ...(name !== '' && { organ: { name } }),
      ...(Number.isInteger(year) && year >= 1900 && year <= 2999 && { year }),
    },
    ...(title !== '' && { title }),
  };
};

interface Reading {
  readonly blocks: DocumentBlock[];
  readonly losses: Loss[];
  /** How many of each have been read. */
  tables: number;
  paragraphs: number;
}

function parsed(bytes: Uint8Array): JsonObject {
  const decoded = decode(bytes);
  if (!decoded.ok) throw new UnreadableDocument('undecodable');
  try {
    const value: unknown = JSON.parse(decoded.text);
    if (isObject(value)) return value;
  } catch {
    // Broken JSON, or nested so deep that it cannot be read.
  }
  throw new UnreadableDocument('broken', 'JSON');
}

function readSection(section: unknown, at: number, state: Reading): void {
  const path = `sections[${at}]`;
  if (!isObject(section)) {
    if (section !== null) state.losses.push(unreadKey(path));
    return;
  }
  const title = ownText(section, 'title');
  if (title !== '') state.blocks.push(paragraph(title, state, { kind: 'heading', level: 1 }));
  const known = new Set(['title', 'type', 'id', 'order']);
  const content = own(section, 'content');
  if (typeof content === 'string') {
    known.add('content');
    for (const line of linesOf(content)) state.blocks.push(paragraph(line, state));
  }
  for (const table of KIRO_TABLES) {
    const figures = own(section, table.key);
    if (figures === undefined || figures === null) continue;
    known.add(table.key);
    readTable(table, figures, `${path}.${table.key}`, state);
  }
  const type = ownText(section, 'type');
  if (known.size === 4 && type !== 'text') state.losses.push(unknownSection(path, type));
  for (const key of Object.keys(section)) {
    const value = section[key];
    if (!known.has(key) && value !== null && value !== '') state.losses.push(unreadKey(`${path}.${key}`));
  }
}

function readTable(table: KiroTable, figures: unknown, path: string, state: Reading): void {
  if (!isObject(figures)) {
    state.losses.push(unreadKey(path));
    return;
  }
  const read = formTables(table, figures, { path, firstTable: state.tables + 1 });
  state.tables += read.grids.length;
  for (const grid of read.grids) state.blocks.push({ kind: 'table', grid });
  for (const loss of read.losses) state.losses.push(loss);
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function paragraph(text: string, state: Reading, style?: ParagraphStyle): ParagraphBlock {
  state.paragraphs++;
  return {
    kind: 'paragraph',
    printed: { text, origin: { kind: 'paragraph', paragraph: state.paragraphs } },
    ...(style && { style }),
  };
}
