/** The properties of a document where people read and fill them in, as in a workbook: in their words. */

interface ShownProperty {
  readonly label: string;
  /** As in `documentPropertiesOf`. */
  readonly name: string;
  /** The word for each value of the format; absent where values are shown as they are. */
  readonly words?: Readonly<Record<string, string>>;
}

/** In the order in which they are shown. */
export const SHOWN_PROPERTIES: readonly ShownProperty[] = [
  { label: '机关名称', name: 'disclosure-report.organ.name' },
  {
    label: '机关类型',
    name: 'disclosure-report.organ.kind',
    words: {
      government: '人民政府',
      governmentOffice: '政府办公厅（室）',
      department: '部门',
      township: '乡镇',
      subdistrict: '街道',
      zone: '管委会',
      branch: '派出机构、垂直管理机构',
      other: '其他',
    },
  },
  {
    label: '层级',
    name: 'disclosure-report.organ.level',
    words: { state: '国家', province: '省级', city: '市级', county: '县级', township: '乡级' },
  },
  { label: '数据范围', name: 'disclosure-report.organ.scope', words: { own: '本机关', aggregate: '本地区汇总' } },
  { label: '年度', name: 'disclosure-report.year' },
  { label: '公布日期', name: 'disclosure-report.publishedOn' },
  { label: '报送日期', name: 'disclosure-report.submittedOn' },
];

/** @returns the word for a value; the value itself where there is none. */
export function shownValue({ words = {} }: ShownProperty, value: string): string {
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}

/** @returns the value that a word stands for; the word itself where it stands for none. */
export function valueShown({ words = {} }: ShownProperty, word: string): string {
  return Object.entries(words).find(([, candidate]) => candidate === word)?.[0] ?? word;
}
