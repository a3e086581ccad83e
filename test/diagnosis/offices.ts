/** Made-up offices of every size that reports, with the figures that offices of their kind have. */
import type { Organ } from '@disclosure-lint/schemas';
import type { Random } from '../random.ts';

/** The least and the greatest of something. */
export type Span = readonly [number, number];

/** How much an office has to report. */
export interface Size {
  /** Applications received and brought forward together. */
  readonly applications: Span;
  /** The greatest share of applications that somebody takes to a review or to court. */
  readonly contested: number;
  /** Normative documents made in the year, and those in force beside them. */
  readonly documents: Span;
  readonly inForce: Span;
  /** The greatest number of decisions of one kind. */
  readonly decisions: number;
  /** Whether it may issue regulations. */
  readonly regulations: boolean;
}

/** An office that reports. */
export interface Office {
  readonly organ: Organ & { readonly name: string };
  /** What it calls itself. */
  readonly self: string;
  readonly size: Size;
}

interface Kind {
  readonly places: readonly string[];
  readonly names: readonly string[];
  readonly self: string;
  readonly kind: NonNullable<Organ['kind']>;
  readonly level: NonNullable<Organ['level']>;
  readonly size: Size;
}

const CITIES = ['青岚市', '望川市', '沐阳河市', '云州市'];
const COUNTIES = ['云溪县', '临渡区', '白鹭县', '石门坎区', '南浔口县', '松林区'];
const TOWNS = ['柳坪镇', '石桥沟镇', '东岭镇', '双河口镇', '梅子垭镇'];
const BUREAUS = ['档案局', '气象局', '地震局', '体育局', '科学技术局'];
const DEPARTMENTS = ['民政局', '水务局', '教育体育局', '农业农村局', '交通运输局', '自然资源局', '市场监督管理局'];

const KINDS: readonly Kind[] = [
  {
    places: COUNTIES,
    names: BUREAUS,
    self: '我局',
    kind: 'department',
    level: 'county',
    size: {
      applications: [0, 5],
      contested: 0.1,
      documents: [0, 1],
      inForce: [1, 4],
      decisions: 9,
      regulations: false,
    },
  },
  {
    places: TOWNS,
    names: ['人民政府'],
    self: '我镇',
    kind: 'township',
    level: 'township',
    size: {
      applications: [1, 30],
      contested: 0.12,
      documents: [0, 2],
      inForce: [1, 9],
      decisions: 300,
      regulations: false,
    },
  },
  {
    places: COUNTIES,
    names: DEPARTMENTS,
    self: '我局',
    kind: 'department',
    level: 'county',
    size: {
      applications: [20, 200],
      contested: 0.1,
      documents: [0, 6],
      inForce: [4, 40],
      decisions: 6000,
      regulations: false,
    },
  },
  {
    places: CITIES,
    names: DEPARTMENTS,
    self: '我局',
    kind: 'department',
    level: 'city',
    size: {
      applications: [60, 700],
      contested: 0.08,
      documents: [0, 9],
      inForce: [12, 80],
      decisions: 20_000,
      regulations: false,
    },
  },
  {
    places: COUNTIES,
    names: ['人民政府'],
    self: '本机关',
    kind: 'government',
    level: 'county',
    size: {
      applications: [150, 1500],
      contested: 0.06,
      documents: [1, 9],
      inForce: [20, 160],
      decisions: 90_000,
      regulations: false,
    },
  },
  {
    places: CITIES,
    names: ['人民政府'],
    self: '本机关',
    kind: 'government',
    level: 'city',
    size: {
      applications: [1000, 8000],
      contested: 0.03,
      documents: [4, 60],
      inForce: [90, 700],
      decisions: 900_000,
      regulations: true,
    },
  },
];

/**
 * @param index The kinds of office take turns by it.
 * @param random The source of chance.
 * @returns an office.
 */
export function officeAt(index: number, random: Random): Office {
  const of = KINDS[index % KINDS.length];
  if (!of) throw new Error('there is no kind of office');
  const { self, kind, level, size } = of;
  const name = random.pick(of.places) + random.pick(of.names);
  return { organ: { name, kind, level, scope: 'own' }, self, size };
}

/**
 * @param place The place whose office it is.
 * @param name Its name there.
 * @param like An office of the same kind: a bureau, a township, a department of a county.
 */
export function officeIn(place: string, name: string, like: 'bureau' | 'township' | 'department'): Office {
  const of = KINDS[{ bureau: 0, township: 1, department: 2 }[like]];
  if (!of) throw new Error('there is no such kind of office');
  const { self, kind, level, size } = of;
  return { organ: { name: place + name, kind, level, scope: 'own' }, self, size };
}

/** @returns a whole number of the span; small ones are as likely as great ones, whatever their number. */
export function between([low, high]: Span, random: Random): number {
  return Math.min(high, Math.floor(Math.exp(random.next() * Math.log(high - low + 2))) - 1 + low);
}
