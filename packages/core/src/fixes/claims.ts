/** Mends of figures in the text that the tables, or the figures beside them, contradict. */
import { cellAtPlace } from '../bind/placed-cells.ts';
import { cellChange } from './cell-change.ts';
import { figureChange, figureIn } from './figures.ts';
import type { Mend, Mender, Question } from './mend.ts';

/** The text takes the figure of the table, or the table that of the text: which of them is wrong only the office knows. */
export const claimedFigure: Mender = (question) => {
  const { stated, value, first } = question.breach.params;
  // What another reading bears out asks for other words, not for another figure.
  if (typeof stated !== 'number' || typeof value !== 'number' || stated === value || first !== undefined) return [];
  const inText = textChange(question, stated, value);
  // “未收到申请” states no figure: that the table should hold a zero is the least likely.
  return inText.length === 0 ? [] : [...inText, ...cellToText(question, stated)];
};

function textChange({ breach, report }: Question, stated: number, value: number): Mend[] {
  const figure = figureIn(report, breach, stated);
  if (!figure) return [];
  return [
    {
      title: { 'zh-CN': `把正文的数改为 ${value}`, en: `Change the text to ${value}` },
      applicability: 'suggestion',
      changes: [figureChange(figure, value)],
    },
  ];
}

function cellToText({ breach, report }: Question, stated: number): Mend[] {
  const { address, exhibits, params } = breach;
  const main = exhibits.find((exhibit) => exhibit.address === address);
  // The figure is that of one cell only: of a sum nobody can tell which part is wrong.
  const others = exhibits.filter((exhibit) => exhibit.address !== undefined && exhibit !== main);
  const found = main && cellAtPlace(report, main.pointer);
  if (!found || others.length > 0 || found.cell.value !== params.value || !Number.isInteger(stated)) return [];
  return [
    {
      title: { 'zh-CN': `把表格改为 ${stated}`, en: `Change the table to ${stated}` },
      applicability: 'suggestion',
      changes: [cellChange(found.cell, stated)],
    },
  ];
}

/** A percentage becomes that of the figures beside it. */
export const rightPercent: Mender = ({ breach, report }) => {
  const { percent, right } = breach.params;
  if (typeof percent !== 'number' || typeof right !== 'number') return [];
  const figure = figureIn(report, breach, percent);
  if (!figure) return [];
  return [
    {
      title: { 'zh-CN': `改为 ${right}%`, en: `Change to ${right}%` },
      applicability: 'suggestion',
      changes: [figureChange(figure, right)],
    },
  ];
};
