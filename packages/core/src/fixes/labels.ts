/** Mends of row and column labels: they take the form's words. */
import { normaliseCaption } from '../bind/label.ts';
import type { Report } from '../bind/report.ts';
import { valueAt } from '../source/pointer.ts';
import { type Change, type Mender, placesOf } from './mend.ts';

interface FormLabel {
  readonly change: Change;
  readonly label: string;
  /** Only punctuation and width differ. */
  readonly sameWords: boolean;
}

/** Labels in other words take the form’s; that is safe where only punctuation and width differ. */
export const labelOfTheForm: Mender = ({ breach, report }) => {
  const found = placesOf(breach).map(({ pointer }) => labelAt(report, pointer));
  const known = found.filter((label) => label !== undefined);
  const [only, second] = known;
  if (!only || known.length < found.length) return [];
  return [
    {
      title: second
        ? { 'zh-CN': `${known.length} 处改为统一格式的用语`, en: `Use the form’s words in ${known.length} places` }
        : { 'zh-CN': `改为“${only.label}”`, en: `Change to “${only.label}”` },
      applicability: known.every(({ sameWords }) => sameWords) ? 'safe' : 'suggestion',
      changes: known.map(({ change }) => change),
    },
  ];
};

function labelAt(report: Report, pointer: string): FormLabel | undefined {
  const printed = valueAt(report.document.value, pointer);
  const own = formLabel(report, pointer);
  const label = typeof own === 'string' ? own : own?.at(-1);
  if (label === undefined || typeof printed !== 'string' || printed === label) return undefined;
  return {
    change: { kind: 'write', pointer, value: label },
    label,
    sameWords: normaliseCaption(printed) === normaliseCaption(label),
  };
}

/** The form's label for the row or column whose own label stands at a pointer, where its figures stand as they should. */
function formLabel(report: Report, pointer: string): string | readonly string[] | undefined {
  for (const { rows, columns, cells } of report.tables.values()) {
    const column = columns.find((candidate) => candidate?.pointer === pointer);
    if (column) return column.form.label;
    const at = rows.findIndex((candidate) => candidate?.labelPointer === pointer);
    const row = rows[at];
    const isWhole = row?.excess === 0 && !row.uncertain && cells[at]?.find((cell) => cell !== undefined)?.index === 0;
    if (row && isWhole) return row.form.label;
  }
  return undefined;
}
