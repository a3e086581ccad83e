/** What a quantity is about: the nearest word for a matter, such as 申请 or 行政诉讼. */
import type { ClaimTopic } from '@disclosure-lint/schemas';
import type { Prose } from '../narrative/prose.ts';
import { COUNTED } from '../narrative/symbols.ts';
import { backTo, PERIOD } from './clauses.ts';
import type { Stretch } from './finder.ts';

/** A word for a matter. */
interface Word {
  readonly word: string;
  readonly name: string;
  readonly weak: boolean;
}

export interface CompiledTopics {
  /** By their first sign, longer words first; for each sign the index of those that begin with it, 0 for none. */
  readonly words: readonly (readonly Word[])[];
  readonly begins: Uint16Array;
}

/** A word for a matter where it stands in the text with symbols. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly weak: boolean;
}

/** Things that are published are never applied for: 在政府网站发布后，收到申请3件 speaks of applications. */
const THINGS = 'published';
/** What nothing of the form is about. */
const OTHER = 'other';
/** 收到困难补助申请26件, 收到来文30件: what a verb of receiving has for its object, up to the figure. */
const RECEIVED = new RegExp(`(?:收到|接到|受理|接收)([\\p{Script=Han}、“”"]{2,40}?)(?=[${COUNTED}])`, 'uy');
/** What that begins with, looked for first: without the u flag a search takes a fraction of the time. */
const VERBS = /收到|接到|受理|接收/g;
/** Words that say nothing of the matter: who asks, how, and how a figure is led up to. */
const PLAIN =
  /事务所|院所|团体|学校|媒体|记者|政府|信息|公开|依|自然人|公民|个人|群众|公众|社会|法人|其他|其它|组织|企业|单位|商业|科研|机构|公益|法律|服务|律师|村民|居民|申请人?|网上|网络|网站|在线|线上|互联网|当面|现场|信函|邮寄|书面|邮政|电子|邮件|邮箱|传真|平台|系统|窗口|电话|微信|渠道|方式|形式|当场|口头|来访|门户|线下|通过|来自|提出|提交|递交|寄来|关于|有关|各类|各种|相关|有效|事项|事宜|要求|请求|数量|总数|总量|件数|件次?|新|共计|合计|总计|累计|共|计|约|近|为|有|是|达到?|仅|了|的|过|到|及|和|与|或者?|等|以|向|对|我|本|机关|年度|全年|年|内|上级|转来|转办|转交|办理|处理|答复|材料|表|书|、|“|”/gu;
/** 收到关于征地补偿等方面的申请9件: what they ask for, where the heading tells that they ask for information. */
const ABOUT = /关于|有关|涉及|就/;
/** 收到申请8件，内容涉及宅基地审批、土地征收，已全部办结: what was asked about is not what was dealt with. */
const ASKED_ABOUT = /内容(?:主要|大多|多|集中)?(?:涉及|集中于|集中在|包括|为|是)[^，。；;\n]*/gu;
/** In the part on applications nothing need be said of them. */
const DEFAULTS: Readonly<Record<string, string>> = { applications: 'applications' };

/** @param topics In no order: where two words begin together, the longer one counts. */
export function compileTopics(topics: readonly ClaimTopic[]): CompiledTopics {
  const words: Word[][] = [[]];
  const begins = new Uint16Array(0x10000);
  for (const { name, words: strong, weak = [] } of topics) {
    for (const [index, word] of [...strong, ...weak].entries()) {
      const first = word.charCodeAt(0);
      const own = { word, name, weak: index >= strong.length };
      const known = begins[first] ? words[begins[first]] : undefined;
      if (known) known.push(own);
      else begins[first] = words.push([own]) - 1;
    }
  }
  for (const known of words) known.sort((a, b) => b.word.length - a.word.length);
  return { words, begins };
}

/** Tells topics in the prose of one place. */
export class TopicReader {
  readonly #place: string;
  readonly #text: string;
  readonly #mentions: readonly Mention[];
  /** Where lines begin, and what the heading above each speaks of. */
  readonly #lines: readonly { readonly start: number; readonly heading: string | undefined }[];

  /** @param text The prose of the place with symbols; its lines are those of the prose. */
  constructor(prose: Prose, text: string, topics: CompiledTopics) {
    this.#place = prose.place;
    this.#text = text;
    this.#mentions = withUnknown(text, withoutAskedAbout(text, mentionsIn(text, topics)));
    this.#lines = this.#linesOf(prose, text);
  }

  /**
   * @param own Where what is asked about stands.
   * @param clause The clause around it, no further than the quantities beside it.
   * @param sentence Where its sentence begins.
   * @param period Where the sentences before it that are set off by semicolons begin.
   * @returns the name of the topic; undefined when nothing tells it.
   */
  topicOf(own: Stretch, clause: Stretch, sentence: number, period: number): string | undefined {
    const mentions = this.#mentions;
    const line = this.#lines[lastWhere(this.#lines, ({ start }) => start <= own.start)];
    const last = lastWhere(mentions, ({ end }) => end <= own.end);
    const near = mentions[last];
    const isNear = near !== undefined && near.start >= clause.start;
    if (isNear && !near.weak) return near.name;
    const after = this.#after(own.start, clause.end);
    if (after && !after.weak) return after.name;
    const weak = isNear ? near : after;
    // A word that may belong to several matters, such as 申请, belongs to the one that the sentence is about.
    for (let at = last; at >= 0; at--) {
      const mention = mentions[at];
      if (!mention || mention.start < sentence) break;
      if (!mention.weak && !(weak && mention.name === THINGS)) return mention.name;
    }
    if (weak) return weak.name;
    if (near && line && near.start >= line.start)
      return this.#beyondThings(last, Math.max(period, line.start)) ?? this.#matterOf(last, line.start);
    return line?.heading ?? DEFAULTS[this.#place];
  }

  /** @returns the name of the first topic that is told for certain in a stretch. */
  firstIn({ start, end }: Stretch): string | undefined {
    const mentions = this.#mentions;
    for (let at = lastWhere(mentions, (mention) => mention.end <= start) + 1; at < mentions.length; at++) {
      const mention = mentions[at];
      if (!mention || mention.end > end) return undefined;
      if (!mention.weak) return mention.name;
    }
    return undefined;
  }

  /** 受理留言60条，公开答复28条。办结率100%: what was answered are the messages. */
  #matterOf(last: number, line: number): string | undefined {
    const near = this.#mentions[last];
    const start = Math.max(line, backTo(this.#text, near?.start ?? 0, PERIOD));
    for (let at = last; at >= 0; at--) {
      const mention = this.#mentions[at];
      if (!mention || mention.start < start) break;
      if (!mention.weak && mention.name !== THINGS) return mention.name;
    }
    return near?.name;
  }

  /** 制定规范性文件4件，主动公开4件；废止2件: two documents, for what is published has no result. */
  #beyondThings(last: number, start: number): string | undefined {
    for (let at = last; at >= 0; at--) {
      const mention = this.#mentions[at];
      if (!mention || mention.start < start) return undefined;
      if (mention.name !== THINGS) return mention.name;
    }
    return undefined;
  }

  /** The first word that tells a topic for certain, or else the first. */
  #after(start: number, end: number): Mention | undefined {
    const mentions = this.#mentions;
    const first = lastWhere(mentions, (mention) => mention.start < start) + 1;
    for (let at = first; (mentions[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at++) {
      if (!mentions[at]?.weak) return mentions[at];
    }
    const next = mentions[first];
    return next && next.end <= end ? next : undefined;
  }

  #linesOf({ lines }: Prose, text: string): { start: number; heading: string | undefined }[] {
    const found: { start: number; heading: string | undefined }[] = [];
    let start = 0;
    let heading: string | undefined;
    for (const [index, line] of text.split('\n').entries()) {
      found.push({ start, heading });
      const end = start + line.length;
      if (lines[index]?.kind === 'heading') {
        const last = this.#mentions[lastWhere(this.#mentions, (mention) => mention.end <= end)];
        heading = last && last.start >= start ? last.name : undefined;
      }
      start = end + 1;
    }
    return found;
  }
}

function mentionsIn(text: string, { words, begins }: CompiledTopics): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < text.length; at++) {
    const index = begins[text.charCodeAt(at)] ?? 0;
    if (index === 0) continue;
    for (const { word, name, weak } of words[index] ?? []) {
      if (!text.startsWith(word, at)) continue;
      found.push({ start: at, end: at + word.length, name, weak });
      at += word.length - 1;
      break;
    }
  }
  return found;
}

function withoutAskedAbout(text: string, mentions: readonly Mention[]): readonly Mention[] {
  if (!text.includes('内容')) return mentions;
  const asked = [...text.matchAll(ASKED_ABOUT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (asked.length === 0) return mentions;
  return mentions.filter(
    ({ start, name }) => name !== OTHER || !asked.some((at) => at.start <= start && start < at.end),
  );
}

/** Adds what was received that no word is known for: of such matters nothing is told by the sentence or heading. */
function withUnknown(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const unknown: Mention[] = [];
  VERBS.lastIndex = 0;
  for (let verb = VERBS.exec(text); verb; verb = VERBS.exec(text)) {
    RECEIVED.lastIndex = verb.index;
    const match = RECEIVED.exec(text);
    // 接收到: the next verb may begin within this one.
    VERBS.lastIndex = match ? RECEIVED.lastIndex : verb.index + 1;
    if (!match) continue;
    const object = match[1] ?? '';
    const end = match.index + match[0].length;
    const start = end - object.length;
    const last = mentions[lastWhere(mentions, (mention) => mention.end <= end)];
    const isNamed = last !== undefined && last.start >= start;
    if (isNamed && (!last.weak || ABOUT.test(object))) continue;
    if (object.replace(PLAIN, '').length >= 2) unknown.push({ start: end - 1, end, name: OTHER, weak: false });
  }
  if (unknown.length === 0) return mentions;
  const starts = new Set(unknown.map(({ end }) => end));
  return [...mentions.filter(({ end }) => !starts.has(end)), ...unknown].sort((a, b) => a.start - b.start);
}

/** @returns the index of the last item of which it is true, where it is true of the first ones only; -1 when of none. */
function lastWhere<T>(items: readonly T[], isTrue: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isTrue(item)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
