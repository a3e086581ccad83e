/** What a report file says and no document prints, whatever its format. */
import { type ExportLoss, loss } from './exported.ts';

/**
 * @param value The value of the report file; anything a JSON file can hold.
 * @returns a list of its own, in the order of the file.
 */
export function reportLosses(value: unknown): ExportLoss[] {
  const report = fields(value);
  const losses: ExportLoss[] = [
    ...list(report?.preamble).flatMap((block, at) => blockLosses(block, `/preamble/${at}`)),
    ...list(report?.sections).flatMap((section, at) => sectionLosses(section, `/sections/${at}`, at + 1)),
  ];
  const origins = originsOf([report?.preamble, report?.sections]);
  if (origins > 0)
    losses.push(
      loss(
        '',
        `各部分在原文件中的位置（共${origins}处）未写入`,
        `The places in the imported document (${origins}) are not in the file`,
      ),
    );
  const imported = fields(report?.import);
  const lost = list(imported?.losses).length;
  if (lost > 0)
    losses.push(
      loss(
        '/import',
        `导入时记下的${lost}处缺漏未写入`,
        `What the import could not carry over (${lost}) is not told in the file`,
      ),
    );
  return losses;
}

type Fields = Readonly<Record<string, unknown>>;

function sectionLosses(section: unknown, pointer: string, number: number): ExportLoss[] {
  if (typeof section === 'string') return [];
  const own = fields(section);
  if (!own || !(Array.isArray(own.content) || Array.isArray(own.rows) || typeof own.heading === 'string'))
    return [unknown(pointer)];
  const untitled =
    typeof own.heading === 'string' || Array.isArray(own.rows)
      ? []
      : [
          loss(
            `${pointer}/heading`,
            `第${number}部分没有标题，在文件中与前一部分连在一起`,
            `Part ${number} has no heading: in the file it goes on from the part before`,
          ),
        ];
  return [...untitled, ...tableLosses(own, pointer), ...contentLosses(own, pointer)];
}

function contentLosses(own: Fields, pointer: string): ExportLoss[] {
  return list(own.content).flatMap((block, at) => blockLosses(block, `${pointer}/content/${at}`));
}

function blockLosses(block: unknown, pointer: string): ExportLoss[] {
  const own = fields(block);
  if (typeof block === 'string' || typeof own?.text === 'string') return [];
  if (own && Array.isArray(own.rows)) return tableLosses(own, pointer);
  if (own && Array.isArray(own.content)) {
    const untitled = loss(
      `${pointer}/heading`,
      '小节没有标题，在文件中与前文连在一起',
      'A sub-section has no heading: in the file it goes on from what stands before',
    );
    return [...(typeof own.heading === 'string' ? [] : [untitled]), ...contentLosses(own, pointer)];
  }
  return typeof own?.unreadable === 'string' ? [] : [unknown(pointer)];
}

function tableLosses(own: Fields, pointer: string): ExportLoss[] {
  return list(own.rows).flatMap((row, at) => {
    const rowFields = fields(row);
    if (!rowFields) return [unknown(`${pointer}/rows/${at}`)];
    if (rowFields.uncertain !== true) return [];
    const label = [rowFields.label].flat().at(-1);
    const name = typeof label === 'string' ? label.trim() : '';
    return [
      loss(
        `${pointer}/rows/${at}`,
        `“${name}”一行的数字与各列对不准，这一标记未写入`,
        `Row “${name}” is marked as uncertain: its figures could not be placed, which the file does not say`,
      ),
    ];
  });
}

function unknown(pointer: string): ExportLoss {
  return loss(pointer, '此处内容不合报告格式，未写入', 'What stands here is no part of a report and is left out');
}

function originsOf(value: unknown): number {
  let count = 0;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, part] of Object.entries(next)) {
      if (name === 'origin') count++;
      else if (name === 'cellOrigins') count += list(part).length;
      else open.push(part);
    }
  }
  return count;
}

function fields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
