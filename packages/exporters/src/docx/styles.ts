/** The styles of an official document: its typefaces, sizes and distances, by which an import knows its parts again. */
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';

/** Ids of the styles beside the title and the headings. */
export const BODY = 'BodyText';
export const CAPTION = 'Caption';
export const TABLE_NOTE = 'TableNote';
export const UNREADABLE = 'Unreadable';
export const TABLE_LABEL = 'TableLabel';
export const TABLE_FIGURE = 'TableFigure';
/** Holds tables apart that Word would run together. */
export const TABLE_GAP = 'TableGap';

/** Half points. */
const SIZE = { title: 44, body: 32, caption: 28, small: 21 } as const;
/** Twentieths of a point: the lines of official documents stand 28 points apart. */
const LINE = { line: 560, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
const LOOSE = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } as const;
const INDENT = { firstLine: 640, firstLineChars: 200 } as const;

const FONTS = {
  title: typeface('方正小标宋简体'),
  heading: typeface('黑体'),
  subheading: typeface('楷体_GB2312'),
  body: typeface('仿宋_GB2312'),
};

export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONTS.body, size: SIZE.body, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    title: {
      name: 'Title',
      basedOn: 'Normal',
      next: BODY,
      quickFormat: true,
      run: { font: FONTS.title, size: SIZE.title },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...LOOSE, before: 240, after: 480 },
        indent: { firstLine: 0 },
      },
    },
    heading1: heading(1, FONTS.heading),
    heading2: heading(2, FONTS.subheading),
    heading3: heading(3, FONTS.body),
    heading4: heading(4, FONTS.body),
    heading5: heading(5, FONTS.body),
    heading6: heading(6, FONTS.body),
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    style(BODY, 'Body Text', {
      paragraph: { alignment: AlignmentType.BOTH, spacing: LINE, indent: INDENT },
    }),
    style(CAPTION, 'Caption', {
      run: { size: SIZE.caption },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...LOOSE, before: 120, after: 60 }, keepNext: true },
    }),
    style(TABLE_LABEL, 'Table Label', { run: { size: SIZE.small }, paragraph: { spacing: LOOSE } }),
    style(TABLE_FIGURE, 'Table Figure', {
      run: { size: SIZE.small },
      paragraph: { alignment: AlignmentType.CENTER, spacing: LOOSE },
    }),
    style(TABLE_NOTE, 'Table Note', { run: { size: SIZE.small }, paragraph: { spacing: { ...LOOSE, before: 60 } } }),
    style(TABLE_GAP, 'Table Gap', { run: { size: 2 }, paragraph: { spacing: { ...LINE, line: 120 } } }),
    style(UNREADABLE, 'Unreadable', {
      run: { size: 24, italics: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...LOOSE, before: 60, after: 60 } },
    }),
  ],
};

function style(
  id: string,
  name: string,
  { run, paragraph }: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...(run && { run }), ...(paragraph && { paragraph }) };
}

function heading(level: number, font: ReturnType<typeof typeface>): Omit<IParagraphStyleOptions, 'id'> {
  return {
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: BODY,
    quickFormat: true,
    run: { font, size: SIZE.body },
    paragraph: { spacing: LINE, indent: INDENT, keepNext: true, outlineLevel: level - 1 },
  };
}

/** Chinese in one typeface, and Latin letters and figures as official documents set them. */
function typeface(eastAsia: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia };
}
