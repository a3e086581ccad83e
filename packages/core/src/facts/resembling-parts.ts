/** Parts whose wording is that of the year before, or of another organ’s report. */
import type { Report } from '../bind/report.ts';
import { COMPARED_PARTS, type ComparedPart, commonShare, wordingOf } from '../comparison/wording.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { placeName, pointerOfPlace } from './places.ts';
import { NO_LAST_YEAR, NO_OTHERS } from './reasons.ts';

interface Params {
  readonly to: 'lastYear' | 'others';
  readonly parts: readonly ComparedPart[];
  readonly least: number;
  readonly same: number;
  readonly shortest: number;
}

const NAMES = ['part', 'percent', 'organ', 'year', 'file'] as const;

export const resemblingParts: FactDefinition<Params> = {
  name: 'resemblingParts',
  description: {
    'zh-CN': '文字与上一年度报告、或与其他机关报告雷同的部分（数字和机关名称不计）',
    en: 'Parts whose wording is that of last year’s report, or of another organ’s, numbers and names aside',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['to', 'parts', 'least', 'same', 'shortest'],
    additionalProperties: false,
    properties: {
      to: { enum: ['lastYear', 'others'] },
      parts: { type: 'array', minItems: 1, items: { enum: COMPARED_PARTS } },
      least: {
        type: 'number',
        description: 'The share of common wording, over 0 to 1, from which it is told; of other reports 0.8 at least.',
      },
      same: { type: 'number', description: 'The share from which it is told with the message `same`.' },
      shortest: { type: 'integer', minimum: 0, description: 'Parts with fewer characters are passed over.' },
    },
  },
  messages: () => ({ default: NAMES, same: NAMES }),
  prepare: (params) => (report) => {
    const { comparisons } = report;
    if (params.to === 'lastYear' && !comparisons?.lastYear) return { kind: 'undetermined', reason: NO_LAST_YEAR };
    if (params.to === 'others' && !comparisons?.alike) return { kind: 'undetermined', reason: NO_OTHERS };
    const breaches = params.parts.flatMap((part) => {
      const like = likeness(part, params, report);
      return like && like.share >= params.least ? [breachOf(part, like, params, report)] : [];
    });
    return { kind: 'evidence', breaches, checked: params.parts.length, skipped: [] };
  },
};

interface Likeness {
  readonly share: number;
  readonly organ: string;
  readonly year: number | string;
  readonly file: string;
}

function likeness(part: ComparedPart, { to, shortest }: Params, report: Report): Likeness | undefined {
  const { lastYear, alike = [] } = report.comparisons ?? {};
  if (to === 'others') {
    // Only what was compared can be alike, and hardly any is: the part is not worked out for the others.
    const other = alike.find((each) => each.part === part);
    if (!other || (wordingOf(report, part)?.digest.length ?? 0) < shortest) return undefined;
    const year = report.year?.value ?? '';
    return { share: other.share, organ: other.organ ?? other.path, year, file: other.path };
  }
  const then = lastYear?.texts[part];
  if (!lastYear || !then || then.length < shortest) return undefined;
  const now = wordingOf(report, part)?.digest;
  if (!now || now.length < shortest) return undefined;
  const share = commonShare(now, then);
  return { share, organ: lastYear.organ ?? lastYear.path, year: lastYear.year ?? '', file: lastYear.path };
}

function breachOf(part: ComparedPart, like: Likeness, { same }: Params, report: Report): Breach {
  const pointer = pointerOfPlace(report, part);
  const heading = placeName(part, report.form);
  return {
    messageId: like.share >= same ? 'same' : 'default',
    // 99.6 % alike is not “100 %”: only what is the same is called so.
    params: {
      part: heading,
      percent: like.share === 1 ? 100 : Math.min(99, Math.round(like.share * 100)),
      organ: like.organ,
      year: like.year,
      file: like.file,
    },
    pointer,
    address: part,
    place: heading,
    exhibits: [],
    identity: [part, like.organ, like.year],
  };
}
