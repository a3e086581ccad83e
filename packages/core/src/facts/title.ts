/** The title: whether there is one, its year, and the organ it names. */
import type { Report } from '../bind/report.ts';
import { yearsIn } from '../bind/year.ts';
import { proseOf } from '../narrative/prose.ts';
import type { Breach, FactDefinition, FactResult } from './definition.ts';
import { placeName } from './places.ts';
import { NO_TITLE, NO_TITLE_YEAR, ORGAN_UNKNOWN, TABLES_ONLY } from './reasons.ts';

export const title: FactDefinition<{ readonly property: 'present' | 'year' }> = {
  name: 'title',
  description: {
    'zh-CN': '标题：有没有（present），所写的年度（year）',
    en: 'The title: whether there is one (present), the year it names (year)',
  },
  returns: 'scalar',
  params: {
    type: 'object',
    required: ['property'],
    additionalProperties: false,
    properties: { property: { enum: ['present', 'year'] } },
  },
  messages: () => ({}),
  prepare:
    ({ property }) =>
    (report) => {
      if (report.title === undefined && report.tablesOnly) return { kind: 'undetermined', reason: TABLES_ONLY };
      if (property === 'present') return scalar(report, report.title !== undefined || titleInIntroduction(report));
      if (report.title === undefined) return { kind: 'undetermined', reason: NO_TITLE };
      const [year, ...others] = new Set(yearsIn(report.title));
      if (year === undefined || others.length > 0) return { kind: 'undetermined', reason: NO_TITLE_YEAR };
      return scalar(report, year);
    },
};

/** A title that an import left at the head of the introduction. */
function titleInIntroduction(report: Report): boolean {
  const [first] = proseOf(report).get('preamble')?.lines ?? [];
  return first !== undefined && /^[^，。；]{2,60}年度?报告(?:[（(][^，。；]{0,20})?$/u.test(first.plain.text);
}

function scalar(report: Report, value: number | boolean): FactResult {
  return {
    kind: 'scalar',
    value,
    exhibits: [{ label: placeName('title', report.form), literal: report.title ?? '', pointer: '/title' }],
  };
}

export const misnamedOrgan: FactDefinition = {
  name: 'misnamedOrgan',
  description: {
    'zh-CN': '标题中的机关与报告机关、引言自称的机关不是同一个；简称不算',
    en: 'The organ in the title is not the one that reports, or that the introduction names; short names aside',
  },
  returns: 'evidence',
  params: { type: 'object', additionalProperties: false, properties: {} },
  messages: () => ({ default: ['title', 'other'], introduction: ['title', 'other'] }),
  prepare: () => (report) => {
    const named = report.title === undefined ? undefined : organInTitle(report.title);
    if (named === undefined) return { kind: 'undetermined', reason: NO_TITLE };
    const declared = report.organ.name;
    const self = organsInIntroduction(report);
    if (declared === undefined && self.length === 0) return { kind: 'undetermined', reason: ORGAN_UNKNOWN('name') };
    const breaches: Breach[] = [];
    const breach = (messageId: string, other: string, pointer: string): void => {
      breaches.push({
        messageId,
        params: { title: named, other },
        pointer,
        place: placeName('title', report.form),
        exhibits: [{ label: placeName('title', report.form), literal: report.title ?? '', pointer: '/title' }],
        identity: [named, other],
      });
    };
    if (declared !== undefined && !sameOrgan(named, declared)) breach('default', declared, '/title');
    else {
      const other = self.find(({ name }) => !sameOrgan(named, name) && !(declared && sameOrgan(declared, name)));
      if (other) breach('introduction', other.name, other.pointer);
    }
    return { kind: 'evidence', breaches, checked: 1, skipped: [] };
  },
};

const YEAR = '(?:20\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年?(?:度)?';
const SUBJECT = /(?:政府|政务)?(?:信息)?公开/u;

/** The words before the year or 政府信息公开, whichever comes first; a year at the very beginning aside. */
export function organInTitle(text: string): string | undefined {
  const words = text.replace(/\s+/gu, '').replace(new RegExp(`^(?:关于)?(?:${YEAR})?`, 'u'), '');
  const ends = [words.search(new RegExp(YEAR, 'u')), words.search(SUBJECT)].filter((end) => end >= 0);
  if (ends.length === 0) return undefined;
  const name = words
    .slice(0, Math.min(...ends))
    .replace(/关于$/u, '')
    .replace(/的$/u, '');
  return /^[\p{Script=Han}（）()·A-Za-z]{3,40}$/u.test(name) ? name : undefined;
}

/** 现公布某某局2023年政府信息公开工作年度报告: the organ that the introduction says the report is of. */
const SELF = new RegExp(
  `(?:^|[，,。；;：:]|公布|发布|编制|撰写|公开|现将|特将|形成)([\\p{Script=Han}]{2,28}?(?:局|委员会|委|办公室|办公厅|厅|办事处|街道|镇|乡|人民政府|政府|管委会|中心|院|所))(?:关于)?(?:${YEAR})?(?:的)?政府信息公开工作(?:年度报告|报告|情况)`,
  'gu',
);
/** What stands before the name in the same clause. */
const LEADING = /^.*(?:公布|发布|编制|撰写|现将|特将|形成|公开)/u;
/** Bounded, so that no text makes the search slow. */
const NOTICE = /《[^》]{0,120}》/gu;
/** Words that are no name: 我局, 本机关, 各级政府; and what belongs to the name of a notice. */
const NO_NAME =
  /^(?:我|本|全|各|该|其|上级|对|由)|国务院|与政务|根据|依据|依照|按照|遵照|参照|结合|落实|贯彻|汇总|通知|要求|全面|做好|推进|规定/u;

function organsInIntroduction(report: Report): { name: string; pointer: string }[] {
  const preamble = proseOf(report).get('preamble');
  if (!preamble) return [];
  const lines = preamble.lines.filter(({ plain }) => plain.text.includes('政府信息公开工作'));
  return lines.flatMap(({ plain, pointer }) =>
    // A notice cited has an organ in its title too.
    Array.from(plain.text.replaceAll(NOTICE, '').matchAll(SELF), (match) => (match[1] ?? '').replace(LEADING, ''))
      .filter((name) => !NO_NAME.test(name))
      .map((name) => ({ name, pointer })),
  );
}

/**
 * Whether two names can be of one organ: the signs of one stand in the other in their order, as in 住建局 and
 * 住房和城乡建设局, once what every organ's name has is taken off.
 */
export function sameOrgan(a: string, b: string): boolean {
  const one = bareName(a);
  const other = bareName(b);
  if (one === '' || other === '') return true;
  return (
    within(one, other) || within(other, one) || within(withoutRegion(one), other) || within(withoutRegion(other), one)
  );
}

function bareName(name: string): string {
  return (
    name
      .replaceAll(/\s+|[（(][^（）()]*[）)]/gu, '')
      // A report on all below the organ, or on it alone.
      .replace(/(?:系统|关区|机关|本级)$/u, '')
      .replace(
        /(?:人民政府|政府)(?:办公室|办公厅|办)?$|(?:街道)?办事处$|(?:管理)?委员会(?:办公室)?$|管委会$|委$|局$|厅$|办公室$|办$/u,
        '',
      )
      .replaceAll(/人民政府|政府|中华人民共和国/gu, '')
  );
}

function withoutRegion(name: string): string {
  const at = Math.max(...['省', '市', '区', '县', '州', '旗'].map((sign) => name.slice(0, -2).lastIndexOf(sign)));
  return name.slice(at + 1);
}

/** @returns whether the signs of one stand in the other, in their order. */
export function within(short: string, long: string): boolean {
  let at = 0;
  for (const sign of short) {
    at = long.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
