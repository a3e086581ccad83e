/** Reports with the defects that real ones have, made up from the specimens: the same ones for the same seed. */
import { specimens } from '@disclosure-lint/rules';
import type { ReportFile } from '@disclosure-lint/schemas';
import { Random } from '../random.ts';

/** A report while it is being changed. */
interface Draft {
  title: string | null;
  organ?: unknown;
  preamble?: unknown[];
  sections: DraftSection[];
}

interface DraftSection {
  heading: string | null;
  content: unknown[];
}

interface DraftTable {
  table: string;
  columns: unknown[];
  rows: { label: string | string[]; cells: unknown[] }[];
  notes?: string[];
}

type Defect = (draft: Draft, chance: Random) => void;

/** @returns so many reports, each with one to six defects. */
export function defectiveReports(count: number, seed: number): { name: string; report: ReportFile }[] {
  return Array.from({ length: count }, (_, at) => {
    const chance = new Random(seed + at);
    const edition = chance.pick(['2019', '2021'] as const);
    const draft = structuredClone(specimens()[edition]) as unknown as Draft;
    refill(draft, chance);
    const names = Array.from({ length: chance.whole(1, 6) }, () => chance.pick(Object.keys(DEFECTS)));
    for (const name of names) DEFECTS[name]?.(draft, chance);
    return { name: `${edition} #${at}: ${names.join(', ')}`, report: draft as unknown as ReportFile };
  });
}

const PRINTED = [
  '',
  '/',
  '-',
  '—',
  '无',
  '0 ',
  ' 3',
  '1,234',
  '3件',
  '+1',
  '--253',
  '减4',
  190.457379,
  '１２',
  '22（其中修订16件）',
  '2186400元',
  1e9,
];
const HEADINGS = [
  '一、工作概况',
  '三、工作中存在的困难和问题',
  '四、2020年工作思路',
  '五、其他',
  '总体情况',
  '第二部分 主动公开',
  '工作　总体 情况',
];

const DEFECTS: Readonly<Record<string, Defect>> = {
  blanks: (draft, chance) => {
    for (let times = chance.whole(1, 30); times > 0; times--) setCell(draft, chance, '');
  },
  'printed otherwise': (draft, chance) => {
    for (let times = chance.whole(1, 10); times > 0; times--) setCell(draft, chance, chance.pick(PRINTED));
  },
  'lost labels': (draft, chance) => {
    for (let times = chance.whole(1, 8); times > 0; times--) {
      const row = chance.pick(tableOf(draft, 'applications')?.rows ?? []);
      if (Array.isArray(row.label)) row.label[row.label.length - 1] = '0';
    }
  },
  'altered label': (draft, chance) => {
    const row = chance.pick(chance.pick(tablesOf(draft)).rows);
    const alter = (label: string) =>
      chance.pick([`${label}（县级无此项）`, label.slice(0, -1) || '规', `${label.slice(0, 1)} ${label.slice(1)}`, '']);
    if (Array.isArray(row.label)) row.label[row.label.length - 1] = alter(row.label.at(-1) ?? '');
    else row.label = alter(row.label);
  },
  'renamed heading': (draft, chance) => {
    chance.pick(draft.sections).heading = chance.pick(HEADINGS);
  },
  'extra row': (draft, chance) => {
    const small = tableOf(draft, 'disclosure.article20-1');
    small?.rows.splice(chance.whole(0, small.rows.length), 0, { label: '其他主动公开文件', cells: [4, 4, 9] });
    tableOf(draft, 'applications')?.rows.splice(-2, 0, {
      label: ['三、本年度办理结果', '（六）其他处理', '4.转办'],
      cells: [1, 0, 0, 0, 0, 0, 1],
    });
  },
  'missing row': (draft, chance) => {
    const rows = tableOf(draft, 'applications')?.rows ?? [];
    rows.splice(chance.whole(0, rows.length - 1), 1);
  },
  'missing column': (draft) => {
    const table = tableOf(draft, 'applications');
    if (!table || table.columns.length < 7) return;
    table.columns.pop();
    for (const row of table.rows) row.cells.pop();
  },
  'missing part': (draft, chance) => {
    draft.sections.splice(chance.whole(0, draft.sections.length - 1), 1);
  },
  'extra part': (draft, chance) => {
    draft.sections.splice(chance.whole(1, draft.sections.length), 0, {
      heading: '七、附件',
      content: ['（一）这不是标题', '1.这也不是。'],
    });
  },
  'parts in another order': (draft) => {
    draft.sections.reverse();
  },
  'empty part': (draft, chance) => {
    chance.pick(draft.sections).content = [];
  },
  'no title': (draft) => {
    draft.title = null;
  },
  'no preamble': (draft) => {
    delete draft.preamble;
  },
  'a table of no form': (draft, chance) => {
    draft.sections[0]?.content.unshift({
      columns: ['条数', '占比'],
      rows: ['网站', '公众号', '公报'].map((label) => ({
        label,
        cells: [`${chance.whole(1, 90)}条`, `${chance.whole(1, 90)}%`],
      })),
    });
  },
  'a note below a table': (draft, chance) => {
    chance.pick(tablesOf(draft)).notes = ['注：以上数据由各股室提供，1<2 & "引号"。'];
  },
  'a figure over several columns': (draft) => {
    const row = tableOf(draft, 'applications')?.rows[0];
    if (row && row.cells.length === 7) row.cells = [{ text: '0', span: 6 }, 0];
  },
  'deeper headings': (draft) => {
    draft.sections[0]?.content.push({
      heading: '（六）其他',
      content: [{ heading: '1、深一层', content: ['文字。', { heading: '（1）再深一层', content: [] }] }],
    });
  },
  'hostile characters': (draft) => {
    draft.sections[0]?.content.unshift('<script>alert(1)</script> & &amp; “𠮷” <b>粗</b> ]]> %41');
  },
};

function tablesOf({ sections }: Draft): DraftTable[] {
  return sections.flatMap(({ content }) =>
    content.filter((block): block is DraftTable => typeof block === 'object' && block !== null && 'table' in block),
  );
}

function tableOf(draft: Draft, key: string): DraftTable | undefined {
  return tablesOf(draft).find(({ table }) => table === key);
}

function setCell(draft: Draft, chance: Random, value: unknown): void {
  const tables = tablesOf(draft);
  if (tables.length === 0) return;
  const { cells } = chance.pick(chance.pick(tables).rows);
  const at = chance.whole(0, cells.length - 1);
  // A figure over several columns stays one: without it the others would have no place.
  if (typeof cells[at] !== 'object') cells[at] = value;
}

/** Figures of every size, so that no cell is mistaken for another. */
function refill(draft: Draft, chance: Random): void {
  for (const { rows } of tablesOf(draft))
    for (const row of rows)
      row.cells = row.cells.map((cell) =>
        typeof cell === 'number' ? chance.whole(0, chance.pick([0, 9, 99, 9999])) : cell,
      );
}
