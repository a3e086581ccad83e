/** How the figures of prose are read: by tables of sentences in the manner of offices, and mechanism by mechanism. */
import { readFileSync } from 'node:fs';
import { forms } from '@disclosure-lint/rules';
import { describe, expect, it } from 'vitest';
import { bindReport } from '../src/bind/bind.ts';
import { catalogueOf } from '../src/claims/catalogue.ts';
import { hold } from '../src/claims/hold.ts';
import { type Claim, claimPassage, readProse } from '../src/claims/read.ts';
import { compilePhrase } from '../src/narrative/phrase.ts';
import { pairsIn } from '../src/narrative/phrases.ts';
import { parseDocument } from '../src/source/parse.ts';
import { specimen } from './reports.ts';

interface Sentence {
  readonly text: string;
  readonly year: number;
  readonly place?: string;
  readonly heading?: string;
  readonly claims: readonly Expected[];
  readonly or?: readonly (readonly Expected[])[];
}

interface Expected {
  readonly kind: string;
  readonly value: number;
}

const HEADINGS: Readonly<Record<string, string>> = {
  overview: '一、总体情况',
  remedies: '四、政府信息公开行政复议、行政诉讼情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
};

const tables = Object.fromEntries(
  ['seen', 'unseen', 'later'].map((name) => {
    const file = new URL(`fixtures/claims/${name}.json`, import.meta.url);
    return [name, JSON.parse(readFileSync(file, 'utf8')) as readonly Sentence[]];
  }),
);

function read(
  text: string,
  { year = 2023, place = 'overview', heading, scope }: Partial<Sentence> & { scope?: string } = {},
): Claim[] {
  const content = heading === undefined ? [text] : [{ heading, content: [text] }];
  const report = {
    formatVersion: 1,
    year,
    organ: { name: '某某局', ...(scope !== undefined && { scope }) },
    title: `某某局${year}年政府信息公开工作年度报告`,
    sections: [{ heading: HEADINGS[place], content }],
  };
  return readProse(bindReport(parseDocument(JSON.stringify(report), 'a.report.json'), forms)).flatMap(
    ({ claims }) => claims,
  );
}

/** The claims about the tables, as 「kind value」. */
function told(text: string, options?: Partial<Sentence> & { scope?: string }): string[] {
  return read(text, options)
    .filter(({ kind }) => kind.readings.length > 0)
    .map(nameOf);
}

function nameOf({ kind, stated }: Claim): string {
  return `${kind.form.name.replace('.stated', '')} ${stated}`;
}

interface Score {
  readonly right: number;
  readonly extra: readonly string[];
  readonly missed: readonly string[];
}

/** How a sentence was read, held against the list of claims that it comes nearest to. */
function scoreOf(sentence: Sentence): Score {
  const found = told(sentence.text, sentence);
  const scores = [sentence.claims, ...(sentence.or ?? [])].map((expected) => {
    const missed = expected.map(({ kind, value }) => `${kind} ${value}`);
    const extra = found.filter((name) => {
      const at = missed.indexOf(name);
      if (at >= 0) missed.splice(at, 1);
      return at < 0;
    });
    return { right: found.length - extra.length, extra, missed };
  });
  return scores.reduce((best, score) => (faults(score) < faults(best) ? score : best));
}

function faults({ extra, missed }: Score): number {
  return extra.length + missed.length;
}

describe('reading claims in prose', () => {
  it.each(Object.entries(tables))('reads the sentences of the table “%s”', (name, sentences) => {
    const scores = sentences.map(scoreOf);
    const right = scores.reduce((sum, score) => sum + score.right, 0);
    const extra = scores.reduce((sum, score) => sum + score.extra.length, 0);
    const missed = scores.reduce((sum, score) => sum + score.missed.length, 0);
    const precision = right / (right + extra);
    const recall = right / (right + missed);
    process.stdout.write(
      `${name}: ${sentences.length} sentences, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}\n`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });

  it('has a sentence for every kind of claim about the tables', () => {
    const used = new Set(
      Object.values(tables).flatMap((sentences) => sentences.flatMap((each) => told(each.text, each))),
    );
    const names = new Set([...used].map((name) => name.split(' ')[0]));
    const kinds = Object.values(forms).flatMap((form) => catalogueOf(form).kinds);
    const unused = kinds
      .filter(({ readings }) => readings.length > 0)
      .map(({ form }) => form.name.replace('.stated', ''))
      .filter((name) => !names.has(name));
    expect(unused).toEqual([]);
  });

  it.each(['2019', '2021'] as const)('names cells that the form of %s has', (edition) => {
    for (const { form, readings } of catalogueOf(forms[edition]).kinds) {
      expect(readings.length, form.name).toBe(form.readings?.length ?? 0);
      for (const reading of readings) expect(reading.length, form.name).toBeGreaterThan(0);
    }
  });
});

describe('the topic of a figure', () => {
  it('is told by the nearest word', () => {
    expect(told('收到政府信息公开申请5件，行政复议申请3件，信访件8件。')).toEqual(['received 5', 'review 3']);
  });

  it('is told by the sentence where the nearest word may belong to several', () => {
    expect(told('被申请行政复议5件，其中维持3件，纠正2件；提起行政诉讼1件，尚未审结1件。')).toEqual([
      'review 5',
      'review.upheld 3',
      'review.corrected 2',
      'litigation 1',
      'litigation.pending 1',
    ]);
  });

  it('is not told by what the applications asked about', () => {
    expect(told('收到政府信息公开申请8件，内容涉及宅基地审批、土地征收，已全部办结。')).toEqual([
      'received 8',
      'allDone 0',
    ]);
  });

  it('is told by the heading above where the paragraph says nothing', () => {
    expect(told('收件12件，结件11件。', { heading: '依申请公开' })).toEqual(['received 12', 'resultTotal 11']);
    expect(told('收件12件，结件11件。', { heading: '12345热线办理' })).toEqual([]);
  });
});

describe('lists that keep names and figures apart', () => {
  it.each([
    ['予以公开、部分公开和不予公开分别为20件、5件和3件。', ['granted 20', 'partlyGranted 5', 'refused 3']],
    [
      '答复结果为予以公开、部分公开、无法提供，分别为20件、5件、3件。',
      ['granted 20', 'partlyGranted 5', 'unavailable 3'],
    ],
    ['信访举报投诉类申请和重复申请各1件。', ['reason.notProcessed.petition 1', 'reason.notProcessed.repeat 1']],
    [
      '公开三件，部分公开两件，另外三件分别作无法提供、不予处理、其他处理。',
      ['granted 3', 'partlyGranted 2', 'unavailable 1', 'notProcessed 1', 'otherHandling 1'],
    ],
    ['行政复议、行政诉讼均为0件。', ['review 0', 'litigation 0']],
  ])('%s', (text, expected) => {
    expect(told(text, { heading: '依申请公开' })).toEqual(expected);
  });

  it.each(['予以公开、部分公开分别为20件、5件、3件。', '三件分别作无法提供、不予处理。'])(
    'leaves alone what does not go together: %s',
    (text) => expect(told(text, { heading: '依申请公开' })).toEqual([]),
  );
});

describe('what is said of something else', () => {
  it.each([
    '2022年收到政府信息公开申请20件。',
    '上半年收到政府信息公开申请20件，办结18件。',
    '截至6月底，收到政府信息公开申请20件，办结18件。',
    '政府信息公开申请较上年增加20件。',
    '力争办理政府信息公开申请不超过20件。',
    '如收到政府信息公开申请3件以上，须当日报告。',
    '自条例施行以来，累计收到政府信息公开申请900件。',
    '收到行政许可申请20件，办结18件。',
    '出台《稳经济20条措施》，落实“50条”。',
    '当面申请数3件，信函申请数4件。',
    '有1件因联系不上，未收到申请人回复。',
    '主动公开信息数44条，占比88%；依申请公开信息数6条，占比12%。',
    '行政执法工作均未被申请行政复议和提起行政诉讼。',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('ends where the year itself is spoken of', () => {
    expect(told('2022年收到政府信息公开申请20件，今年收到政府信息公开申请30件。')).toEqual(['received 30']);
    expect(told('截至2023年12月31日，收到政府信息公开申请20件。')).toEqual(['received 20']);
  });

  it('is an office’s share, or the whole area’s figure, by whose figures the report gives', () => {
    const text = '全县共收到政府信息公开申请120件，其中县本级收到20件。';
    expect(told(text, { scope: 'aggregate' })).toEqual(['received 120']);
    expect(told(text, { scope: 'own' })).toEqual(['received 20']);
    expect(told(text)).toEqual([]);
  });

  it('is not this year’s receipts where both parts of them are told', () => {
    expect(told('共受理政府信息公开申请121件（其中新收112件，上年结转9件）。')).toEqual([
      'handled 121',
      'received 112',
      'broughtForward 9',
    ]);
  });
});

describe('what was done with a number', () => {
  it.each([
    [
      '收到政府信息公开申请6件，其中5件已按时完成答复，1件结转下年度。',
      ['received 6', 'resultTotal 5', 'carriedForward 1'],
    ],
    ['受理政府信息公开申请3件，已完成依申请公开申请2件。', ['received 3', 'resultTotal 2']],
    ['收到政府信息公开申请6件，均已按时完成答复。', ['received 6']],
    ['作出30宗行政许可，作出行政处罚5宗。', ['decisions.licensing 30', 'decisions.punishment 5']],
    ['公开30件行政许可信息。', []],
    [
      '受理依申请公开9件，其中已主动公开和同意公开的4件，不予公开2件，结转下年办理3件。',
      ['received 9', 'refused 2', 'carriedForward 3'],
    ],
    ['制发公文30件，其中已主动公开20件，依申请公开4件，不予公开6件。', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('a reason in brackets', () => {
  it.each([
    [
      '不予公开（属于过程性信息）1件，不予公开（属于行政查询事项）2件。',
      ['reason.refused.process 1', 'reason.refused.queryMatter 2'],
    ],
    ['无法提供（本机关不掌握）7件。', ['reason.unavailable.notHeld 7']],
    ['部分公开（隐去个人隐私）3件。', ['partlyGranted 3']],
  ])('%s', (text, expected) => {
    expect(told(text, { heading: '依申请公开' })).toEqual(expected);
  });
});

describe('statements that there is none', () => {
  it.each([
    ['全年未收到公民、法人或者其他组织的政府信息公开申请。', ['received 0']],
    ['未收到自然人提出的政府信息公开申请。', ['applicant.naturalPerson 0']],
    ['未收到因政府信息公开申请引起的行政诉讼。', ['litigation 0']],
    ['未发生行政复议、行政诉讼案件。', ['review 0', 'litigation 0']],
    ['未发生行政复议被纠错、行政诉讼败诉情形。', ['review.corrected 0', 'litigation.corrected 0']],
    ['收到政府信息公开申请5件，年内全部办结。', ['received 5', 'allDone 0']],
    ['政府信息公开申请到期办结率100%，均在法定期限内答复。', []],
    ['因政府信息公开引发行政复议2件、行政诉讼1件，均获维持。', ['review 2', 'litigation 1', 'allUpheld 0']],
    ['未收到其他政府信息公开申请。', []],
    ['没有超期未答复的政府信息公开申请。', []],
    ['全年无受理政府信息公开申请。', ['received 0']],
    ['未收到申请人提交的政府信息公开申请。', ['received 0']],
    ['行政执法工作有序开展，未发生行政复议、行政诉讼案件。', ['review 0', 'litigation 0']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('the passage of a claim', () => {
  it.each([
    ['全年收到 政府信息\n公开申请 ３ ４ 件，办结３０件。', ['收到 政府信息\n公开申请 ３ ４ 件', '办结３０件']],
    ['被提起行政复议和行政诉讼共5件。', ['复议和行政诉讼共5件']],
    ['予以公开、部分公开分别为20件、5件。', ['予以公开、部分公开分别为20件', '部分公开分别为20件、5件']],
  ])('is exactly the words printed: %j', (text, expected) => {
    const passages = read(text, { heading: '依申请公开' }).map((claim) => claimPassage(claim));
    expect(passages.map((passage) => passage?.printed)).toEqual(expected);
    for (const passage of passages) {
      expect(passage && text.slice(passage.span.start, passage.span.end)).toBe(passage?.printed);
    }
  });
});

describe('holding a claim against the tables', () => {
  const verdicts = (text: string): string[] => {
    const report = specimen();
    const [overview] = report.sections;
    const bound = bindReport(
      parseDocument(
        JSON.stringify({ ...report, sections: [{ ...overview, content: [text] }, ...report.sections.slice(1)] }),
        'a.report.json',
      ),
      forms,
    );
    return readProse(bound)
      .flatMap(({ claims }) => claims)
      .filter(({ prose }) => prose.place === 'overview')
      .map((claim) => hold(claim, bound).kind);
  };

  it('takes any reading of the kind', () => {
    const report = specimen();
    expect(report.sections.length).toBeGreaterThan(0);
    // 59 received and 5 brought forward.
    expect(verdicts('收到政府信息公开申请59件。')).toEqual(['agrees']);
    expect(verdicts('收到政府信息公开申请64件。')).toEqual(['agrees']);
    expect(verdicts('收到政府信息公开申请60件。')).toEqual(['differs']);
  });

  it('never contradicts a rounded figure', () => {
    for (const figure of ['约60件', '50余件', '近60件', '60件左右']) {
      expect(verdicts(`收到政府信息公开申请${figure}。`)).toEqual(['agrees']);
    }
    expect(verdicts('收到政府信息公开申请约900件。')).toEqual(['rounded']);
    expect(verdicts('收到政府信息公开申请1.2万件。')).toEqual(['rounded']);
  });
});

describe('the work on hostile texts', () => {
  it('has phrases that repeat nothing without a bound', () => {
    for (const form of Object.values(forms)) {
      for (const { form: claim, words } of catalogueOf(form).kinds) {
        for (const phrase of [...(claim.phrases ?? []), ...(claim.zero ?? []), ...(claim.scope ?? [])]) {
          const compiled = compilePhrase(phrase, words, true);
          const source = compiled.ok ? compiled.source.replace(/\\./gu, '') : '*';
          expect(source.replace(/\[[^\]]*\]/gu, ''), phrase).not.toMatch(/[*+]|,\}/u);
        }
      }
    }
  });

  it.each([
    '未收到',
    '件',
    '申请1件',
    '收到申请1件、',
    '未发生行政复议诉讼',
    '各1件',
    '2件分别作无法提供、不予处理',
    '上年',
    '1',
  ])('finds no more phrases at a sign of a long text than of a short one: %s', (unit) => {
    const { finder } = catalogueOf(forms['2021']);
    const count = (times: number): number =>
      finder
        .find(unit.repeat(times), pairsIn(unit.repeat(times)))
        .reduce((sum, matches) => sum + (matches?.length ?? 0), 0);
    expect(count(2000)).toBeLessThanOrEqual(2 * count(1000) + 100);
    expect(read(unit.repeat(1000)).length).toBeLessThanOrEqual(4 * 1000);
  });
});
