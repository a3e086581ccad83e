/**
 * Totals stated in tables that are none of the form's, against their parts.
 *
 * A list opened by 其中 is often selective: that its parts stay below the total says nothing; that they exceed it is
 * wrong. Where the list ends must be certain: its rows are grouped under 其中, or the table has other totals of the same
 * kind (门户网站公开政府信息数, 政务微博公开政府信息数), and the next of them ends it. A row 合计 claims that the other
 * rows are all there is.
 */
import { parseLabel } from '../bind/label.ts';
import type { FreeTable } from '../bind/report.ts';
import { labelPath } from '../bind/walk.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { add } from './exact-sum.ts';
import { type FreeFigure, type FreeLine, freeFigure, freeLines, freeWidth } from './free-table-lines.ts';
import { printed } from './wording.ts';

export const freeTableTotals: FactDefinition = {
  name: 'freeTableTotals',
  description: {
    'zh-CN': '统一格式之外的表格中，与所列各项不符的总数：“其中”各项之和超过总数，或“合计”与各行之和不等',
    en: 'Totals in tables that are none of the form’s which do not fit their parts: a list under 其中 that exceeds its total, or a row 合计 that is not the sum of the other rows',
  },
  returns: 'evidence',
  params: { type: 'object', additionalProperties: false, properties: {} },
  messages: () => ({
    exceeded: ['label', 'total', 'sum', 'difference', 'terms', 'unit'],
    unequal: ['label', 'total', 'sum', 'difference', 'terms', 'unit'],
  }),
  prepare: () => (report) => {
    const lists = report.freeTables.flatMap((table) => listsOf(table));
    const breaches = lists.flatMap((list) => breachOf(list) ?? []);
    return { kind: 'evidence', breaches, checked: lists.length, skipped: [] };
  },
};

/** A total and its parts, every one an exact number of the same unit. */
interface List {
  readonly kind: 'exceeded' | 'unequal';
  readonly total: FreeFigure;
  readonly parts: readonly FreeFigure[];
}

const OPENS_PARTS = /^其中/u;
const CLOSED = new Set(['合计', '总计', '共计', '总数', '总和']);
/** Rows that are no parts of a total beside them. */
const NO_PART = /小计|合计|总计|共计|其中|上年|去年|同比|增减|增长|占比|比例|说明|备注/u;
/** Columns whose numbers do not add up. */
const NO_SUM = /率|比|均|%|％|序号|编号|年份|时间/u;
/** Two totals of one kind share so many last signs of their labels. */
const SHARED_END = 3;

function listsOf(table: FreeTable): List[] {
  const lines = freeLines(table);
  return Array.from({ length: freeWidth(lines) }, (_, at) => at)
    .filter((at) => !NO_SUM.test(labelPath(table.columns[at] ?? '').join('')))
    .flatMap((at) => [...openedLists(lines, at), ...closedList(lines, at)]);
}

/** Lists of which the first row says 其中, below the row with the total. */
function openedLists(lines: readonly FreeLine[], column: number): List[] {
  return lines.flatMap((line, at): List[] => {
    const above = lines[at - 1];
    if (!above || !opensParts(line) || opensParts(above)) return [];
    const parts = partsBelow(lines, at, above);
    const list = parts && exactList('exceeded', above, parts, column);
    return list ? [list] : [];
  });
}

function opensParts(line: FreeLine): boolean {
  return line.path.some((part) => OPENS_PARTS.test(parseLabel(part).words));
}

/** @returns the rows that are certainly parts; undefined when not even the first is. */
function partsBelow(lines: readonly FreeLine[], start: number, total: FreeLine): FreeLine[] | undefined {
  const own = lines[start];
  if (!own || NO_PART.test(own.words.replace(OPENS_PARTS, ''))) return undefined;
  const rest = lines.slice(start + 1);
  if (own.path.length > 1) {
    const end = rest.findIndex((line) => !opensParts(line));
    return [own, ...rest.slice(0, end < 0 ? rest.length : end)];
  }
  const sameKind = (line: FreeLine) => !opensParts(line) && sharedEnd(line.words, total.words) >= SHARED_END;
  const end = rest.findIndex((line, at) => sameKind(line) || CLOSED.has(line.words) || opensNext(rest, at));
  const certain = end >= 0 ? sameKindOrNext(rest, end, sameKind) : lines.slice(0, start - 1).some(sameKind);
  if (!certain) return [own];
  return [own, ...rest.slice(0, end < 0 ? rest.length : end)];
}

/** Whether the row is itself a total with its own list below. */
function opensNext(lines: readonly FreeLine[], at: number): boolean {
  const below = lines[at + 1];
  return below !== undefined && opensParts(below);
}

function sameKindOrNext(lines: readonly FreeLine[], end: number, sameKind: (line: FreeLine) => boolean): boolean {
  const line = lines[end];
  return line !== undefined && (sameKind(line) || opensNext(lines, end));
}

function sharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}

/** A first or last row 合计, where every other row is a part. */
function closedList(lines: readonly FreeLine[], column: number): List[] {
  const totals = lines.filter((line) => CLOSED.has(line.words));
  const [total] = totals;
  if (!total || totals.length > 1 || (total !== lines[0] && total !== lines.at(-1))) return [];
  const parts = lines.filter((line) => line !== total);
  if (parts.length < 2 || parts.some((line) => line.path.some((part) => NO_PART.test(parseLabel(part).words))))
    return [];
  const list = exactList('unequal', total, parts, column);
  return list ? [list] : [];
}

function exactList(
  kind: List['kind'],
  totalLine: FreeLine,
  partLines: readonly FreeLine[],
  column: number,
): List | undefined {
  const total = freeFigure(totalLine, column);
  const parts = partLines.map((line) => freeFigure(line, column));
  const exact = parts.filter((part): part is FreeFigure => part !== undefined && part.unit === total?.unit);
  return total && exact.length === parts.length ? { kind, total, parts: exact } : undefined;
}

function breachOf({ kind, total, parts }: List): Breach | undefined {
  const sum = parts.reduce((before, part) => add(before, part.value), 0);
  if (kind === 'exceeded' ? sum <= total.value : sum === total.value) return undefined;
  const terms = parts.map((part) => part.value).filter((value) => value !== 0);
  return {
    messageId: kind,
    params: {
      label: total.label,
      total: total.value,
      sum,
      difference: Math.abs(add(sum, -total.value)),
      terms: terms.join('＋') || '0',
      unit: total.unit,
    },
    pointer: total.pointer,
    place: printed(total.label),
    exhibits: [total, ...parts].map(({ label, literal, value, pointer }) => ({
      label: printed(label),
      literal,
      value,
      pointer,
    })),
    identity: [total.label, total.value, sum],
  };
}
