/** Mends of the title: written where it is missing, with the year of the report. */
import type { Report } from '../bind/report.ts';
import { fieldsOf } from '../bind/walk.ts';
import { figureChange, figureIn } from './figures.ts';
import type { Mend, Mender } from './mend.ts';

/** A title that is missing is written, and one with another year takes the year of the report. */
export const titleMended: Mender = ({ breach: { params }, report, leaf }) => {
  if (leaf.params?.property === 'present') return newTitle(report);
  const { actual, expected } = params;
  const figure =
    typeof actual === 'number' && typeof expected === 'number' && leaf.operator === 'equal'
      ? figureIn(report, { pointer: '/title' }, actual)
      : undefined;
  if (!figure || typeof expected !== 'number') return [];
  return [
    {
      title: { 'zh-CN': `年度改为${expected}年`, en: `Change the year to ${expected}` },
      applicability: 'suggestion',
      changes: [figureChange(figure, expected)],
    },
  ];
};

function newTitle({ organ, year, document }: Report): Mend[] {
  if (organ.name === undefined || organ.name.trim() === '' || !year) return [];
  const value = `${organ.name.trim()}${year.value}年政府信息公开工作年度报告`;
  const isThere = Object.hasOwn(fieldsOf(document.value) ?? {}, 'title');
  return [
    {
      title: { 'zh-CN': `标题写作“${value}”`, en: `Title it “${value}”` },
      applicability: 'suggestion',
      changes: [
        isThere
          ? { kind: 'write', pointer: '/title', value }
          : { kind: 'add', pointer: '', name: 'title', value, after: 'format' },
      ],
    },
  ];
}
