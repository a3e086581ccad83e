/** Prose made to be slow to read: what a careless expression would go over again and again. */
import { specimens } from '@disclosure-lint/rules';
import type { ReportFile, Section } from '@disclosure-lint/schemas';

/** Repeated until the text is as long as wanted. */
export const ADVERSARIAL: Readonly<Record<string, string>> = {
  'a run of digits': '1234567890',
  'digits and commas': '1,234,',
  'a run of Chinese numerals': '一百二十三万',
  'units without figures': '件',
  'denials without an end': '未收到',
  'nouns without an end': '申请公开',
  'figures and units without punctuation': '收到申请1件',
  'years without an end': '2023年',
  'brackets that never close': '《（〔“',
  'percentages without an end': '百分之',
  'Chinese and ASCII mixed': '收到a1件b申请,',
};

/**
 * @param unit What is repeated.
 * @param length How many characters.
 * @returns the text of a report with that prose in its overview, in one paragraph.
 */
export function adversarialReport(unit: string, length: number): string {
  const report: ReportFile = structuredClone(specimens()['2021']);
  const [overview, ...others] = report.sections;
  if (!overview) throw new Error('the specimen has an overview');
  const sections: Section[] = [{ ...overview, content: [unit.repeat(Math.ceil(length / unit.length))] }, ...others];
  return JSON.stringify({ ...report, sections });
}
