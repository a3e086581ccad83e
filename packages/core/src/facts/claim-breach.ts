/** What is reported of a claim that the tables contradict: the words, the cells, both figures. */
import type { ColumnForm, LocalisedText, RowForm } from '@disclosure-lint/schemas';
import { stripOrdinal } from '../bind/label.ts';
import type { Report } from '../bind/report.ts';
import type { Figure } from '../claims/hold.ts';
import { otherMatch } from '../claims/other-match.ts';
import { type Claim, claimPassage } from '../claims/read.ts';
import type { Passage } from '../narrative/prose.ts';
import type { Breach, Exhibit } from './definition.ts';
import { placeName } from './places.ts';
import { cellExhibit, columnName, join, printed, quotable, rowName, tableName } from './wording.ts';

/** What a message on a claim may name. */
export const CLAIM_NAMES = [
  'phrase',
  'stated',
  'table',
  'row',
  'column',
  'where',
  'value',
  'terms',
  'difference',
] as const;

/** @returns the breach of a claim whose figure is none that it may stand for; undefined when it stands nowhere. */
export function contradiction(claim: Claim, figure: Figure, id: MessageIds, report: Report): Breach | undefined {
  const other = claim.quantity && otherMatch(claim.stated, figure, report);
  const base = breachOf(claim, figure, other ? id.matching : id.plain, report);
  if (!base || !other) return base;
  return { ...base, params: { ...base.params, other: other.name }, exhibits: withCells(base, other.cells) };
}

/** @returns the breach of a claim that only its other reading bears out; `main` is what the first reading has. */
export function otherReading(
  claim: Claim,
  figure: Figure,
  main: Figure,
  id: MessageIds,
  report: Report,
): Breach | undefined {
  const base = breachOf(claim, figure, id.second, report);
  return base && { ...base, params: { ...base.params, first: main.value }, exhibits: withCells(base, main.cells) };
}

export interface MessageIds {
  readonly plain: string;
  readonly matching: string;
  readonly second: string;
}

/** @returns the ids of the messages: default, matching and second; with a name of the rule's own, name, nameMatching and nameSecond. */
export function messageIds(own: string | undefined): MessageIds {
  return own === undefined
    ? { plain: 'default', matching: 'matching', second: 'second' }
    : { plain: own, matching: `${own}Matching`, second: `${own}Second` };
}

function breachOf(claim: Claim, { value, cells }: Figure, messageId: string, report: Report): Breach | undefined {
  const at = claimPassage(inWholeWords(claim));
  if (!at) return undefined;
  const phrase = phraseOf(at);
  // Where the text says that there is none, only what there is contradicts it.
  const some = cells.filter(({ cell }) => cell.value !== 0);
  const telling = claim.quantity === undefined && some.length > 0 ? some : cells;
  const [main = cells[0]] = some.length > 0 ? some : cells;
  if (!main) return undefined;
  const { title } = claim.kind.form;
  const row = lineName(
    telling.map(({ cell }) => cell.row.form),
    main.ref.table.rows,
    rowName,
    title,
  );
  const column = lineName(
    telling.map(({ cell }) => cell.column.form),
    main.ref.table.columns,
    columnName,
    title,
  );
  return {
    messageId,
    params: {
      phrase,
      stated: claim.stated,
      table: tableName(main.ref.table),
      row,
      column,
      where: join([row, column]),
      value,
      terms: termsOf(some.map(({ cell }) => cell.value ?? 0)),
      difference: Math.abs(value - claim.stated),
    },
    pointer: at.pointer,
    span: at.span,
    address: main.ref.address,
    place: join([placeName(claim.prose.place, report.form), printed(phrase)]),
    exhibits: [phraseExhibit(claim, at), ...exhibitsOf(cells)],
    identity: [claim.prose.place, claim.kind.form.name, phrase, value],
  };
}

/** A phrase need not name all of a term: 诉讼8件 of 行政诉讼8件, 未收到依申请 of 未收到依申请公开事项. */
function inWholeWords(claim: Claim): Claim {
  const { text } = claim.prose;
  const start = /^(?:复议|诉讼)/u.test(text.slice(claim.start)) && text.endsWith('行政', claim.start) ? 2 : 0;
  const rest = text.slice(claim.end, claim.end + LONGEST_REST);
  const [more = ''] = claim.quantity === undefined ? (REST.exec(rest) ?? []) : [];
  return { ...claim, start: claim.start - start, end: claim.end + more.length };
}

const REST = /^(?:公开)?(?:政府信息|信息|事项|申请|案件)?/u;
const LONGEST_REST = 8;

/** Of a sum the cells that count; '' for a single one. */
function termsOf(values: readonly number[]): LocalisedText {
  if (values.length < 2) return printed('');
  return { 'zh-CN': `（${values.join('＋')}）`, en: ` (${values.join(' + ')})` };
}

function phraseExhibit(claim: Claim, { pointer, span, printed: literal }: Passage): Exhibit {
  return { label: TEXT, literal, value: claim.stated, pointer, span };
}

const TEXT: LocalisedText = { 'zh-CN': '正文', en: 'text' };

function exhibitsOf(cells: Figure['cells']): Exhibit[] {
  return cells.map(({ ref, cell }) => cellExhibit(ref.table, cell));
}

function withCells({ exhibits }: Breach, cells: Figure['cells']): Exhibit[] {
  const known = new Set(exhibits.map(({ address }) => address));
  return [...exhibits, ...exhibitsOf(cells).filter(({ address }) => !known.has(address))];
}

/** Longer than a clause that says one figure; what is longer is shown by its beginning and end. */
const LONGEST = 40;
const BEGINNING = 14;
const END = 22;

function phraseOf({ printed: literal }: Passage): string {
  const signs = [...literal.replace(/\s+/gu, '')];
  const short = signs.length <= LONGEST ? signs : [...signs.slice(0, BEGINNING), '…', ...signs.slice(-END)];
  return quotable(short.join(''));
}

/**
 * Several rows or columns in the form's words: by the label above them when they are all that stands below it (不予公开),
 * else one by one.
 */
function lineName<Line extends RowForm | ColumnForm>(
  repeated: readonly Line[],
  all: readonly Line[],
  nameOf: (line: Line) => LocalisedText,
  title: LocalisedText,
): LocalisedText {
  const lines = [...new Set(repeated)];
  const [first] = lines;
  if (first && lines.length === 1) return nameOf(first);
  const group = first && groupOf(first);
  if (group !== undefined && all.filter((line) => groupOf(line) === group).length === lines.length) {
    if (lines.every((line) => groupOf(line) === group)) {
      const label = quotable(stripOrdinal(group));
      return { 'zh-CN': label, en: `${title.en} (${label})` };
    }
  }
  const names = lines.map(nameOf);
  return { 'zh-CN': names.map((name) => name['zh-CN']).join('、'), en: names.map((name) => name.en).join(', ') };
}

function groupOf({ label }: RowForm | ColumnForm): string | undefined {
  return typeof label === 'string' ? undefined : label.at(-2);
}
