/** When two names are one organ’s: as it is written here and there, and as the reviewer says that it was renamed. */

/** Of an organ’s name, what it is known by; undefined for none. */
export type Naming = (name: string | undefined) => string | undefined;

/**
 * @param renamed The name before, and the name since; renamings may follow each other, and one that leads in a circle ends where
 *   it began.
 */
export function naming(renamed: Readonly<Record<string, string>>): Naming {
  const since = new Map(Object.entries(renamed).map(([before, after]) => [oneName(before), oneName(after)]));
  return (name) => {
    if (name === undefined) return undefined;
    const seen = new Set<string>();
    let current = oneName(name);
    for (let next = since.get(current); next !== undefined && !seen.has(next); next = since.get(current)) {
      seen.add(next);
      current = next;
    }
    return current;
  };
}

/**
 * Full-width and spaced names are the same name, and so are 某某县 and 某某县人民政府, 某某街道 and 某某区人民政府某某街道办事处:
 * the title leaves out what the declared name has.
 */
export function oneName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replaceAll('人民政府', '政府')
    .replace(/管理委员会$/u, '管委会')
    .replace(/(?<=街道)办(?:事处)?$/u, '')
    .replace(/(?<=[省市区县旗州盟])政府(?=.{1,8}街道$)/u, '')
    .replace(/(?<=[省市区县旗州盟镇乡])政府$/u, '');
}

const REGION_ENDS = /(?:自治区|[省市区县旗州盟镇乡]|街道|国家税务总局)(?=.{3})/gu;

/**
 * 水务局 where 某某县水务局 is the only one that ends so: one office that wrote its name without the region.
 * @param names As told by `oneName`.
 * @returns of each name that may be the end of another, that other: the longest, where one ends with the other.
 */
export function wholeNames(names: Iterable<string>): ReadonlyMap<string, string> {
  const longer = new Map<string, string | undefined>();
  for (const name of new Set(names)) {
    for (const { index, 0: sign } of name.matchAll(REGION_ENDS)) {
      const short = name.slice(index + sign.length);
      longer.set(short, longer.has(short) ? longerOf(longer.get(short), name) : name);
    }
  }
  return new Map([...longer].flatMap(([short, name]) => (name === undefined ? [] : [[short, name]])));
}

/** @returns undefined where neither ends with the other: the end may be either’s. */
function longerOf(one: string | undefined, other: string): string | undefined {
  if (one === undefined || one.endsWith(other)) return one;
  return other.endsWith(one) ? other : undefined;
}
