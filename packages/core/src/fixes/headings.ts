/** Mends of headings: their ordinals and their words. */
import { chineseOrdinal, parseLabel, stripOrdinal } from '../bind/label.ts';
import { remember } from '../bind/memory.ts';
import type { BoundSection, Report } from '../bind/report.ts';
import type { TextSpan } from '../source/document.ts';
import { valueAt } from '../source/pointer.ts';
import type { Change, Mender } from './mend.ts';

/** Every heading of a run that is numbered wrongly takes the form's number. */
export const rightOrdinals: Mender = ({ breach, report }) => {
  const pointers = [breach.pointer, ...breach.exhibits.map(({ pointer }) => pointer)];
  const changes = pointers.map((pointer) => ordinalChange(report, pointer));
  const known = changes.filter((change) => change !== undefined);
  if (known.length < changes.length) return [];
  const [only, second] = known;
  return [
    {
      title:
        only && !second
          ? { 'zh-CN': `序号改为“${only.text}”`, en: `Number it “${only.text}”` }
          : { 'zh-CN': `改正 ${known.length} 个标题的序号`, en: `Renumber ${known.length} headings` },
      applicability: 'safe',
      changes: known,
    },
  ];
};

type TextChange = Extract<Change, { kind: 'text' }>;

function ordinalChange(report: Report, pointer: string): TextChange | undefined {
  const section = sectionOf(report, pointer);
  const heading = valueAt(report.document.value, pointer);
  const span = typeof heading === 'string' ? ordinalSpan(heading) : undefined;
  if (!section?.form || typeof heading !== 'string' || !span) return undefined;
  const text = `${chineseOrdinal(section.form.ordinal)}、`;
  const after = heading.slice(0, span.start) + text + heading.slice(span.end);
  const isRight =
    parseLabel(after).ordinal?.number === section.form.ordinal && parseLabel(after).words === parseLabel(heading).words;
  return isRight ? { kind: 'text', pointer, span, text } : undefined;
}

/** Where the ordinal of a heading stands, with the white space behind it. */
function ordinalSpan(heading: string): TextSpan | undefined {
  if (!parseLabel(heading).ordinal) return undefined;
  const start = heading.length - heading.trimStart().length;
  const end = heading.trimEnd().length - stripOrdinal(heading).length;
  return end > start ? { start, end } : undefined;
}

function sectionOf(report: Report, pointer: string): BoundSection | undefined {
  return remember(
    report,
    'sections by heading',
    () => new Map(report.sections.map((section) => [`${section.pointer}/heading`, section])),
  ).get(pointer);
}

/** A heading in other words takes the form's; that is safe where the words are known to mean the part. */
export const headingInTheForm: Mender = ({ breach, report }) => {
  const { expected } = breach.params;
  const section = sectionOf(report, breach.pointer);
  const heading = valueAt(report.document.value, breach.pointer);
  // Of two headings for one part it is the other that stands for it.
  if (!section?.form || typeof expected !== 'string' || typeof heading !== 'string' || 'other' in breach.params)
    return [];
  const certain = section.match === 'exact';
  const title = { 'zh-CN': `标题改为“${expected}”`, en: `Change the heading to “${expected}”` };
  const span = certain ? ordinalSpan(heading) : undefined;
  // The number is left to the rule on numbers, so that the two mends do not meet.
  const change: Change = span
    ? {
        kind: 'text',
        pointer: breach.pointer,
        span: { start: span.end, end: heading.trimEnd().length },
        text: section.form.heading,
      }
    : { kind: 'write', pointer: breach.pointer, value: expected };
  return [{ title, applicability: certain ? 'safe' : 'suggestion', changes: [change] }];
};

/** （一）（三）: the number that is due. Those after it are told when they no longer follow. */
export const rightSubOrdinal: Mender = ({ breach, report }) => {
  const { printed, expected } = breach.params;
  const line = valueAt(report.document.value, breach.pointer);
  if (typeof printed !== 'string' || typeof expected !== 'string' || typeof line !== 'string') return [];
  const found = [...line.matchAll(/[（(]([一二三四五六七八九十]{1,3})[）)]/gu)].filter(
    (match) => `（${match[1]}）` === printed,
  );
  const [only, second] = found;
  if (!only || second) return [];
  return [
    {
      title: { 'zh-CN': `编号改为“${expected}”`, en: `Number it “${expected}”` },
      applicability: 'suggestion',
      changes: [
        {
          kind: 'text',
          pointer: breach.pointer,
          span: { start: only.index, end: only.index + only[0].length },
          text: expected,
        },
      ],
    },
  ];
};
