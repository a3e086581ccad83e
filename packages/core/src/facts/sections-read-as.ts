/** Top-level headings that are not what the form has: other words, one too many, twice the same, or nothing below. */
import { chineseOrdinal, parseLabel } from '../bind/label.ts';
import type { BoundSection, Report } from '../bind/report.ts';
import { comparableHeading } from '../bind/sections.ts';
import { fieldsOf } from '../bind/walk.ts';
import type { Words } from '../narrative/phrase.ts';
import type { Phrases } from '../narrative/phrases.ts';
import { valueAt } from '../source/pointer.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { compilePhrases, WORDS_SCHEMA } from './phrase-params.ts';
import { standing, whereItsContentStands } from './sections.ts';
import { printed, quotable } from './wording.ts';

type Reading = 'renamed' | 'extra' | 'duplicate' | 'promoted' | 'empty';

interface Params {
  readonly reading: Reading;
  readonly words?: Words;
  /** The subjects of the overview that should not stand at top level. */
  readonly topics?: readonly string[];
  /** Headings that need no remark. */
  readonly except?: readonly string[];
}

/** What the rule file says, compiled. */
interface Lists {
  readonly topics: Phrases | undefined;
  readonly except: ReadonlySet<string>;
}

const MESSAGES: Readonly<Record<Reading, Readonly<Record<string, readonly string[]>>>> = {
  renamed: { default: ['heading', 'expected', 'ordinal'], worded: ['heading', 'expected', 'ordinal'] },
  extra: { default: ['heading'] },
  duplicate: { default: ['heading', 'other', 'expected'] },
  promoted: { default: ['headings'] },
  empty: { default: ['heading'], none: ['heading', 'text'] },
};

const FINDERS: Readonly<Record<Reading, (report: Report, lists: Lists) => Breach[]>> = {
  renamed,
  extra,
  duplicate,
  promoted: (report, lists) => promotedTogether(report, promoted(report, lists)),
  empty,
};

export const sectionsReadAs: FactDefinition<Params> = {
  name: 'sectionsReadAs',
  description: {
    'zh-CN': '与统一格式不同的一级标题：改名、多出、重复、由小标题提升，或标题下没有内容',
    en: 'Top-level headings that differ from the form: renamed, extra, repeated, promoted subheadings, or with nothing below',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['reading'],
    additionalProperties: false,
    properties: {
      reading: { enum: Object.keys(MESSAGES) },
      words: WORDS_SCHEMA,
      topics: { $ref: '#/$defs/names', description: 'Phrases that tell a subject of the overview.' },
      except: { $ref: '#/$defs/names', description: 'Headings, without their number, that need no remark.' },
    },
  },
  messages: ({ reading }) => MESSAGES[reading],
  prepare({ reading, words = {}, topics = [], except = [] }, _, problem) {
    const lists: Lists = {
      topics: compilePhrases(topics, words, '/topics', problem),
      except: new Set(except.map((heading) => parseLabel(heading).words)),
    };
    return (report) => ({
      kind: 'evidence',
      breaches: FINDERS[reading](report, lists),
      checked: report.sections.length,
      skipped: [],
    });
  },
};

function renamed(report: Report, lists: Lists): Breach[] {
  const stands = standing(report);
  const topics = new Set(promoted(report, lists));
  return report.sections.flatMap((section): Breach[] => {
    const { form } = section;
    if (!form || stands.get(form.key) !== section || topics.has(section)) return [];
    const words = parseLabel(section.heading).words;
    if (sameWords(words, form.heading) || lists.except.has(words)) return [];
    const own = comparableHeading(section.heading);
    const worded =
      section.match === 'exact' ||
      [form.heading, ...form.accepted]
        .map(comparableHeading)
        .some((words) => own.endsWith(words) || own.startsWith(words));
    const ordinal = chineseOrdinal(form.ordinal);
    return [
      {
        ...onHeading(section),
        messageId: worded ? 'worded' : 'default',
        params: { heading: quotable(section.heading), expected: `${ordinal}、${form.heading}`, ordinal },
        address: form.key,
      },
    ];
  });
}

/** 的, 和, 及, 与, 以及 and 、 make no other words of it, nor does 行政机关 or 本机关 before them. */
function sameWords(words: string, heading: string): boolean {
  if (words === parseLabel(heading).words) return true;
  const bare = (text: string): string => text.replace(/^(?:本机关|行政机关)/u, '').replaceAll(/以及|[和及与的]/gu, '');
  return bare(words) === bare(parseLabel(heading).words);
}

function extra(report: Report, lists: Lists): Breach[] {
  const stands = standing(report);
  const topics = new Set(promoted(report, lists));
  const title = report.title === undefined ? undefined : parseLabel(report.title).words;
  // What holds a missing part is told by the rule on missing parts.
  const holders = new Set(
    report.form.sections
      .filter((form) => !stands.has(form.key))
      .map((form) => whereItsContentStands(report, form)?.heading.trim()),
  );
  return report.sections
    .filter((section) => {
      if (section.heading === '' || topics.has(section) || holders.has(section.heading)) return false;
      const { words } = parseLabel(section.heading);
      if (lists.except.has(words) || words === title) return false;
      if (!section.form) return true;
      const other = stands.get(section.form.key);
      return section.match === 'keyword' && other !== section && other?.match === 'exact';
    })
    .map((section) => ({
      ...onHeading(section),
      messageId: 'default',
      params: { heading: quotable(section.heading) },
    }));
}

function duplicate(report: Report, lists: Lists): Breach[] {
  const stands = standing(report);
  const topics = new Set(promoted(report, lists));
  return report.sections.flatMap((section): Breach[] => {
    const { form } = section;
    const other = form && stands.get(form.key);
    if (!form || !other || other === section || topics.has(section)) return [];
    // Told by its words only, beside one in the form's own words: none of the six parts.
    if (section.match === 'keyword' && other.match === 'exact') return [];
    return [
      {
        ...onHeading(section),
        messageId: 'default',
        params: {
          heading: quotable(section.heading),
          other: quotable(other.heading),
          expected: `${chineseOrdinal(form.ordinal)}、${form.heading}`,
        },
        address: form.key,
        exhibits: [{ label: printed(form.heading), literal: other.heading, pointer: `${other.pointer}/heading` }],
      },
    ];
  });
}

/** Subjects of the overview at top level; a heading that stands for a part of the form itself is none. */
function promoted(report: Report, { topics }: Lists): BoundSection[] {
  if (!topics) return [];
  const stands = standing(report);
  return report.sections.filter((section) => {
    if (
      section.heading === '' ||
      section.match === 'exact' ||
      parseLabel(section.heading).words.search(topics.any()) < 0
    )
      return false;
    return !section.form || stands.get(section.form.key) !== section;
  });
}

function promotedTogether(report: Report, sections: readonly BoundSection[]): Breach[] {
  const [first] = sections;
  if (!first) return [];
  const overview = report.form.sections.find((form) => form.key === 'overview');
  return [
    {
      ...onHeading(first),
      messageId: 'default',
      params: { headings: sections.map((section) => `“${quotable(section.heading)}”`).join('、') },
      address: 'overview',
      exhibits: sections.slice(1).map((section) => ({
        label: printed(overview?.heading ?? ''),
        literal: section.heading,
        pointer: `${section.pointer}/heading`,
      })),
      identity: sections.map((section) => section.heading),
    },
  ];
}

/** 无 and its like: nothing to report. */
const NOTHING = /^(?:无|没有|暂无|本年度无|本年度没有|无相关情况)[。.]?$/u;

function empty(report: Report): Breach[] {
  const { form, document } = report;
  return report.sections.flatMap((section): Breach[] => {
    const own = section.form;
    // A part with a table is for the rule on missing tables.
    if (!own || form.tables.some((table) => table.section === own.key)) return [];
    const content = fieldsOf(valueAt(document.value, section.pointer))?.content;
    const text = wordsOf(content);
    if (text === undefined) return [];
    const nothing = NOTHING.test(text) && own.key === 'overview';
    if (text !== '' && !nothing) return [];
    const heading = quotable(section.heading);
    return [
      {
        ...onHeading(section),
        messageId: nothing ? 'none' : 'default',
        params: nothing ? { heading, text } : { heading },
        address: own.key,
      },
    ];
  });
}

/** Longer than anything that says that there is nothing. */
const ENOUGH = 40;

/** Text without white space, as far as is needed to tell; undefined when there is something else than text. */
function wordsOf(content: unknown): string | undefined {
  if (!Array.isArray(content)) return '';
  let text = '';
  for (const block of content) {
    const fields = fieldsOf(block);
    if (typeof block === 'string') text += withoutSpace(block);
    else if (typeof fields?.text === 'string') text += withoutSpace(fields.text);
    else if (fields && 'content' in fields) {
      const inside = wordsOf(fields.content);
      if (inside === undefined) return undefined;
      text += inside;
    } else if (fields) return undefined;
    if (text.length > ENOUGH) return text;
  }
  return text;
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\u3000]+/gu, '');
}

function onHeading(section: BoundSection): Pick<Breach, 'pointer' | 'place' | 'exhibits' | 'identity'> {
  return {
    pointer: `${section.pointer}/heading`,
    place: printed(section.heading),
    exhibits: [],
    identity: [section.heading],
  };
}
