/** The parts of a report as they stand in its JSON text: what the outline lists and what can be folded. */
import type { LocalisedText, TableForm } from '@disclosure-lint/schemas';
import { type Node, parseTree } from 'jsonc-parser';
import type { Analysis } from '../context.ts';
import { featureTexts } from './texts.ts';

export interface OutlinePart {
  readonly kind: 'preamble' | 'section' | 'subsection' | 'table' | 'rows' | 'row' | 'unreadable';
  /** As printed: never empty. */
  readonly name: string;
  readonly detail?: string;
  /** UTF-16 offsets of the whole of it. */
  readonly start: number;
  readonly end: number;
  /** Of its heading, caption or label; its first sign where it has none. */
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly children: readonly OutlinePart[];
}

/** @returns the parts in the order of the text; what is broken or no part of a report is left out. */
export function outlineOf(analysis: Analysis): readonly OutlinePart[] {
  // Text that nests too deep has no value, and the parser recurses.
  if (analysis.document.value === undefined) return [];
  const { text } = analysis.document;
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root ? new Outliner(analysis, text.length).report(root) : [];
}

class Outliner {
  readonly #analysis: Analysis;
  readonly #length: number;
  readonly #forms = new Map<string, TableForm>();

  constructor(analysis: Analysis, length: number) {
    this.#analysis = analysis;
    this.#length = length;
    for (const { form, pointers } of analysis.report?.tables.values() ?? [])
      for (const pointer of pointers) this.#forms.set(pointer, form);
  }

  report(root: Node): readonly OutlinePart[] {
    const preamble = property(root, 'preamble');
    const parts: OutlinePart[] = [];
    if (preamble && items(preamble).length > 0) {
      const children = this.#blocks(preamble, '/preamble');
      parts.push(this.#part({ kind: 'preamble', node: preamble, name: undefined, children }));
    }
    for (const [index, section] of items(property(root, 'sections')).entries())
      parts.push(...this.#block(section, `/sections/${index}`, 'section'));
    return parts.toSorted((a, b) => a.start - b.start);
  }

  #blocks(list: Node | undefined, pointer: string): readonly OutlinePart[] {
    return items(list).flatMap((node, index) => this.#block(node, `${pointer}/${index}`, 'subsection'));
  }

  #block(node: Node, pointer: string, kind: 'section' | 'subsection'): readonly OutlinePart[] {
    if (node.type !== 'object') return [];
    if (property(node, 'rows')) return [this.#table(node, pointer)];
    const name = property(node, 'heading');
    const content = property(node, 'content');
    if (name || content)
      return [this.#part({ kind, node, name, children: this.#blocks(content, `${pointer}/content`) })];
    return property(node, 'unreadable')
      ? [this.#part({ kind: 'unreadable', node, name: undefined, children: [] })]
      : [];
  }

  #table(node: Node, pointer: string): OutlinePart {
    const rows = items(property(node, 'rows')).filter(({ type }) => type === 'object');
    const columns = items(property(node, 'columns')).length;
    const detail = featureTexts(this.#analysis.locale).symbols.shape(rows.length, columns);
    const children = this.#rows(rows, 0);
    const form = this.#forms.get(pointer);
    return this.#part({
      kind: 'table',
      node,
      name: property(node, 'caption'),
      children,
      detail,
      ...(form && { form }),
    });
  }

  /** Rows under one merged label stand under it here too. */
  #rows(rows: readonly Node[], depth: number): readonly OutlinePart[] {
    const parts: OutlinePart[] = [];
    for (let at = 0; at < rows.length; ) {
      const first = rows[at];
      if (!first) break;
      const group = labelsOf(first)[depth + 1] && labelsOf(first)[depth];
      if (!group) {
        parts.push(this.#row(first));
        at++;
        continue;
      }
      let next = at + 1;
      while (next < rows.length && isUnder(rows[next], depth, group.value)) next++;
      const children = this.#rows(rows.slice(at, next), depth + 1);
      const end = this.#endOf(rows[next - 1] ?? first);
      parts.push({ ...this.#part({ kind: 'rows', node: first, name: group, children }), end });
      at = next;
    }
    return parts;
  }

  #row(node: Node): OutlinePart {
    const { blank } = featureTexts(this.#analysis.locale).symbols;
    const detail = items(property(node, 'cells'))
      .map((cell) => wordsOf(cell) || blank)
      .join(' ');
    return this.#part({ kind: 'row', node, name: labelsOf(node).at(-1), children: [], detail });
  }

  #part({ kind, node, name, children, detail, form }: Draft): OutlinePart {
    const start = node.offset;
    const end = this.#endOf(node);
    const named = name && name.offset >= start && this.#endOf(name) <= end ? name : undefined;
    return {
      kind,
      name: wordsOf(name) || this.#unnamed(kind, form),
      ...(detail !== undefined && { detail }),
      start,
      end,
      nameStart: named?.offset ?? start,
      nameEnd: named ? this.#endOf(named) : Math.min(start + 1, end),
      children,
    };
  }

  #unnamed(kind: OutlinePart['kind'], form: TableForm | undefined): string {
    const { preamble, table, unreadable, untitled } = featureTexts(this.#analysis.locale).symbols;
    const caption: LocalisedText | undefined = form && { 'zh-CN': form.caption, en: form.en };
    if (kind === 'table') return caption?.[this.#analysis.locale] ?? table;
    return kind === 'preamble' ? preamble : kind === 'unreadable' ? unreadable : untitled;
  }

  /** What is not closed yet has no length: it reaches to the end of the text. */
  #endOf({ offset, length }: Node): number {
    return length < 0 ? this.#length : offset + length;
  }
}

interface Draft extends Pick<OutlinePart, 'kind' | 'children'> {
  readonly node: Node;
  readonly name: Node | undefined;
  readonly detail?: string;
  readonly form?: TableForm;
}

/** The value of a property; of several with one name the last, which is the one that counts. */
function property(node: Node, name: string): Node | undefined {
  if (node.type !== 'object') return undefined;
  return node.children?.findLast(({ children }) => children?.[0]?.value === name)?.children?.[1];
}

function items(list: Node | undefined): readonly Node[] {
  return list?.type === 'array' ? (list.children ?? []) : [];
}

/** The label of a row, outermost first. */
function labelsOf(row: Node): readonly Node[] {
  const label = property(row, 'label');
  return label?.type === 'array' ? items(label) : label ? [label] : [];
}

function isUnder(row: Node | undefined, depth: number, group: unknown): boolean {
  const labels = row ? labelsOf(row) : [];
  return labels.length > depth + 1 && labels[depth]?.value === group;
}

/** Longer names are cut: an outline shows lines. */
const LONGEST = 80;

function wordsOf(node: Node | undefined): string {
  const value: unknown = node?.type === 'object' ? property(node, 'text')?.value : node?.value;
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const words = String(value).replace(/\s+/gu, ' ').trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
