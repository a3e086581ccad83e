/** A small table, as rows of a sheet and as it is shown. */
export const DISCLOSURE = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', 0, 0, 0],
  ['行政规范性文件', 1, 0, 22],
];
export const DISCLOSURE_SHOWN = [
  '┌',
  '第二十条第（一）项→4',
  '信息内容|本年制发件数|本年废止件数|现行有效件数',
  '规章|0|0|0',
  '行政规范性文件|1|0|22',
];
