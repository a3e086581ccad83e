import type { InvalidExample, LocalisedText, ValidExample } from '@disclosure-lint/schemas';

/** @returns what an example shows; a title in Chinese alone stands for both languages. */
export function exampleTitle({ title }: ValidExample | InvalidExample): LocalisedText {
  return typeof title === 'string' ? { 'zh-CN': title, en: title } : title;
}
