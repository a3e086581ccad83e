/** For people: a table of the figures of each report, by the parts of the report; on narrow terminals a list. */
import type { ClaimVerdict, ReadFigure } from '@disclosure-lint/core';
import { position } from '../pretty/position.ts';
import { indented, type Style, styleOf } from '../pretty/style.ts';
import { printable } from '../text/printable.ts';
import { displayWidth, padDisplay } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import { heldAgainst } from './held-against.ts';
import {
  type ClaimsReporter,
  type ClaimsReporterOptions,
  type ClaimsRun,
  type ReadReport,
  verdictCounts,
} from './reporter.ts';
import { type ClaimsTexts, claimsTexts } from './texts.ts';

const INDENT = '  ';
const GAP = '  ';
/** Columns of the words when the output is no terminal. */
const WORDS_COLUMNS = 40;
/** Less room for words and cells is not worth a table. */
const LEAST_ROOM = 44;

/** Makes the table for people. */
export function prettyClaims(options: ClaimsReporterOptions): ClaimsReporter {
  const style = styleOf(options);
  const texts = claimsTexts(options.locale);
  return {
    begin: () => '',
    file: (report) => reportTable(report, style, texts),
    end: (run) => closing(run, style, texts),
  };
}

/** One line of the table, before it is laid out. */
interface Row {
  readonly where: string;
  readonly words: string;
  readonly value: string;
  readonly verdict: ClaimVerdict;
  readonly against: readonly string[];
}

function reportTable(report: ReadReport, style: Style, texts: ClaimsTexts): string {
  const { colors } = style;
  const facts = [style.texts.edition[report.edition], total(verdictCounts([report]), texts)].join(' · ');
  const heading = `${colors.bold(colors.underline(printable(report.path)))}  ${colors.dim(facts)}`;
  if (report.figures.length === 0) return `${heading}\n\n`;
  const rows = report.figures.map((figure) => rowOf(figure, style, texts));
  const layout = layoutOf(rows, style, texts);
  const lines = report.figures.flatMap(({ place }, index) => [
    ...(report.figures[index - 1]?.place === place
      ? []
      : ['', ...indented(printable(place), INDENT, style).map(colors.bold)]),
    ...layout.row(rows[index]),
  ]);
  return `${[heading, ...layout.head, ...lines].join('\n')}\n\n`;
}

function rowOf(figure: ReadFigure, style: Style, texts: ClaimsTexts): Row {
  return {
    where: position(figure.location, style.texts),
    words: printable(figure.words),
    value: valueText(figure, texts),
    verdict: figure.verdict,
    against: heldAgainst(figure, texts),
  };
}

function valueText({ value, quantity }: ReadFigure, texts: ClaimsTexts): string {
  const number = `${value}${quantity?.kind === 'percent' ? '%' : ''}`;
  return quantity?.approximation === undefined ? number : texts.approximate(number, quantity.approximation);
}

interface Layout {
  readonly head: readonly string[];
  row(row: Row | undefined): readonly string[];
}

function layoutOf(rows: readonly Row[], style: Style, texts: ClaimsTexts): Layout {
  const widest = (cells: readonly string[], header: string) => Math.max(...[header, ...cells].map(displayWidth));
  const { headers } = texts;
  const where = widest(
    rows.map((row) => row.where),
    headers.where,
  );
  const value = widest(
    rows.map((row) => row.value),
    headers.value,
  );
  const verdict = widest(
    rows.map((row) => texts.verdict[row.verdict]),
    headers.verdict,
  );
  const words = widest(
    rows.map((row) => row.words),
    headers.words,
  );
  const fixed = INDENT.length * 2 + where + value + verdict + GAP.length * 4;
  const room = style.columns === undefined ? Number.POSITIVE_INFINITY : style.columns - fixed;
  if (room < LEAST_ROOM) return { head: [], row: (row) => (row ? listed(row, style, texts) : []) };
  const wordsWidth = Math.min(words, WORDS_COLUMNS, Math.floor(room * 0.45));
  const widths = { where, words: wordsWidth, value, verdict, against: room - wordsWidth };
  return {
    head: ['', tableLine(headers, widths, style.colors.dim)],
    row: (row) => (row ? tableLines(row, widths, style, texts) : []),
  };
}

type Cells = Readonly<Record<'where' | 'words' | 'value' | 'verdict' | 'against', string>>;
type Widths = Readonly<Record<keyof Cells, number>>;

function tableLines(row: Row, widths: Widths, style: Style, texts: ClaimsTexts): readonly string[] {
  const words = wrap(row.words, widths.words);
  const against = row.against.flatMap((paragraph) => wrap(paragraph, widths.against));
  return Array.from({ length: Math.max(words.length, against.length) }, (_, at) => {
    const first = at === 0;
    const cells = {
      where: first ? row.where : '',
      words: words[at] ?? '',
      value: first ? row.value : '',
      verdict: first ? texts.verdict[row.verdict] : '',
      against: against[at] ?? '',
    };
    return tableLine(cells, widths, (text) => verdictColor(row.verdict, style)(text), style.colors.dim);
  });
}

function tableLine(
  { where, words, value, verdict, against }: Cells,
  widths: Widths,
  paint: (text: string) => string,
  dim: (text: string) => string = paint,
): string {
  const cells = [
    dim(padDisplay(where, widths.where, 'start')),
    padDisplay(words, widths.words),
    padDisplay(value, widths.value, 'start'),
    paint(padDisplay(verdict, widths.verdict)),
    against,
  ];
  return (INDENT + INDENT + cells.join(GAP)).trimEnd();
}

function listed({ where, words, value, verdict, against }: Row, style: Style, texts: ClaimsTexts): readonly string[] {
  const deeper = INDENT.repeat(3);
  const head = `${where}  ${value}  ${texts.verdict[verdict]}`;
  const painted = `${style.colors.dim(where)}  ${value}  ${verdictColor(verdict, style)(texts.verdict[verdict])}`;
  return [
    ...(displayWidth(head) + INDENT.length * 2 > (style.columns ?? Number.POSITIVE_INFINITY)
      ? indented(head, INDENT + INDENT, style)
      : [INDENT + INDENT + painted]),
    ...[words, ...against].flatMap((text) => indented(text, deeper, style)),
  ];
}

function verdictColor(verdict: ClaimVerdict, { colors }: Style): (text: string) => string {
  return {
    agrees: colors.green,
    differs: colors.red,
    rounded: colors.yellow,
    unknown: colors.yellow,
    notCompared: colors.dim,
  }[verdict];
}

function total(counts: ClaimsRun['counts'], texts: ClaimsTexts): string {
  const told = (['agrees', 'differs', 'rounded', 'unknown', 'notCompared'] as const).filter((it) => counts[it] > 0);
  const all = told.reduce((sum, verdict) => sum + counts[verdict], 0);
  return all === 0
    ? texts.noFigures
    : texts.figures(
        all,
        told.map((it) => `${texts.verdict[it]} ${counts[it]}`),
      );
}

function closing({ files, counts, notRead, configFiles }: ClaimsRun, style: Style, texts: ClaimsTexts): string {
  const told = [texts.read(files), ...(files > 0 ? [total(counts, texts)] : [])];
  const lines = indented(told.join(style.texts.listSeparator), '', style);
  if (configFiles.length > 0)
    lines.push(...indented(style.texts.configFiles(configFiles.map(printable)), INDENT, style));
  if (notRead.length > 0) lines.push(INDENT + texts.notRead(notRead.length));
  for (const { path, reason } of notRead)
    lines.push(...indented(`${printable(path)}  ${printable(reason)}`, INDENT + INDENT, style));
  return `${lines.join('\n')}\n`;
}
