/** Single values of what the prose claims, from which a reviewer composes rules with the values of cells. */
import type { ProsePlace, Report } from '../bind/report.ts';
import { type Claim, claimPassage, readProse } from '../claims/read.ts';
import { checkKinds } from './claims.ts';
import type { Exhibit, FactDefinition, FactResult } from './definition.ts';
import { PLACES_SCHEMA } from './phrase-params.ts';
import { addressOfPlace, placeName } from './places.ts';
import { NO_CLAIM, SEVERAL_FIGURES } from './reasons.ts';
import { quotable } from './wording.ts';

interface Wanted {
  /** Kinds of claim of the catalogue. */
  readonly of: readonly string[];
  readonly in?: readonly ProsePlace[];
}

const OF_SCHEMA = { $ref: '#/$defs/names', description: 'Kinds of claim of the catalogue rules/claims.json.' } as const;
const none = (): Readonly<Record<string, readonly string[]>> => ({});

export const claimedFigure: FactDefinition<Wanted & { readonly modulo?: number }> = {
  name: 'claimedFigure',
  description: {
    'zh-CN': '正文就某事项写的数字；没有写、写得不一致或只是约数的，没有答案',
    en: 'The figure that the text gives for a matter; no answer where it gives none, several, or a rounded one',
  },
  returns: 'scalar',
  params: {
    type: 'object',
    required: ['of'],
    additionalProperties: false,
    properties: {
      of: OF_SCHEMA,
      in: PLACES_SCHEMA,
      modulo: { type: 'number', exclusiveMinimum: 0, description: 'The remainder when divided by this.' },
    },
  },
  messages: none,
  prepare({ of, in: places, modulo }, form, problem) {
    checkKinds(of, form, problem);
    return (report): FactResult => {
      const found = claimsOf(report, of, places).filter(({ quantity }) => quantity?.approximation === undefined);
      const [first] = found;
      if (!first) return { kind: 'undetermined', reason: NO_CLAIM };
      if (found.some(({ stated }) => stated !== first.stated)) return { kind: 'undetermined', reason: SEVERAL_FIGURES };
      const value = modulo === undefined ? first.stated : first.stated % modulo;
      return {
        kind: 'scalar',
        value,
        get exhibits(): readonly Exhibit[] {
          return found.flatMap((claim) => claimExhibit(claim, report) ?? []);
        },
      };
    };
  },
};

export const claimCount: FactDefinition<Wanted> = {
  name: 'claimCount',
  description: {
    'zh-CN': '正文有几处写到某事项的数字（包括“没有”）',
    en: 'How often the text gives a figure for a matter, “none” included',
  },
  returns: 'scalar',
  params: {
    type: 'object',
    required: ['of'],
    additionalProperties: false,
    properties: { of: OF_SCHEMA, in: PLACES_SCHEMA },
  },
  messages: none,
  prepare({ of, in: places }, form, problem) {
    checkKinds(of, form, problem);
    return (report): FactResult => {
      const found = claimsOf(report, of, places);
      return {
        kind: 'scalar',
        value: found.length,
        get exhibits(): readonly Exhibit[] {
          return found.flatMap((claim) => claimExhibit(claim, report) ?? []);
        },
      };
    };
  },
};

/** @returns the claims of the kinds named, in the order of the places and of their text. */
export function claimsOf(report: Report, of: readonly string[], places?: readonly ProsePlace[]): readonly Claim[] {
  return readProse(report)
    .filter(({ prose }) => !places || places.includes(prose.place))
    .flatMap(({ claims }) => claims.filter(({ kind }) => of.includes(kind.form.name)));
}

/** @returns a claim as evidence; undefined where it cannot be placed. */
export function claimExhibit(claim: Claim, report: Report): Exhibit | undefined {
  const at = claimPassage(claim);
  if (!at) return undefined;
  const place = placeName(claim.prose.place, report.form);
  const address = addressOfPlace(claim.prose.place);
  const phrase = quotable(at.printed.replace(/\s+/gu, ''));
  return {
    label: { 'zh-CN': `“${place['zh-CN']}”写的“${phrase}”`, en: `“${phrase}” in ${place.en}` },
    literal: at.printed,
    value: claim.stated,
    ...(address !== undefined && { address }),
    pointer: at.pointer,
    span: at.span,
  };
}
