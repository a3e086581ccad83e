/** A text without what is new every year and in every office: numbers, the organ’s own name, spaces and punctuation. */

const NUMBERS = /(?:\d[\d,.]*|[〇○零一二两三四五六七八九十百千万亿]{2,}(?=[年月日件条项个次份篇人期场]))/gu;
const NO_WORDS = /[^\p{Letter}\p{Number}#@]+/gu;

/**
 * @param text Plain prose.
 * @param organ The name of the organ that writes; its regions and its bare name are masked with it.
 * @returns the words, with # for every number and @ for the organ.
 */
export function maskedText(text: string, organ: string | undefined): string {
  let masked = text.replace(NUMBERS, '#');
  for (const name of namesOf(organ)) masked = masked.replaceAll(name, '@');
  return masked.replace(NO_WORDS, '');
}

const REGION = /^.{1,12}?(?:自治区|自治州|自治县|开发区|高新区|新区|省|市|区|县|旗|镇|乡|街道)/u;

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

const SHORTEST_NAME = 3;
