/** Why a document cannot be read: what is wrong with it, and what whoever sent it is to do. */
import type { UnreadableReason } from '@disclosure-lint/importers';

/** Pictures and scans have no text to read. */
const PICTURES: ReadonlySet<string> = new Set(['PNG', 'JPEG', 'GIF', 'TIFF', 'BMP', 'WEBP']);
const ARCHIVES: ReadonlySet<string> = new Set(['ZIP', 'RAR', '7Z', 'GZIP']);
/** Pages as they are printed: where a table has its cells is not told. */
const PRINTED: ReadonlySet<string> = new Set(['PDF', 'OFD']);
const SHEETS: ReadonlySet<string> = new Set(['XLSB', 'ODS']);

/**
 * @param what What it is about, as the importer has it: a kind of document, a part of it, a limit; '' for nothing.
 * @returns the reason in Chinese.
 */
export function unreadableZhCN(reason: UnreadableReason, what: string): string {
  switch (reason) {
    case 'encrypted':
      return '文件有打开密码，请另存为不带密码的文件';
    case 'tooLarge':
      return `${limitZhCN(what)}，超出可以读入的范围；请删去附件、图片等与报告无关的内容，或另存为 .docx`;
    case 'broken':
      if (what === 'empty') return '文件是空的';
      return `文件已损坏，或不是扩展名所说的格式${what === '' ? '' : `（${what}）`}；请在 Word 或 WPS 中打开，另存为 .docx`;
    case 'undecodable':
      return '不是文本文件，或文字编码无法识别；请另存为 UTF-8 编码，或在 Word、WPS 中另存为 .docx';
    case 'tooDeep':
      return '内容嵌套层数过多，不像一般文档；请在 Word 或 WPS 中打开，另存为 .docx';
    case 'notAReport':
      return '不是政府信息公开工作年度报告：没有找到报告的各部分，也没有统计表；请确认文件是否正确';
    case 'unsupported':
      return unsupportedZhCN(what);
  }
}

function limitZhCN(what: string): string {
  const [, count, unit] = /^(\d+) (MB|files)$/u.exec(what) ?? [];
  if (unit === 'MB') return `内容超过 ${count} MB`;
  return unit === 'files' ? `内含的文件超过${count}个` : '内容过多';
}

/** @returns why a kind of file is not read, in Chinese. */
export function unsupportedZhCN(what: string): string {
  if (what === 'disclosure-report') return '已经是报告文件，不用转换';
  if (what === 'JSON') return '是 JSON，但既不是报告文件，也不是 KIROGOVCOMPARE 保存的报告';
  if (PRINTED.has(what)) return `${what} 中的表格无法可靠读出，请提供 Word 或网页版本`;
  if (PICTURES.has(what)) return '是图片，没有可读的文字和表格，请提供 Word 或网页版本';
  if (ARCHIVES.has(what)) return '是压缩包，请先解压，再读其中的报告';
  if (what === 'MHTML') return '是单个文件的网页（.mht），请在浏览器或 Word 中打开，另存为 .html 或 .docx';
  if (SHEETS.has(what)) return `读不了 ${what} 格式的文件，请在 Excel 或 WPS 中另存为 .xlsx`;
  const kind = what === '' || what === 'OLE' ? '这种' : ` ${what} `;
  return `读不了${kind}格式的文件，请在 Word 或 WPS 中另存为 .docx`;
}

/**
 * @param what As in Chinese.
 * @returns the reason in English.
 */
export function unreadableEn(reason: UnreadableReason, what: string): string {
  switch (reason) {
    case 'encrypted':
      return 'needs a password to be opened; please save it without one';
    case 'tooLarge':
      return `${limitEn(what)}, more than is read; please remove attachments and pictures that are not part of the report, or save it as .docx`;
    case 'broken':
      if (what === 'empty') return 'is empty';
      return `is damaged, or not of the format its extension says${what === '' ? '' : ` (${what})`}; please open it in Word or WPS and save it as .docx`;
    case 'undecodable':
      return 'is no text file, or its encoding is unknown; please save it as UTF-8, or as .docx in Word or WPS';
    case 'tooDeep':
      return 'is nested too deeply for a document; please open it in Word or WPS and save it as .docx';
    case 'notAReport':
      return 'is no annual report on government information disclosure: neither its parts nor its tables were found; please make sure that it is the right file';
    case 'unsupported':
      return unsupportedEn(what);
  }
}

function limitEn(what: string): string {
  const [, count, unit] = /^(\d+) (MB|files)$/u.exec(what) ?? [];
  if (unit === 'MB') return `its content is over ${count} MB`;
  return unit === 'files' ? `it has more than ${count} files in it` : 'it has too much in it';
}

/** @returns the same in English. */
export function unsupportedEn(what: string): string {
  if (what === 'disclosure-report') return 'is a report file already, nothing to convert';
  if (what === 'JSON') return 'is JSON, but neither a report file nor a report saved by KIROGOVCOMPARE';
  if (PRINTED.has(what)) return `tables in ${what} cannot be read reliably; please provide it in Word or as a web page`;
  if (PICTURES.has(what))
    return 'is a picture, without text and tables to read; please provide it in Word or as a web page';
  if (ARCHIVES.has(what)) return 'is an archive; please unpack it and read the report in it';
  if (what === 'MHTML')
    return 'is a web page in a single file (.mht); please open it in a browser or Word and save it as .html or .docx';
  if (SHEETS.has(what)) return `files of the format ${what} cannot be read; please save it as .xlsx in Excel or WPS`;
  const kind = what === '' || what === 'OLE' ? 'this format' : `the format ${what}`;
  return `files of ${kind} cannot be read; please save it as .docx in Word or WPS`;
}
