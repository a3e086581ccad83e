/** Workbooks that are broken, locked, or made to exhaust whoever opens them. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { UnreadableDocument } from '../../src/document/reader.ts';
import { readSpreadsheet } from '../../src/spreadsheet/read-spreadsheet.ts';
import { compoundFile } from './compound-file.ts';
import { handWritten, lossesOf, shown, WORKSHEET, workbook } from './workbook.ts';

const CELL = '<c r="A1" t="inlineStr"><is><t>规章</t></is></c><c r="B1"><v>1</v></c>';
const SHEET = {
  表: {
    rows: [['二、主动公开政府信息情况'], ['信息内容', '本年制发件数'], ['规章', 1], ['行政规范性文件', 2]],
    merged: ['A1:B1'],
  },
};

async function reasonOf(bytes: Uint8Array): Promise<string> {
  try {
    await readSpreadsheet(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.reason;
    throw error;
  }
}

/** The records of an old workbook, one of them changed into another. */
function withRecord(type: number, content: Buffer): Buffer {
  const record = Buffer.alloc(4 + content.length);
  record.writeUInt16LE(type, 0);
  record.writeUInt16LE(content.length, 2);
  content.copy(record, 4);
  const bof = Buffer.from('0908100000060500bb0dcc0700000000060000000a', 'hex').subarray(0, 20);
  return compoundFile({ '/Workbook': Buffer.concat([bof, record, Buffer.from('0a000000', 'hex')]) });
}

describe('claims larger than the file', () => {
  const cases: Readonly<Record<string, string>> = {
    'a sheet of 16,384 columns and 1,048,576 rows': `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${CELL}</row></sheetData>`,
    'columns without end': `<cols><col min="1" max="4294967295" width="9"/><col min="300" max='999999999999' hidden='1'/></cols><sheetData><row r="1">${CELL}</row></sheetData>`,
    'links over the whole sheet': `<sheetData><row r="1">${CELL}</row></sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>`,
    'merged ranges over the whole sheet': `<sheetData><row r="1">${CELL}</row></sheetData><mergeCells>${'<mergeCell ref="C1:XFD1048576"/>'.repeat(5000)}</mergeCells>`,
    'merged ranges that are none': `<sheetData><row r="1">${CELL}</row></sheetData><mergeCells><mergeCell ref="B2:A1"/><mergeCell ref="ZZZZ1:A0"/><mergeCell/></mergeCells>`,
  };
  test.each(Object.entries(cases))('%s', async (_, xml) => {
    const { blocks } = await readSpreadsheet(handWritten(`${WORKSHEET}${xml}</worksheet>`));
    expect(shown(blocks)).toEqual(['┌', '规章|1', '└']);
  });

  test('two cells at the corners', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row><row r="7"><c r="XFC1"><v>3</v></c></row>';
    const content = await readSpreadsheet(
      handWritten(`${WORKSHEET}<sheetData><row r="1">${CELL}</row>${far}</sheetData></worksheet>`),
    );
    expect(shown(content.blocks)).toEqual(['┌', '规章|1', '└']);
    expect(lossesOf(content)).toEqual(['工作表“表”只读取了前200列']);
  });

  test('rows and columns beyond what is read are told', async () => {
    const rows = Array.from({ length: 2010 }, (_, at) => [`第${at}段`]);
    const content = await readSpreadsheet(workbook({ 表: { rows } }));
    expect(content.blocks).toHaveLength(2000);
    expect(lossesOf(content)).toEqual(['工作表“表”只读取了前2000行']);
  });

  test('60 sheets', async () => {
    const sheets = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`表${at}x`, { rows: [[`第${at}段`]] }]));
    const content = await readSpreadsheet(workbook(sheets));
    expect(content.blocks).toHaveLength(50);
    expect(lossesOf(content)).toEqual(['工作簿有60张工作表，只读取了前50张']);
  });

  test('Excel 2003 XML with spans without end', async () => {
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table><Column ss:Index="4000000000" ss:Span="4000000000" ss:Hidden="1"/><Column ss:Width="50" ss:Span="999999999"/><Row><Cell ss:MergeAcross="999999999" ss:MergeDown="999999999"><Data ss:Type="String">规章</Data></Cell></Row></Table></Worksheet></Workbook>`;
    expect(shown((await readSpreadsheet(Buffer.from(xml))).blocks)).toEqual(['规章']);
  });
});

describe('what cannot be read says why', () => {
  const bomb = (): Uint8Array =>
    zipSync(
      { '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': new Uint8Array(200 * 1024 * 1024) },
      { level: 9 },
    );
  const cases: Readonly<Record<string, readonly [() => Uint8Array, string]>> = {
    'a zip bomb': [bomb, 'tooLarge'],
    'a package with a password': [
      () => compoundFile({ '/EncryptedPackage': 'x', '/EncryptionInfo': 'x' }),
      'encrypted',
    ],
    'an old workbook with a password': [() => withRecord(0x2f, Buffer.alloc(54, 1)), 'encrypted'],
    'a package without a workbook': [() => zipSync({ 'a.xml': strToU8('<a/>') }), 'broken'],
    'a package cut off': [() => workbook(SHEET).subarray(0, 2000), 'broken'],
    'a compound file without a workbook': [() => compoundFile({ '/x': 'y' }), 'broken'],
    'a workbook stream of nothing': [() => compoundFile({ '/Workbook': 'x' }), 'broken'],
    'a compound file cut off': [() => workbook(SHEET, 'biff8').subarray(0, 700), 'broken'],
    'XML of another kind': [() => Buffer.from('<?xml version="1.0"?><Workbook/>'), 'broken'],
  };
  test.each(Object.entries(cases))('%s', async (_, [bytes, reason]) => {
    expect(await reasonOf(bytes())).toBe(reason);
  });

  test('a damaged sheet among others is a loss', async () => {
    const xml = `${WORKSHEET}<sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData></worksheet>`;
    const content = await readSpreadsheet(handWritten(xml)).catch((error: unknown) => error);
    expect(content).toBeInstanceOf(UnreadableDocument);
  });

  test('pictures are told', async () => {
    const content = await readSpreadsheet(
      handWritten(`${WORKSHEET}<sheetData><row r="1">${CELL}</row></sheetData></worksheet>`, {
        'xl/media/image1.png': 'x',
        'xl/media/image2.JPG': 'x',
      }),
    );
    expect(lossesOf(content)).toEqual(['工作簿中有2张图片，其中的文字没有读取']);
  });

  test('names from the file reach no prototype', async () => {
    const content = await readSpreadsheet(
      workbook({ constructor: { rows: [['规章', 1]] }, toString: { rows: [['x']] } }),
    );
    expect(shown(content.blocks)).toEqual(['┌', '规章|1', '└', 'x']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('damaged bytes', () => {
  test.each(['xlsx', 'biff8', 'biff5', 'xlml'] as const)(
    '%s: read or refused, and nothing is printed',
    async (bookType) => {
      const quiet = [vi.spyOn(console, 'error'), vi.spyOn(console, 'log'), vi.spyOn(console, 'warn')];
      const whole = workbook(SHEET, bookType);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
          fc.option(fc.nat(whole.length), { freq: 6 }),
          async (edits, length) => {
            const bytes = Uint8Array.from(whole);
            for (const [at, value] of edits) bytes[at] = value;
            expect(await reasonOf(bytes.subarray(0, length ?? undefined))).toBeTypeOf('string');
          },
        ),
        { numRuns: 300 },
      );
      for (const spy of quiet) expect(spy).not.toHaveBeenCalled();
    },
  );

  test('parts of a package: read or refused', async () => {
    const parts = unzipSync(workbook(SHEET));
    const names = Object.keys(parts).filter((name) => /workbook|sheet1|styles|Content|sharedStrings/u.test(name));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('<', '>', '"', '&', '/', '9999999999', ':', 'c', ' ', '')), {
          maxLength: 4,
        }),
        async (name, edits) => {
          let text = strFromU8(parts[name] ?? new Uint8Array());
          for (const [place, put] of edits) {
            const at = place % text.length;
            text = text.slice(0, at) + put + text.slice(at + 1);
          }
          expect(await reasonOf(zipSync({ ...parts, [name]: strToU8(text) }))).toBeTypeOf('string');
        },
      ),
      { numRuns: 300 },
    );
  });
});
