/** What `numbering.xml` says of lists (ECMA-376 part 1, 17.9). */
import type { Styles } from './styles.ts';
import { childOf, childrenOf, numberOf, rewrite, settingOf, switchOf, type XmlElement } from './xml.ts';

export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** The least number of digits, in formats that say how many. */
  readonly digits: number;
  /** The text around the numbers: `第%1章`, `%1.%2`. */
  readonly text: string;
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** Prints all its numbers in digits. */
  readonly legal: boolean;
  /** The level, counted from 1, after which it begins anew; 0 for never, undefined for all that stand above it. */
  readonly restart: number | undefined;
  /** The style whose paragraphs stand on this level. */
  readonly style: string | undefined;
}

export interface ListDefinition {
  /** Lists with one counter count on from each other. */
  readonly counter: string;
  level(index: number): ListLevel | undefined;
  /** Where the list begins, said for itself alone. */
  startOf(index: number): number | undefined;
  /** @returns the level of a style's paragraphs; undefined for a style that the list does not name. */
  levelOf(style: string): number | undefined;
}

/** @returns a list by the id that paragraphs name; undefined for none. */
export type FindList = (id: string) => ListDefinition | undefined;

export function readNumbering(part: XmlElement | undefined, styles: Styles): FindList {
  const plain = part && rewrite(part, olderAlternative);
  const abstracts = byId(plain, 'w:abstractNum', 'w:abstractNumId');
  const lists = byId(plain, 'w:num', 'w:numId');
  const found = new Map<string, ListDefinition | undefined>();
  return (id) => {
    if (!found.has(id)) found.set(id, definition(id, lists, abstracts, styles));
    return found.get(id);
  };
}

/** Numbers in a form of the author's own stand beside one that older programs know. */
function olderAlternative(node: XmlElement): XmlElement['children'] {
  if (node.name !== 'mc:AlternateContent') return [node];
  return (childOf(node, 'mc:Choice') ?? childOf(node, 'mc:Fallback'))?.children ?? [];
}

type ById = ReadonlyMap<string, XmlElement>;

function byId(part: XmlElement | undefined, name: string, id: string): ById {
  return new Map(childrenOf(part, name).map((element) => [element.attributes[id] ?? '', element]));
}

function definition(id: string, lists: ById, abstracts: ById, styles: Styles): ListDefinition | undefined {
  const list = lists.get(id);
  const counter = list && abstractOf(list, lists, abstracts, styles);
  if (!list || counter === undefined) return undefined;
  const levels = levelsOf(abstracts.get(counter));
  const starts = new Map<number, number>();
  for (const override of childrenOf(list, 'w:lvlOverride')) {
    const index = Number(override.attributes['w:ilvl'] ?? '0');
    const own = childOf(override, 'w:lvl');
    if (own) levels.set(index, readLevel(own));
    const start = numberOf(override, 'w:startOverride');
    if (start !== undefined) starts.set(index, start);
  }
  return {
    counter,
    level: (index) => levels.get(index),
    startOf: (index) => starts.get(index),
    levelOf: (style) => [...levels].find(([, level]) => level.style === style)?.[0],
  };
}

/** A list may be defined by a style of lists, which names another list, and so on: in a hostile file without end. */
function abstractOf(list: XmlElement, lists: ById, abstracts: ById, styles: Styles): string | undefined {
  let current: XmlElement | undefined = list;
  for (let hops = 0; current && hops < 10; hops++) {
    const id: string | undefined = settingOf(current, 'w:abstractNumId');
    const abstract = id === undefined ? undefined : abstracts.get(id);
    const link = settingOf(abstract, 'w:numStyleLink');
    if (link === undefined) return abstract && id;
    const [style] = styles.chain(link, 'numbering');
    current = lists.get(style?.numberingId ?? '');
  }
  return undefined;
}

function levelsOf(abstract: XmlElement | undefined): Map<number, ListLevel> {
  return new Map(
    childrenOf(abstract, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl'] ?? '0'), readLevel(level)]),
  );
}

function readLevel(level: XmlElement): ListLevel {
  const format = childOf(level, 'w:numFmt');
  const name = format?.attributes['w:val'] ?? 'decimal';
  const suffix = settingOf(level, 'w:suff');
  return {
    start: numberOf(level, 'w:start') ?? 0,
    format: name === 'custom' ? 'decimal' : name,
    // A custom format is told by its first numbers: `001, 002, 003, ...`.
    digits: name === 'custom' ? (/^\d{1,9}/u.exec(format?.attributes['w:format'] ?? '')?.[0].length ?? 1) : 1,
    text: settingOf(level, 'w:lvlText') ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    legal: switchOf(level, 'w:isLgl') ?? false,
    restart: numberOf(level, 'w:lvlRestart'),
    style: settingOf(level, 'w:pStyle'),
  };
}
