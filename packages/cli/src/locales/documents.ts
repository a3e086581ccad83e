/** The words of documents that are read and written: `import`, `export`, and what `lint` says of a document it cannot read. */
import type { Locale } from '@disclosure-lint/core';
import type { UnreadableReason } from '@disclosure-lint/importers';
import type { Wanted } from '../files/folders.ts';
import { unreadableEn, unreadableZhCN, unsupportedEn, unsupportedZhCN } from './unreadable.ts';

export interface DocumentTexts {
  readonly commands: Readonly<Record<'import' | 'export', string>>;
  readonly positionals: Readonly<Record<'documents' | 'reports', string>>;
  readonly options: Readonly<
    Record<'output' | 'outDir' | 'force' | 'exportFormat' | 'newFormat' | 'strictImport', string>
  >;
  /** Why a document cannot be read, and what to do. */
  unreadable(reason: UnreadableReason, what: string): string;
  readonly nothingIn: Readonly<Record<Wanted, string>>;
  /** There is nothing to import. */
  readonly isReport: string;
  /** Several files, and no folder to write them to. */
  severalNeedFolder(count: number): string;
  outputForOne(count: number): string;
  readonly outputTwice: string;
  sameTarget(others: string): string;
  readonly targetIsInput: string;
  readonly noFormat: string;
  readonly folderNeedsFormat: string;
  otherFormat(file: string, format: string): string;
  /** The extension of a file to be written is none of these, without dots. */
  notWritten(file: string, formats: readonly string[]): string;
  notForTerminal(format: string): string;
  crashed(message: string): string;
  readonly run: Readonly<Record<'import' | 'export', RunTexts>>;
}

/** What is said of a run of many files. */
export interface RunTexts {
  /** Under the name of a file, before its losses. */
  losses(count: number): string;
  /** After the name of a file, before the reason. */
  readonly failed: string;
  total(counts: RunCounts): string;
}

export interface RunCounts {
  readonly whole: number;
  readonly lossy: number;
  readonly failed: number;
  /** The folder written to, as it is shown. */
  readonly folder: string | undefined;
}

/** The words in a language. */
export function documentTexts(locale: Locale): DocumentTexts {
  return locale === 'en' ? en : zhCN;
}

const zhCN: DocumentTexts = {
  commands: {
    import:
      '把 Word、WPS、网页、Excel 或纯文本的报告转为报告文件。退出码：0 全部完整转入；1 全部转入，有内容未能照原样转入；2 有文件未能转入，或用法有误',
    export:
      '把报告文件转为 Word、网页或 Excel。退出码：0 全部完整转出；1 全部转出，有内容未能照原样转出；2 有文件未能转出，或用法有误',
  },
  positionals: {
    documents: '文档（.docx、.doc、.wps、.html、.xlsx、.xls、.txt 等）、文件夹或通配符；“-”为标准输入',
    reports: '报告文件、可以读入的文档、文件夹（其中的报告文件）或通配符；“-”为标准输入',
  },
  options: {
    output: '写入文件，只用于一份（默认写到标准输出）',
    outDir: '写入这个文件夹，子文件夹照原样分列',
    force: '文件已存在时覆盖',
    exportFormat: '格式（默认按 -o 的扩展名）',
    newFormat: '格式（默认按 -o 的扩展名，否则为 json）',
    strictImport: '读入文档时有内容未能照原样转入，即为未能判定',
  },
  unreadable: unreadableZhCN,
  nothingIn: {
    reports: '文件夹里没有报告（JSON 报告文件、Word、网页或 Excel）',
    reportFiles: '文件夹里没有报告文件（*.report.json）',
    documents: '文件夹里没有可以读入的文档（Word、WPS、网页、Excel 或 .txt）',
  },
  isReport: unsupportedZhCN('disclosure-report'),
  severalNeedFolder: (count) => `有${count}个文件，请用 --out-dir 指定写入哪个文件夹。`,
  outputForOne: (count) => `-o 只能写一个文件，要写的有${count}个；请改用 --out-dir 文件夹。`,
  outputTwice: '-o 与 --out-dir 不能同时使用。',
  sameTarget: (others) => `与 ${others} 同名，会写入同一个文件；请改名，或把各自的文件夹作为参数，分开存放`,
  targetIsInput: '输出文件就是输入文件',
  noFormat: '请用 --format docx|html|xlsx 指定格式，或用 -o 写明带扩展名的文件名，例如 -o 年报.docx。',
  folderNeedsFormat: '与 --out-dir 同用时，请用 --format docx|html|xlsx 指定格式。',
  notWritten: (file, formats) => `写不了 -o ${file} 这种扩展名的文件，请改用 ${extensions(formats, '、')}。`,
  otherFormat: (file, format) => `-o ${file} 的扩展名与 --format ${format} 不一致。`,
  notForTerminal: (format) => `${format} 不能显示在终端上，请用 -o 写入文件。`,
  crashed: (message) => `转换时程序出错：${message}`,
  run: { import: runInZhCN('转入'), export: runInZhCN('转出') },
};

const en: DocumentTexts = {
  commands: {
    import:
      'turn reports in Word, WPS, web pages, Excel or plain text into report files. Exit codes: 0 all imported whole; 1 all imported, some content not carried over as printed; 2 something could not be imported, or misuse',
    export:
      'turn report files into Word, a web page or Excel. Exit codes: 0 all exported whole; 1 all exported, some content not carried over as printed; 2 something could not be exported, or misuse',
  },
  positionals: {
    documents:
      'documents (.docx, .doc, .wps, .html, .xlsx, .xls, .txt and the like), folders or globs; "-" is standard input',
    reports: 'report files, documents that can be read, folders (of report files) or globs; "-" is standard input',
  },
  options: {
    output: 'write to a file, for one input only (default: standard output)',
    outDir: 'write to this folder, with the same folders below it',
    force: 'overwrite files that exist',
    exportFormat: 'format (default: by the extension of -o)',
    newFormat: 'format (default: by the extension of -o, else json)',
    strictImport: 'a document of which something was not carried over as printed is incomplete',
  },
  unreadable: unreadableEn,
  nothingIn: {
    reports: 'the folder has no report (JSON report file, Word, web page or Excel)',
    reportFiles: 'the folder has no report file (*.report.json)',
    documents: 'the folder has no document to read (Word, WPS, web page, Excel or .txt)',
  },
  isReport: unsupportedEn('disclosure-report'),
  severalNeedFolder: (count) => `There are ${count} files: --out-dir says which folder to write to.`,
  outputForOne: (count) => `-o writes one file and there are ${count}; please use --out-dir FOLDER.`,
  outputTwice: '-o and --out-dir exclude each other.',
  sameTarget: (others) =>
    `would be written to the same file as ${others}; please rename one, or give the folders themselves, which are kept apart`,
  targetIsInput: 'the output is the input',
  noFormat: 'Please say the format: --format docx|html|xlsx, or -o with a file name such as -o report.docx.',
  folderNeedsFormat: 'With --out-dir please say --format docx|html|xlsx.',
  notWritten: (file, formats) =>
    `Files with the extension of -o ${file} are not written; please use ${extensions(formats, ', ')}.`,
  otherFormat: (file, format) => `The extension of -o ${file} is not that of --format ${format}.`,
  notForTerminal: (format) => `${format} cannot be shown on a terminal; please use -o to write a file.`,
  crashed: (message) => `internal error while converting: ${message}`,
  run: { import: runInEn('imported'), export: runInEn('exported') },
};

function runInZhCN(done: string): RunTexts {
  return {
    losses: (count) => `有${count}处未能照原样${done}：`,
    failed: `未能${done}：`,
    total({ whole, lossy, failed, folder }) {
      const parts = [
        `完整${done}${whole}份`,
        ...(lossy > 0 ? [`${done}但有内容未能照原样${done}${lossy}份`] : []),
        ...(failed > 0 ? [`未能${done}${failed}份`] : []),
      ];
      return parts.join('，') + (folder === undefined ? '' : `；已写入 ${folder}`);
    },
  };
}

function runInEn(done: string): RunTexts {
  return {
    losses: (count) => `not carried over as printed (${count}):`,
    failed: `not ${done}: `,
    total({ whole, lossy, failed, folder }) {
      const parts = [
        `${whole} ${done} whole`,
        ...(lossy > 0 ? [`${lossy} ${done} with losses`] : []),
        ...(failed > 0 ? [`${failed} not ${done}`] : []),
      ];
      return parts.join(', ') + (folder === undefined ? '' : `; written to ${folder}`);
    },
  };
}

function extensions(formats: readonly string[], comma: string): string {
  return formats.map((format) => `.${format}`).join(comma);
}
