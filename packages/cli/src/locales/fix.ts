/** The words of `fix`. */
import type { Locale } from '@disclosure-lint/core';

export interface FixCounts {
  /** Files that were read. */
  readonly files: number;
  readonly changed: number;
  readonly mends: number;
  readonly failed: number;
}

export interface FixTexts {
  readonly command: string;
  readonly paths: string;
  /** Over the options of its own in the help. */
  readonly group: string;
  readonly options: Readonly<Record<'suggestions' | 'dryRun', string>>;
  readonly isDocument: string;
  /** @param message What is wrong with the file, and where; empty when nobody can tell. */
  unreadable(message: string): string;
  notUtf8(encoding: string): string;
  readonly unsettled: string;
  readonly broken: string;
  readonly noPlainFile: string;
  readonly readOnlyFile: string;
  unwritable(reason: string): string;
  crashed(message: string): string;
  allIgnored(count: number): string;
  mended(count: number): string;
  total(counts: FixCounts, dryRun: boolean): string;
  /** @param suggested How many of them `--suggestions` would mend. */
  left(count: number, suggested: number, dryRun: boolean): string;
}

/** The words in a language. */
export function fixTexts(locale: Locale): FixTexts {
  return locale === 'en' ? en : zhCN;
}

const zhCN: FixTexts = {
  command:
    '改正报告文件中可以放心改的写法（不改动填报的数字），原有格式不变。退出码：0 已改，或无须改；1 只在预览（--dry-run）时，表示有可改之处；2 用法有误，或有文件读不了、写不了',
  paths: '报告文件（.json）、文件夹（其中的报告文件）或通配符；“-”为标准输入，改后写到标准输出；默认为当前文件夹',
  group: '改正：',
  options: {
    suggestions:
      '表格中连建议的改法也采用，填报的数字可能改动；一处有几种改法的取第一种，正文中的数字不改。改后请逐处核实',
    dryRun: '只预览改动之处，不写入文件',
  },
  isDocument: '不是报告文件，不能直接改；Word、网页、Excel 等文档请先用 disclosure-lint import 转为报告文件',
  unreadable: (message) => `${message === '' ? '不是可读的报告' : message}；没有改动`,
  notUtf8: (encoding) => `有可改之处，但文件是 ${encoding} 编码，没有改动；请先在编辑器中另存为 UTF-8 编码`,
  unsettled: '几处改法互相牵连，反复改动没有结果，文件没有改动；请用 disclosure-lint lint 查看，逐处手工改正',
  broken: '照改法改后文件会损坏，没有改动；请用 disclosure-lint lint 查看，手工改正',
  noPlainFile: '不是普通文件；可用“-”从标准输入读',
  readOnlyFile: '文件是只读的',
  unwritable: (reason) => `写不了，没有改动：${reason}`,
  crashed: (message) => `改正时程序出错，没有改动：${message}`,
  allIgnored: (count) => `找到的${count}份报告都被配置排除在外，没有可改的。`,
  mended: (count) => `改正${count}处`,
  total({ files, changed, mends, failed }, dryRun) {
    const done =
      files === 0
        ? []
        : changed === 0
          ? [`${files}份报告${files > 1 ? '都' : ''}没有可以放心改的地方`]
          : [
              `${files}份报告中，${changed}份${dryRun ? '有可改之处' : '已改正'}，共${mends}处${dryRun ? '（预览，未写入）' : ''}`,
            ];
    return [...done, ...(failed > 0 ? [`${failed}份未能处理`] : [])].join('；');
  },
  left(count, suggested, dryRun) {
    const offered = suggested > 0 ? `，其中${suggested}个有建议的改法，可加 --suggestions 采用` : '';
    return `${dryRun ? '改后' : ''}还有${count}个问题${offered}；用 disclosure-lint lint 逐个查看`;
  },
};

const en: FixTexts = {
  command:
    'mend what is safe to mend in report files, keeping their formatting and every reported number. Exit codes: 0 mended, or nothing to mend; 1 only with --dry-run: something would change; 2 misuse, or something could not be read or written',
  paths:
    'report files (.json), folders (of report files) or globs; "-" is standard input, mended to standard output; default: the current folder',
  group: 'Mending:',
  options: {
    suggestions:
      'in tables also what is only suggested: reported numbers may change; where there are several ways the first is taken. Figures in the text stay. Please verify each',
    dryRun: 'print what would change as a unified diff, write nothing',
  },
  isDocument:
    'is no report file and cannot be mended; please turn documents such as Word, web pages and Excel into report files first: disclosure-lint import',
  unreadable: (message) => `${message === '' ? 'is no readable report' : message}; nothing was changed`,
  notUtf8: (encoding) =>
    `there is something to mend, but the file is encoded in ${encoding} and was not changed; please save it as UTF-8 in an editor first`,
  unsettled:
    'mending one place undoes another without end, nothing was changed; please see disclosure-lint lint and mend it by hand',
  broken: 'mending would break the file, nothing was changed; please see disclosure-lint lint and mend it by hand',
  noPlainFile: 'is no plain file; "-" reads standard input',
  readOnlyFile: 'the file is read-only',
  unwritable: (reason) => `cannot be written, nothing was changed: ${reason}`,
  crashed: (message) => `internal error while mending, nothing was changed: ${message}`,
  allIgnored: (count) =>
    `A configuration leaves out ${count === 1 ? 'the only report' : `all ${count} reports`} found, there is nothing to mend.`,
  mended: (count) => `${places(count)} mended`,
  total({ files, changed, mends, failed }, dryRun) {
    const done =
      files === 0
        ? []
        : changed === 0
          ? [`nothing safe to mend in ${reports(files)}`]
          : [
              `${places(mends)} ${dryRun ? 'to mend' : 'mended'} in ${changed} of ${reports(files)}${dryRun ? ' (dry run, nothing written)' : ''}`,
            ];
    return [...done, ...(failed > 0 ? [`${failed} could not be dealt with`] : [])].join('; ');
  },
  left(count, suggested, dryRun) {
    const offered = suggested > 0 ? `, ${suggested} of them with a suggestion that --suggestions takes` : '';
    const remain = dryRun ? 'would remain' : count === 1 ? 'remains' : 'remain';
    return `${count} ${count === 1 ? 'finding' : 'findings'} ${remain}${offered}; disclosure-lint lint lists them`;
  },
};

function places(count: number): string {
  return `${count} ${count === 1 ? 'place' : 'places'}`;
}

function reports(count: number): string {
  return `${count} ${count === 1 ? 'report' : 'reports'}`;
}
