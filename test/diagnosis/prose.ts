/** What the offices of made-up reports say of their own figures: some hardly anything, some nearly everything. */
import { chineseOrdinal } from '@disclosure-lint/core';
import type { Form } from '@disclosure-lint/schemas';
import type { Random } from '../random.ts';
import { type Figures, tableOf } from './figures.ts';
import { type Statement, told } from './sums.ts';

/** Sentences, and what they tell of the figures. */
export interface Told {
  readonly text: string;
  readonly statements: readonly Statement[];
}

/** How much a report says of its figures. */
export type Talk = 'little' | 'some' | 'much';

/** A report of which something is to be told. */
export interface Subject {
  readonly form: Form;
  readonly figures: Figures;
  readonly year: number;
  /** What the office calls itself. */
  readonly self: string;
}

/** Tells a figure: notes the cells that it may stand for, and gives it in words. */
export type Tell = (...readings: readonly (readonly string[])[]) => string;

/** Writes a sentence with the figures that it tells. */
export type Sentence = (tell: Tell, has: (...cells: readonly string[]) => number) => string;

/**
 * @param subject Figures and form of the report.
 * @param random The source of chance.
 * @param sentences What is to be said, in this order.
 * @returns the sentences with their figures, and what is told by them.
 */
export function toldIn({ figures }: Subject, random: Random, sentences: readonly Sentence[]): Told {
  const statements: Statement[] = [];
  const has = (...cells: readonly string[]): number =>
    cells.reduce((sum, cell) => sum + Number(figures.get(cell) ?? Number.NaN), 0);
  // An office writes all figures of a report in the same way; few write them out.
  const inWords = random.next() < 0.1;
  const tell: Tell = (...readings) => {
    const value = has(...(readings[0] ?? []));
    statements.push(told(value, ...readings));
    return inWords && value > 2 && value < 100 ? chineseOrdinal(value) : String(value);
  };
  return { text: sentences.map((sentence) => sentence(tell, has)).join(''), statements };
}

const at = (row: string, column = 'total'): string => `applications.${row}.${column}`;
const [received, broughtForward, resultTotal, carriedForward] = [
  [at('received')],
  [at('broughtForward')],
  [at('resultTotal')],
  [at('carriedForward')],
];
const ORGANISATIONS = ['business', 'research', 'publicWelfare', 'legalService', 'otherOrg'].map((column) =>
  at('received', column),
);

/** @returns what is said of the applications and of what became of them. */
export function ofApplications(subject: Subject, talk: Talk, random: Random): Told {
  const { figures, form } = subject;
  if (figures.get(at('received')) === 0) return toldIn(subject, random, [nothingReceived(subject, random)]);
  const some = (): boolean => talk === 'much' || (talk === 'some' && random.next() < 0.5);
  const sentences = [some() ? random.pick(FLOWS)(subject) : random.pick(ONLY_RECEIVED)(subject)];
  if (some()) sentences.push(random.pick(BY_APPLICANT));
  if (some()) sentences.push(outcomes(form, random));
  if (talk !== 'little' && random.next() < 0.3) sentences.push(random.pick(REASONS));
  return toldIn(subject, random, sentences);
}

function nothingReceived({ figures, self, year }: Subject, random: Random): Sentence {
  if (figures.get(at('broughtForward')) !== 0)
    return (tell) =>
      `本年度新收政府信息公开申请${tell(received)}件，上年结转${tell(broughtForward)}件，办结${tell(resultTotal)}件，结转下年度继续办理${tell(carriedForward)}件。`;
  const words = random.pick([
    '本年度未收到政府信息公开申请。',
    `${year}年，${self}没有收到政府信息公开申请。`,
    `全年${self}未收到依申请公开事项。`,
  ]);
  return (tell) => {
    tell(received);
    return words;
  };
}

const FLOWS: readonly ((subject: Subject) => Sentence)[] = [
  () => (tell) =>
    `本年新收政府信息公开申请${tell(received)}件，上年结转${tell(broughtForward)}件，办结${tell(resultTotal)}件，结转下年度继续办理${tell(carriedForward)}件。`,
  ({ year, self }) =>
    (tell) =>
      `${year}年，${self}共收到政府信息公开申请${tell(received)}件，上年结转${tell(broughtForward)}件；全年办结${tell(resultTotal)}件，另有${tell(carriedForward)}件结转下年度继续办理。`,
  () => (tell) =>
    `全年共受理${tell(received)}件政府信息公开申请，上年结转${tell(broughtForward)}件，结转下年度${tell(carriedForward)}件。`,
  () => (tell) => `全年收到政府信息公开申请${tell(received)}件，本年度办结${tell(resultTotal)}件。`,
];

const ONLY_RECEIVED: readonly ((subject: Subject) => Sentence)[] = [
  () => (tell) => `全年收到政府信息公开申请${tell(received)}件，均按规定登记办理。`,
  ({ year }) =>
    (tell) =>
      `${year}年共收到依申请公开${tell(received)}件。`,
  ({ self }) =>
    (tell) =>
      `${self}全年共受理${tell(received)}件政府信息公开申请，答复前逐件核对。`,
];

const BY_APPLICANT: readonly Sentence[] = [
  (tell) =>
    `申请人中，自然人提出${tell([at('received', 'naturalPerson')])}件，法人或其他组织提出${tell(ORGANISATIONS)}件。`,
  (tell) =>
    `从申请人看，自然人${tell([at('received', 'naturalPerson')])}件，商业企业${tell([at('received', 'business')])}件，法律服务机构${tell([at('received', 'legalService')])}件。`,
  (tell) => `自然人提出的申请${tell([at('received', 'naturalPerson')])}件。`,
];

const OUTCOMES = [
  ['granted', '予以公开'],
  ['partlyGranted', '部分公开'],
  ['refused', '不予公开'],
  ['unavailable', '无法提供'],
  ['notProcessed', '不予处理'],
  ['otherHandling', '其他处理'],
] as const;

/** Offices that write none out leave nothing away either: their list is complete. */
function outcomes(form: Form, random: Random): Sentence {
  const [noZeros, opening] = [random.next() < 0.5, random.pick(['办理结果为：', '办结的申请中，', '从办理结果看，'])];
  const rows = tableOf(form, 'applications')?.rows.map(({ key }) => key) ?? [];
  return (tell, has) => {
    const parts = OUTCOMES.flatMap(([outcome, words]) => {
      const cells = rows.filter((row) => row === outcome || row.startsWith(`${outcome}.`)).map((row) => at(row));
      return noZeros && has(...cells) === 0 ? [] : `${words}${tell(cells)}件`;
    });
    return parts.length === 0 ? '' : `${opening}${parts.join('，')}。`;
  };
}

const UNAVAILABLE = ['notHeld', 'needsCreation', 'unclear'].map((reason) => at(`unavailable.${reason}`));
const NOT_PROCESSED = ['petition', 'repeat', 'publication', 'massive', 'confirmation'].map((reason) =>
  at(`notProcessed.${reason}`),
);

/** A reason may stand for all of its kind, where the office names the most frequent only. */
const REASONS: readonly Sentence[] = [
  (tell) => `因本机关不掌握相关政府信息无法提供的${tell([at('unavailable.notHeld')], UNAVAILABLE)}件。`,
  (tell) => `属于信访举报投诉类申请的${tell([at('notProcessed.petition')], NOT_PROCESSED)}件。`,
  (tell) => `予以公开和部分公开合计${tell([at('granted'), at('partlyGranted')])}件。`,
];
