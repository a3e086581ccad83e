/** Walks a report file's content, whatever its types, and lists what it holds with its place. */
import { childPointer } from '../source/pointer.ts';

export interface FoundSection {
  readonly heading: string;
  readonly pointer: string;
  /** 0 for a section at top level. */
  readonly depth: number;
  /** Index of the top-level section it stands in. */
  readonly top: number;
}

export interface FoundParagraph {
  readonly text: string;
  readonly pointer: string;
  /** Index of the top-level section; -1 for the preamble. */
  readonly top: number;
}

export interface FoundTable {
  readonly key: string | undefined;
  readonly caption: string;
  readonly columns: readonly unknown[];
  readonly rows: readonly unknown[];
  readonly pointer: string;
  readonly top: number;
}

/** A heading or paragraph, in the order printed. */
export interface FoundLine {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
  readonly pointer: string;
  /** Index of the top-level section; -1 for the preamble. */
  readonly top: number;
  /** JSON Pointer of what it stands in directly. */
  readonly parent: string;
}

export interface Content {
  readonly sections: readonly FoundSection[];
  readonly paragraphs: readonly FoundParagraph[];
  readonly tables: readonly FoundTable[];
  /** Paragraphs, and headings below top level, in the order printed. */
  readonly lines: readonly FoundLine[];
}

type Fields = Readonly<Record<string, unknown>>;

/** @returns an object's own fields, or undefined for anything else. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** @returns a field that is a string, otherwise undefined. */
export function stringField(fields: Fields | undefined, name: string): string | undefined {
  const value = fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** @returns a field that is an array, otherwise an empty one. */
export function arrayField(fields: Fields | undefined, name: string): readonly unknown[] {
  const value = fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
  return Array.isArray(value) ? value : [];
}

/** @param report The value of a report file. */
export function walkContent(report: Fields): Content {
  const sections: FoundSection[] = [];
  const paragraphs: FoundParagraph[] = [];
  const tables: FoundTable[] = [];
  const lines: FoundLine[] = [];
  const paragraph = (text: string, pointer: string, top: number, parent: string): void => {
    paragraphs.push({ text, pointer, top });
    lines.push({ kind: 'paragraph', text, pointer, top, parent });
  };
  const walk = (blocks: readonly unknown[], pointer: string, top: number, depth: number): void => {
    for (const [index, block] of blocks.entries()) {
      const at = `${pointer}/${index}`;
      if (typeof block === 'string') {
        paragraph(block, at, top, pointer);
        continue;
      }
      const fields = fieldsOf(block);
      if (!fields) continue;
      if (typeof fields.text === 'string') paragraph(fields.text, childPointer(at, 'text'), top, pointer);
      else if (Array.isArray(fields.rows)) tables.push(table(fields, at, top));
      else if (Array.isArray(fields.content)) {
        const heading = stringField(fields, 'heading') ?? '';
        sections.push({ heading, pointer: at, depth, top });
        if (heading !== '')
          lines.push({ kind: 'heading', text: heading, pointer: `${at}/heading`, top, parent: pointer });
        walk(fields.content, childPointer(at, 'content'), top, depth + 1);
      }
    }
  };
  walk(arrayField(report, 'preamble'), '/preamble', -1, 1);
  for (const [index, section] of arrayField(report, 'sections').entries()) {
    const fields = fieldsOf(section);
    const pointer = `/sections/${index}`;
    if (typeof section === 'string') paragraph(section, pointer, -1, '/sections');
    if (!fields) continue;
    if (Array.isArray(fields.rows)) tables.push(table(fields, pointer, index));
    sections.push({ heading: stringField(fields, 'heading') ?? '', pointer, depth: 0, top: index });
    walk(arrayField(fields, 'content'), `${pointer}/content`, index, 1);
  }
  return { sections, paragraphs, tables, lines };
}

function table(fields: Fields, pointer: string, top: number): FoundTable {
  return {
    key: stringField(fields, 'table'),
    caption: stringField(fields, 'caption') ?? '',
    columns: arrayField(fields, 'columns'),
    rows: arrayField(fields, 'rows'),
    pointer,
    top,
  };
}

/** @returns the JSON Pointer of a label's own words: of the last part of a path. */
export function ownLabelPointer(label: unknown, pointer: string): string {
  return Array.isArray(label) && label.length > 0 ? `${pointer}/${label.length - 1}` : pointer;
}

/** @returns a label's parts as printed, outermost first. */
export function labelPath(label: unknown): readonly string[] {
  if (typeof label === 'string') return [label];
  if (typeof label === 'number') return [String(label)];
  if (!Array.isArray(label)) return [''];
  return label.every(isString) ? label : label.filter(isString);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
