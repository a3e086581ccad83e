/** The days of a report, written YYYY-MM-DD: two of them compare like numbers, the earlier one being the smaller. */
import type { Report } from '../bind/report.ts';
import type { FactDefinition } from './definition.ts';
import { DATE_UNKNOWN, NO_DAY, YEAR_UNKNOWN } from './reasons.ts';

const LABELS = {
  publishedOn: { 'zh-CN': '公布日期', en: 'day of publication' },
  submittedOn: { 'zh-CN': '报送日期', en: 'day of submission' },
} as const;

export const date: FactDefinition<{ readonly of: keyof typeof LABELS }> = {
  name: 'date',
  description: {
    'zh-CN': '报告的公布日期或报送日期，如 2024-01-26',
    en: 'The day on which the report was published or submitted, such as 2024-01-26',
  },
  returns: 'scalar',
  params: {
    type: 'object',
    required: ['of'],
    additionalProperties: false,
    properties: { of: { enum: Object.keys(LABELS) } },
  },
  messages: () => ({}),
  prepare:
    ({ of }) =>
    (report) => {
      const value = declared(report, of);
      if (value === undefined) return { kind: 'undetermined', reason: DATE_UNKNOWN(LABELS[of], of) };
      return { kind: 'scalar', value, exhibits: [{ label: LABELS[of], literal: value, pointer: `/${of}` }] };
    },
};

export const deadline: FactDefinition<{ readonly day: string }> = {
  name: 'deadline',
  description: {
    'zh-CN': '报告年度次年的某月某日，如 01-31；可以用规则的选项',
    en: 'A day in the year after the one reported on, such as 01-31; it may be an option of the rule',
  },
  returns: 'scalar',
  params: {
    type: 'object',
    required: ['day'],
    additionalProperties: false,
    properties: { day: { type: 'string', pattern: '^\\d\\d-\\d\\d$', description: 'Month and day, MM-DD.' } },
  },
  messages: () => ({}),
  prepare({ day }, _form, problem) {
    // A leap year has every day that there is.
    const known = isDate(`2000-${day}`);
    if (!known) problem({ pointer: '/day', message: NO_DAY(day) });
    return ({ year }) => {
      if (!known) return { kind: 'undetermined', reason: NO_DAY(day) };
      if (!year) return { kind: 'undetermined', reason: YEAR_UNKNOWN };
      return { kind: 'scalar', value: `${year.value + 1}-${day}`, exhibits: [] };
    };
  },
};

/** @returns whether a text is a day of the calendar, YYYY-MM-DD. */
function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function declared(report: Report, of: keyof typeof LABELS): string | undefined {
  const { value } = report.document;
  const text = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[of] : undefined;
  return typeof text === 'string' && /^\d{4}-\d\d-\d\d$/u.test(text) && isDate(text) ? text : undefined;
}
