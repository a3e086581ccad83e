import type { ResultImport } from '@disclosure-lint/schemas';
import type { Texts } from './texts.ts';

export const en: Texts = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  verdict: { accepted: 'accepted', rejected: 'rejected', incomplete: 'incomplete' },
  ask: { fix: '', verify: 'please verify' },
  edition: { '2019': 'form of 2019', '2021': 'form of 2021', unknown: 'form not recognised' },
  basisKind: { law: '', form: '', local: 'local requirement: ', practice: 'practice: ' },
  labels: {
    why: 'why',
    proof: 'why',
    basis: 'basis',
    remedy: 'to do',
    related: 'see',
    fix: 'fix',
    suppressed: 'note',
    rule: 'rule',
  },
  rules: (ruleId, others) => (others.length > 0 ? `${ruleId} (also ${others.join(', ')})` : ruleId),
  sameReason: 'as above',
  near: 'near',
  listSeparator: '; ',
  labelSeparator: ': ',
  inTable: ({ table, row, column }) =>
    `table ${table}${row === undefined ? '' : `, row ${row}`}${column === undefined ? '' : `, column ${column}`}`,
  inSheet: (sheet, row, column) => {
    if (row !== undefined && column !== undefined) return `sheet “${sheet}”, cell ${column}${row}`;
    if (row !== undefined) return `sheet “${sheet}”, row ${row}`;
    return column === undefined ? `sheet “${sheet}”` : `sheet “${sheet}”, column ${column}`;
  },
  wholeDocument: 'whole document',
  inParagraph: (paragraph) => `paragraph ${paragraph}`,
  losses: (kind, count) =>
    kind === 'report'
      ? `not carried over as printed when this report was imported (${count}):`
      : `not carried over as printed from the ${KINDS[kind]} (${count}):`,
  moreRelated: (count) => `${count} more`,
  readAs: (value) => ` (read as ${value})`,
  blank: '(blank)',
  partial: (ruleIds, reason) => `checked in part only (${reason}): ${ruleIds.join(', ')}`,
  undiagnosed:
    'too many sums are wrong at once, and the search for the mistyped figures was given up: what it did not explain is listed as each rule found it',
  counts: (errors, warnings, infos) => {
    const parts = [
      ...(errors > 0 ? [many(errors, 'error')] : []),
      ...(warnings > 0 ? [many(warnings, 'warning')] : []),
      ...(infos > 0 ? [`${infos} info`] : []),
    ];
    return parts.length > 0 ? parts.join(', ') : 'no problems';
  },
  summary: ({ files, errors, warnings, infos }) =>
    files === 0 ? 'no report checked' : `${many(files, 'report')} checked, ${en.counts(errors, warnings, infos)}`,
  tooManyWarnings: (most) => `more than the ${many(most, 'warning')} allowed (--max-warnings): rejected`,
  quiet: 'only errors are listed',
  isSuppressed: 'suppressed',
  acceptedBy: (author, until) => [author ?? [], until === undefined ? [] : `until ${until}`].flat().join(', '),
  suppressed: (count) => `${count} suppressed`,
  suppressedInAll: (count) =>
    `${count} suppressed ${count === 1 ? 'finding does' : 'findings do'} not count (--show-suppressed lists them)`,
  ignored: (count) => `${many(count, 'report')} left out by the configuration`,
  configFiles: (paths) => `configuration: ${paths.join(', ')}`,
  suppressionFiles: (paths) => `suppressions: ${paths.join(', ')}`,
  notLinted: (count) => `not checked (${count}):`,
};

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const KINDS: Readonly<Record<Exclude<ResultImport['kind'], 'report'>, string>> = {
  text: 'text file',
  html: 'web page',
  docx: 'Word document',
  doc: 'Word document',
  xlsx: 'Excel workbook',
  xls: 'Excel workbook',
  kiro: 'JSON of KIROGOVCOMPARE',
};
