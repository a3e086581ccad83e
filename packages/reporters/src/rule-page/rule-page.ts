/** The page of a rule, in Markdown: what the documentation shows and what `explain` prints. */
import { addressInWords, type ExampleResult, exampleTitle, type Locale, localise } from '@disclosure-lint/core';
import { forms } from '@disclosure-lint/rules';
import type { ExampleEdit, RuleFile } from '@disclosure-lint/schemas';
import { citationText } from '../citation.ts';
import { type PageTexts, pageTexts } from './texts.ts';

/** So many examples of a kind are shown; the rule file has the rest. */
const MOST_SHOWN = 4;
/** A value longer than this is cut in the description of an edit. */
const LONGEST_VALUE = 60;

/**
 * @param rule The rule.
 * @param examples What its examples gave, in the language of the page.
 * @param locale The language.
 */
export function rulePage(rule: RuleFile, examples: readonly ExampleResult[], locale: Locale): string {
  const texts = pageTexts(locale);
  const { headings } = texts;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [headings.summary, summary(rule, texts, locale)],
    [headings.basis, rule.meta.basis.map((citation) => `- ${basisLine(rule, citation, texts, locale)}`)],
    [headings.fails, chosen(examples, 'invalid').flatMap((example) => exampleLines(example, texts, locale))],
    [headings.passes, chosen(examples, 'valid').flatMap((example) => exampleLines(example, texts, locale))],
    [headings.rationale, rationale(rule, texts, locale)],
    [headings.falseAlarms, falseAlarms(rule, texts, locale)],
    [headings.configuration, configuration(rule, texts, locale)],
  ];
  const body = sections.map(([heading, lines]) => `## ${heading}\n\n${lines.join('\n')}\n`);
  return `# ${rule.name}\n\n${body.join('\n')}`;
}

function summary({ meta }: RuleFile, texts: PageTexts, locale: Locale): string[] {
  const facts = [
    texts.category[meta.category],
    `${texts.severity[meta.severity]}（${texts.ask[meta.ask]}）`.replace(...(locale === 'en' ? EN_PARENTHESES : SAME)),
    texts.precision[meta.precision],
    texts.editions(meta.editions),
    meta.presets.length > 0 ? texts.presets(meta.presets) : texts.noPreset,
  ];
  return [
    `${localise(meta.title, locale)}${locale === 'en' ? '.' : '。'}`,
    '',
    `${facts.join(locale === 'en' ? '; ' : '；')}`,
  ];
}

const EN_PARENTHESES: [RegExp, string] = [/（(.*)）/u, ' ($1)'];
const SAME: [RegExp, string] = [/(?!)/u, ''];

function basisLine(
  rule: RuleFile,
  citation: RuleFile['meta']['basis'][number],
  texts: PageTexts,
  locale: Locale,
): string {
  const some = citation.editions && citation.editions.length < rule.meta.editions.length;
  const note = some
    ? `${locale === 'en' ? ' ' : ''}${parenthesised(citation.editions.map(texts.edition).join('、'), locale)}`
    : '';
  return `${citationText(citation, locale)}${note}`;
}

function parenthesised(text: string, locale: Locale): string {
  return locale === 'en' ? `(${text})` : `（${text}）`;
}

function chosen(examples: readonly ExampleResult[], kind: ExampleResult['kind']): readonly ExampleResult[] {
  const seen = new Set<string>();
  const own = examples.filter((example) => {
    const title = example.title['zh-CN'];
    const fresh = example.kind === kind && !seen.has(title);
    seen.add(title);
    return fresh;
  });
  // Near misses teach more than the report that nobody would doubt.
  const sorted =
    kind === 'valid' ? [...own.filter((example) => example.near), ...own.filter((example) => !example.near)] : own;
  return sorted.slice(0, MOST_SHOWN);
}

/** A table filled in cell by cell is not told to its end. */
const MOST_EDITS = 4;

function exampleLines(example: ExampleResult, texts: PageTexts, locale: Locale): string[] {
  const what = [edited(example.edits, example, texts, locale), ...reportsBeside(example, texts, locale)].join(
    locale === 'en' ? '. ' : '。',
  );
  const title = `${localise(example.title, locale)}${locale === 'en' ? ': ' : '：'}`;
  const near = example.near ? ` *${texts.nearMiss}*` : '';
  return [
    `- ${title}${what} ${parenthesised(texts.edition(example.edition), locale)}${near}`,
    ...example.messages.map((message) => `  - ${message}`),
  ];
}

function edited(edits: readonly ExampleEdit[], { edition }: ExampleResult, texts: PageTexts, locale: Locale): string {
  if (edits.length === 0) return texts.unedited;
  const lines = edits.slice(0, MOST_EDITS).map((edit) => editLine(edit, edition, texts, locale));
  return [...lines, ...(edits.length > MOST_EDITS ? ['…'] : [])].join(locale === 'en' ? '; ' : '；');
}

/** The other reports that an example tells of. */
function reportsBeside(example: ExampleResult, texts: PageTexts, locale: Locale): string[] {
  const { lastYear, others = [], children = [] } = example.beside;
  const say = (edits: readonly ExampleEdit[]): string => edited(edits, example, texts, locale);
  return [
    ...(lastYear ? [texts.lastYear(say(lastYear))] : []),
    ...others.map(({ organ, edits = [] }) => texts.other(organ, say(edits))),
    ...children.map(({ organ, edits }) => (edits ? texts.child(organ, say(edits)) : texts.missingChild(organ))),
  ];
}

function editLine(edit: ExampleEdit, edition: ExampleResult['edition'], texts: PageTexts, locale: Locale): string {
  if ('set' in edit) {
    const place = addressInWords(edit.set, forms[edition]);
    return texts.setCell(place ? localise(place, locale) : edit.set, `\`${shown(edit.to)}\``);
  }
  const value = 'value' in edit ? ` → \`${shown(edit.value)}\`` : 'from' in edit ? ` ← \`${edit.from}\`` : '';
  return `\`${edit.op} ${edit.path}\`${value}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'null';
  return (text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text).replaceAll('`', "'");
}

function rationale({ meta }: RuleFile, texts: PageTexts, locale: Locale): string[] {
  const remedies = [meta.remedy, ...Object.values(meta.remedies ?? {})];
  return [
    localise(meta.rationale, locale),
    '',
    `${texts.remedy}${locale === 'en' ? ':' : '：'}`,
    '',
    // The figures that a message fills in are not known here.
    ...remedies.map((remedy) => `- ${localise(remedy, locale).replace(/\{[\w.]+\}/gu, '…')}`),
  ];
}

function falseAlarms(rule: RuleFile, texts: PageTexts, locale: Locale): string[] {
  const known = rule.meta.falseAlarms ?? [];
  if (known.length === 0) return [texts.noFalseAlarms];
  const titles = new Map(
    rule.examples.valid.map((example) => [exampleTitle(example)['zh-CN'], exampleTitle(example)] as const),
  );
  return known.flatMap(({ title, examples = [] }) => [
    `- ${localise(title, locale)}`,
    ...examples.map((example) => `  - ${localise(titles.get(example) ?? { 'zh-CN': example, en: example }, locale)}`),
  ]);
}

function configuration(rule: RuleFile, texts: PageTexts, locale: Locale): string[] {
  const options = Object.entries(rule.options ?? {}).map(([name, option]) => {
    const { description } = option as { readonly description?: Parameters<typeof localise>[0] };
    const said = description ? `${locale === 'en' ? ': ' : '：'}${localise(description, locale)}` : '';
    return `- ${texts.option(name, shown(option.default))}${said}`;
  });
  return [texts.switchOff(rule.name), ...(options.length > 0 ? ['', ...options] : [])];
}
