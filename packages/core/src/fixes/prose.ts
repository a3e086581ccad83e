/** Mends of words in the text. */
import type { Report } from '../bind/report.ts';
import { valueAt } from '../source/pointer.ts';
import { type Change, type Mend, type Mender, type Place, placesOf } from './mend.ts';

/** The year of the report for another one. */
export const rightYear: Mender = ({ breach, report }) => {
  const { stated, year } = breach.params;
  if (typeof stated !== 'number' || typeof year !== 'number' || stated === year) return [];
  return replaced(report, breach, (text) => text.replaceAll(String(stated), String(year)), {
    'zh-CN': `改为${year}年`,
    en: `Change the year to ${year}`,
  });
};

/** The number of a document for the wrong one. */
export const rightNumber: Mender = ({ breach, report }) => {
  const { number } = breach.params;
  if (typeof number !== 'string') return [];
  return replaced(report, breach, () => number, { 'zh-CN': `改为“${number}”`, en: `Change to “${number}”` });
};

/** A word that stands twice. */
export const wordOnce: Mender = ({ breach, report }) => {
  const { word } = breach.params;
  if (typeof word !== 'string') return [];
  return replaced(report, breach, () => word, { 'zh-CN': `只留一个“${word}”`, en: `Leave “${word}” once` });
};

/** What markup stands for; what is nothing but markup stands for nothing. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/^(?:&nbsp;|&#160;|&emsp;|&ensp;)$/u, ' '],
  [/^&amp;$/u, '&'],
  [/^&lt;$/u, '<'],
  [/^&gt;$/u, '>'],
  [/^&quot;$/u, '"'],
  [/^&ldquo;$/u, '“'],
  [/^&rdquo;$/u, '”'],
  [/^&mdash;$/u, '—'],
  [/^(?:<\/?[a-z]{1,6}\/?>|_GoBack|\[bookmark:[^\]]*\]|错误[!！](?:未定义书签|未找到引用源))$/u, ''],
];

/** Words that the rule says others for, and markup. */
export const otherWords: Mender = ({ breach, report, leaf }) => {
  const rewrite = rewriter(leaf.params, breach.messageId);
  const places = placesOf(breach);
  const all =
    breach.params.count === undefined
      ? places
      : [{ pointer: breach.pointer, ...(breach.span && { span: breach.span }) }, ...places];
  const found = all.map((place) => {
    const printed = textAt(report, place);
    const markup = MARKUP.find(([pattern]) => printed !== undefined && pattern.test(printed));
    const text = markup ? markup[1] : printed === undefined ? undefined : rewrite(printed);
    return { place, printed, text, isMarkup: markup !== undefined };
  });
  const changes = found.flatMap(({ place: { pointer, span }, printed, text }): Change[] =>
    span && text !== undefined && text !== printed ? [{ kind: 'text', pointer, span, text }] : [],
  );
  const [first] = found;
  if (changes.length < all.length || !first) return [];
  const onlyMarkup = found.every(({ isMarkup }) => isMarkup);
  return [
    {
      title: onlyMarkup
        ? { 'zh-CN': `清除 ${changes.length} 处排版标记`, en: `Remove the markup in ${changes.length} place(s)` }
        : { 'zh-CN': `改为“${first.text ?? ''}”`, en: `Change to “${first.text ?? ''}”` },
      applicability: onlyMarkup ? 'safe' : 'suggestion',
      changes,
    },
  ];
};

interface Wanted {
  readonly message?: string;
  readonly instead?: Readonly<Record<string, string>>;
}

/** The words that a rule file has for those that it finds. */
function rewriter(params: Readonly<Record<string, unknown>> | undefined, messageId: string): (text: string) => string {
  const find = (params?.find ?? []) as readonly Wanted[];
  const pairs = find
    .filter(({ message = 'default' }) => message === messageId)
    .flatMap(({ instead = {} }) => Object.entries(instead));
  return (text) => {
    const [wrong, right] = pairs.find(([words]) => text.includes(words)) ?? [];
    return wrong === undefined || right === undefined ? text : text.replace(wrong, () => right);
  };
}

function replaced(
  report: Report,
  { pointer, span }: Place,
  rewrite: (text: string) => string,
  title: Mend['title'],
): Mend[] {
  const printed = textAt(report, { pointer, ...(span && { span }) });
  if (printed === undefined || !span) return [];
  const text = rewrite(printed);
  return text === printed
    ? []
    : [{ title, applicability: 'suggestion', changes: [{ kind: 'text', pointer, span, text }] }];
}

function textAt(report: Report, { pointer, span }: Place): string | undefined {
  const value = valueAt(report.document.value, pointer);
  return typeof value === 'string' && span ? value.slice(span.start, span.end) : undefined;
}
