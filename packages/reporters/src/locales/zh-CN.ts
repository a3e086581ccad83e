import type { ResultImport } from '@disclosure-lint/schemas';
import type { Texts } from './texts.ts';

export const zhCN: Texts = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  verdict: { accepted: '通过', rejected: '不通过', incomplete: '未能判定' },
  ask: { fix: '', verify: '请核实' },
  edition: { '2019': '2019年样式', '2021': '2021年样式', unknown: '未识别样式' },
  basisKind: { law: '', form: '', local: '地方要求：', practice: '通行做法：' },
  labels: {
    why: '依据',
    proof: '理由',
    basis: '依据',
    remedy: '处理',
    related: '相关',
    fix: '修正',
    suppressed: '豁免',
    rule: '规则',
  },
  rules: (ruleId, others) => (others.length > 0 ? `${ruleId}（另有 ${others.join('、')}）` : ruleId),
  sameReason: '同上',
  near: '附近',
  listSeparator: '；',
  labelSeparator: '：',
  inTable: ({ table, row, column }) =>
    `第${table}张表${row === undefined ? '' : `第${row}行`}${column === undefined ? '' : `第${column}列`}`,
  inSheet: (sheet, row, column) => {
    if (row !== undefined && column !== undefined) return `工作表“${sheet}”${column}${row}单元格`;
    if (row !== undefined) return `工作表“${sheet}”第${row}行`;
    return column === undefined ? `工作表“${sheet}”` : `工作表“${sheet}”${column}列`;
  },
  wholeDocument: '全文',
  inParagraph: (paragraph) => `第${paragraph}段`,
  losses: (kind, count) =>
    kind === 'report'
      ? `这份报告转入时有${count}处未能照原样转入：`
      : `读入${KINDS[kind]}时有${count}处未能照原样转入：`,
  moreRelated: (count) => `另有${count}处`,
  readAs: (value) => `（读作${value}）`,
  blank: '（空白）',
  partial: (ruleIds, reason) => `只核对了一部分（${reason}）：${ruleIds.join('、')}`,
  undiagnosed: '同时不相符的合计太多，没有查完是哪几格填错；没有查明的，照各条规则逐一列出。',
  counts: (errors, warnings, infos) => {
    const parts = [
      ...(errors > 0 ? [`${errors}个错误`] : []),
      ...(warnings > 0 ? [`${warnings}个警告`] : []),
      ...(infos > 0 ? [`${infos}个提示`] : []),
    ];
    return parts.length > 0 ? parts.join('、') : '没有发现问题';
  },
  summary: ({ files, errors, warnings, infos }) =>
    files === 0 ? '没有核对任何报告' : `核对了${files}份报告，${zhCN.counts(errors, warnings, infos)}`,
  tooManyWarnings: (most) => `警告超过允许的${most}个（--max-warnings），判为不通过`,
  quiet: '只列出错误',
  isSuppressed: '已豁免',
  acceptedBy: (author, until) => [author ?? [], until === undefined ? [] : `有效期至${until}`].flat().join('，'),
  suppressed: (count) => `另有${count}个已豁免`,
  suppressedInAll: (count) => `已豁免${count}个问题，不计入判定（--show-suppressed 列出）`,
  ignored: (count) => `按配置略过${count}份报告`,
  configFiles: (paths) => `配置：${paths.join('、')}`,
  suppressionFiles: (paths) => `豁免：${paths.join('、')}`,
  notLinted: (count) => `${count}处没有核对：`,
};

const KINDS: Readonly<Record<Exclude<ResultImport['kind'], 'report'>, string>> = {
  text: '文本文件',
  html: '网页',
  docx: ' Word 文件',
  doc: ' Word 文件',
  xlsx: ' Excel 文件',
  xls: ' Excel 文件',
  kiro: ' KIROGOVCOMPARE 的 JSON ',
};
