/** The same figure given twice, and not alike. */
import type { Report } from '../bind/report.ts';
import type { Claim } from '../claims/read.ts';
import { claimExhibit, claimsOf } from './claimed-figure.ts';
import { checkKinds } from './claims.ts';
import type { Breach, FactDefinition } from './definition.ts';

export const conflictingClaims: FactDefinition<{ readonly of: readonly string[] }> = {
  name: 'conflictingClaims',
  description: {
    'zh-CN': '正文就同一事项写了两个不同的数字；约数不作比较',
    en: 'Two figures of the text for one matter that are not the same; rounded ones are not compared',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['of'],
    additionalProperties: false,
    properties: { of: { $ref: '#/$defs/names', description: 'Kinds of claim that speak of the same matter.' } },
  },
  messages: () => ({ default: ['phrase', 'stated', 'other', 'otherStated', 'difference'] }),
  prepare({ of }, form, problem) {
    checkKinds(of, form, problem);
    return (report) => {
      const exact = claimsOf(report, of).filter(({ quantity }) => quantity?.approximation === undefined);
      const [first, ...others] = exact;
      const conflicting = first ? others.filter(({ stated }) => stated !== first.stated) : [];
      return {
        kind: 'evidence',
        breaches: first ? conflicting.flatMap((claim) => breachOf(claim, first, report)) : [],
        checked: others.length,
        skipped: [],
      };
    };
  },
};

function breachOf(claim: Claim, first: Claim, report: Report): Breach[] {
  const own = claimExhibit(claim, report);
  const before = claimExhibit(first, report);
  if (!own || !before) return [];
  const phrase = own.literal.replace(/\s+/gu, '');
  const other = before.literal.replace(/\s+/gu, '');
  return [
    {
      messageId: 'default',
      params: {
        phrase,
        stated: claim.stated,
        other,
        otherStated: first.stated,
        difference: Math.abs(claim.stated - first.stated),
      },
      pointer: own.pointer,
      ...(own.span && { span: own.span }),
      ...(own.address !== undefined && { address: own.address }),
      place: own.label,
      exhibits: [before],
      identity: [phrase, other],
    },
  ];
}
