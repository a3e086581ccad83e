/** The words of hovers. */
import type { BoundTable, ExplainedCell, Locale } from '@disclosure-lint/core';

type BoundRow = Exclude<BoundTable['rows'][number], undefined>;

export interface HoverTexts {
  readonly cell: {
    /** It is a number and printed as one. */
    readAs(value: string): string;
    printedAs(literal: string, value: string): string;
    /** Why it gives no number to reckon with. */
    noNumber(literal: string, reading: ExplainedCell['reading']): string;
    readonly uncertain: string;
    readonly equations: string;
    equation(line: string, text: string): string;
    readonly claims: string;
    claim(words: string, place: string): string;
    /** @param sum Whether the figure is that of several cells together. */
    contradicted(stated: number, value: number, sum: boolean): string;
    /** It is held against several cells together. */
    summed(value: number): string;
    more(count: number): string;
  };
  readonly figure: {
    /** @param title What it is taken for; '' where nothing fits. */
    readAs(literal: string, value: string, title: string): string;
    /** A statement that there is none. */
    none(words: string, title: string): string;
    rule(name: string): string;
    readonly agrees: string;
    differs(stated: number, value: number, difference: number): string;
    readonly rounded: string;
    readonly unknown: string;
    heldCell(place: string, literal: string): string;
    readonly noNumber: string;
    zeros(count: number): string;
    allZero(count: number): string;
    sum(value: number): string;
  };
  readonly label: {
    row(name: string): string;
    column(name: string): string;
    /** How the words compare with the form's. */
    readonly wording: Readonly<Record<BoundRow['label'], string>>;
  };
  readonly heading: {
    section(name: string): string;
    /** Worded as the form has it. */
    readonly exact: string;
    /** Another wording that means it without doubt. */
    readonly accepted: string;
    /** Told by keywords only. */
    readonly keyword: string;
    readonly none: string;
    /** A heading of a section that stands below top level. */
    readonly nested: string;
    sub(section: string): string;
  };
}

/** @returns the words in one language. */
export function hoverTexts(locale: Locale): HoverTexts {
  return locale === 'en' ? english : chinese;
}

const chinese: HoverTexts = {
  cell: {
    readAs: (value) => `读作 ${value}`,
    printedAs: (literal, value) => `写的是“${literal}”，读作 ${value}`,
    noNumber: (literal, reading) =>
      literal.trim() === ''
        ? '空白，没有数字可供计算'
        : reading === 'negative'
          ? `写的是“${literal}”，是负数，不参加计算`
          : reading === 'fraction'
            ? `写的是“${literal}”，不是整数，不参加计算`
            : `写的是“${literal}”，没有数字可供计算`,
    uncertain: '这一行的数字未能确定位置，不参加计算',
    equations: '勾稽关系：',
    equation: (line, text) => `${line}：${text}`,
    claims: '正文相关表述：',
    claim: (words, place) => `“${words}”（${place}）`,
    contradicted: (stated, value, sum) => `，正文写${stated}，${sum ? '与其他格合计' : '表格'}${value}`,
    summed: (value) => `，与其他格合计${value}`,
    more: (count) => `另有${count}处`,
  },
  figure: {
    readAs: (literal, value, title) => `“${literal}”读作 ${value}${title === '' ? '' : `，认作：${title}`}`,
    none: (words, title) => `“${words}”读作：没有，即 0；认作：${title}`,
    rule: (name) => `（规则 ${name}）`,
    agrees: '与表格相符',
    differs: (stated, value, difference) => `与表格不符：正文${stated}，表格${value}，相差${difference}`,
    rounded: '正文是约数，与表格相差较大，不作判断',
    unknown: '表格中没有可对照的数字',
    heldCell: (place, literal) => `${place}：${literal}`,
    noNumber: '没有数字',
    zeros: (count) => `其余${count}格为0`,
    allZero: (count) => `${count}格均为0`,
    sum: (value) => `合计${value}`,
  },
  label: {
    row: (name) => `认作“${name}”行`,
    column: (name) => `认作“${name}”列`,
    wording: {
      exact: '文字与统一格式一致',
      annotated: '文字比统一格式多了说明',
      truncated: '文字比统一格式短',
      altered: '文字与统一格式不同',
      lost: '文字缺失，是按位置认出的',
    },
  },
  heading: {
    section: (name) => `认作“${name}”`,
    exact: '标题与统一格式一致',
    accepted: '标题与统一格式不尽相同，是常见的写法',
    keyword: '标题与统一格式不同，是按其中的关键词认出的',
    none: '统一格式没有这一部分',
    nested: '统一格式中它是单独的一部分，这里写成了下级标题',
    sub: (section) => `“${section}”的下级标题`,
  },
};

const english: HoverTexts = {
  cell: {
    readAs: (value) => `read as ${value}`,
    printedAs: (literal, value) => `“${literal}” is printed, read as ${value}`,
    noNumber: (literal, reading) =>
      literal.trim() === ''
        ? 'blank: there is no number to reckon with'
        : reading === 'negative'
          ? `“${literal}” is printed: a negative number, which is not reckoned with`
          : reading === 'fraction'
            ? `“${literal}” is printed: no whole number, which is not reckoned with`
            : `“${literal}” is printed: there is no number to reckon with`,
    uncertain: 'the figures of this row could not be placed and are not reckoned with',
    equations: 'Must add up:',
    equation: (line, text) => `${line}: ${text}`,
    claims: 'What the text says:',
    claim: (words, place) => `“${words}” (${place})`,
    contradicted: (stated, value, sum) =>
      `: the text says ${stated}, ${sum ? 'with other cells it is' : 'the table'} ${value}`,
    summed: (value) => `, with other cells ${value}`,
    more: (count) => `${count} more`,
  },
  figure: {
    readAs: (literal, value, title) => `“${literal}” is read as ${value}${title === '' ? '' : `, taken for: ${title}`}`,
    none: (words, title) => `“${words}” is read as: none, that is 0; taken for: ${title}`,
    rule: (name) => ` (rule ${name})`,
    agrees: 'agrees with the table',
    differs: (stated, value, difference) =>
      `differs from the table: text ${stated}, table ${value}, difference ${difference}`,
    rounded: 'a rounded figure far from that of the table, which proves nothing',
    unknown: 'the table has no figure to compare with',
    heldCell: (place, literal) => `${place}: ${literal}`,
    noNumber: 'no number',
    zeros: (count) => `the other ${count} ${count === 1 ? 'cell is' : 'cells are'} 0`,
    allZero: (count) => `all ${count} cells are 0`,
    sum: (value) => `together ${value}`,
  },
  label: {
    row: (name) => `taken for the row “${name}”`,
    column: (name) => `taken for the column “${name}”`,
    wording: {
      exact: 'worded as in the statutory form',
      annotated: 'worded as in the statutory form, with a note',
      truncated: 'shorter than in the statutory form',
      altered: 'worded otherwise than in the statutory form',
      lost: 'its words are lost: told by its place',
    },
  },
  heading: {
    section: (name) => `taken for “${name}”`,
    exact: 'worded as in the statutory form',
    accepted: 'not quite worded as in the statutory form, but as is usual',
    keyword: 'worded otherwise than in the statutory form: told by its keywords',
    none: 'the statutory form has no such section',
    nested: 'the statutory form has it as a section of its own; here it stands below another heading',
    sub: (section) => `sub-heading of “${section}”`,
  },
};
