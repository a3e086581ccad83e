/** A new rule: it loads, its examples hold, and every text says what belongs in its place. */
import type { RuleFile } from '@disclosure-lint/schemas';

/** The cell that the scaffold looks at; both editions have it. */
const CELL = 'applications.carriedForward.total';
const MOST = 100;

/**
 * @param name The rule's name.
 * @param category Where it is listed.
 */
export function ruleScaffold(name: string, category: RuleFile['meta']['category']): RuleFile {
  return {
    name,
    meta: {
      category,
      severity: 'warning',
      ask: 'verify',
      presets: ['recommended', 'strict', 'author', 'reviewer'],
      status: 'stable',
      editions: ['2019', '2021'],
      title: {
        'zh-CN': '结转下年度的件数过多【改：几个字说明查什么】',
        en: 'Too many carried forward [edit: what is checked, in a few words]',
      },
      messages: {
        default: {
          'zh-CN':
            '结转下年度继续办理{actual}件，多于{expected}件。【改：哪里不对，写明位置和数字；{actual}是表中的数，{expected}是与之比较的数】',
          en: '{actual} carried forward to next year, more than {expected}. [edit: what is wrong, with place and figures; {actual} is the one in the table, {expected} what it is compared with]',
        },
      },
      remedy: {
        'zh-CN': '请对照台账核实；如确有误填，请改正。【改：怎么改，以“请”开头，不指定数字】',
        en: 'Please compare with your records; if it is mistyped, please correct it. [edit: what to do, beginning with Please and commanding no figure]',
      },
      rationale: {
        'zh-CN': '申请一般应在当年办结。【改：为什么要查】',
        en: 'Applications are normally closed within the year. [edit: why it matters]',
      },
      basis: [
        {
          kind: 'local',
          document: '本局核对要求【改：依据的文件；没有文件的，kind 写 practice】',
          clause: '第一条【改：第几条；没有的删去 clause】',
        },
      ],
      precision: 'heuristic',
      falseAlarms: [
        {
          title: {
            'zh-CN': '正好等于上限【改：看起来不对、其实没有错的情形；下面要有 near 的例子】',
            en: 'Exactly the limit [edit: what looks wrong and is not; it needs a near example below]',
          },
        },
      ],
    },
    when: { fact: 'year', operator: 'greaterThanInclusive', value: 2019 },
    conditions: {
      all: [{ fact: 'cell', params: { address: CELL }, operator: 'lessThanInclusive', value: { option: 'most' } }],
    },
    event: { type: 'holds' },
    options: {
      most: {
        schema: { type: 'integer', minimum: 0 },
        default: MOST,
        description: {
          'zh-CN': '结转件数的上限【改：选项的含义；选项可在配置中另定】',
          en: 'The most that may be carried forward [edit: what the option means; a configuration may set it]',
        },
      },
    },
    examples: {
      valid: [
        { title: '样本报告，未作改动【改：符合的例子】' },
        { title: '正好等于上限【改：差一点不符合的例子】', near: true, edits: [{ set: CELL, to: MOST }] },
      ],
      invalid: [{ title: '比上限多1【改：不符合的例子】', edits: [{ set: CELL, to: MOST + 1 }], expect: [CELL] }],
    },
  };
}
