/** The units of prose, and the words that begin like one: 部门 is no 部, and 一起 is seldom one case. */

/** count: of cases and documents; amount: of money; measure: anything else that is counted or measured. */
export type UnitKind = 'count' | 'amount' | 'percent' | 'measure';

export interface Unit {
  readonly text: string;
  readonly kind: UnitKind;
  /** Signs after which it is another word. */
  readonly not: string;
  /** Signs after which it is another word when the number is in words: 一次性, 一件事. */
  readonly notInWords: string;
}

const COUNT = '件次 条次 件 份 宗 起 封 条 次 例 个 项 篇 部 则 桩 笔 单';
const MEASURE = [
  '个百分点 百分点 个工作日 个自然日 工作日 个月 个小时 人次 批次 频次 场次 期次 户次 家次 平方米 平方公里 公里 公顷 千米 千克 千瓦 ‰',
  '年 天 日 周 时 小时 分钟 家 处 场 期 名 位 人 户 页 册 本 字 张 块 台 套 分 级 类 种 岁 步 轮 批 倍 亩 吨 米 版 组 支 辆 所 座 间 段',
  '幅 档 卷 门 楼 度 秒 点 成 角 美元 欧元 港元 港币',
].join(' ');
const NOT: Readonly<Record<string, string>> = {
  部: '分门委署队件',
  处: '罚理',
  单: '位',
  条: '例',
  本: '级机年',
  台: '账帐',
  页: '面',
  场: '所景地',
  类: '别型',
  分: '之别',
  成: '立功为效果本员品绩长熟就因交分',
  点: '击对评',
  时: '间期候',
  个: '别',
};
const ONE_WORD = '性事龙通办网站批表窗一';
const NOT_IN_WORDS: Readonly<Record<string, string>> = {
  件: '套',
  份: '额子',
  封: '闭面存',
  条: '例线',
  例: '会行如外证',
  单: '位独项元据纯方行',
  笔: '者试',
  次: '序品',
  门: '峡县',
  家: '渠',
  位: '一',
  台: '河山县',
  分: '别类公支布管析外子',
};

const BY_SIGN = bySign();

/** @returns the unit that stands at an offset, the longest that does. */
export function unitAt(text: string, at: number, inWords: boolean): Unit | undefined {
  const units = BY_SIGN.get(text.charCodeAt(at));
  if (units === undefined) return undefined;
  for (const unit of units) {
    if (unit.text.length > 1 && !text.startsWith(unit.text, at)) continue;
    const after = text[at + unit.text.length];
    if (after === undefined) return unit;
    if (unit.not.includes(after) || (inWords && unit.notInWords.includes(after))) return undefined;
    return unit;
  }
  return undefined;
}

function bySign(): ReadonlyMap<number, readonly Unit[]> {
  const units: Unit[] = [];
  const add = (texts: string, kind: UnitKind): void => {
    for (const text of texts.split(' ')) {
      const notInWords = (NOT_IN_WORDS[text] ?? '') + (kind === 'count' ? ONE_WORD : '');
      units.push({ text, kind, not: NOT[text] ?? '', notInWords });
    }
  };
  add('万亿元 亿元 万元 元', 'amount');
  add('% ％', 'percent');
  add(MEASURE, 'measure');
  add(COUNT, 'count');
  units.sort((a, b) => b.text.length - a.text.length);
  const found = new Map<number, Unit[]>();
  for (const unit of units) {
    const sign = unit.text.charCodeAt(0);
    const same = found.get(sign);
    if (same) same.push(unit);
    else found.set(sign, [unit]);
  }
  return found;
}
