/** Where our time goes: each stage of linting as a multiple of the floor, so that one knows where to look. */
import { readFileSync } from 'node:fs';
import { bindReport, decode, lintDocument, parseDocument } from '@disclosure-lint/core';
import { forms } from '@disclosure-lint/rules';
import { validateReport } from '@disclosure-lint/schemas';
import type { CorpusFile } from './files.ts';
import type { Rounds } from './lint.bench.ts';
import { lintContext } from './ours.ts';
import { type Candidate, measure, ratio, type Times } from './rounds.ts';
import { type Line, table } from './table.ts';

/** So many rules are named, the slowest first. */
const SLOWEST = 8;

/** @returns a table of the stages on clean reports and on defective ones. */
export async function benchStages(
  clean: readonly CorpusFile[],
  defective: readonly CorpusFile[],
  { rounds, warmUp }: Rounds,
): Promise<string> {
  const tables: string[] = [];
  for (const [name, files] of [
    ['clean reports', clean],
    ['reports with ten defects', defective],
  ] as const) {
    const times = withDifferences(await measure(await candidates(files), rounds, warmUp));
    tables.push(
      table(
        `Stages, ${name}: time as a multiple of reading and JSON.parse`,
        STAGES.map((stage): Line => ({ name: stage, ratio: ratio(times, stage, 'floor') })),
      ),
      await slowestRules(files),
    );
  }
  return tables.join('\n');
}

const STAGES = [
  'read',
  'decode',
  'scan',
  'JSON.parse',
  'schema',
  'bind',
  'engine, no rule',
  'rules and findings',
  'whole',
];

/** What cannot be timed alone is what a longer way takes more than a shorter one, round by round. */
const DIFFERENCES: readonly { readonly name: string; readonly whole: string; readonly parts: readonly string[] }[] = [
  { name: 'scan', whole: 'parse', parts: ['decode', 'JSON.parse'] },
  { name: 'engine, no rule', whole: 'lint without rules', parts: ['parse', 'schema', 'bind'] },
  { name: 'rules and findings', whole: 'lint', parts: ['lint without rules'] },
];

async function candidates(files: readonly CorpusFile[]): Promise<Candidate[]> {
  const contents = files.map(({ path }) => new Uint8Array(readFileSync(path)));
  const texts = files.map(({ path }) => readFileSync(path, 'utf8'));
  const documents = contents.map((content) => parseDocument(content, 'a.report.json'));
  const every = lintContext();
  const none = lintContext([]);
  const candidate = async <T>(
    name: string,
    items: readonly T[],
    work: (item: T) => number | Promise<number>,
  ): Promise<Candidate> => {
    const run = async (): Promise<number> => {
      let total = 0;
      for (const item of items) total += await work(item);
      return total;
    };
    return { name, run, count: await run(), repeats: 2 };
  };
  const lint =
    (context: typeof every) =>
    async (content: Uint8Array): Promise<number> =>
      (await lintDocument(parseDocument(content, 'a.report.json'), context)).findings.length;
  return Promise.all([
    candidate('floor', files, ({ path }) => Object.keys(JSON.parse(readFileSync(path, 'utf8'))).length),
    candidate('read', files, ({ path }) => readFileSync(path).length),
    candidate('decode', contents, (content) => (decode(content).ok ? 1 : 0)),
    candidate('JSON.parse', texts, (text) => Object.keys(JSON.parse(text)).length),
    candidate('parse', contents, (content) => parseDocument(content, 'a.report.json').problems.length),
    candidate('schema', documents, ({ value }) => (validateReport(value) ? 1 : 0)),
    candidate('bind', documents, (document) => bindReport(document, forms).tables.size),
    candidate('lint without rules', contents, lint(none)),
    candidate('lint', contents, lint(every)),
    candidate('whole', files, ({ path }) => lint(every)(readFileSync(path))),
  ]);
}

function withDifferences(times: Times): Times {
  const all = new Map(times);
  for (const { name, whole, parts } of DIFFERENCES) {
    const own = times.get(whole) ?? [];
    all.set(
      name,
      own.map((time, round) => parts.reduce((left, part) => left - (times.get(part)?.[round] ?? 0), time)),
    );
  }
  return all;
}

async function slowestRules(files: readonly CorpusFile[]): Promise<string> {
  const context = { ...lintContext(), timings: true };
  const spent = new Map<string, number>();
  let total = 0;
  for (let pass = 0; pass < 20; pass++) {
    for (const { path } of files) {
      const { timings } = await lintDocument(parseDocument(readFileSync(path), path), context);
      for (const [rule, time] of timings ?? []) {
        spent.set(rule, (spent.get(rule) ?? 0) + time);
        total += time;
      }
    }
  }
  const slowest = [...spent].sort((a, b) => b[1] - a[1]).slice(0, SLOWEST);
  const shares = slowest.map(([rule, time]) => `${rule} ${Math.round((time / total) * 100)} %`);
  return `  of the facts’ own time: ${shares.join(', ')}`;
}
