/** Mends of punctuation. */
import { straySigns } from '../facts/stray-punctuation.ts';
import { passage } from '../narrative/prose.ts';
import type { Change, Mender } from './mend.ts';

/** Doubled signs and signs of the other width; what has no partner nobody can place. */
export const plainPunctuation: Mender = ({ report }) => {
  const signs = straySigns(report);
  if (signs.length > MOST_SIGNS) return [];
  let sameSigns = true;
  const changes = signs.flatMap(({ kind, prose, start, end }): Change[] => {
    const at = kind === 'unpaired' ? undefined : passage(prose, start, end);
    if (!at) return [];
    const found = at.printed.replaceAll(/\s+/gu, '');
    const wide = [...found].map((sign) => FULL.get(sign) ?? sign);
    if (new Set(wide).size > 1) sameSigns = false;
    // A full stop ends the sentence, whatever stands beside it.
    const text = wide.includes('。') ? '。' : (wide.at(-1) ?? '');
    return [{ kind: 'text', pointer: at.pointer, span: at.span, text }];
  });
  if (changes.length < signs.length || changes.length === 0) return [];
  return [
    {
      title: { 'zh-CN': `改正 ${changes.length} 处标点`, en: `Mend the punctuation in ${changes.length} place(s)` },
      applicability: sameSigns ? 'safe' : 'suggestion',
      changes,
    },
  ];
};

/** A text with more has other troubles than slips. */
const MOST_SIGNS = 300;

const FULL: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
]);
