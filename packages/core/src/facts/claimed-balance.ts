/** An equation between figures of the prose; what the prose leaves out is taken from the tables. */
import type { Form } from '@disclosure-lint/schemas';
import type { Report } from '../bind/report.ts';
import { type ClaimKind, catalogueOf } from '../claims/catalogue.ts';
import { figureOf, hold } from '../claims/hold.ts';
import { type Claim, claimPassage } from '../claims/read.ts';
import { claimExhibit, claimsOf } from './claimed-figure.ts';
import { checkKinds } from './claims.ts';
import type { Breach, Exhibit, FactDefinition } from './definition.ts';
import { add } from './exact-sum.ts';
import { addressOfPlace, placeName } from './places.ts';
import { NO_CLAIM, NO_FIGURE_TO_COMPARE } from './reasons.ts';
import { cellExhibit, join, printed } from './wording.ts';

/** Kinds of claim; of several names for one figure, the first that the prose has counts. */
type Term = readonly string[];

interface Params {
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

const SIDE_SCHEMA = {
  type: 'array',
  minItems: 1,
  items: { $ref: '#/$defs/names' },
  description: 'For each figure the kinds of claim that may give it; the first that the text has counts.',
} as const;

const NAMES = ['left', 'right', 'leftTerms', 'rightTerms', 'difference'] as const;

export const claimedBalance: FactDefinition<Params> = {
  name: 'claimedBalance',
  description: {
    'zh-CN': '正文中不相等的等式：左边各项之和应等于右边各项之和',
    en: 'An equation between figures of the text that does not hold',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['left', 'right'],
    additionalProperties: false,
    properties: { left: SIDE_SCHEMA, right: SIDE_SCHEMA },
  },
  messages: () => ({ default: NAMES, completed: [...NAMES, 'completed'] }),
  prepare({ left, right }, form, problem) {
    for (const names of [...left, ...right]) checkKinds(names, form, problem);
    return (report) => {
      const sides = [left, right].map((terms) => terms.map((names) => memberOf(names, report)));
      const members = sides.flat();
      const known = members.filter((member): member is Member => typeof member === 'object');
      const claimed = known.filter(({ claim }) => claim !== undefined);
      const nothing = { kind: 'evidence', breaches: [], checked: 0, skipped: [] } as const;
      // One figure alone makes no equation.
      if (claimed.length < 2) return { kind: 'undetermined', reason: NO_CLAIM };
      if (known.length < members.length) return { kind: 'undetermined', reason: NO_FIGURE_TO_COMPARE };
      // Where the tables have every figure, either a claim contradicts its cell or the tables are out of balance too:
      // the rules on these speak.
      if (claimed.every(({ held }) => held !== 'unknown')) return nothing;
      if (claimed.some(({ held }) => held === 'differs')) return nothing;
      const [own = [], other = []] = sides as Member[][];
      const total = sumOf(own);
      const rightTotal = sumOf(other);
      // 收到64件，其中上年结转5件: a figure that may hold the others of its side.
      const covers = own.some(({ claim, value }) => claim && mayBeSum(claim) && value === rightTotal);
      if (total === rightTotal || covers) return { ...nothing, checked: 1 };
      return { ...nothing, checked: 1, breaches: breachOf(own, other, total, rightTotal, report) };
    };
  },
};

interface Member {
  readonly value: number;
  readonly claim: Claim | undefined;
  readonly held: 'agrees' | 'differs' | 'unknown' | 'table';
  readonly exhibit: Exhibit;
}

/** @returns the figure, from the prose or else from the tables; why there is none otherwise. */
function memberOf(names: Term, report: Report): Member | 'several' | 'missing' {
  for (const name of names) {
    const found = claimsOf(report, [name]);
    const [claim] = found;
    if (!claim) continue;
    const same = found.every(
      ({ stated, quantity }) => stated === claim.stated && quantity?.approximation === undefined,
    );
    const exhibit = claimExhibit(claim, report);
    if (!same || !exhibit) return 'several';
    const { kind } = hold(claim, report);
    return { value: claim.stated, claim, held: kind === 'rounded' || kind === 'alone' ? 'differs' : kind, exhibit };
  }
  const figure = figureOf(mainReading(names, report.form), report);
  const [cell] = figure?.cells ?? [];
  if (!figure || !cell) return 'missing';
  return { value: figure.value, claim: undefined, held: 'table', exhibit: cellExhibit(cell.ref.table, cell.cell) };
}

function mainReading(names: Term, form: Form): ClaimKind['readings'][number] {
  const kinds = catalogueOf(form).kinds.filter(({ form: { name } }) => names.includes(name));
  return kinds.find(({ readings }) => readings.length > 0)?.readings[0] ?? [];
}

function mayBeSum({ kind: { readings } }: Claim): boolean {
  return readings.some((cells) => cells.length > 1);
}

function sumOf(members: readonly Member[]): number {
  return members.reduce((sum, { value }) => add(sum, value), 0);
}

function breachOf(
  left: readonly Member[],
  right: readonly Member[],
  own: number,
  other: number,
  report: Report,
): Breach[] {
  const members = [...left, ...right];
  const first = members.find(({ claim }) => claim)?.claim;
  const at = first && claimPassage(first);
  if (!first || !at) return [];
  const completed = members.filter(({ claim }) => !claim).map(({ exhibit }) => exhibit.label);
  const address = addressOfPlace(first.prose.place);
  return [
    {
      messageId: completed.length > 0 ? 'completed' : 'default',
      params: {
        left: own,
        right: other,
        leftTerms: terms(left),
        rightTerms: terms(right),
        difference: Math.abs(own - other),
        ...(completed.length > 0 && {
          completed: {
            'zh-CN': completed.map((label) => `“${label['zh-CN']}”`).join('、'),
            en: completed.map((label) => `“${label.en}”`).join(', '),
          },
        }),
      },
      pointer: at.pointer,
      span: at.span,
      ...(address !== undefined && { address }),
      place: join([placeName(first.prose.place, report.form), printed(at.printed.replace(/\s+/gu, ''))]),
      exhibits: members.map(({ exhibit }) => exhibit),
      identity: members.map(({ value }) => value),
    },
  ];
}

function terms(members: readonly Member[]): string {
  return members.map(({ value }) => value).join('＋');
}
