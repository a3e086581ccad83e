/** Sentences that say nothing was received or nothing happened, where the table has a number. */
import { type BoundCell, cellAddress, type Report } from '../bind/report.ts';
import { clauseAround, compilePhrase, type Words } from '../narrative/phrase.ts';
import { type PlainText, plainText, printedSpan, type Stretch, sentences } from '../narrative/plain.ts';
import { type CellRef, cellAt, resolveCell } from './addresses.ts';
import type { Breach, FactDefinition, Skipped } from './definition.ts';
import { phraseProblem, WORDS_SCHEMA } from './phrase-params.ts';
import { NO_FIGURE_TO_COMPARE } from './reasons.ts';
import { cellExhibit, join } from './wording.ts';

interface Denial {
  /** The phrases that deny, in the phrase language. */
  readonly phrases: readonly string[];
  /** Phrases that, in the same clause, show that something else is denied. */
  readonly not?: readonly string[];
  /** Addresses of the cells that must then be zero. */
  readonly cells: readonly string[];
}

interface Params {
  /** Lists of words that the phrases use by name. */
  readonly words?: Words;
  /** Phrases that take the force of any denial, wherever they stand in its clause. */
  readonly not?: readonly string[];
  readonly denials: readonly Denial[];
}

interface CompiledDenial {
  readonly patterns: readonly RegExp[];
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
      words: WORDS_SCHEMA,
      not: { $ref: '#/$defs/names', description: 'Phrases that take the force of any denial in their clause.' },
      denials: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['phrases', 'cells'],
          additionalProperties: false,
          properties: {
            phrases: { $ref: '#/$defs/names' },
            not: { $ref: '#/$defs/names' },
            cells: { type: 'array', minItems: 1, items: { $ref: '#/$defs/address' } },
          },
        },
      },
    },
  },
  messages: () => ({ default: ['phrase', 'where', 'value'] }),
  prepare({ words = {}, not = [], denials }, form, problem) {
    const phrases = (texts: readonly string[], pointer: string): RegExp[] =>
      texts.flatMap((text, index) => {
        const result = compilePhrase(text, words);
        if (result.ok) return [new RegExp(result.source, 'g')];
        problem(phraseProblem(result, `${pointer}/${index}`, words));
        return [];
      });
    const always = phrases(not, '/not');
    const compiled = denials.map((denial, index): CompiledDenial => {
      const at = `/denials/${index}`;
      return {
        patterns: phrases(denial.phrases, `${at}/phrases`),
        not: [...always, ...phrases(denial.not ?? [], `${at}/not`)],
        cells: denial.cells.flatMap(
          (address, other) => resolveCell(address, form, `${at}/cells/${other}`, problem) ?? [],
        ),
      };
    });
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
const DENIES = /[未无無没沒零]|(?<![\d０-９])[0０]\s*(?:[件宗份条例起次]|$|[，,。；;、）)])/u;

interface Match {
  readonly start: number;
  readonly end: number;
}

function claims({ patterns, not }: CompiledDenial, sentence: Stretch): Match[] {
  const found: Match[] = [];
  for (const pattern of patterns) {
    for (const match of sentence.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const clause = clauseAround(sentence.text, match.index, end);
      if (not.some((excluded) => clause.search(excluded) >= 0)) continue;
      found.push({ start: sentence.start + match.index, end: sentence.start + end });
    }
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
    place: join([{ 'zh-CN': '正文', en: 'text' }, exhibit.label]),
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
