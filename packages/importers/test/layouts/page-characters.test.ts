/** Pages in one encoding that name another. */
import { describe, test } from 'vitest';
import { type Document, expectAllRead } from './clerk.ts';
import { bodyOf, pageOf } from './html-of.ts';
import { gbk } from './layouts.ts';

describe('the characters of a page', () => {
  const utf8 = (text: string): Uint8Array => Buffer.from(text);
  const head = (charset: string): string => `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;
  test.each<Document>([
    { name: 'GBK, though it says UTF-8', bytes: (given) => gbk(pageOf(bodyOf(given), head('utf-8'))) },
    { name: 'UTF-8, though it says GBK', bytes: (given) => utf8(pageOf(bodyOf(given), head('gb2312'))) },
    { name: 'GBK, though it says Latin', bytes: (given) => gbk(pageOf(bodyOf(given), head('iso-8859-1'))) },
    { name: 'UTF-8 with two marks of byte order', bytes: (given) => utf8(`\ufeff\ufeff${pageOf(bodyOf(given))}`) },
    {
      name: 'UTF-8 with a mark of byte order before its text',
      bytes: (given) => utf8(pageOf(`\ufeff${bodyOf(given)}`)),
    },
  ])('$name', async (given) => {
    await expectAllRead(given);
  });
});
