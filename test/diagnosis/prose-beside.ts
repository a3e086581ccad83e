/** What made-up reports say of reviews, lawsuits and documents. */
import type { Random } from '../random.ts';
import { type Sentence, type Subject, type Talk, type Told, toldIn } from './prose.ts';

const of = (row: string, column = 'total'): string => `remedies.${row}.${column}`;
const LINES = ['litigationDirect', 'litigationAfterReview'] as const;
/** The lawsuits with some result; without a column, all of them. */
const lawsuits = (column = 'total'): readonly string[] => LINES.map((row) => of(row, column));
const REVIEW = [of('review')];

/** @returns what is said of reviews and lawsuits; little is said by many. */
export function ofRemedies(subject: Subject, talk: Talk, random: Random): Told {
  const said = talk === 'much' || (talk === 'some' && random.next() < 0.5);
  if (!said) return { text: '', statements: [] };
  return toldIn(subject, random, [random.pick(ON_REMEDIES)]);
}

const ON_REMEDIES: readonly Sentence[] = [
  (tell) => `因政府信息公开引发行政复议${tell(REVIEW)}件、行政诉讼${tell(lawsuits())}件。`,
  (tell, has) =>
    has(...REVIEW) === 0
      ? `因政府信息公开被申请行政复议${tell(REVIEW)}件。`
      : `因政府信息公开被申请行政复议${tell(REVIEW)}件，其中结果维持${tell([of('review', 'upheld')])}件，结果纠正${tell([of('review', 'corrected')])}件，其他结果${tell([of('review', 'other')], [of('review', 'upheld')])}件，尚未审结${tell([of('review', 'pending')])}件。`,
  (tell, has) =>
    has(...lawsuits()) === 0
      ? `本年度因政府信息公开被申请行政复议${tell(REVIEW)}件。`
      : `本年度因政府信息公开被申请行政复议${tell(REVIEW)}件，被提起行政诉讼${tell(lawsuits(), [of('litigationDirect')], [of('litigationAfterReview')])}件，其中未经复议直接起诉${tell([of('litigationDirect')])}件，复议后起诉${tell([of('litigationAfterReview')])}件。`,
  (tell, has) => {
    if (has(...REVIEW, ...lawsuits()) > 0)
      return `因政府信息公开被申请行政复议${tell(REVIEW)}件，被提起行政诉讼${tell(lawsuits())}件。`;
    tell(REVIEW);
    tell(lawsuits());
    return '本年度未发生因政府信息公开引发的行政复议、行政诉讼。';
  },
];

/** @returns what is said of documents and decisions. */
export function ofDisclosure(subject: Subject, talk: Talk, random: Random): Told {
  const some = (): boolean => talk === 'much' || (talk === 'some' && random.next() < 0.5);
  const sentences: Sentence[] = [];
  if (some()) sentences.push(subject.form.edition === '2019' ? made : random.pick(DOCUMENTS));
  if (some()) sentences.push(DECISIONS);
  return toldIn(subject, random, sentences);
}

const doc = (column: string): readonly string[] => [`disclosure.normativeDocuments.${column}`];

const made: Sentence = (tell) => `全年新制作规范性文件${tell(doc('newlyMade'))}件。`;

const DOCUMENTS: readonly Sentence[] = [
  (tell) =>
    `全年制发行政规范性文件${tell(doc('issued'))}件，废止${tell(doc('repealed'))}件，截至年底现行有效${tell(doc('inForce'))}件。`,
  (tell) => `全年制发行政规范性文件${tell(doc('issued'))}件。`,
  (tell) => `现行有效的行政规范性文件${tell(doc('inForce'))}件。`,
];

/** None of the recommended rules holds decisions against the tables, so that these figures are told without a statement. */
const DECISIONS: Sentence = (_, has) => {
  const [licensing, punishment, coercion] = ['licensing', 'punishment', 'coercion'].map((row) =>
    has(`disclosure.${row}.decisions`),
  );
  return `全年作出行政许可决定${licensing}件、行政处罚决定${punishment}件、行政强制决定${coercion}件。`;
};
