/** Documents that were made to hurt, as they arrive: one call, and a reason or a bounded result. Nothing is fetched or run. */
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { specimens } from '@disclosure-lint/rules';
import type { ReportFile } from '@disclosure-lint/schemas';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importDocument } from '../src/index.ts';
import { bodyOf, pageOf } from './layouts/html-of.ts';
import { printedForm } from './layouts/printed-form.ts';
import { figuresOf } from './layouts/read-back.ts';
import { WORD_LAYOUTS } from './layouts/word-layouts.ts';
import { docx, paragraph, run } from './word/word-package.ts';

const report = specimens()['2021'] as ReportFile;
const read = (bytes: Uint8Array) => importDocument(bytes, 'submitted', { locale: 'zh-CN' });
const word = (): Uint8Array => {
  const plain = WORD_LAYOUTS.find(({ name }) => name === 'plain Word');
  if (!plain) throw new Error('there is no plain layout');
  return plain.bytes(printedForm(report));
};

/** Ten megabytes of one character in some kilobytes. */
const inflating = (name: string, times: number): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Array.from({ length: times }, (_, at) => [
        `${name}${at === 0 ? '' : at}.xml`,
        new Uint8Array(10 * 1024 * 1024).fill(0x20),
      ]),
    ),
    { level: 9 },
  );

/** An encrypted Office file is a compound file with this stream; only its directory is looked at. */
function encrypted(): Uint8Array {
  const file = Buffer.alloc(512 * 4, 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeInt32LE(1, 48);
  file.writeUInt32LE(4096, 56);
  file.writeInt32LE(-2, 60);
  file.writeInt32LE(-2, 68);
  for (let at = 76; at < 512; at += 4) file.writeInt32LE(at === 76 ? 0 : -1, at);
  // The sector of allocation: itself, the end of the directory, nothing else.
  for (let at = 512; at < 1024; at += 4) file.writeInt32LE(-1, at);
  file.writeInt32LE(-3, 512);
  file.writeInt32LE(-2, 516);
  const entry = (at: number, name: string, type: number, child: number): void => {
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file.writeUInt8(type, at + 66);
    file.writeInt32LE(-1, at + 68);
    file.writeInt32LE(-1, at + 72);
    file.writeInt32LE(child, at + 76);
    file.writeInt32LE(-2, at + 116);
  };
  entry(1024, 'Root Entry', 5, 1);
  entry(1152, 'EncryptedPackage', 2, -1);
  return file;
}

describe('is refused, with the reason', () => {
  test.each([
    ['an empty file', () => new Uint8Array(), 'broken'],
    ['a zip bomb called Word', () => inflating('word/document', 30), 'tooLarge'],
    ['a zip bomb called Excel', () => inflating('xl/workbook', 30), 'tooLarge'],
    ['half a Word file', () => word().slice(0, 3000), 'broken'],
    ['a Word file that begins and does not go on', () => Buffer.from('PK\x03\x04 word/document.xml'), 'broken'],
    ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), 'unsupported'],
    ['an encrypted Word or Excel file', encrypted, 'encrypted'],
    ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'unsupported'],
    ['50 MB of HTML', () => Buffer.alloc(50 * 1024 * 1024, '<p>一、总体情况</p>'), 'tooLarge'],
    [
      'a Word file that declares entities',
      () =>
        docx({ files: { 'word/document.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>' } }),
      'broken',
    ],
    ['a page of nothing to do with it', () => Buffer.from('<html><body><p>招标公告</p></body></html>'), 'notAReport'],
    ['a Word file of nothing to do with it', () => docx({ body: paragraph(run('招标公告')) }), 'notAReport'],
  ] as const)('%s', { timeout: 120_000 }, async (_, bytes, reason) => {
    expect(await read(bytes())).toMatchObject({ ok: false, reason });
  });
});

describe('nothing is fetched, run or read elsewhere', () => {
  beforeEach(() => {
    const refuse = (): never => {
      throw new Error('something elsewhere was asked for');
    };
    vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(refuse);
    vi.spyOn(http, 'request').mockImplementation(refuse);
    vi.spyOn(fs, 'createReadStream').mockImplementation(refuse);
    vi.spyOn(fs, 'readFile').mockImplementation(refuse);
    vi.stubGlobal('fetch', refuse);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  const links = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" TargetMode="External" Target="${target}"/></Relationships>`;
  const picture =
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="3000000" cy="2000000"/><wp:docPr id="1" name="a" descr="图"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

  test('by a Word file with pictures, links and a template elsewhere', async () => {
    const body = `${paragraph(run('一、总体情况'))}${picture}${paragraph('<w:hyperlink r:id="rId1"><w:r><w:t>链接</w:t></w:r></w:hyperlink>')}`;
    const outcome = await read(
      docx({
        body,
        files: {
          'word/_rels/document.xml.rels': links('image', 'http://127.0.0.1:9/a.png'),
          'word/_rels/settings.xml.rels': links('attachedTemplate', 'file:///etc/passwd'),
          'word/vbaProject.bin': strToU8('Sub AutoOpen()'),
        },
      }),
    );
    expect(outcome).toMatchObject({
      ok: true,
      report: { import: { losses: [{ message: expect.stringContaining('图片') }] } },
    });
    expect(JSON.stringify(outcome)).not.toContain('127.0.0.1');
  });

  test('by a page with scripts, pictures, frames and entities', async () => {
    const hostile = `<script>globalThis.hurt = true</script><img src="http://127.0.0.1:9/x" onerror="hurt()"><iframe src="http://127.0.0.1:9/"></iframe><object data="file:///etc/passwd"></object><link rel="stylesheet" href="http://127.0.0.1:9/">&x;`;
    const outcome = await read(Buffer.from(pageOf(hostile + bodyOf(printedForm(report)))));
    expect(outcome.ok && figuresOf(outcome.report)).toEqual(figuresOf(report));
    expect(globalThis).not.toHaveProperty('hurt');
  });
});
