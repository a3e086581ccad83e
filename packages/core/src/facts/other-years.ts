/** Statements of the organ's own activity that name another year than the report's. */
import type { ProsePlace, Report } from '../bind/report.ts';
import { yearsIn } from '../bind/year.ts';
import { type ReadProse, readProse } from '../claims/read.ts';
import { clauseAround, type Words } from '../narrative/phrase.ts';
import type { Phrases } from '../narrative/phrases.ts';
import { type PlacedQuantity, SYMBOLS, type SymbolText } from '../narrative/symbols.ts';
import type { Breach, FactDefinition, ParamProblem } from './definition.ts';
import { breachOn, sentenceAt } from './passages.ts';
import { compilePhrases, PLACES_SCHEMA, WORDS_SCHEMA } from './phrase-params.ts';
import { YEAR_UNKNOWN } from './reasons.ts';

interface Statement {
  /** Claim phrases with a year in them, such as `{year}…{收到|受理}…{count}`. */
  readonly phrases: readonly string[];
  /** Phrases that, in the same clause, show that something else is meant. */
  readonly not?: readonly string[];
  /** Whether the phrase may begin in the middle of a clause. */
  readonly anywhere?: boolean;
}

interface Params {
  readonly in?: readonly ProsePlace[];
  readonly words?: Words;
  readonly find: readonly Statement[];
  /** Phrases that show so in the same clause, whatever was found. */
  readonly not?: readonly string[];
  /** Phrases that show in the same sentence that another year is meant. */
  readonly notInSentence?: readonly string[];
}

interface Compiled {
  readonly phrases: Phrases | undefined;
  readonly not: Phrases | undefined;
  readonly anywhere: boolean;
}

export const otherYears: FactDefinition<Params> = {
  name: 'otherYears',
  description: {
    'zh-CN': '讲本机关工作的文字写着另一个年度',
    en: 'Statements of the organ’s own work that name another year',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['find'],
    additionalProperties: false,
    properties: {
      in: PLACES_SCHEMA,
      words: WORDS_SCHEMA,
      find: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['phrases'],
          additionalProperties: false,
          properties: {
            phrases: { $ref: '#/$defs/names', description: 'Phrases with a year and other quantities in them.' },
            not: { $ref: '#/$defs/names', description: 'Phrases that take the force of these in their clause.' },
            anywhere: { type: 'boolean', description: 'The phrases may begin in the middle of a clause.' },
          },
        },
      },
      not: { $ref: '#/$defs/names', description: 'Phrases that take the force of all others in their clause.' },
      notInSentence: { $ref: '#/$defs/names', description: 'Phrases that do so in their sentence.' },
    },
  },
  messages: () => ({ default: ['phrase', 'stated', 'year'] }),
  prepare({ in: places, words = {}, find, not = [], notInSentence = [] }, _, problem) {
    const compiled = find.map((statement, index) => compileStatement(statement, words, `/find/${index}`, problem));
    const other = {
      clause: compilePhrases(not, words, '/not', problem, { quantities: true }),
      sentence: compilePhrases(notInSentence, words, '/notInSentence', problem, { quantities: true }),
    };
    return (report) => {
      // A year that was itself told from the text proves nothing about the text.
      if (!report.year || report.year.from === 'text') return { kind: 'undetermined', reason: YEAR_UNKNOWN };
      const year = report.year.value;
      // Where the title itself names another year, the rule on titles speaks, and the text may follow the title.
      const titled = new Set(report.title === undefined ? [] : yearsIn(report.title));
      const read = readProse(report).filter(({ prose }) => !places || places.includes(prose.place));
      const breaches = read.flatMap((text) => {
        // The cheap question first: most prose names no other year.
        if (!text.symbols.quantities.some(namesOtherYear)) return [];
        return breachesIn(report, { year, titled }, text, compiled, other);
      });
      return { kind: 'evidence', breaches, checked: read.length, skipped: [] };
    };
  },
};

function compileStatement(
  { phrases, not = [], anywhere = false }: Statement,
  words: Words,
  pointer: string,
  problem: (problem: ParamProblem) => void,
): Compiled {
  return {
    phrases: compilePhrases(phrases, words, `${pointer}/phrases`, problem, { quantities: true }),
    not: compilePhrases(not, words, `${pointer}/not`, problem, { quantities: true }),
    anywhere,
  };
}

function breachesIn(
  report: Report,
  { year, titled }: { readonly year: number; readonly titled: ReadonlySet<number> },
  { prose, symbols }: ReadProse,
  statements: readonly Compiled[],
  other: { readonly clause: Phrases | undefined; readonly sentence: Phrases | undefined },
): Breach[] {
  const { text } = symbols;
  const told = new Set<PlacedQuantity>();
  const breaches: Breach[] = [];
  for (const { phrases, not, anywhere } of statements) {
    for (const match of phrases?.parts.flatMap((part) => [...text.matchAll(part.pattern())]) ?? []) {
      const start = match.index;
      const end = start + match[0].length;
      const named = quantitiesBetween(symbols, start, end).find(({ kind }) => IS_YEAR.has(kind));
      if (!named || !namesOtherYear(named) || titled.has(named.value) || told.has(named)) continue;
      if (!anywhere && !beginsClause(text, start)) continue;
      const clause = clauseAround(text, start, end);
      if (finds(not, clause) || finds(other.clause, clause)) continue;
      const sentence = sentenceAt(text, start, end);
      if (finds(other.sentence, text.slice(sentence.start, sentence.end))) continue;
      const inside = quantitiesBetween(symbols, sentence.start, sentence.end);
      // 2022年收到5件，2023年收到8件 compares, and so does 2020年3件、2021年5件.
      if (inside.some((quantity) => namesOwnYear(quantity, prose.text, year))) continue;
      if (new Set(inside.filter(namesOtherYear).map(({ value }) => value)).size > 1) continue;
      if (inQuotes(text, sentence.start, start)) continue;
      if (besideComparison(symbols.text, sentence, match[0])) continue;
      told.add(named);
      const at = { prose, start: symbols.offset(start), end: symbols.offset(end) };
      const breach = breachOn(report, at, {
        messageId: 'default',
        params: { stated: named.value, year },
        identity: [year],
      });
      if (breach) breaches.push(breach);
    }
  }
  return breaches;
}

function quantitiesBetween(symbols: SymbolText, start: number, end: number): PlacedQuantity[] {
  const found: PlacedQuantity[] = [];
  for (let at = start; at < end; at++) {
    const quantity = IS_SYMBOL.test(symbols.text[at] ?? '') ? symbols.quantityAt(at) : undefined;
    if (quantity) found.push(quantity);
  }
  return found;
}

const IS_SYMBOL = /[\ue000-\ue0ff]/u;

const IS_YEAR: ReadonlySet<string> = new Set(['thisYear', 'lastYear', 'nextYear', 'year']);

/** A year in figures; 上年 and 去年 name theirs rightly whatever the report's is. */
function namesOtherYear({ kind, numeral }: PlacedQuantity): boolean {
  return kind !== 'thisYear' && IS_YEAR.has(kind) && /^[\d二]/u.test(numeral);
}

function namesOwnYear({ kind, numeral, start }: PlacedQuantity, text: string, year: number): boolean {
  if (kind === 'thisYear') return /^[\d二]|^(?:本年|今年)/u.test(numeral);
  return kind === 'day' && text.startsWith(String(year), start);
}

/** At the beginning of a clause, a sentence or a line, whatever numbers it: 一是2022年…, （二）2022年…. */
function beginsClause(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  return BEGINS.test(before);
}

const BEGINS = new RegExp(
  `(?:^|[\\n，,。；;：:！!？?）)】${SYMBOLS.label}]|[一二三四五六七八九十${SYMBOLS.label}]、|[一二三四五六七八九十]是)$`,
  'u',
);

/** Inside 《》 and “” stand titles and names. */
function inQuotes(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at);
  return before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('“') > before.lastIndexOf('”');
}

function finds(phrases: Phrases | undefined, text: string): boolean {
  return phrases !== undefined && text.search(phrases.any()) >= 0;
}

const COMMON = /我[局委厅办镇乡]|本[局委厅办镇乡]|政府|信息|公开|申请|[\ue000-\ue0ff，,]|共计|[全共]/gu;

/** 2022年收到申请5件。2023年收到申请8件: the sentence before or after gives the same figure for the report's own year. */
function besideComparison(text: string, sentence: { start: number; end: number }, phrase: string): boolean {
  const own = new Set<string>();
  for (const stretch of phrase.split(COMMON)) {
    for (let at = 0; at + 1 < stretch.length; at++) own.add(stretch.slice(at, at + 2));
  }
  return [sentence.start - 1, sentence.end + 1].some((at) => {
    if (at <= 0 || at >= text.length || text[at === sentence.end + 1 ? sentence.end : at] === '\n') return false;
    const { start, end } = sentenceAt(text, at, at);
    const beside = text.slice(start, end);
    if (!/[\ue000\ue001\ue004]/u.test(beside) || /[\ue006-\ue008]/u.test(beside)) return false;
    return [...own].some((words) => beside.includes(words));
  });
}
