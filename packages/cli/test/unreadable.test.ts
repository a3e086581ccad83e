/** Why a document cannot be read is told in both languages, with what to do. */
import type { UnreadableReason } from '@disclosure-lint/importers';
import { describe, expect, test } from 'vitest';
import { documentTexts } from '../src/locales/documents.ts';

const REASONS: readonly (readonly [UnreadableReason, string, string])[] = [
  ['encrypted', '', '文件有打开密码，请另存为不带密码的文件'],
  ['tooLarge', '20 MB', '内容超过 20 MB，'],
  ['tooLarge', '1000 files', '内含的文件超过1000个，'],
  ['tooLarge', 'HTML', '内容过多，'],
  ['broken', 'word/document.xml', '（word/document.xml）；请在 Word 或 WPS 中打开，另存为 .docx'],
  ['broken', 'empty', '文件是空的'],
  ['undecodable', '', '请另存为 UTF-8 编码'],
  ['tooDeep', 'HTML', '请在 Word 或 WPS 中打开，另存为 .docx'],
  ['notAReport', '', '不是政府信息公开工作年度报告'],
  ['unsupported', '', '读不了这种格式的文件，请在 Word 或 WPS 中另存为 .docx'],
  ['unsupported', 'RTF', '读不了 RTF 格式的文件，请在 Word 或 WPS 中另存为 .docx'],
  ['unsupported', 'XLSB', '另存为 .xlsx'],
  ['unsupported', 'OFD', 'OFD 中的表格无法可靠读出，请提供 Word 或网页版本'],
  ['unsupported', 'JPEG', '请提供 Word 或网页版本'],
  ['unsupported', 'RAR', '请先解压'],
  ['unsupported', 'MHTML', '另存为 .html 或 .docx'],
  ['unsupported', 'JSON', 'KIROGOVCOMPARE'],
];

describe('a document that cannot be read', () => {
  test.each(REASONS)('%s %s: %s', (reason, what, chinese) => {
    expect(documentTexts('zh-CN').unreadable(reason, what)).toContain(chinese);
    expect(documentTexts('en').unreadable(reason, what)).toMatch(/^\P{Script=Han}+$/u);
  });
});
