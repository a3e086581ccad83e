/** Statements about the year's work whose subject is another organ than the one that reports. */
import type { ProsePlace, Report } from '../bind/report.ts';
import { clauseAround, type Words } from '../narrative/phrase.ts';
import { matchesIn } from '../narrative/phrases.ts';
import { type Prose, proseIn } from '../narrative/prose.ts';
import { signTable } from '../narrative/sign-table.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { breachOn, sentenceAt } from './passages.ts';
import { compilePhrases, PLACES_SCHEMA, WORDS_SCHEMA } from './phrase-params.ts';
import { ORGAN_UNKNOWN } from './reasons.ts';
import { organInTitle, sameOrgan } from './title.ts';

interface Params {
  readonly in?: readonly ProsePlace[];
  readonly words?: Words;
  /** What only the reporting organ can say of itself, such as `{收到|受理}…申请`. */
  readonly acts: readonly string[];
  /** Phrases that, in the same clause, show that something else is meant. */
  readonly not?: readonly string[];
  /** Phrases that show in the same sentence that another organ may well be named. */
  readonly notInSentence?: readonly string[];
}

interface Named {
  readonly name: string;
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
}

export const foreignOrgans: FactDefinition<Params> = {
  name: 'foreignOrgans',
  description: {
    'zh-CN': '讲本机关工作的文字，主语是另一个机关；简称、上下级不算',
    en: 'Statements of the organ’s own work whose subject is another organ; short names, higher and lower organs aside',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['acts'],
    additionalProperties: false,
    properties: {
      in: PLACES_SCHEMA,
      words: WORDS_SCHEMA,
      acts: { $ref: '#/$defs/names', description: 'Phrases for what only the reporting organ says of itself.' },
      not: { $ref: '#/$defs/names', description: 'Phrases that take the force of these in their clause.' },
      notInSentence: { $ref: '#/$defs/names', description: 'Phrases that do so in their sentence.' },
    },
  },
  messages: () => ({ default: ['phrase', 'other', 'organ'] }),
  prepare({ in: places, words = {}, acts, not = [], notInSentence = [] }, _, problem) {
    const compiled = compilePhrases(acts, words, '/acts', problem);
    const inClause = compilePhrases(not, words, '/not', problem);
    const inSentence = compilePhrases(notInSentence, words, '/notInSentence', problem);
    return (report) => {
      const own = report.organ.name;
      if (own === undefined) return { kind: 'undetermined', reason: ORGAN_UNKNOWN('name') };
      const prose = proseIn(report, places);
      const named = prose.flatMap((text) =>
        (compiled ? matchesIn(compiled, text) : []).flatMap((match): Named[] => {
          const subject = subjectBefore(text.text, match.start);
          if (!subject || !isForeign(subject.name, own, report)) return [];
          // Where the title itself names another organ, the rule on titles speaks.
          const titled = report.title === undefined ? undefined : organInTitle(report.title);
          if (titled !== undefined && !isForeign(subject.name, titled, report)) return [];
          if (inClause && clauseAround(text.text, match.start, match.end).search(inClause.any()) >= 0) return [];
          const { start, end } = sentenceAt(text.text, subject.start, match.end);
          if (inSentence && text.text.slice(start, end).search(inSentence.any()) >= 0) return [];
          return [{ name: subject.name, prose: text, start: subject.start, end: match.end }];
        }),
      );
      // Several names are a list of those that had a share in it, not one name left in a copied text.
      const names = new Set(named.map(({ name }) => name));
      const breaches = names.size > 1 ? [] : named.flatMap((found) => breachOf(report, found, own) ?? []);
      return { kind: 'evidence', breaches, checked: prose.length, skipped: [] };
    };
  },
};

function breachOf(report: Report, { name, ...at }: Named, own: string): Breach | undefined {
  return breachOn(report, at, { messageId: 'default', params: { other: name, organ: own }, identity: [name, own] });
}

const NAME_END =
  '局|委员会|委|厅|人民政府办公室|人民政府办公厅|政府办公室|人民政府|政府|街道办事处|办事处|街道|镇|乡|管委会|分局|大队|支队|总队';
const YEAR = '(?:20\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年度?';
/** What may stand between the beginning of the clause and the act: time, name, manner. */
const LEAD = new RegExp(
  `^(?:[（(]?[一二三四五六七八九十\\d]{1,3}(?:[）)、.]|是))?(?:${YEAR}|本年度?|全年|今年|一年来|期间|截至年底)?(\\p{Script=Han}{2,26}?(?:${NAME_END}))(?:${YEAR}|在|于|本年度?|全年|年内|累计|一共|总共|共计|共|新|未|没有|未曾|尚未|通过政府网站|通过网站|通过各种渠道)*$`,
  'u',
);
/** Words that are no name: 我局, 各镇, 县政府; and what makes the organ no subject: 由…, 经…. */
const NO_NAME =
  /^(?:我|本|全|各|该|其|每|某个|上级|下级|有关|相关|所属|下属|直属|部分|个别|多个|其他|一些|由|经|向|从|对|为|与|和|同|及|在|被|因|让|请|通过|委托|受|代|转|接|协助|配合|指导|督促|依托|根据|按照|围绕|省直|市直|县直|区直|以)|的|各级|等部门|认为|申请人|当事人|群众|要求|(?:局|委|厅|镇|街道|政府)(?:和|及|与|以及)/u;

const CLAUSE_SIGNS = signTable('，,。；;：:！!？?\n');
/** The signs that names end in. */
const NAME_SIGNS = /[局会委厅室府处道镇乡队]/;
const LONGEST_LEAD = 50;

/** The clause before an act, when nothing but a name, the time and the manner stands there. */
function subjectBefore(text: string, at: number): { name: string; start: number } | undefined {
  const from = Math.max(0, at - LONGEST_LEAD);
  let clause = at;
  while (clause > from && CLAUSE_SIGNS[text.charCodeAt(clause - 1)] === 0) clause--;
  const lead = text.slice(clause, at);
  if (!NAME_SIGNS.test(lead)) return undefined;
  const name = LEAD.exec(lead)?.[1]?.replace(/^县区|^市区/u, '');
  if (name === undefined || NO_NAME.test(name)) return undefined;
  return { name, start: clause + lead.indexOf(name) };
}

const GOVERNMENT = /(?:政府|政府办公室|政府办公厅)$/u;
const TOWN = /(?:镇|乡|街道|办事处|镇人民政府|乡人民政府|镇政府|乡政府)$/u;
const UNIT = /(?:分局|大队|支队|总队)$/u;
/** 县, 市, 区 alone, as in 县人民政府 or 市局. */
const NAMELESS =
  /^(?:[省市县区州旗镇乡]|全[省市县区]|国家|街道|党政|党委)?(?:人民政府|政府|党工委|党委|局|委|厅|街道|镇|乡|办事处|街道办事处)?(?:办公室|办公厅)?$/u;

/**
 * Whether a name can only be another organ of the same kind: a town in a town's report, a bureau in a bureau's. A higher
 * organ, or one of those that a government answers for, may well be named.
 */
function isForeign(name: string, own: string, { organ }: Report): boolean {
  if (NAMELESS.test(name)) return false;
  const government = organ.kind === 'government' || organ.kind === 'governmentOffice' || isGovernment(own);
  if (isGovernment(name) || government) {
    return (
      isGovernment(name) &&
      government &&
      organ.scope !== 'aggregate' &&
      rankOf(name) === rankOf(own) &&
      /[县区乡镇旗]/u.test(rankOf(name)) &&
      !sameOrgan(name, own)
    );
  }
  if (TOWN.test(own)) return TOWN.test(name) && !sameOrgan(name, own);
  if (TOWN.test(name)) return false;
  if (/管委会|管理委员会/u.test(own) || organ.kind === 'zone') return false;
  // The units of an office may be named beside it.
  if (UNIT.test(name) && !UNIT.test(own)) return false;
  if (regionsDiffer(name, own)) return true;
  return !sameOrgan(name, own) && !secondNames(own).some((second) => sameOrgan(name, second));
}

/** A government of a county or above; towns are compared as towns. */
function isGovernment(name: string): boolean {
  return GOVERNMENT.test(name) && !TOWN.test(name);
}

function rankOf(name: string): string {
  return name.replace(/(?:人民政府|政府)(?:办公室|办公厅)?$/u, '').slice(-1);
}

/** 云溪县水务局 and 临渡区水务局: both of a county, not of the same. */
function regionsDiffer(a: string, b: string): boolean {
  const one = countyOf(a);
  const other = countyOf(b);
  return one !== undefined && other !== undefined && !one.endsWith(other) && !other.endsWith(one);
}

function countyOf(name: string): string | undefined {
  return /^.*?([^省市州盟]{2,8}(?:[县旗]|(?<!自治|地|社|园)区))/u.exec(name)?.[1];
}

/** A second name hung out beside the first: 综合行政执法局（城市管理局）. */
function secondNames(own: string): string[] {
  return Array.from(own.matchAll(/[（(]([^（）()]{2,30})[）)]/gu), ([, name = '']) => name);
}
