/** The statistical period that a report states: whether it does, and whether it is the year reported on. */
import { remember } from '../bind/memory.ts';
import type { Report } from '../bind/report.ts';
import { DAY, MONTH_DAY, partNumber, SHORT_DAY, yearNumber } from '../narrative/chinese-date.ts';
import { type Passage, type Prose, passage, proseOf } from '../narrative/prose.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { addressOfPlace, placeName, pointerOfPlace } from './places.ts';
import { TABLES_ONLY, YEAR_UNKNOWN } from './reasons.ts';

interface Params {
  readonly reading: 'missing' | 'misstated';
}

const OF_FIGURES = '统计(?:数据)?的?(?:期|时限|周期|时间|区间|范围|起止)|数据的?(?:期限|时限|周期|时间|起止)|报告期';
const NAMED = `${OF_FIGURES}|期限|时限|周期|起止时间`;
const UNTIL = '(?:零时|0时)?(?:起)?[，,]?(?:至|到|—{1,2}|－|-|~|～|–)';
/** From a day to a day: groups of the first day, of the second with its year, or of the second without. */
const RANGE = new RegExp(
  `(?:${DAY}|${SHORT_DAY})${UNTIL}(?:${DAY}|${SHORT_DAY}|${MONTH_DAY}|(?:(20\\d{2})年)?(12)月(31)(?=止|[，。；]|$))`,
  'gu',
);
/** In the introduction a span of days is that of the figures; elsewhere it may be that of any work. */
const STATED = { preamble: new RegExp(`${NAMED}|统计|数据|反映`, 'u'), elsewhere: new RegExp(OF_FIGURES, 'u') };
/** Days of something else: how long the report hangs out, a year compared with, an organ founded within the year. */
const OTHERWISE =
  /公示|公布期|查阅|征求|征集|反馈|整改|有效|相比|比较|同期|较$|比$|成立|组建|挂牌|新设|设立|撤并|合并|划转/u;
const MENTIONED =
  /统计(?:数据)?的?(?:期限|时限|周期|时间|区间|起止|时段|日期|期)|时限为|期限为|周期为|1月(?:份)?(?:至|到|—{1,2}|－|-|~|～|–)12月(?!\d)|截[至止]到?(?:20\d{2}年)?12月31日/u;

interface Period {
  readonly passage: Passage;
  readonly prose: Prose;
  readonly from: readonly [number, number, number];
  readonly to: readonly [number, number, number];
  /** 日 is lost: 12月31止. */
  readonly unitLost: boolean;
  /** Its sentence says that the figures are of these days. */
  readonly ofFigures: boolean;
}

export const statisticalPeriod: FactDefinition<Params> = {
  name: 'statisticalPeriod',
  description: {
    'zh-CN': '统计期限：没有写明，或与报告年度不符',
    en: 'The statistical period: not stated, or not the year reported on',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['reading'],
    additionalProperties: false,
    properties: { reading: { enum: ['missing', 'misstated'] } },
  },
  messages: ({ reading }): Record<string, readonly string[]> =>
    reading === 'missing'
      ? { default: [] }
      : { default: ['printed', 'stated', 'year'], dates: ['printed', 'year'], unitLost: ['printed'] },
  prepare:
    ({ reading }) =>
    (report) => {
      const found = periods(report);
      if (report.tablesOnly && found.length === 0) return { kind: 'undetermined', reason: TABLES_ONLY };
      if (reading === 'missing') {
        const stated = found.length > 0 || [...proseOf(report).values()].some(({ text }) => MENTIONED.test(text));
        return { kind: 'evidence', breaches: stated ? [] : [missing(report)], checked: 1, skipped: [] };
      }
      if (!report.year) return { kind: 'undetermined', reason: YEAR_UNKNOWN };
      const year = report.year.value;
      // Where the title agrees with the period, it is the declared year that is out of step: the title's rule says so.
      const inTitle = yearsOfTitle(report);
      const breaches = found.flatMap((period) => misstated(period, year, inTitle, report) ?? []);
      return { kind: 'evidence', breaches, checked: found.length, skipped: [] };
    },
};

const PLACES = ['preamble', 'overview', 'proactive', 'extra', 'other'] as const;

/** Spans of days that may be the period: those said to be of the figures, and those of a whole year. */
function periods(report: Report): readonly Period[] {
  return remember(report, 'periods', () =>
    PLACES.flatMap((place) => {
      const prose = proseOf(report).get(place);
      return prose && TO_THE_END.test(prose.text) ? periodsIn(prose) : [];
    }),
  );
}

/** What every such range has; most prose names no second day. */
const TO_THE_END = /月(?:\d{1,2}|[一二三四五六七八九十]{1,3})|\d\.\d/u;

function periodsIn(prose: Prose): Period[] {
  return Array.from(prose.text.matchAll(RANGE)).flatMap((match): Period[] => {
    const [fromYear, fromMonth, fromDay] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]];
    const toYear = match[7] ?? match[10] ?? match[15] ?? fromYear;
    const toMonth = match[8] ?? match[11] ?? match[13] ?? match[16];
    const toDay = match[9] ?? match[12] ?? match[14] ?? match[17];
    const at = passage(prose, match.index, match.index + match[0].length);
    if (!at || !fromYear || !fromMonth || !fromDay || !toYear || !toMonth || !toDay) return [];
    const period = {
      passage: at,
      prose,
      from: [yearNumber(fromYear), partNumber(fromMonth), partNumber(fromDay)],
      to: [yearNumber(toYear), partNumber(toMonth), partNumber(toDay)],
      unitLost: match[17] !== undefined,
      ofFigures: isOfFigures(prose, match.index, match.index + match[0].length),
    } as const;
    return period.ofFigures || isWholeYear(period) ? [period] : [];
  });
}

/** The words around a span of days that tell what it is of, within its sentence. */
function isOfFigures({ place, text }: Prose, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  const sentence = before.slice(before.search(/[^。；\n]*$/u));
  const [after = ''] = /^[^。；\n]*/u.exec(text.slice(end, end + 12)) ?? [];
  const stated = STATED[place === 'preamble' ? 'preamble' : 'elsewhere'];
  return (stated.test(sentence) || stated.test(after)) && !OTHERWISE.test(sentence) && !OTHERWISE.test(after);
}

function isWholeYear({ from, to }: Pick<Period, 'from' | 'to'>): boolean {
  return from[0] === to[0] && from[1] === 1 && from[2] === 1 && to[1] === 12 && to[2] === 31;
}

function yearsOfTitle(report: Report): ReadonlySet<number> {
  return new Set(Array.from((report.title ?? '').matchAll(/20\d{2}/gu), ([year]) => Number(year)));
}

function misstated(period: Period, year: number, inTitle: ReadonlySet<number>, report: Report): Breach | undefined {
  if (!period.ofFigures) return undefined;
  const [fromYear] = period.from;
  const wholeYear = isWholeYear(period);
  if (wholeYear && fromYear === year) return period.unitLost ? breach(period, 'unitLost', {}, report) : undefined;
  if (wholeYear && inTitle.has(fromYear) && !inTitle.has(year)) return undefined;
  return wholeYear
    ? breach(period, 'default', { stated: fromYear, year }, report)
    : breach(period, 'dates', { year }, report);
}

function breach(period: Period, messageId: string, params: Record<string, number>, report: Report): Breach {
  const printed = period.passage.printed.replace(/\s+/gu, '');
  const address = addressOfPlace(period.prose.place);
  return {
    messageId,
    params: { printed, ...params },
    pointer: period.passage.pointer,
    span: period.passage.span,
    ...(address !== undefined && { address }),
    place: placeName(period.prose.place, report.form),
    exhibits: [],
    identity: [printed],
  };
}

function missing(report: Report): Breach {
  return {
    messageId: 'default',
    params: {},
    pointer: pointerOfPlace(report, proseOf(report).has('preamble') ? 'preamble' : 'overview'),
    place: placeName('preamble', report.form),
    exhibits: [],
    identity: [],
  };
}
