/** A finding as a SARIF result. */
import type { Finding, Fix, RelatedLocation } from '@disclosure-lint/core';
import { clausesOf, problemOf } from '../exchange/finding-text.ts';
import { hasLines } from '../exchange/places.ts';
import { textsIn } from '../locales/index.ts';
import { type Artifact, locationOf, regionOf } from './locations.ts';
import { LEVELS } from './rules.ts';
import { artifactLocation, message } from './text.ts';

/** Changes when the same finding would get another fingerprint. */
const FINGERPRINT = 'disclosureLint/v1';

/**
 * Keys are listed one by one: what core adds to a finding does not leak into a published format.
 * @param baseline Whether the run has a baseline: either all results of a run have a `baselineState`, or none.
 */
export function resultOf(finding: Finding, artifact: Artifact, baseline: boolean): object {
  const { ruleId, severity, remedy, location, address, place, related, fixes } = finding;
  const mendable = hasLines(location, artifact.text) ? fixes : [];
  return {
    ruleId,
    level: LEVELS[severity],
    message: message([problemOf(finding), remedy].filter((line) => line !== '').join('\n')),
    locations: [
      locationOf(
        { location, ...(address !== undefined && { address }), ...(place !== undefined && { place }) },
        artifact,
      ),
    ],
    ...(related.length > 0 && { relatedLocations: related.map((it, index) => evidence(it, index + 1, artifact)) }),
    partialFingerprints: { [FINGERPRINT]: finding.fingerprint },
    suppressions: suppressionsOf(finding),
    ...(baseline && { baselineState: finding.suppressed?.inBaseline ? 'unchanged' : 'new' }),
    ...(mendable.length > 0 && { fixes: mendable.map((fix) => fixOf(fix, artifact)) }),
    properties: propertiesOf(finding, artifact),
  };
}

function evidence({ label, literal, address, location }: RelatedLocation, id: number, artifact: Artifact): object {
  const { blank, labelSeparator } = textsIn(artifact.locale);
  const printed = literal.trim() === '' ? blank : literal;
  const said = label.includes(printed) ? label : `${label}${labelSeparator}${printed}`;
  return locationOf({ location, said, id, ...(address !== undefined && { address }) }, artifact);
}

/** Always there: either all results of a run have suppressions, or none, and without them nobody knows. */
function suppressionsOf({ suppressed }: Finding): readonly object[] {
  if (!suppressed) return [];
  const { reason, author, until } = suppressed;
  const properties = { ...(author !== undefined && { author }), ...(until !== undefined && { until }) };
  return [
    {
      kind: 'external',
      status: 'accepted',
      justification: reason,
      ...(Object.keys(properties).length > 0 && { properties }),
    },
  ];
}

function fixOf({ title, applicability, edits }: Fix, { path }: Artifact): object {
  return {
    description: message(title),
    artifactChanges: [
      {
        artifactLocation: artifactLocation(path),
        replacements: edits.map(({ range, newText }) => ({
          deletedRegion: regionOf(range),
          insertedContent: { text: newText },
        })),
      },
    ],
    properties: { applicability },
  };
}

function propertiesOf(finding: Finding, { locale }: Artifact): object {
  const { messageId, ask, rationale, remedy, breaches } = finding;
  const others = [...new Set(breaches.map(({ ruleId }) => ruleId))].filter((name) => name !== finding.ruleId);
  return {
    ...{ messageId, ask, rationale, remedy },
    basis: clausesOf(finding, locale),
    ...(others.length > 0 && { alsoBroken: others }),
  };
}
