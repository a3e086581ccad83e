/** Suppressions of what was diagnosed: breaches are accepted one by one, and what is left is told without them. */
import { forms } from '@disclosure-lint/rules';
import type { ReportFile, Suppression } from '@disclosure-lint/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellIndex } from '../src/facts/addresses.ts';
import {
  type BreachRef,
  bindReport,
  builtinRules,
  createRuleSet,
  editReport,
  equationsIn,
  type Finding,
  parseDocument,
  suppressionsOf,
} from '../src/index.ts';
import { filledReport, lint, specimen, told } from './reports.ts';

const FILE = 'a.report.json';
const reason = '已核实';

/** A few lines that cross, so that mistakes meet in them. */
const LINES =
  /\.(?:received|broughtForward|granted|refused\.thirdParty|resultTotal|carriedForward)\.(?:natural|bus|total)/u;
const cells = [...cellIndex(forms['2021']).keys()].filter(
  (address) => LINES.test(address) || address.startsWith('remedies.'),
);
const mistyped: fc.Arbitrary<ReportFile> = fc
  .tuple(
    fc.constantFrom(specimen('2021'), specimen('2019'), filledReport()),
    fc.array(
      fc.tuple(
        fc.constantFrom(...cells),
        fc.oneof(fc.nat({ max: 60 }), fc.constantFrom<unknown>('', '/', '3件', -1, 9999)),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([report, changes]) =>
    editReport(
      report,
      changes.map(([set, to]) => ({ set, to })),
    ),
  );

/** Two slips in a row: its sum stands in the finding of the first alone. */
const twoInARow = (): ReportFile =>
  editReport(specimen(), [
    { set: 'applications.granted.naturalPerson', to: 18 },
    { set: 'applications.granted.business', to: 9 },
  ]);

const naming = ({ ruleId, address, fingerprint }: Omit<BreachRef, 'messageId'>): Suppression => ({
  file: FILE,
  rule: ruleId,
  ...(address !== undefined && { address }),
  fingerprint,
  reason,
});

const marksOf = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ breaches }) => breaches.map(({ fingerprint }) => fingerprint)).sort();

const isOpen = ({ suppressed }: Finding): boolean => !suppressed;

async function accepting(report: ReportFile, suppressions: readonly Suppression[]) {
  const { findings, suppressions: uses } = await lint(report, { suppressions });
  return { findings, statuses: uses.map(({ status }) => status) };
}

/** Every finding is as it was, but for this one, which is accepted. */
async function expectAccepted(report: ReportFile, finding: Finding, suppressions: readonly Suppression[]) {
  const before = (await lint(report)).findings;
  const { findings, statuses } = await accepting(report, suppressions);
  const mark = finding.fingerprint;
  expect(findings).toEqual(before.map((it) => (it.fingerprint === mark ? { ...it, suppressed: { reason } } : it)));
  expect(new Set(statuses)).toEqual(new Set(['used']));
}

describe('a suppression', () => {
  it('of one breach changes no other finding, and leaves the other breaches of its own open', async () => {
    let taken = 0;
    const property = fc.asyncProperty(mistyped, fc.nat(), async (report, which) => {
      const before = (await lint(report)).findings;
      const all = before.flatMap((owner) => owner.breaches.map((breach) => ({ owner, breach })));
      const { owner, breach } = all[which % Math.max(1, all.length)] ?? {};
      if (!owner || !breach) return;
      if (owner.breaches.length > 1) taken++;
      const { findings, statuses } = await accepting(report, [naming(breach)]);
      expect(statuses).toEqual(['used']);
      for (const other of before) if (other !== owner) expect(findings).toContainEqual(other);
      expect(marksOf(findings)).toEqual(marksOf(before));
      expect(marksOf(findings.filter(({ suppressed }) => suppressed))).toEqual([breach.fingerprint]);
    });
    await fc.assert(property, { numRuns: 80 });
    expect(taken).toBeGreaterThan(20);
  });

  it('of all breaches of a finding accepts it whole, as does one that names it by its own place', async () => {
    const property = fc.asyncProperty(mistyped, fc.nat(), async (report, which) => {
      const { findings } = await lint(report);
      const finding = findings[which % Math.max(1, findings.length)];
      if (!finding) return;
      await expectAccepted(report, finding, suppressionsOf(finding, FILE, { reason }));
      if (finding.breaches.length > 1) await expectAccepted(report, finding, [naming(finding)]);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  // The finding is on the figure and its one breach elsewhere: only the breach can be named.
  it('that names a finding of one breach by its own place accepts it too', async () => {
    const finding = (await lint(twoInARow())).findings.find(({ address }) => address?.endsWith('granted.business'));
    if (!finding) return;
    await expectAccepted(twoInARow(), finding, [naming(finding)]);
  });

  it('of the sum that tells which figure is wrong leaves a choice', async () => {
    const report = editReport(filledReport(), [{ set: 'applications.received.research', to: 3 }]);
    const [before] = (await lint(report)).findings;
    expect(before?.candidates).toHaveLength(1);
    const row = before?.breaches.find(({ ruleId }) => ruleId === 'applications-row-total');
    const { findings } = await accepting(report, row ? [naming(row)] : []);
    expect(told(findings)).toEqual([
      'applications-balance applications.received.research',
      'applications-row-total applications.received.total',
    ]);
    const [balance, accepted] = findings;
    expect(accepted).toMatchObject({ suppressed: { reason }, fingerprint: row?.fingerprint });
    expect(accepted?.candidates).toBeUndefined();
    expect(balance?.breaches).toHaveLength(1);
    expect(balance?.suppressed).toBeUndefined();
  });

  it('that has expired changes nothing', async () => {
    const before = (await lint(twoInARow())).findings;
    const suppressions = before.flatMap((finding) =>
      suppressionsOf(finding, FILE, { reason, until: '2025-01-01' }).slice(0, 1),
    );
    const after = await lint(twoInARow(), { suppressions, today: '2025-01-02' });
    expect(after.findings).toEqual(before);
    expect(after.suppressions.map(({ status }) => status)).toEqual(suppressions.map(() => 'expired'));
  });
});

describe('a rule that is switched off or accepted as a whole', () => {
  const names = ['applications-row-total', 'applications-result-total'];
  const severities = Object.fromEntries(names.map((name) => [name, 'off' as const]));
  const ruleSet = createRuleSet({ rules: builtinRules(), severities });
  const wholly = names.map((rule): Suppression => ({ file: FILE, rule, reason }));

  it('is no evidence against a figure', async () => {
    const property = fc.asyncProperty(mistyped, async (report) => {
      const { findings } = await lint(report, { ruleSet });
      const open = (await accepting(report, wholly)).findings.filter(isOpen);
      const bound = bindReport(parseDocument(JSON.stringify(report), FILE), forms);
      const left = new Set(
        equationsIn(bound, ruleSet).flatMap((sum) => [...sum.left, ...sum.right].map(({ address }) => address)),
      );
      for (const { candidates = [], breaches } of [...findings, ...open]) {
        expect(breaches.filter(({ ruleId }) => names.includes(ruleId))).toEqual([]);
        // What the text says of a figure is evidence still.
        if (breaches.some(({ ruleId }) => ruleId.startsWith('narrative-'))) continue;
        const named = candidates.flatMap(({ corrections }) => corrections.map(({ address }) => address));
        expect(named.filter((address) => !left.has(address))).toEqual([]);
      }
    });
    await fc.assert(property, { numRuns: 80, examples: [[twoInARow()]] });
  });

  it.each([
    ['a figure inside', { 'applications.granted.business': 9 }],
    ['a figure of the balance', { 'applications.received.business': 9 }],
    ['a figure that the text states', { 'applications.received.total': 60 }],
    ['a total that the text states', { 'applications.resultTotal.total': 85 }],
  ])('tells the same either way of %s', async (_, figures) => {
    const report = editReport(
      specimen(),
      Object.entries(figures).map(([set, to]) => ({ set, to })),
    );
    const off = await lint(report, { ruleSet });
    const open = (await accepting(report, wholly)).findings.filter(isOpen);
    const rest = (await lint(report)).findings.flatMap(({ breaches }) => breaches);
    expect(marksOf(open)).toEqual(marksOf(off.findings));
    expect(marksOf(open).length).toBe(rest.filter(({ ruleId }) => !names.includes(ruleId)).length);
    expect(open.map(({ address, message }) => [address, message])).toEqual(
      off.findings.map(({ address, message }) => [address, message]),
    );
  });
});
