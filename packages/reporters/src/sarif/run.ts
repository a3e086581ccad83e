/** What a SARIF log says of the run as a whole: the files, and whatever kept the tool from judging them. */
import type { Finding } from '@disclosure-lint/core';
import { exchangeTexts } from '../exchange/texts.ts';
import type { FileOverview, ReporterOptions, RunSummary } from '../reporter.ts';
import { suppressionNotes } from '../shown.ts';
import { type Artifact, locationOf } from './locations.ts';
import { LEVELS } from './rules.ts';
import { artifactLocation, message } from './text.ts';

/** The names of notifications. */
const IDS = { notLinted: 'not-linted', ruleCrashed: 'rule-crashed', suppression: 'core-suppression' } as const;

/** @returns a descriptor for each kind of notification. */
export function notificationDescriptors({ locale }: Pick<ReporterOptions, 'locale'>): readonly object[] {
  const { notifications } = exchangeTexts(locale);
  return (['notLinted', 'ruleCrashed', 'suppression'] as const).map((kind) => ({
    id: IDS[kind],
    shortDescription: message(notifications[kind]),
  }));
}

/** @returns the file as one that was linted. */
export function artifactOf({ path, verdict, organ, year }: FileOverview): object {
  return {
    location: artifactLocation(path),
    roles: ['analysisTarget'],
    properties: { verdict, ...(organ !== undefined && { organ }), ...(year !== undefined && { year }) },
  };
}

/** @returns the run; what could not be judged was not executed successfully, whatever else was found. */
export function invocationOf(summary: RunSummary, { locale, quiet }: ReporterOptions): object {
  const { verdict, notLinted, ignored, configFiles, overview = [], files, suppressed } = summary;
  const suppressionFiles = summary.suppressionFiles.map(({ path }) => path);
  const words = exchangeTexts(locale);
  const crashes = overview.flatMap(({ path, rules }) => {
    const count = rules['core-rule-crash'] ?? 0;
    return count > 0 ? [notification(IDS.ruleCrashed, words.crashes(count), path)] : [];
  });
  const notes = suppressionNotes(summary, quiet).flatMap(({ path, text, findings }) =>
    findings.map((finding) => suppressionNotification(finding, { path, text, locale })),
  );
  return {
    executionSuccessful: verdict !== 'incomplete',
    toolExecutionNotifications: [
      ...notLinted.map(({ path, reason }) => notification(IDS.notLinted, reason, path)),
      ...crashes,
    ],
    toolConfigurationNotifications: notes,
    properties: { verdict, files, suppressed, configFiles, suppressionFiles, ignored },
  };
}

function notification(id: string, text: string, path: string): object {
  return {
    descriptor: { id },
    level: 'error',
    message: message(text),
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
  };
}

function suppressionNotification(finding: Finding, artifact: Artifact): object {
  const { severity, location, remedy } = finding;
  return {
    descriptor: { id: IDS.suppression },
    level: LEVELS[severity],
    message: message([finding.message, remedy].filter((line) => line !== '').join('\n')),
    locations: [locationOf({ location }, artifact)],
  };
}
