/** The documentation of the rules, from the rules themselves: a page each, an index, and which clause which rule checks. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { builtinRules, CATEGORIES, type Locale, localise, runExamples } from '../../packages/core/src/index.ts';
import { rulePage } from '../../packages/reporters/src/index.ts';
import type { LocalisedText, RuleFile } from '../../schemas/index.ts';

/** A clause that a reviewer may ask about, whether a rule checks it or not. */
interface Clause {
  readonly document: string;
  readonly clause: string;
  readonly about: LocalisedText;
  /** Why no rule checks it; shown only while none does. */
  readonly unchecked: LocalisedText;
}

export interface Page {
  /** Path below the root of the repository. */
  readonly file: string;
  readonly text: string;
}

/** Where the pages stand; nothing else stands there. */
export const FOLDERS: Readonly<Record<Locale, string>> = { en: 'docs/rules', 'zh-CN': 'docs/zh-CN/rules' };
const NOTE = '<!-- Made from the rule files by `pnpm generate:docs`. -->\n\n';

/** @param root The root of the repository. */
export async function ruleDocs(root: string): Promise<Page[]> {
  const clauses = JSON.parse(await readFile(path.join(root, 'rules/clauses.json'), 'utf8')) as readonly Clause[];
  const rules = builtinRules();
  const pages: Page[] = [];
  for (const locale of ['en', 'zh-CN'] as const) {
    for (const rule of rules) {
      const text = rulePage(rule, await runExamples(rule, locale), locale);
      pages.push({ file: `${FOLDERS[locale]}/${rule.name}.md`, text: NOTE + text });
    }
    pages.push({ file: `${FOLDERS[locale]}/README.md`, text: NOTE + index(rules, locale) });
    pages.push({ file: `${FOLDERS[locale]}/clauses.md`, text: NOTE + clauseTable(rules, clauses, locale) });
  }
  return pages;
}

const WORDS = {
  en: {
    index: 'Rules',
    clauses: 'Clauses and rules',
    rule: 'Rule',
    title: 'What it reports',
    severity: 'Severity',
    presets: 'Presets',
    clause: 'Clause',
    about: 'About',
    checked: 'Rules',
    seeClauses: 'Which clause each rule rests on: [clauses.md](clauses.md).',
    unchecked: 'No rule checks it',
    none: '—',
  },
  'zh-CN': {
    index: '规则',
    clauses: '条款与规则',
    rule: '规则',
    title: '报告什么',
    severity: '级别',
    presets: '规则组',
    clause: '条款',
    about: '内容',
    checked: '规则',
    seeClauses: '每条规则依据哪一条款：[clauses.md](clauses.md)。',
    unchecked: '没有规则核对',
    none: '—',
  },
} as const;

function index(rules: readonly RuleFile[], locale: Locale): string {
  const words = WORDS[locale];
  const parts = CATEGORIES.map((category) => {
    const own = rules.filter((rule) => rule.meta.category === category);
    if (own.length === 0) return '';
    const rows = own.map(({ name, meta }) => [
      `[${name}](${name}.md)`,
      localise(meta.title, locale),
      meta.severity,
      meta.presets.join(', ') || words.none,
    ]);
    return `## ${category}\n\n${table([words.rule, words.title, words.severity, words.presets], rows)}\n`;
  });
  return `# ${words.index}\n\n${words.seeClauses}\n\n${parts.filter((part) => part !== '').join('\n')}`;
}

function clauseTable(rules: readonly RuleFile[], clauses: readonly Clause[], locale: Locale): string {
  const words = WORDS[locale];
  const rows = new Map<string, { document: string; clause: string; about: string; rules: string[] }>();
  const rowOf = (document: string, clause: string): { rules: string[]; about: string } => {
    const key = `${document}\u0000${clause}`;
    const row = rows.get(key) ?? { document, clause, about: '', rules: [] };
    rows.set(key, row);
    return row;
  };
  for (const rule of rules) {
    for (const { document, clause = '' } of rule.meta.basis) {
      const row = rowOf(document, clause);
      if (!row.rules.includes(rule.name)) row.rules.push(rule.name);
    }
  }
  for (const entry of clauses) {
    // A rule may cite a paragraph of the clause.
    const citing = rules.filter((rule) =>
      rule.meta.basis.some(
        (citation) => citation.document === entry.document && citation.clause?.startsWith(entry.clause),
      ),
    );
    const row = rowOf(entry.document, entry.clause);
    row.about = localise(entry.about, locale);
    if (citing.length === 0)
      row.about += `${locale === 'en' ? '. ' : '。'}${words.unchecked}${locale === 'en' ? ': ' : '：'}${localise(entry.unchecked, locale)}`;
  }
  const documents = [...new Set([...rows.values()].map((row) => row.document))];
  const parts = documents.map((document) => {
    const own = [...rows.values()].filter((row) => row.document === document);
    const cells = own.map((row) => [
      row.clause || words.none,
      row.about || words.none,
      row.rules.map((name) => `[${name}](${name}.md)`).join(' ') || words.none,
    ]);
    return `## ${document}\n\n${table([words.clause, words.about, words.checked], cells)}\n`;
  });
  return `# ${words.clauses}\n\n${parts.join('\n')}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
