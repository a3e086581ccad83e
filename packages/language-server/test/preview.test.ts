/** The page that a preview shows, what is marked on it, and the way to the text and back. */
import { describe, expect, it } from 'vitest';
import { METHODS, type Preview, type PreviewMark } from '../src/protocol.ts';
import { Previewing, URI, VERSION } from './previewing.ts';

type Cells = { rows: { label: unknown; cells: unknown[] }[] };
const cells = (section: unknown): Cells => (section as { content: Cells[] }).content[0] as Cells;

const places = (marks: readonly PreviewMark[]): string[] =>
  marks.map(({ role, pointer, span }) => `${role} ${pointer}${span ? ` ${span.start}-${span.end}` : ''}`);

describe('the page', () => {
  it('is that of the report, in the version that was linted', async () => {
    const preview = await (await Previewing.specimen()).preview();
    expect(preview).toMatchObject({ uri: URI, version: VERSION, locale: 'zh-CN', marks: [] });
    expect(preview).not.toHaveProperty('problem');
    expect(preview.page).toMatchObject({ edition: '2021', title: { pointer: '/title' } });
    expect(preview.page.blocks.filter(({ kind }) => kind === 'grid')).toHaveLength(6);
  });

  it('is shown of JSON that is just being typed', async () => {
    const { text } = await Previewing.specimen();
    const broken = await Previewing.open(text.slice(0, text.indexOf('"remedies"')));
    const { page } = await broken.preview();
    expect(page.blocks.filter((block) => block.kind === 'grid').map(({ table }) => table)).toContain('applications');
  });

  it.each<[string, string, { enable?: boolean; analysed?: boolean }, string]>([
    ['is off', '{}', { enable: false }, '核对已在设置中关闭'],
    ['says nothing', '{}', { analysed: false }, '这份文件没有核对'],
    ['finds no report', '[1, 2]', {}, '这份文件无法按年度报告读取'],
  ])('is empty where linting %s, and says so', async (_, text, how, problem) => {
    const preview = await (await Previewing.open(text, how)).preview();
    expect(preview.page).toEqual({ edition: 'unknown', blocks: [] });
    expect(preview.marks.filter(({ pointer }) => pointer !== '')).toEqual([]);
    expect(preview.problem).toContain(problem);
  });

  it('says in English what the reader reads in English', async () => {
    const preview = await (await Previewing.open('{}', { enable: false, locale: 'en' })).preview();
    expect(preview.problem).toMatch(/^Checking is switched off/u);
  });

  it('of a file that is not open says so', async () => {
    const previewing = await Previewing.specimen();
    expect(await previewing.ask<Preview>(METHODS.preview, { uri: 'file:///b.report.json' })).toMatchObject({
      problem: '文件没有打开。',
      version: -1,
    });
  });
});

describe('the marks', () => {
  it('stand on the cell, and on each cell of the proof', async () => {
    const previewing = await Previewing.specimen((report) => {
      const row = cells(report.sections[2]).rows[2];
      if (row) row.cells[0] = 16;
    });
    const { marks } = await previewing.preview();
    const own = marks.filter(({ role }) => role === 'finding');
    expect(own.map(({ ruleId, pointer, severity }) => [ruleId, pointer, severity])).toEqual([
      ['applications-row-total', '/sections/2/content/0/rows/2/cells/0', 'error'],
    ]);
    const [first] = own;
    expect(first?.message).toContain('16');
    expect(first?.proof?.split('\n').filter((line) => line.startsWith('· '))).toHaveLength(2);
    const proofs = marks.filter(({ role, fingerprint }) => role === 'related' && fingerprint === first?.fingerprint);
    expect(places(proofs)).toEqual(
      expect.arrayContaining([
        'related /sections/2/content/0/rows/2/cells/6',
        'related /sections/2/content/0/rows/23/cells/0',
      ]),
    );
    expect(places(proofs)).not.toContain('related /sections/2/content/0/rows/2/cells/0');
    expect(new Set(places(proofs)).size).toBe(proofs.length);
  });

  it('stand on the phrase, counted in the words and not in their spelling in JSON', async () => {
    const previewing = await Previewing.specimen((report) => {
      (report.sections[0] as unknown as { content: string[] }).content = [
        '称“\\"甲”\n，全年新收政府信息公开申请77件。',
      ];
    });
    const { marks, page } = await previewing.preview();
    const mark = marks.find(({ role, span }) => role === 'finding' && span);
    const paragraph = page.blocks.find((block) => block.kind === 'paragraph' && block.pointer === mark?.pointer);
    if (paragraph?.kind !== 'paragraph') throw new Error('the marked paragraph is not on the page');
    expect(paragraph.text.slice(mark?.span?.start, mark?.span?.end)).toContain('77');
    expect(paragraph.text.slice(mark?.span?.start, mark?.span?.end)).not.toContain('甲');
    expect(
      previewing.at(await previewing.ask(METHODS.rangeOf, { pointer: '/sections/2/content/0/rows/0/cells/6' })),
    ).toBe('59');
  });

  it('have no span where the whole value is meant', async () => {
    const previewing = await Previewing.specimen((report) => {
      const row = cells(report.sections[2]).rows[2];
      if (row) row.cells[0] = '/';
    });
    const { marks } = await previewing.preview();
    const [mark] = marks.filter(({ pointer }) => pointer === '/sections/2/content/0/rows/2/cells/0');
    expect(mark).toBeDefined();
    expect(mark).not.toHaveProperty('span');
  });
});

describe('from the page to the text and back', () => {
  it.each([
    ['/sections/2/content/0/rows/0/cells/6', '59'],
    ['/sections/2/content/0/rows/4/label/2', '"1.属于国家秘密"'],
    ['/sections/1/heading', '"二、主动公开政府信息情况"'],
  ])('%s is %s', async (pointer, words) => {
    const previewing = await Previewing.specimen();
    expect(previewing.at(await previewing.ask(METHODS.rangeOf, { pointer }))).toBe(words);
    const { start } = await previewing.ask<{ start: object }>(METHODS.rangeOf, { pointer });
    expect(await previewing.ask(METHODS.pointerAt, { position: start })).toBe(pointer);
  });

  it('every value that the page prints is found, and found back', async () => {
    const previewing = await Previewing.specimen();
    const { page } = await previewing.preview();
    const pointers = page.blocks.flatMap((block) =>
      block.kind === 'grid'
        ? [...block.headerRows, ...block.bodyRows, block.notes].flat().flatMap(({ pointer }) => pointer ?? [])
        : [block.pointer],
    );
    expect(pointers.length).toBeGreaterThan(250);
    // Each answer reads the text anew.
    for (const pointer of pointers.filter((_, at) => at % 9 === 0)) {
      const range = await previewing.ask<{ start: object }>(METHODS.rangeOf, { pointer });
      expect(await previewing.ask(METHODS.pointerAt, { position: range.start })).toBe(pointer);
    }
  });

  it('a merged cell is its text', async () => {
    const previewing = await Previewing.specimen((report) => {
      const row = cells(report.sections[2]).rows[0];
      if (row) row.cells = [41, { text: '十八', span: 5 }, 59];
    });
    const pointer = '/sections/2/content/0/rows/0/cells/1';
    expect(previewing.at(await previewing.ask(METHODS.rangeOf, { pointer }))).toBe('"十八"');
  });

  it('there is none without a report', async () => {
    const previewing = await Previewing.open('{}', { enable: false });
    expect(await previewing.ask(METHODS.rangeOf, { pointer: '/title' })).toBeNull();
    expect(await previewing.ask(METHODS.pointerAt, { position: { line: 0, character: 1 } })).toBeNull();
  });
});

it('tells the client of each analysis', async () => {
  const previewing = await Previewing.specimen();
  expect(previewing.sent).toEqual([]);
  previewing.lint();
  expect(previewing.sent).toEqual([{ method: METHODS.previewChanged, params: { uri: URI } }]);
});
