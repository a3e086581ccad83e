/** Sentences that say nothing was received or nothing happened, where the table has a number. */
import type { Form } from '@disclosure-lint/schemas';
import { type BoundCell, cellAddress, type Report } from '../bind/report.ts';
import { type CompiledPhrase, clauseAround, compilePhrase } from '../narrative/phrase.ts';
import { type PlainText, plainText, printedSpan, type Stretch, sentences } from '../narrative/plain.ts';
import { type CellRef, cellAt, resolveCell } from './addresses.ts';
import type { Breach, FactDefinition, ParamProblem, Skipped } from './definition.ts';
import { NO_FIGURE_TO_COMPARE } from './reasons.ts';
import { cellExhibit, join, printed } from './wording.ts';

interface Denial {
  /** The phrase that denies, in the phrase language. */
  readonly phrase: string;
  /** Phrases that, in the same clause, show that something else is denied. */
  readonly not?: readonly string[];
  /** Addresses of the cells that must then be zero. */
  readonly cells: readonly string[];
}

interface Params {
  readonly denials: readonly Denial[];
}

interface CompiledDenial {
  readonly pattern: RegExp;
  readonly not: readonly RegExp[];
  readonly cells: readonly CellRef[];
}

export const contradictedDenials: FactDefinition<Params> = {
  name: 'contradictedDenials',
  description: {
    'zh-CN': '正文说“没有”而表格中有数的句子',
    en: 'Sentences that deny what a table counts',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['denials'],
    additionalProperties: false,
    properties: {
      denials: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['phrase', 'cells'],
          additionalProperties: false,
          properties: {
            phrase: { type: 'string', minLength: 1 },
            not: { type: 'array', items: { type: 'string', minLength: 1 } },
            cells: { type: 'array', minItems: 1, items: { $ref: '#/$defs/address' } },
          },
        },
      },
    },
  },
  messages: () => ({ default: ['phrase', 'where', 'value'] }),
  prepare({ denials }, form, problem) {
    const known = new Map<string, CompiledPhrase>();
    const compiled = denials.map((denial, index) => compile(denial, `/denials/${index}`, form, known, problem));
    return (report) => {
      const breaches: Breach[] = [];
      let checked = 0;
      const skipped: Skipped[] = [];
      for (const paragraph of report.paragraphs) {
        if (paragraph.section === 'problems') continue;
        // The cheap question first: most paragraphs deny nothing.
        if (!DENIES.test(paragraph.text)) continue;
        const plain = plainText(paragraph.text);
        for (const sentence of sentences(plain.text)) {
          if (!DENIES.test(sentence.text) || speaksOfAnotherYear(sentence, report)) continue;
          for (const denial of compiled) {
            for (const match of claims(denial, sentence)) {
              for (const ref of denial.cells) {
                const cell = cellAt(report, ref);
                if (cell?.value === undefined || cell.row.uncertain) {
                  skipped.push({ address: ref.address, reason: NO_FIGURE_TO_COMPARE });
                  continue;
                }
                checked++;
                if (cell.value > 0) breaches.push(contradiction(plain, match, paragraph.pointer, ref, cell));
              }
            }
          }
        }
      }
      return { kind: 'evidence', breaches: distinct(breaches), checked, skipped };
    };
  },
};

/** Every denial has one of these; a bare 0 would let through every sentence with a year in it. */
const DENIES = /[未无無没沒零]|[0０]\s*(?:[件宗份条例起次]|$|[，,。；;、）)])/u;

function compile(
  denial: Denial,
  pointer: string,
  form: Form,
  known: Map<string, CompiledPhrase>,
  problem: (problem: ParamProblem) => void,
): CompiledDenial {
  const phrase = (text: string, at: string): RegExp | undefined => {
    // Denials share most of what they must not stand beside.
    const result = known.get(text) ?? compilePhrase(text);
    known.set(text, result);
    if (result.ok) return result.pattern;
    problem({ pointer: at, message: PHRASE_PROBLEMS[result.reason] });
    return undefined;
  };
  return {
    pattern: phrase(denial.phrase, `${pointer}/phrase`) ?? /(?!)/gu,
    not: (denial.not ?? []).flatMap((text, index) => phrase(text, `${pointer}/not/${index}`) ?? []),
    cells: denial.cells.flatMap(
      (address, index) => resolveCell(address, form, `${pointer}/cells/${index}`, problem) ?? [],
    ),
  };
}

const PHRASE_PROBLEMS = {
  empty: { 'zh-CN': '短语不能为空', en: 'a phrase must not be empty' },
  leadingGap: { 'zh-CN': '短语不能以“…”开头', en: 'a phrase must not begin with a gap' },
  adjacentGaps: { 'zh-CN': '两个“…”之间必须有文字', en: 'there must be words between two gaps' },
  brace: { 'zh-CN': '花括号不成对', en: 'unmatched brace' },
  tooManyGaps: { 'zh-CN': '一个短语最多有三个“…”', en: 'a phrase has at most three gaps' },
} as const;

interface Match {
  readonly start: number;
  readonly end: number;
}

function claims(denial: CompiledDenial, sentence: Stretch): Match[] {
  const found: Match[] = [];
  for (const match of sentence.text.matchAll(denial.pattern)) {
    const end = match.index + match[0].length;
    const clause = clauseAround(sentence.text, match.index, end);
    if (denial.not.some((pattern) => clause.search(pattern) >= 0)) continue;
    found.push({ start: sentence.start + match.index, end: sentence.start + end });
  }
  return found;
}

const ANOTHER_YEAR = /去年|上年(?!度?结转)|上一年(?!度?结转)|同期|往年|历年/u;
const YEAR = /(20\d{2})年/gu;

/** A denial about last year, or about any year but the report's own, says nothing of this year's table. */
function speaksOfAnotherYear({ text }: Stretch, report: Report): boolean {
  if (ANOTHER_YEAR.test(text)) return true;
  const years = [...text.matchAll(YEAR)].map((match) => Number(match[1]));
  return years.length > 0 && report.year !== undefined && !years.includes(report.year.value);
}

function contradiction(plain: PlainText, match: Match, pointer: string, ref: CellRef, cell: BoundCell): Breach {
  const span = printedSpan(plain, match.start, match.end);
  const phrase = plain.printed.slice(span.start, span.end);
  const exhibit = cellExhibit(ref.table, cell);
  return {
    messageId: 'default',
    params: { phrase: phrase.replace(/\s+/gu, ''), where: exhibit.label, value: cell.value ?? 0 },
    pointer,
    span,
    address: cellAddress(ref.table, cell.row.form, cell.column.form),
    place: join([printed('正文'), exhibit.label]),
    exhibits: [exhibit],
    identity: [plain.text.slice(match.start, match.end), cell.value ?? 0],
  };
}

/** Two phrases may find the same words; one finding a place and cell is enough. */
function distinct(breaches: readonly Breach[]): Breach[] {
  const seen = new Set<string>();
  return breaches.filter((breach) => {
    const key = `${breach.pointer}\u0000${breach.address}\u0000${breach.span?.start}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}
