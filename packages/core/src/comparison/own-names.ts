/** What an office calls itself in its text: by its name with or without regions, by its short name, 我局, 本镇. */
import { within } from '../facts/title.ts';

/** @returns how many units of the text at a place are the organ’s own name. */
export type OwnName = (text: string, at: number) => number;

const REGION = /^.{1,12}?(?:自治区|自治州|自治县|开发区|高新区|新区|省|市|区|县|旗|镇|乡|街道)/u;
const SHORTEST_NAME = 3;

/** Whoever copies from another kind of office changes 我局 into 我镇, as they change the name. */
const SELF = /[我本](?:街道办事处|街道办|街道|机关|单位|部门|[省市州盟区县旗镇乡局厅委院所]|办(?![法理]))/uy;
const SELF_STARTS = '我本';

/** 住建局 of 住房和城乡建设局, with the sign of its region or without. */
const SHORT_NAME = /\p{Script=Han}{2,7}?[局厅委办]/uy;
const SHORT_NAME_STARTS = '省市州区县旗';

/** @param organ The name of the organ that writes; its regions and its bare name are its own too. */
export function ownName(organ: string | undefined): OwnName {
  const names = namesOf(organ);
  const shortened = names.map((name) => name.replace(/委员会$/u, '委')).filter((name) => /[局厅委办]$/u.test(name));
  const starts = [...names.map((name) => name.charAt(0)), SELF_STARTS, shortened.length > 0 ? SHORT_NAME_STARTS : ''];
  const units = new Set(Array.from(starts.join(''), (sign) => sign.charCodeAt(0)));
  return (text, at) => {
    if (!units.has(text.charCodeAt(at))) return 0;
    const named = names.find((name) => text.startsWith(name, at))?.length ?? 0;
    if (named > 0) return named;
    SELF.lastIndex = at;
    const self = SELF.exec(text)?.[0].length ?? 0;
    return self > 0 || shortened.length === 0 ? self : shortNameAt(text, at, shortened);
  };
}

/** Its signs are some of the name’s, in their order, with the first and the last among them. */
function shortNameAt(text: string, at: number, names: readonly string[]): number {
  SHORT_NAME.lastIndex = at;
  const whole = SHORT_NAME.exec(text)?.[0] ?? '';
  const bare = SHORT_NAME_STARTS.includes(whole.charAt(0)) ? whole.slice(1) : '';
  const isOwn = [whole, bare].some(
    (short) =>
      short.length > 2 &&
      names.some((name) => name.startsWith(short.charAt(0)) && name.endsWith(short.slice(-1)) && within(short, name)),
  );
  return isOwn ? whole.length : 0;
}

/** The whole name first, then what is left without its regions, one after the other, then the regions. */
function namesOf(organ: string | undefined): string[] {
  const names: string[] = [];
  const regions: string[] = [];
  for (let rest = organ; rest; ) {
    names.push(rest);
    const region = REGION.exec(rest)?.[0] ?? '';
    regions.push(region);
    rest = region && rest.slice(region.length);
  }
  return [...names, ...regions].filter((name) => name.length >= SHORTEST_NAME);
}
