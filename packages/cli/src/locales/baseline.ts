/** The words of `baseline`, and of a run that is given one. */
import type { Locale } from '@disclosure-lint/core';

/** What `baseline` does. */
export type BaselineAction = 'create' | 'update' | 'prune';

/** How much an action changed, or would change. */
export interface BaselineCounts {
  readonly reports: number;
  readonly added: number;
  readonly changed: number;
  readonly dropped: number;
  readonly kept: number;
}

export interface BaselineTexts {
  readonly commands: Readonly<Record<'baseline' | BaselineAction, string>>;
  readonly options: Readonly<Record<'baseline' | 'lint' | 'force' | 'dryRun', string>>;
  readonly paths: string;
  readonly group: string;
  readonly noAction: string;
  readonly noStdin: string;
  readonly isReport: string;
  readonly missing: string;
  /** The file has mistakes. */
  refused(count: number): string;
  /** Mistakes that are not listed. */
  more(count: number): string;
  readonly nothingWritten: string;
  readonly outputIsBaseline: string;
  /** A report could not be judged; what is recorded of it stays. */
  readonly incomplete: string;
  done(action: BaselineAction, name: string, counts: BaselineCounts, dryRun: boolean): string;
  /** Findings on files themselves. */
  ofFile(count: number): string;
  failed(count: number): string;
  /** Behind a run of `lint`. */
  used(name: string, known: number, gone: number): string;
  /** Behind a run that gives a result a line. */
  named(name: string): string;
}

/** The words in a language. */
export function baselineTexts(locale: Locale): BaselineTexts {
  return locale === 'en' ? en : zhCN;
}

const zhCN: BaselineTexts = {
  commands: {
    baseline: '建立和维护基线：登记现有报告中已有的问题，今后只看新出现的',
    create: '登记现有的全部问题，建立基线。退出码：0 已写入；1 试运行，会写入；2 未能写入，或有报告未能核对',
    update: '把新出现的问题补登入基线。退出码：0 已补登，或没有新的；1 试运行，会改动；2 未能写入，或有报告未能核对',
    prune:
      '把已不再出现的问题从基线中删去。退出码：0 已删去，或没有可删的；1 试运行，会改动；2 未能写入，或有报告未能核对',
  },
  options: {
    baseline: '基线文件',
    lint: '基线文件：其中登记的问题不影响判定，只看新出现的（见 docs/zh-CN/baseline.md）',
    force: '基线已存在时覆盖',
    dryRun: '只说明会改动多少，不写入文件',
  },
  paths: '报告文件（.json）、Word、WPS、网页、Excel 或 .txt 文档、文件夹、通配符；默认为当前文件夹',
  group: '基线：',
  noAction: 'baseline 后面要写 create（建立）、update（补登）或 prune（清理）。',
  noStdin: 'baseline 只核对文件和文件夹，不读标准输入（-）。',
  isReport: '这是要核对的报告，不能用作基线文件',
  missing: '没有这个基线文件，请先用 disclosure-lint baseline create 建立',
  refused: (count) => `基线文件有${count}处错误，没有核对。`,
  more: (count) => `  另有${count}处`,
  nothingWritten: '没有核对任何报告，基线未写入。',
  outputIsBaseline: '--output-file 与基线是同一个文件',
  incomplete: '未能完整核对，已登记的问题保留不动',
  done: (action, name, { reports, added, changed, dropped, kept }, dryRun) => {
    const would = dryRun ? '（试运行，未写入）' : '';
    if (action === 'create')
      return `${dryRun ? '将' : '已'}建立基线 ${name}：核对${reports}份报告，登记${added}条问题${would}`;
    if (action === 'update') {
      if (added + changed === 0) return `基线 ${name} 不必更新：核对${reports}份报告，没有新的问题，原有${kept}条不变`;
      const instead = changed > 0 ? `，因数值变动改登${changed}条` : '';
      return `${dryRun ? '将' : '已'}更新基线 ${name}：核对${reports}份报告，新登记${added}条${instead}，原有${kept}条不变${would}`;
    }
    if (dropped === 0) return `基线 ${name} 不必清理：核对${reports}份报告，没有可以删去的，登记${kept}条`;
    return `${dryRun ? '将' : '已'}清理基线 ${name}：核对${reports}份报告，删去${dropped}条不再出现的，保留${kept}条${would}`;
  },
  ofFile: (count) => `另有${count}个关于文件本身的问题（core-…），不能列入基线，仍须处理`,
  failed: (count) => `有${count}份报告未能核对或未能完整核对，见标准错误输出`,
  used: (name, known, gone) => {
    const there = known === 0 ? '登记的问题没有出现' : `${known}个问题早已登记，不影响判定（--show-suppressed 列出）`;
    const stale = gone === 0 ? '' : `；另有${gone}条登记已不再出现，可用 disclosure-lint baseline prune 清理`;
    return `基线 ${name}：${there}${stale}`;
  },
  named: (name) => `基线 ${name}：其中登记的问题不影响判定`,
};

const en: BaselineTexts = {
  commands: {
    baseline: 'make and keep a baseline: the findings that reports have now are recorded, and only new ones count',
    create:
      'record all findings there are in a new baseline. Exit codes: 0 written; 1 dry run, it would be written; 2 not written, or a report could not be checked',
    update:
      'add findings that are new. Exit codes: 0 added, or none is new; 1 dry run, it would change; 2 not written, or a report could not be checked',
    prune:
      'take out findings that are gone. Exit codes: 0 taken out, or none is gone; 1 dry run, it would change; 2 not written, or a report could not be checked',
  },
  options: {
    baseline: 'the baseline file',
    lint: 'a baseline: the findings recorded in it decide nothing, only new ones do (see docs/baseline.md)',
    force: 'overwrite the baseline if it exists',
    dryRun: 'say how much would change, and write nothing',
  },
  paths: 'report files (.json), Word, WPS, web, Excel or .txt documents, folders, globs; the current folder by default',
  group: 'Baseline:',
  noAction: 'baseline takes create, update or prune.',
  noStdin: 'baseline checks files and folders; it does not read standard input (-).',
  isReport: 'it is one of the reports and cannot be the baseline',
  missing: 'there is no such baseline; please make it with disclosure-lint baseline create',
  refused: (count) => `${count} ${count === 1 ? 'mistake' : 'mistakes'} in the baseline, nothing was checked.`,
  more: (count) => `  and ${count} more`,
  nothingWritten: 'No report was checked, and no baseline was written.',
  outputIsBaseline: '--output-file is the baseline',
  incomplete: 'it could not be checked in full; what is recorded of it stays',
  done: (action, name, counts, dryRun) => {
    const { added, changed, dropped, kept } = counts;
    const checked = `${counts.reports} ${counts.reports === 1 ? 'report' : 'reports'} checked`;
    const head = (did: string, would: string) => `${dryRun ? would : did} ${name}: ${checked}`;
    const tail = dryRun ? ' (dry run, nothing was written)' : '';
    if (action === 'create')
      return `${head('made the baseline', 'would make the baseline')}, ${findings(added)} recorded${tail}`;
    if (action === 'update') {
      if (added + changed === 0)
        return `nothing to update in the baseline ${name}: ${checked}, no new finding, ${kept} recorded before`;
      const instead = changed > 0 ? `, ${changed} recorded anew with other figures` : '';
      return `${head('updated the baseline', 'would update the baseline')}, ${findings(added)} added${instead}, ${kept} unchanged${tail}`;
    }
    if (dropped === 0)
      return `nothing to prune in the baseline ${name}: ${checked}, no recorded finding is gone, ${kept} recorded`;
    return `${head('pruned the baseline', 'would prune the baseline')}, ${findings(dropped)} gone and taken out, ${kept} left${tail}`;
  },
  ofFile: (count) =>
    `${findings(count)} on files themselves (core-…) cannot be in a baseline and ${count === 1 ? 'remains' : 'remain'} to be dealt with`,
  failed: (count) =>
    `${count} ${count === 1 ? 'report' : 'reports'} could not be checked, or not in full; standard error names them`,
  used: (name, known, gone) => {
    const there =
      known === 0
        ? 'none of the recorded findings was found'
        : `${known} known ${known === 1 ? 'finding does' : 'findings do'} not count (--show-suppressed lists them)`;
    const stale =
      gone === 0
        ? ''
        : `; ${gone} recorded ${gone === 1 ? 'finding is' : 'findings are'} gone, disclosure-lint baseline prune takes them out`;
    return `baseline ${name}: ${there}${stale}`;
  },
  named: (name) => `baseline ${name}: the findings recorded in it do not count`,
};

function findings(count: number): string {
  return `${count} ${count === 1 ? 'finding' : 'findings'}`;
}
