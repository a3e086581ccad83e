/** Why a figure is taken for the wrong one, and what to do: what does not add up, and what else is stated of it. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import type { Locale } from '../results/finding.ts';
import type { Slip } from './slips.ts';
import { type CorrectionInWords, capital } from './texts.ts';

/** Added to what another wrong figure has a part in as well. */
const SHARED: LocalisedText = {
  'zh-CN': '（其中另有一处也填错了，都改正后才相符。）',
  en: ' (Another figure in it is wrong as well; it agrees once all are corrected.)',
};

/** What does not agree, in the words of its own rule. */
export interface Disagreement {
  readonly message: string;
  /** Whether another cause has a part in it. */
  readonly shared: boolean;
}

/**
 * @param disagreements What the cause breaks.
 * @param testimonies What else is stated of the figures.
 * @param certain Whether there is one correction and not several to choose from.
 * @returns why the figure is taken for the wrong one.
 */
export function proof(
  disagreements: readonly Disagreement[],
  testimonies: readonly string[],
  certain: boolean,
  locale: Locale,
): string {
  const count = disagreements.length;
  const whole = disagreements.every(({ shared }) => !shared);
  const lines = disagreements.map(({ message, shared }) => `· ${message}${shared ? SHARED[locale] : ''}`);
  return [(locale === 'en' ? englishHead : chineseHead)(count, certain, whole), ...lines, ...testimonies].join('\n');
}

/** @param whole Whether the correction alone settles all of it. */
function chineseHead(count: number, certain: boolean, whole: boolean): string {
  const places = count === 1 ? '这处' : `${count}处`;
  const after = certain ? '改正后' : '按其中一种改法改正后';
  return `按现在填的数，下面${places}不相符，${after}${whole ? `就${count === 1 ? '' : '都'}相符` : '，未另注明的就相符'}：`;
}

function englishHead(count: number, certain: boolean, whole: boolean): string {
  const [these, them] =
    count === 1
      ? ['this does not add up', 'it']
      : [`these ${count} do not add up`, count === 2 ? 'both' : 'all of them'];
  const settles = certain ? 'the correction settles' : 'each of the corrections settles';
  return `As printed, ${these}; ${settles} ${whole ? them : 'what is not marked otherwise'}:`;
}

/** @returns what a statement says of the corrected figures. */
export function testimony(phrase: LocalisedText | undefined, stated: number, agrees: boolean): LocalisedText {
  if (!phrase)
    return agrees
      ? {
          'zh-CN': `上一年度报告的“结转下年度”是${stated}，与改正后的数一致。`,
          en: `Last year’s report carried ${stated} forward, as the correction has it.`,
        }
      : {
          'zh-CN': `上一年度报告的“结转下年度”是${stated}，与改正后的数不一致，请一并核对。`,
          en: `Last year’s report carried ${stated} forward, which the correction does not have; please check it too.`,
        };
  return agrees
    ? { 'zh-CN': `${phrase['zh-CN']}，与改正后的数一致。`, en: `${capital(phrase.en)} agrees with the correction.` }
    : {
        'zh-CN': `${phrase['zh-CN']}，与改正后的数不一致，请一并核对。`,
        en: `${capital(phrase.en)} does not agree with the correction; please check it too.`,
      };
}

/** @returns what the report on the year before says of a figure that nothing contradicts. */
export function rolledOver(column: LocalisedText, stated: number): LocalisedText {
  return {
    'zh-CN': `上一年度报告“结转下年度”的“${column['zh-CN']}”栏是${stated}，与本年的“上年结转”一致。`,
    en: `Last year’s report carried ${stated} forward in column “${column.en}”, as this one brings forward.`,
  };
}

/** @returns what to do where the figures to be corrected are known. */
export function remedy(corrections: readonly CorrectionInWords[], slip: Slip | undefined): LocalisedText {
  const [only, second] = corrections;
  if (only && !second)
    return {
      'zh-CN': `请对照台账核实；确属误填的，请把这一格改为${only.value}。`,
      en: `Please check against the register; if it is indeed mistyped, please change the cell to ${only.value}.`,
    };
  if (slip?.kind === 'cellsExchanged')
    return {
      'zh-CN': '请对照台账核实；确属填颠倒的，请把这两格的数对调。',
      en: 'Please check against the register; if they are indeed in each other’s place, please exchange the two figures.',
    };
  return {
    'zh-CN': '请对照台账核实；确属误填的，请一并改正这几格。',
    en: 'Please check against the register; if they are indeed mistyped, please correct these cells together.',
  };
}

/** @param counts How many cells each of the ways corrects. */
export function remedyOfChoice(counts: readonly number[]): LocalisedText {
  return counts.every((count) => count === 1)
    ? {
        'zh-CN': '请对照台账核实是哪一处填错，只改那一处。',
        en: 'Please check against the register which of them is mistyped, and correct that one only.',
      }
    : {
        'zh-CN': '请对照台账核实，只按其中一种改法改正。',
        en: 'Please check against the register, and make one of these corrections only.',
      };
}
