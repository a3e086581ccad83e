/**
 * `--format json`: one object for the whole run, a line for each file, so that it can be written while linting and
 * compared line by line. Its shape is schemas/result.schema.json. Keys are listed here one by one: what core adds to
 * a finding does not leak into a published format.
 */
import type { Finding, LintResult, Location, RelatedLocation, RuleOutcome } from '@disclosure-lint/core';
import type { ResultImport } from '@disclosure-lint/schemas';
import type { FileReport, Reporter, ReporterOptions, RunSummary } from './reporter.ts';
import { shownFindings } from './shown.ts';

/** Makes the JSON reporter. */
export function jsonReporter({ version, quiet }: ReporterOptions): Reporter {
  return {
    begin: () => `{\n"schemaVersion": 1,\n"tool": ${JSON.stringify({ name: 'disclosure-lint', version })},\n"files": [`,
    separators: { first: '\n', between: ',\n' },
    file: (report) => JSON.stringify(file(report, quiet)),
    end: (total) => `\n],\n${used(total)}"summary": ${JSON.stringify(summary(total))}\n}\n`,
  };
}

function file(report: FileReport, quiet: boolean): unknown {
  const { result, verdict } = report;
  return {
    path: result.path,
    edition: result.edition,
    ...(result.year !== undefined && { year: result.year }),
    ...(report.config !== undefined && { config: report.config }),
    ...(report.suppressions !== undefined && { suppressions: report.suppressions }),
    ...(report.import && { import: imported(report.import) }),
    verdict,
    findings: shownFindings(report, quiet).map(finding),
    outcomes: outcomes(result),
    coverage: { sections: result.coverage.sections, tables: result.coverage.tables },
    ...(result.diagnosis && { diagnosis: diagnosis(result.diagnosis) }),
  };
}

function diagnosis({ steps, complete }: NonNullable<LintResult['diagnosis']>): unknown {
  return { steps, complete };
}

function imported({ kind, losses }: ResultImport): unknown {
  return { kind, losses: losses.map(({ message, origin }) => ({ message, ...(origin && { origin }) })) };
}

function finding(it: Finding): unknown {
  return {
    ruleId: it.ruleId,
    messageId: it.messageId,
    severity: it.severity,
    ask: it.ask,
    message: it.message,
    rationale: it.rationale,
    remedy: it.remedy,
    params: it.params,
    ...(it.address !== undefined && { address: it.address }),
    ...(it.place !== undefined && { place: it.place }),
    location: location(it.location),
    related: it.related.map(related),
    breaches: it.breaches.map(({ ruleId, messageId, address, fingerprint }) => ({
      ruleId,
      messageId,
      ...(address !== undefined && { address }),
      fingerprint,
    })),
    ...(it.candidates && { candidates: it.candidates.map(candidate) }),
    fixes: it.fixes.map(({ title, applicability, edits }) => ({
      title,
      applicability,
      edits: edits.map(({ range, newText }) => ({ range, newText })),
    })),
    fingerprint: it.fingerprint,
    basis: it.basis.map(({ kind, document, clause }) => ({ kind, document, ...(clause !== undefined && { clause }) })),
    ...(it.suppressed && { suppressed: suppressed(it.suppressed) }),
  };
}

function candidate({ corrections, slip }: NonNullable<Finding['candidates']>[number]): unknown {
  return {
    corrections: corrections.map(({ address, place, literal, value, location: at }) => ({
      address,
      place,
      literal,
      value,
      location: location(at),
    })),
    ...(slip !== undefined && { slip }),
  };
}

function suppressed({ reason, author, until, inBaseline }: NonNullable<Finding['suppressed']>): unknown {
  return {
    reason,
    ...(author !== undefined && { author }),
    ...(until !== undefined && { until }),
    ...(inBaseline && { inBaseline }),
  };
}

function related({ label, literal, value, address, location: at }: RelatedLocation): unknown {
  return {
    label,
    literal,
    ...(value !== undefined && { value }),
    ...(address !== undefined && { address }),
    location: location(at),
  };
}

function location({ pointer, exact, range, origin }: Location): unknown {
  return { pointer, exact, range, ...(origin && { origin }) };
}

function outcomes(result: LintResult): unknown {
  const withReason = (status: RuleOutcome['status']) =>
    result.outcomes.flatMap((outcome) =>
      outcome.status === status && 'reason' in outcome ? [{ ruleId: outcome.ruleId, reason: outcome.reason }] : [],
    );
  const count = (status: RuleOutcome['status']) =>
    result.outcomes.filter((outcome) => outcome.status === status).length;
  return {
    pass: count('pass'),
    fail: count('fail'),
    partial: count('partial'),
    partialReasons: withReason('partial'),
    notApplicable: withReason('notApplicable'),
    error: withReason('error'),
  };
}

/** What a run worked by beside the rules: named always, so that nobody can say that it was not told. */
function used({ configFiles, suppressionFiles }: RunSummary): string {
  const files = suppressionFiles.map(({ path, findings }) => ({ path, findings: findings.map(finding) }));
  return `"configFiles": ${JSON.stringify(configFiles)},\n"suppressionFiles": ${JSON.stringify(files)},\n`;
}

function summary(total: RunSummary): unknown {
  const { files, errors, warnings, infos, suppressed, verdict, notLinted, ignored } = total;
  return {
    files,
    errors,
    warnings,
    infos,
    suppressed,
    verdict,
    ...(notLinted.length > 0 && { notLinted }),
    ...(ignored.length > 0 && { ignored }),
  };
}
