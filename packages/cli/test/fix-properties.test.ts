/** What holds of `fix` whatever the report: it stays JSON, mending twice is mending once, and figures change only when asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { bindReport, editReport, parseDocument } from '@disclosure-lint/core';
import { forms } from '@disclosure-lint/rules';
import type { ExampleEdit, ReportFile } from '@disclosure-lint/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderOf, run } from './run.ts';

const FOLDER = new URL('../../../test/fixtures/offices/', import.meta.url);

interface Slip {
  readonly edits: readonly ExampleEdit[];
}

const jsonOf = (name: string) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
const offices = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.report.json'))
  .map((name) => ({
    office: name.replace('.report.json', ''),
    report: jsonOf(name) as ReportFile,
    slips: jsonOf(name.replace('.report.', '.slips.')) as readonly Slip[],
  }));

const MODES = [[], ['--suggestions']] as const;

/** Mends, and holds the outcome to what is promised. */
async function mended(text: string, argv: readonly string[]): Promise<string> {
  const folder = folderOf({});
  const once = await run(folder, ['fix', '-', ...argv], text);
  if (once.code === 2) {
    expect(once.stdout).toBe('');
    return text;
  }
  expect(() => JSON.parse(once.stdout.replace(/^\uFEFF/u, ''))).not.toThrow();
  expect((await run(folder, ['fix', '-', ...argv], once.stdout)).stdout).toBe(once.stdout);
  if (argv.length === 0) expect(figuresIn(once.stdout)).toEqual(figuresIn(text));
  return once.stdout;
}

/** Every number that is reckoned with, by table, row and column. */
function figuresIn(text: string): readonly string[] {
  const report = bindReport(parseDocument(text, 'a.report.json'), forms);
  return [...report.tables.values()].flatMap(({ form, cells }) =>
    cells.flatMap((row) =>
      row.flatMap((cell) => (cell ? [`${form.key} ${cell.row.form.key} ${cell.column.form.key} ${cell.value}`] : [])),
    ),
  );
}

test.each(offices)('the slips of $office', async (office) => {
  const text = JSON.stringify(withSlips(office), null, '\t').replaceAll('\n', '\r\n');
  for (const argv of MODES) await mended(text, argv);
});

/** The slips build on each other, so that they are made in their order. */
function withSlips({ report, slips }: (typeof offices)[number], count = slips.length): ReportFile {
  return slips.slice(0, count).reduce((slipped, { edits }) => editReport(slipped, edits), report);
}

/** What may be typed into a cell, with some that no rule expects. */
const typed = fc.oneof(
  fc.constantFrom('', ' ', '/', '１２', '1,234', '1，234', ' 7 ', '３件', '0 ', '-', '无', 'x"\\', '218&nbsp;', null),
  fc.record({ text: fc.constantFrom('', '１', '2'), span: fc.integer({ min: 1, max: 3 }) }),
  fc.integer({ min: -3, max: 99 }),
);
const heading = fc.constantFrom(
  '一、总体情况',
  '三．总体情况',
  '（二）',
  '',
  null,
  '五、存在问题',
  '二、主动公开 政府信息情况',
);

describe('of any report', () => {
  const disorder = fc.record({
    office: fc.constantFrom(...offices),
    slips: fc.nat({ max: 6 }),
    cells: fc.array(fc.tuple(fc.nat(), typed), { maxLength: 8 }),
    headings: fc.array(fc.tuple(fc.nat({ max: 5 }), heading), { maxLength: 3 }),
    dropped: fc.option(fc.nat({ max: 5 })),
    indent: fc.constantFrom(undefined, 1, '\t'),
    cut: fc.option(fc.nat(), { freq: 9 }),
    mark: fc.constantFrom('', '\uFEFF'),
    argv: fc.constantFrom(...MODES),
  });

  test('the result is JSON, mending it again changes nothing, and figures stay unless asked for', {
    timeout: 60_000,
  }, async () => {
    const property = fc.asyncProperty(
      disorder,
      async ({ office, slips, cells, headings, dropped, indent, cut, mark, argv }) => {
        const report = structuredClone(withSlips(office, slips)) as unknown as {
          sections: { heading: unknown; content: unknown[] }[];
        };
        const rows = [...rowsIn(report)];
        for (const [at, value] of cells) {
          const row = rows[at % rows.length];
          if (row) row[at % row.length] = value;
        }
        for (const [at, words] of headings) {
          const section = report.sections[at];
          if (section) section.heading = words;
        }
        if (dropped !== null) report.sections.splice(dropped, 1);
        const text = mark + JSON.stringify(report, null, indent);
        await mended(
          cut === null ? text : text.slice(0, cut % text.length) + text.slice((cut % text.length) + 1),
          argv,
        );
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});

/** The lists of cells, wherever they are. */
function* rowsIn(value: unknown): Generator<unknown[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key === 'cells' && Array.isArray(part)) yield part;
    else yield* rowsIn(part);
  }
}
