/** Reports and rule sets that the tests share. */
import { specimens } from '@disclosure-lint/rules';
import type { ReportFile } from '@disclosure-lint/schemas';
import {
  builtinRules,
  createRuleSet,
  editReport,
  type Finding,
  type LintContext,
  type LintResult,
  lintText,
  newReport,
} from '../src/index.ts';

/** Every built-in rule, also those that are off until someone asks for them. */
export const everyRule = createRuleSet({
  rules: builtinRules(),
  only: builtinRules().map((rule) => rule.name),
});

/** What a user gets who asks for nothing in particular. */
export const context: LintContext = { ruleSet: createRuleSet({ rules: builtinRules() }), locale: 'zh-CN' };

/** @returns a copy of the specimen of an edition. */
export function specimen(edition: '2019' | '2021' = '2021'): ReportFile {
  return structuredClone(specimens()[edition]) as ReportFile;
}

export function lint(report: unknown, options: Partial<LintContext> = {}): Promise<LintResult> {
  return lintText(JSON.stringify(report, null, 1), 'a.report.json', { ...context, ...options });
}

/** @returns each finding as `rule address`, in order. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ ruleId, address }) => `${ruleId} ${address ?? ''}`.trim());
}

/** @returns each breach that findings stand for as `rule address`, sorted. */
export function breachesOf(findings: readonly Finding[]): string[] {
  return findings
    .flatMap(({ breaches }) => breaches)
    .map(({ ruleId, address }) => `${ruleId} ${address ?? ''}`.trim())
    .sort();
}

/** The figures of a street office's year, by hand: every row, column and balance holds. */
const FIGURES: Readonly<Record<string, unknown>> = {
  'disclosure.normativeDocuments.issued': 3,
  'disclosure.normativeDocuments.repealed': 2,
  'disclosure.normativeDocuments.inForce': 9,
  'disclosure.licensing.decisions': 512,
  'disclosure.punishment.decisions': 84,
  'disclosure.fees.amountWan': 12.5,
  'applications.received.naturalPerson': 10,
  'applications.received.business': 4,
  'applications.received.total': 14,
  'applications.broughtForward.naturalPerson': 1,
  'applications.broughtForward.total': 1,
  'applications.granted.naturalPerson': 5,
  'applications.granted.business': 2,
  'applications.granted.total': 7,
  'applications.refused.thirdParty.naturalPerson': 2,
  'applications.refused.thirdParty.business': 1,
  'applications.refused.thirdParty.total': 3,
  'applications.unavailable.notHeld.naturalPerson': 3,
  'applications.unavailable.notHeld.total': 3,
  'applications.otherHandling.other.business': 1,
  'applications.otherHandling.other.total': 1,
  'applications.resultTotal.naturalPerson': 10,
  'applications.resultTotal.business': 4,
  'applications.resultTotal.total': 14,
  'applications.carriedForward.naturalPerson': 1,
  'applications.carriedForward.total': 1,
  'remedies.review.upheld': 2,
  'remedies.review.pending': 1,
  'remedies.review.total': 3,
};

const OVERVIEW = [
  { heading: '（一）主动公开', content: ['2024年通过网站和公开栏公开政府信息。'] },
  { heading: '（二）依申请公开', content: ['全年收到政府信息公开申请14件，均按期答复或者结转。'] },
  { heading: '（三）政府信息管理', content: ['文件公开前逐件审核。'] },
  { heading: '（四）政府信息公开平台建设', content: ['网站专栏按月更新。'] },
  { heading: '（五）监督保障', content: ['开展业务培训两次，纳入年度考核。'] },
];

/** @returns a report begun with `new` and filled in. */
export function filledReport(): ReportFile {
  const report = newReport({ year: 2024, organ: '某某街道办事处' });
  const prose = specimen().sections;
  return editReport(report, [
    ...Object.entries(FIGURES).map(([set, to]) => ({ set, to })),
    { op: 'replace', path: '/sections/0/content', value: OVERVIEW },
    { op: 'replace', path: '/sections/4/content', value: prose[4]?.content },
    { op: 'replace', path: '/sections/5/content', value: prose[5]?.content },
  ]);
}

/** Places of the specimens and of the filled report, which have the same shape. */
export const at = {
  applications: '/sections/2/content/0',
  remedies: '/sections/3/content/0',
} as const;
