/** What the losses say of pieces that an import could not read. */
import type { PageUnreadable } from '@disclosure-lint/core';
import { type ExportLoss, loss } from './exported.ts';

/** @param printed Whether the document has at least a line in its place. */
export function unreadableLoss({ what, text, pointer }: PageUnreadable, printed: boolean): ExportLoss {
  const [chinese, english] = what === 'image' ? ['图片', 'picture'] : ['对象', 'object'];
  const [name, englishName] = text === '' ? ['', ''] : [`“${text}”`, ` “${text}”`];
  return printed
    ? loss(
        pointer,
        `原文件此处的${chinese}${name}没有内容可写，只留一行说明`,
        `Of the ${english}${englishName} of the original there is only a line that names it`,
      )
    : loss(
        pointer,
        `原文件此处的${chinese}${name}未写入`,
        `The ${english}${englishName} of the original is not in the file`,
      );
}
