import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UnreadableDocument } from '../../src/document/reader.ts';
import { readDocx } from '../../src/word/read-docx.ts';
import { cell, docx, NAMESPACES, paragraph, read, row, run, style, table } from './word-package.ts';

const relationships = (...entries: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([type, target], index) => `<Relationship Id="rId${index}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

describe('files of every make', () => {
  it('with parts in other places are read by their relationships', async () => {
    const content = `<w:document ${NAMESPACES}><w:body>${paragraph('总体情况', '<w:pStyle w:val="1"/>')}</w:body></w:document>`;
    const { lines } = await read({
      files: {
        '_rels/.rels': relationships([`${OFFICE}/officeDocument`, '/word/document2.xml']),
        'word/document2.xml': content,
        'word/_rels/document2.xml.rels': relationships([`${OFFICE}/styles`, '../parts/styles2.xml']),
        'parts/styles2.xml': `<w:styles ${NAMESPACES}>${style('1', 'heading 1')}</w:styles>`,
        'word/styles.xml': `<w:styles ${NAMESPACES}>${style('1', 'Title')}</w:styles>`,
      },
    });
    expect(lines).toEqual(['h1 总体情况']);
  });

  it('in the strict format, under other prefixes and in UTF-16', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>总体情况</x:t></x:r></x:p></x:body></x:document>`;
    const { lines } = await read({
      files: {
        '_rels/.rels': relationships([`${STRICT}/officeDocument`, 'word/document.xml']),
        'word/document.xml': Buffer.from(`\ufeff${xml}`, 'utf16le'),
      },
    });
    expect(lines).toEqual(['h1 总体情况']);
  });

  it('leave headers, footers and comments aside', async () => {
    const mark =
      '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';
    const { lines } = await read({
      body: paragraph(run('正文') + mark),
      files: {
        'word/header1.xml': `<w:hdr ${NAMESPACES}>${paragraph('内部资料')}</w:hdr>`,
        'word/comments.xml': `<w:comments ${NAMESPACES}><w:comment w:id="0">${paragraph('请核实')}</w:comment></w:comments>`,
      },
    });
    expect(lines).toEqual(['正文']);
  });

  it('keep lone ampersands, angle brackets and quotes as text', async () => {
    const { lines } = await read({ body: paragraph('&amp;lt; &lt;b&gt; &quot;&#x4E00;&quot; &#0;&#8;') });
    expect(lines).toEqual(['&lt; <b> "一"']);
  });
});

describe('what cannot be read says why', () => {
  const document = (content: string): Uint8Array => docx({ files: { 'word/document.xml': content } });
  const body = (content: string): string => `<w:document ${NAMESPACES}><w:body>${content}</w:body></w:document>`;
  const nested = (depth: number): string =>
    `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;

  it.each<[string, () => Uint8Array, string]>([
    ['no zip', () => strToU8('not a document'), 'broken'],
    ['no document in it', () => docx({}), 'broken'],
    ['a document without a body', () => document(`<w:document ${NAMESPACES}/>`), 'broken'],
    ['an empty part', () => document(''), 'broken'],
    ['a part cut off', () => document(body('<w:p/>').slice(0, -15)), 'broken'],
    ['tags that do not fit', () => document(body('<w:p><w:r></w:p></w:r>')), 'broken'],
    ['an attribute twice', () => document(body('<w:p a="1" a="2"/>')), 'broken'],
    [
      'bytes that are no text',
      () => docx({ files: { 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xc3]) } }),
      'broken',
    ],
    [
      'an external entity',
      () => document(`<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${body(paragraph('&x;'))}`),
      'broken',
    ],
    ['an entity nobody knows', () => document(body(paragraph('&x;'))), 'broken'],
    ['entities in another part', () => docx({ body: '', styles: '<!ENTITY a "b">' }), 'broken'],
    ['100,000 tables in tables', () => document(body(nested(100_000))), 'tooDeep'],
    ['tables in tables, deeper than any document', () => document(body(nested(100))), 'tooDeep'],
    ['more elements than any document', () => document(body('<w:p/>'.repeat(600_001))), 'tooLarge'],
    [
      'more kinds of elements',
      () => document(body(Array.from({ length: 500 }, (_, index) => `<a${index}></a${index}>`).join(''))),
      'broken',
    ],
  ])('%s', { timeout: 60_000 }, async (_what, bytes, reason) => {
    await expect(readDocx(bytes())).rejects.toMatchObject({ name: 'UnreadableDocument', reason });
  });
});

describe('hostile files are bounded work', () => {
  it('of 10,000 tables', { timeout: 120_000 }, async () => {
    const { lines } = await read({ body: table([row(['甲', '1']), row(['乙', '2'])]).repeat(10_000) });
    expect(lines).toHaveLength(20_000);
  });

  it('of 20,000 deleted paragraphs', { timeout: 120_000 }, async () => {
    const deleted = paragraph(
      '<w:del w:id="1"><w:r><w:delText>删</w:delText></w:r></w:del>',
      '<w:rPr><w:del w:id="2"/></w:rPr>',
    );
    expect((await read({ body: deleted.repeat(20_000) + paragraph('正文') })).lines).toEqual(['正文']);
  });

  it('of 100,000 runs in a deleted paragraph', { timeout: 120_000 }, async () => {
    const long = paragraph(run('1').repeat(100_000), '<w:rPr><w:del w:id="2"/></w:rPr>');
    expect((await read({ body: long + paragraph('正文') })).lines).toEqual([`${'1'.repeat(100_000)}正文`]);
  });

  it('of tables in tables, as deep as they are read', { timeout: 120_000 }, async () => {
    const deep = Array.from({ length: 60 }).reduce<string>(
      (inner) => table([row([cell(inner), '1'])]),
      table([row(['2', '3'])]),
    );
    expect((await read({ body: deep })).lines.length).toBeGreaterThan(0);
  });

  it('of spans without end', { timeout: 120_000 }, async () => {
    const wide = '<w:gridSpan w:val="999999999"/>';
    const { lines } = await read({
      body: table(
        [row([cell('甲', wide), '1'], '<w:gridBefore w:val="999999999"/>'), row(['乙', '-1', '3', '4'])],
        [1, 1, 1],
      ),
    });
    expect(lines).toHaveLength(2);
  });
});

describe('whatever the bytes', () => {
  const document = docx({
    styles: style('1', 'heading 1'),
    numbering: '<w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    footnotes: `<w:footnote w:id="1">${paragraph('注')}</w:footnote>`,
    body:
      paragraph('一、总体情况', '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="1"/></w:numPr>') +
      table([row([cell('甲', '<w:vMerge w:val="restart"/>'), '1']), row([cell('', '<w:vMerge/>'), '2'])]),
  });
  const onlyUnreadable = async (bytes: Uint8Array): Promise<void> => {
    try {
      await readDocx(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableDocument);
    }
  };

  it('nothing but UnreadableDocument is thrown', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), onlyUnreadable));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(document.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }),
        (changes) => {
          const bytes = document.slice();
          for (const [index, value] of changes) bytes[index] = value;
          return onlyUnreadable(bytes);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('nor for XML that has lost or repeated pieces', { timeout: 120_000 }, async () => {
    const xml = `<w:document ${NAMESPACES}><w:body>${paragraph('甲', '<w:numPr><w:numId w:val="1"/></w:numPr>')}${table([row(['1', '2'])])}</w:body></w:document>`;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(xml.length),
        fc.nat(xml.length),
        fc.constantFrom('', '<w:p>', '</w:tbl>', '&', '<!', ']]>', 'w:val="x"'),
        (from, to, put) =>
          onlyUnreadable(docx({ files: { 'word/document.xml': xml.slice(0, from) + put + xml.slice(to) } })),
      ),
      { numRuns: 300 },
    );
  });
});
