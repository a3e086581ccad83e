/** What a document is, is told by its content, whatever its name says. */
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { detectKind } from '../src/detect.ts';
import { UnreadableDocument } from '../src/document/reader.ts';
import { compoundFile } from './spreadsheet/compound-file.ts';

const CONTENT_TYPES = (type: string): string =>
  `<Types><Override PartName="/x/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;

function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function utf16(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

/** 主动公开 in GB18030. */
const GBK = Buffer.from([0xd6, 0xf7, 0xb6, 0xaf, 0xb9, 0xab, 0xbf, 0xaa]);
const SHEET = utils.aoa_to_sheet([['规章', 1]]);
const WORKBOOK = { SheetNames: ['表'], Sheets: { 表: SHEET } };

const CASES: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['plain text', '2020年报告\n一、总体情况', 'text'],
  ['a text with a smaller-than sign', '申请数 a<b，c > d', 'text'],
  ['a text that quotes a tag', '正文里有一个<p>没有闭合', 'text'],
  ['a text that begins with brackets', '[2021]30号', 'text'],
  ['a text that begins with a brace', '{机关名称}2020年报告', 'text'],
  ['a web page', '<!DOCTYPE html><html><body><p>一</p></body></html>', 'html'],
  ['a web page with a byte-order mark', '\uFEFF<html><body></body></html>', 'html'],
  ['a web page in UTF-16', utf16('<html><body><p>一</p></body></html>'), 'html'],
  ['a web page in GBK', Buffer.concat([Buffer.from('<html><p>'), GBK, Buffer.from('</p></html>')]), 'html'],
  ['a web page with a stray byte', Buffer.from('<html><p>\xff\xff</p></html>', 'latin1'), 'html'],
  ['XHTML', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html></html>', 'html'],
  ['a fragment after a comment', '<!-- 正文开始 -->\n<div class="zoom"><p>一</p></div>', 'html'],
  ['a fragment after a very long comment', `<!--${'x'.repeat(90_000)}--><p>一</p>`, 'html'],
  ['a fragment after text', '2020年报告<p>一、总体情况</p>', 'html'],
  ['a table alone', '<TABLE><TR><TD>1</TD></TR></TABLE>', 'html'],
  ['a table saved as a sheet', '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>', 'html'],
  ['a Word file', zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), 'docx'],
  [
    'a Word file with other names',
    zip({ '[Content_Types].xml': CONTENT_TYPES('wordprocessingml.document'), 'x/main.xml': '' }),
    'docx',
  ],
  [
    'a Word template',
    zip({ '[Content_Types].xml': CONTENT_TYPES('wordprocessingml.template'), 'x/main.xml': '' }),
    'docx',
  ],
  ['a Word file with backslashes', zip({ 'word\\document.xml': '<w/>' }), 'docx'],
  ['a workbook', write(WORKBOOK, { type: 'buffer', bookType: 'xlsx' }), 'xlsx'],
  [
    'a workbook with other names',
    zip({ '[Content_Types].xml': CONTENT_TYPES('spreadsheetml.sheet'), 'x/main.xml': '' }),
    'xlsx',
  ],
  [
    'a Word file with a workbook in it',
    zip({ 'word/document.xml': '', 'word/embeddings/xl/workbook.xml': '' }),
    'docx',
  ],
  ['a zip file that speaks of Word', zip({ 'readme.txt': 'word/document.xml' }), 'unsupported ZIP'],
  ['a zip file of reports', zip({ 'a/word/document.docx': 'x' }), 'unsupported ZIP'],
  ['a binary workbook in a package', write(WORKBOOK, { type: 'buffer', bookType: 'xlsb' }), 'unsupported XLSB'],
  ['OFD', zip({ 'OFD.xml': '<ofd/>' }), 'unsupported OFD'],
  ['ODT', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }), 'unsupported ODT'],
  ['ODS', write(WORKBOOK, { type: 'buffer', bookType: 'ods' }), 'unsupported ODS'],
  ['slides', zip({ 'ppt/presentation.xml': '' }), 'unsupported PPTX'],
  ['a zip file cut off', write(WORKBOOK, { type: 'buffer', bookType: 'xlsx' }).subarray(0, 3000), 'broken ZIP'],
  ['an old workbook', write(WORKBOOK, { type: 'buffer', bookType: 'biff8' }), 'xls'],
  ['a workbook of Excel 95', write(WORKBOOK, { type: 'buffer', bookType: 'biff5' }), 'xls'],
  ['the bare records of a workbook', write(WORKBOOK, { type: 'buffer', bookType: 'biff2' }), 'xls'],
  ['an old Word file', compoundFile({ '/WordDocument': 'x', '/1Table': 'x' }), 'doc'],
  [
    'an old Word file with a workbook in it',
    compoundFile({ '/ObjectPool/_1/Workbook': 'x', '/WordDocument': 'x' }),
    'doc',
  ],
  ['an old workbook with a Word file in it', compoundFile({ '/MBD1/WordDocument': 'x', '/Workbook': 'x' }), 'xls'],
  ['an old Word file of 9 MB', compoundFile({ '/Data': new Uint8Array(9_000_000), '/WordDocument': 'x' }), 'doc'],
  ['a workbook in a compound file only', compoundFile({ '/Storage/Workbook': 'x' }), 'unsupported OLE'],
  [
    'a compound file that speaks of Word',
    compoundFile({ '/x': Buffer.from('WordDocument', 'utf16le').toString('latin1') }),
    'unsupported OLE',
  ],
  ['a package with a password', compoundFile({ '/EncryptedPackage': 'x', '/EncryptionInfo': 'x' }), 'encrypted '],
  ['old slides', compoundFile({ '/PowerPoint Document': 'x' }), 'unsupported PPT'],
  ['a compound file cut off', compoundFile({ '/WordDocument': 'x' }).subarray(0, 600), 'broken OLE'],
  ['a workbook of Excel 2003', write(WORKBOOK, { type: 'buffer', bookType: 'xlml' }), 'xls'],
  [
    'Word 2003',
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x"></w:wordDocument>',
    'unsupported Word XML',
  ],
  ['a flat Word package', '<?xml version="1.0"?>\n<pkg:package xmlns:pkg="x"/>', 'unsupported Word XML'],
  ['any XML', '<?xml version="1.0"?><报表></报表>', 'unsupported XML'],
  ['any XML with names of its own', '<?xml version="1.0"?><report><p>一</p></report>', 'unsupported XML'],
  ['PDF', '%PDF-1.7\n', 'unsupported PDF'],
  ['RTF', '{\\rtf1\\ansi', 'unsupported RTF'],
  ['a web archive', 'From: <由 WPS 保存>\r\nSubject: x\r\n\ty\r\nMIME-Version: 1.0\r\n', 'unsupported MHTML'],
  ['PNG', Buffer.from('\x89PNG\r\n', 'latin1'), 'unsupported PNG'],
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'unsupported JPEG'],
  ['TIFF', Buffer.from('II*\0', 'latin1'), 'unsupported TIFF'],
  ['BMP', Buffer.from('BM6\x03\0\0\0\0\0\0', 'latin1'), 'unsupported BMP'],
  ['gzip', Buffer.from([0x1f, 0x8b, 8]), 'unsupported GZIP'],
  ['RAR', Buffer.from('Rar!\x1a\x07', 'latin1'), 'unsupported RAR'],
  ['KIROGOVCOMPARE', '{"sections":[{"title":"二","type":"table_2","activeDisclosureData":{}}]}', 'kiro'],
  ['KIROGOVCOMPARE with markup in its prose', '{"sections":[{"type":"text","content":"<p>一</p><p>二</p>"}]}', 'kiro'],
  ['KIROGOVCOMPARE cut off', '{"sections":[{"type":"table_3","tableData":{"naturalPerson":', 'kiro'],
  ['a report file', '{"format":"disclosure-report/1","sections":[]}', 'unsupported disclosure-report'],
  ['a report file that is broken', '{\n  "format" : "disclosure-report/1",', 'unsupported disclosure-report'],
  ['any JSON', '{"a":1}', 'unsupported JSON'],
  ['a list of JSON', '[{"a":1}]', 'unsupported JSON'],
  ['nothing', '', 'broken empty'],
  ['white space', ' \r\n\t', 'broken empty'],
];

function told(content: string | Uint8Array): string {
  try {
    return detectKind(typeof content === 'string' ? Buffer.from(content) : content);
  } catch (error) {
    if (error instanceof UnreadableDocument) return `${error.reason} ${error.what}`;
    throw error;
  }
}

describe('a document is told by its content', () => {
  test.each(CASES)('%s', (_, content, expected) => {
    expect(told(content)).toBe(expected);
  });

  test('any bytes are told or refused', () => {
    const seeds = CASES.map(([, content]) => (typeof content === 'string' ? Buffer.from(content) : content));
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 8 }),
        fc.nat(4000),
        (seed, edits, length) => {
          const bytes = Uint8Array.from(seed.subarray(0, Math.max(length, 1)));
          for (const [at, value] of edits) if (at < bytes.length) bytes[at] = value;
          expect(told(bytes)).toBeTypeOf('string');
        },
      ),
      { numRuns: 500 },
    );
  });
});
