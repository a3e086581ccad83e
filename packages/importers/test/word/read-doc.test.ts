import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableDocument } from '../../src/document/reader.ts';
import { openCompoundFile } from '../../src/package/compound-file.ts';
import { readDoc } from '../../src/word/read-doc.ts';
import { readDocx } from '../../src/word/read-docx.ts';
import { linesOf } from './word-package.ts';

/** One document with numbers, merged cells, notes, tracked changes, hidden text and a picture, saved in both formats. */
const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const DOC = fixture('libreoffice.doc');

const LINES = [
  'title 某某街道办事处2020年政府信息公开工作年度报告',
  'h1 一、总体情况',
  '全年公开信息12条。',
  '截至年底。',
  '（一）主动公开',
  '1.网站',
  '（二）依申请公开',
  'h1 二、主动公开政府信息情况',
  'caption 表一',
  '|项目{2x2}|数量{1x2}',
  '|新收|办结',
  '|规章{2x1}|甲|12|',
  '|乙|1⏎2| 0 ',
  'tableNote 含上年结转。',
  '[image] ',
  '链接之后',
  '换',
  '行\t制表',
];
const LOSSES = ['文档里留有修订，已按全部接受读入：插入1处，删除1处', '文档里有隐藏文字（1处，如“（草稿）”），未读入'];

describe('a document saved by LibreOffice', () => {
  it('as .doc is read with its numbers, notes and merged cells', async () => {
    const content = await readDoc(DOC);
    expect(linesOf(content)).toEqual(LINES);
    expect(content.losses.map(({ message }) => message['zh-CN'])).toEqual(LOSSES);
  });

  it('as .docx is read alike, and the picture’s own words too', async () => {
    const content = await readDocx(fixture('libreoffice.docx'));
    expect(linesOf(content)).toEqual(LINES.map((line) => (line === '[image] ' ? '[image] 统计表' : line)));
    expect(content.losses.map(({ message }) => message['zh-CN'])).toEqual(LOSSES);
  });
});

describe('a .doc that cannot be read says why', () => {
  const start = DOC.indexOf(Buffer.from('eca5', 'hex'));
  const changed = (at: number, ...values: readonly number[]): Uint8Array => {
    const bytes = new Uint8Array(DOC);
    bytes.set(values, at);
    return bytes;
  };

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'broken'],
    ['no compound file', new Uint8Array(2000).fill(65), 'broken'],
    ['one cut off', DOC.subarray(0, 3000), 'broken'],
    ['an encrypted one', changed(start + 0x0b, (DOC[start + 0x0b] ?? 0) | 1), 'encrypted'],
    ['one of Word 95', changed(start, 0xdc, 0xa5), 'unsupported'],
    ['no document in the stream', changed(start, 0, 0), 'broken'],
    ['a piece table beyond the end', changed(start + 0x01a2, 0xff, 0xff, 0xff, 0x7f), 'broken'],
    ['no sectors', changed(48, 0xfe, 0xff, 0xff, 0xff), 'broken'],
    ['sectors of no size', changed(30, 0), 'broken'],
  ])('%s', async (_what, bytes, reason) => {
    await expect(readDoc(bytes)).rejects.toMatchObject({ name: 'UnreadableDocument', reason });
  });

  it('sectors that follow each other in a circle', async () => {
    const bytes = Buffer.from(DOC);
    const table = (bytes.readInt32LE(76) + 1) * 512;
    for (let sector = 0; sector < 100; sector++) bytes.writeInt32LE((sector + 1) % 20, table + sector * 4);
    await expect(readDoc(bytes)).rejects.toMatchObject({ reason: 'broken' });
  });

  it('never fails in another way, whatever the bytes', { timeout: 120_000 }, async () => {
    const onlyUnreadable = async (bytes: Uint8Array): Promise<void> => {
      try {
        await readDoc(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableDocument);
      }
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(DOC.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        (changes) => {
          const bytes = new Uint8Array(DOC);
          for (const [index, value] of changes) bytes[index] = value;
          return onlyUnreadable(bytes);
        },
      ),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(DOC.length), (length) => onlyUnreadable(DOC.subarray(0, length))),
      {
        numRuns: 100,
      },
    );
  });
});

describe('a compound file', () => {
  it('gives its own streams, large and small, and none that it has not', () => {
    const { stream } = openCompoundFile(DOC);
    expect(stream('WordDocument')?.readUInt16LE(0)).toBe(0xa5ec);
    expect(stream('\u0001CompObj')?.length).toBeGreaterThan(0);
    expect(stream('Workbook')).toBeUndefined();
  });
});
