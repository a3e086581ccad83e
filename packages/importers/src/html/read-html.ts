import type { Reader } from '../document/reader.ts';
import { decodeHtml } from './decode-html.ts';
import { htmlContent } from './html-content.ts';

/** Reads a web page: the report in it, without the frame of the page. */
export const readHtml: Reader = async (bytes) => {
  const { text, broken } = decodeHtml(bytes);
  const content = htmlContent(text, { whiteSpace: 'collapsed', wholePage: false });
  if (broken === 0) return content;
  const message = {
    'zh-CN': `有${broken}个字符的编码有误，读出来是“\ufffd”`,
    en: `${broken} characters are not properly encoded and were read as “\ufffd”`,
  };
  return { ...content, losses: [...content.losses, { message }] };
};
