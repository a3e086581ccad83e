/** One object for the whole run, a line for each report. Its shape is schemas/claims.schema.json; keys are listed one by one. */
import type { ClaimReading, Location, OwnTableFigure, ReadFigure, ReadQuantity } from '@disclosure-lint/core';
import type { ClaimsReporter, ClaimsReporterOptions, ClaimsRun, ReadReport } from './reporter.ts';

/** Makes the JSON form. */
export function jsonClaims({ version }: Pick<ClaimsReporterOptions, 'version'>): ClaimsReporter {
  return {
    begin: () => `{\n"schemaVersion": 1,\n"tool": ${JSON.stringify({ name: 'disclosure-lint', version })},\n"files": [`,
    file: (report, index) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify(file(report))}`,
    end: (run) =>
      `\n],\n"configFiles": ${JSON.stringify(run.configFiles)},\n"summary": ${JSON.stringify(summary(run))}\n}\n`,
  };
}

function file({ path, edition, year, figures }: ReadReport): unknown {
  return { path, edition, ...(year !== undefined && { year }), figures: figures.map(figure) };
}

function figure(it: ReadFigure): unknown {
  return {
    place: it.place,
    ...(it.section !== undefined && { section: it.section }),
    words: it.words,
    location: location(it.location),
    value: it.value,
    ...(it.quantity && { quantity: quantity(it.quantity) }),
    ...(it.claim && { claim: claim(it.claim) }),
    ...(it.topic !== undefined && { topic: it.topic }),
    verdict: it.verdict,
    readings: it.readings.map(reading),
    ...(it.against !== undefined && { against: it.against }),
    ...(it.ownTable && { ownTable: ownTable(it.ownTable) }),
  };
}

function quantity({ literal, kind, unit, approximation, location: at }: ReadQuantity): unknown {
  return { literal, kind, unit, ...(approximation !== undefined && { approximation }), location: location(at) };
}

function claim({ name, title, rule }: NonNullable<ReadFigure['claim']>): unknown {
  return { name, title, ...(rule !== undefined && { rule }) };
}

function reading({ value, cells }: ClaimReading): unknown {
  return {
    ...(value !== undefined && { value }),
    cells: cells.map(({ address, label, literal, value: own, location: at }) => ({
      address,
      label,
      ...(literal !== undefined && { literal }),
      ...(own !== undefined && { value: own }),
      ...(at && { location: location(at) }),
    })),
  };
}

function ownTable({ kind, value, cells }: OwnTableFigure): unknown {
  return {
    kind,
    value,
    cells: cells.map(({ label, literal, value: own, location: at }) => ({
      label,
      literal,
      value: own,
      location: location(at),
    })),
  };
}

function location({ pointer, exact, range, origin }: Location): unknown {
  return { pointer, exact, range, ...(origin && { origin }) };
}

function summary({ files, counts, notRead }: ClaimsRun): unknown {
  const { agrees, differs, rounded, unknown, notCompared } = counts;
  const figures = agrees + differs + rounded + unknown + notCompared;
  return {
    files,
    figures,
    ...{ agrees, differs, rounded, unknown, notCompared },
    ...(notRead.length > 0 && { notRead: notRead.map(({ path, reason }) => ({ path, reason })) }),
  };
}
