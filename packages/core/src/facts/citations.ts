/** Notices and laws that a report cites: superseded ones, and numbers that do not belong to the title beside them. */
import type { Report } from '../bind/report.ts';
import { type Stretch, sentences } from '../narrative/plain.ts';
import { type Prose, passage, proseOf } from '../narrative/prose.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { addressOfPlace, placeName } from './places.ts';
import { YEAR_UNKNOWN } from './reasons.ts';

interface Instrument {
  /** As cited: 国办公开办函〔2019〕60号, 国务院令第711号. */
  readonly number: string;
  /** The words of its title by which it is told from others. */
  readonly title: string;
  /** Words of its title that tell it where no number stands. */
  readonly words?: string;
  /** The report years for which it may be cited. */
  readonly from?: number;
  readonly to?: number;
  /** The number of the instrument that took its place. */
  readonly successor?: string;
}

interface Params {
  readonly reading: 'outdated' | 'wrong';
  readonly instruments: readonly Instrument[];
  /** In a sentence with one of these words the instrument is not cited as a basis. */
  readonly except?: readonly string[];
}

interface Cited {
  readonly instrument: Instrument;
  readonly start: number;
  readonly end: number;
}

export const citations: FactDefinition<Params> = {
  name: 'citations',
  description: {
    'zh-CN': '引用的法规、文件：已被替代的，或文号与文件名对不上的',
    en: 'Laws and notices cited: those superseded, and those whose number and title do not belong together',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['reading', 'instruments'],
    additionalProperties: false,
    properties: {
      reading: { enum: ['outdated', 'wrong'] },
      except: { $ref: '#/$defs/names', description: 'Words that show that the instrument is no basis here.' },
      instruments: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['number', 'title'],
          additionalProperties: false,
          properties: {
            number: { type: 'string', minLength: 1 },
            title: { type: 'string', minLength: 1 },
            words: { type: 'string', minLength: 1 },
            from: { type: 'integer' },
            to: { type: 'integer' },
            successor: { type: 'string', minLength: 1 },
          },
        },
      },
    },
  },
  messages: ({ reading }): Record<string, readonly string[]> =>
    reading === 'outdated'
      ? { default: ['printed', 'year', 'successor'], later: ['printed', 'year'] }
      : { default: ['title', 'printed', 'number'] },
  prepare({ reading, instruments, except = [] }) {
    const known = instruments.map((instrument) => ({
      instrument,
      pattern: numberPattern(instrument.number),
      // What any way of writing the number has; a sentence without it need not be searched.
      serial: `${/(\d+)\D*$/u.exec(instrument.number)?.[1] ?? ''}号`,
    }));
    const words = instruments.flatMap((instrument) => instrument.words ?? []);
    return (report) => {
      const year = report.year?.value;
      if (reading === 'outdated' && year === undefined) return { kind: 'undetermined', reason: YEAR_UNKNOWN };
      const breaches: Breach[] = [];
      let checked = 0;
      for (const prose of proseOf(report).values()) {
        for (const sentence of citing(prose, reading === 'wrong' ? '《' : '号', words)) {
          if (reading === 'wrong') {
            const found = mismatched(prose, sentence, instruments, report);
            checked += found.checked;
            breaches.push(...found.breaches);
            continue;
          }
          const cited = known.flatMap(({ instrument, pattern, serial }) =>
            sentence.text.includes(serial) || instrument.words !== undefined
              ? citedIn(sentence, instrument, pattern)
              : [],
          );
          checked += cited.length;
          if (except.some((word) => sentence.text.includes(word))) continue;
          breaches.push(...outdated(prose, cited, year ?? 0, report));
        }
      }
      return { kind: 'evidence', breaches, checked, skipped: [] };
    };
  },
};

/** The sentences that cite something; nearly all stand in one or two lines. */
function citing(prose: Prose, sign: string, words: readonly string[]): Stretch[] {
  return prose.lines.flatMap(({ plain, start }) =>
    plain.text.includes(sign) || words.some((own) => plain.text.includes(own))
      ? sentences(plain.text).map((sentence) => ({ text: sentence.text, start: start + sentence.start }))
      : [],
  );
}

const BRACKETS = { open: '[〔\\[［【（(﹝]', close: '[〕\\]］】）)﹞]' } as const;

/** 国办公开办函〔2019〕60号 with whatever brackets, 国务院令第711号 with or without 第 and 国务院. */
function numberPattern(number: string): RegExp {
  const notice = /^(\D+)〔(\d{4})〕(\d+)号$/u.exec(number);
  if (notice) {
    const [, prefix = '', year = '', serial = ''] = notice;
    // Without its prefix it must stand alone: other offices number their papers the same way.
    return new RegExp(`(?:${prefix}|(?<![\\p{L}\\p{N}]))${BRACKETS.open}${year}${BRACKETS.close}第?${serial}号`, 'gu');
  }
  const serial = /\d+/u.exec(number)?.[0] ?? '';
  // Ministries and governments number their decrees too: 省人民政府令第711号.
  return new RegExp(`(?<!政府|委员会|[部委局署省市第令\\d—-])(?:国务院|国)?令?第?${serial}号令?`, 'gu');
}

function citedIn(sentence: { text: string; start: number }, instrument: Instrument, pattern: RegExp): Cited[] {
  const { words } = instrument;
  if (words !== undefined && !sentence.text.includes(words) && !sentence.text.includes('号')) return [];
  const numbered = citedByNumber(sentence, instrument, pattern);
  const at = words === undefined || numbered.length > 0 ? -1 : sentence.text.indexOf(words);
  if (words === undefined || at < 0 || LOCAL.test(sentence.text.slice(Math.max(0, at - 30), at))) return numbered;
  return [{ instrument, start: sentence.start + at, end: sentence.start + at + words.length }];
}

/** A local office gives its notice of every year the same name. */
const LOCAL = /(?:20\d{2}年|[省市县区州旗乡镇局])[^《]*$/u;

function citedByNumber(sentence: { text: string; start: number }, instrument: Instrument, pattern: RegExp): Cited[] {
  return Array.from(sentence.text.matchAll(pattern), (match) => ({
    instrument,
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  })).filter(({ start, end }) => {
    const printed = sentence.text.slice(start - sentence.start, end - sentence.start);
    // 492号 alone could be a house number: a decree says 令.
    return /〔|\[|［|【|（|\(|﹝|令/u.test(printed);
  });
}

function outdated(prose: Prose, cited: readonly Cited[], year: number, report: Report): Breach[] {
  return cited.flatMap(({ instrument, start, end }): Breach[] => {
    const { from = 0, to = Number.POSITIVE_INFINITY, successor } = instrument;
    if (year >= from && year <= to) return [];
    // Cited beside what took its place: its history is told.
    if (cited.some((other) => other.instrument.number === successor)) return [];
    const at = passage(prose, start, end);
    if (!at) return [];
    const early = year < from;
    return [
      {
        ...placed(prose, report),
        messageId: early ? 'later' : 'default',
        params: { printed: at.printed, year, ...(!early && { successor: successor ?? '' }) },
        pointer: at.pointer,
        span: at.span,
        exhibits: [],
        identity: [instrument.number],
      },
    ];
  });
}

/** 《…》 or 《…〈…〉…》的通知, then a number in parentheses. Bounded, so that no text makes the search slow. */
const TITLED =
  /《([^《》]{0,80}(?:《[^《》]{0,80}》[^《》]{0,80}){0,3})》(?:的通知)?[（(]([^（）()]{0,12}?(?:[〔[［【﹝（(]\d{4}[〕\]］】﹞）)]\d+号|令第?\d+号))[）)]/gu;

function mismatched(
  prose: Prose,
  sentence: { text: string; start: number },
  instruments: readonly Instrument[],
  report: Report,
): { checked: number; breaches: Breach[] } {
  const breaches: Breach[] = [];
  let checked = 0;
  for (const match of sentence.text.matchAll(TITLED)) {
    const [whole, title = '', number = ''] = match;
    // What another organ issued may bear the same words in its title.
    if (!/^(?:国办|国务院令|国令|中华人民共和国国务院令|令)/u.test(number)) continue;
    const own = instruments.filter((instrument) => titleFits(title, instrument.title));
    if (own.length === 0) continue;
    checked++;
    if (own.some((instrument) => sameNumber(number, instrument.number))) continue;
    const start = sentence.start + match.index + whole.indexOf(number, title.length);
    const at = passage(prose, start, start + number.length);
    const right = own.findLast((instrument) => isForYear(instrument, report.year?.value)) ?? own.at(-1);
    if (!at || !right) continue;
    breaches.push({
      ...placed(prose, report),
      messageId: 'default',
      params: {
        title: title.replaceAll(/[《〈]/gu, '〈').replaceAll(/[》〉]/gu, '〉'),
        printed: number,
        number: right.number,
      },
      pointer: at.pointer,
      span: at.span,
      exhibits: [],
      identity: [title, number],
    });
  }
  return { checked, breaches };
}

function isForYear({ from = 0, to = Number.POSITIVE_INFINITY }: Instrument, year: number | undefined): boolean {
  return year !== undefined && year >= from && year <= to;
}

/** A title is known by its last words; 中华人民共和国 and the issuing office before them may be left out. */
function titleFits(title: string, words: string): boolean {
  const bare = (text: string): string =>
    text
      .replaceAll(/[《》〈〉“”\s]/gu, '')
      .replace(/^国务院办公厅(?:政府信息与政务公开办公室)?/u, '')
      .replace(/^关于/u, '')
      .replaceAll('中华人民共和国', '')
      .replace(/的通知$/u, '');
  return bare(title) === bare(words);
}

function sameNumber(printed: string, number: string): boolean {
  const digits = (text: string): string => (text.match(/\d+/gu) ?? []).join('/');
  return digits(printed) === digits(number);
}

function placed(prose: Prose, report: Report): Pick<Breach, 'address' | 'place'> {
  const address = addressOfPlace(prose.place);
  return { ...(address !== undefined && { address }), place: placeName(prose.place, report.form) };
}
