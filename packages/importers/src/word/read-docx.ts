import type { Reader } from '../document/reader.ts';
import { htmlContent } from '../html/html-content.ts';
import { repairedBody } from './repaired-body.ts';
import { definesStyle } from './styles.ts';
import { wordHtml } from './word-html.ts';
import { readWordParts } from './word-parts.ts';
import { customProperties, titleProperty } from './word-properties.ts';

/**
 * Reads a Word document (.docx, .docm, .dotx), as Word, WPS and LibreOffice write them: what is printed of its text and tables.
 * Headers, footers and comments are no part of a report.
 */
export const readDocx: Reader = async (bytes) => {
  const parts = await readWordParts(bytes);
  const { styled: told, ...properties } = customProperties(parts.customProperties);
  // A program that saves a page of ours as .docx keeps its properties, but not its classes: then styles tell nothing.
  const styled = told === true && definesStyle(parts.styles, 'title');
  const { body, losses } = repairedBody(parts, styled);
  const content = htmlContent(await wordHtml(body), { whiteSpace: 'preserved', wholePage: true, styled });
  const title = titleProperty(parts.coreProperties);
  return {
    blocks: content.blocks,
    losses: [...losses, ...content.losses],
    properties: { ...properties, ...(styled && { styled }) },
    ...(title !== undefined && { title }),
  };
};
