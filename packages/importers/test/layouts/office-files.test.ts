/** Reports as offices send them in Word files: with a cover, a letterhead, a table of contents, headings made by hand. */
import { describe, test } from 'vitest';
import { docx, paragraph, run, style } from '../word/word-package.ts';
import { type Document, expectAllRead } from './clerk.ts';
import { escaped } from './html-of.ts';
import type { PrintedForm } from './printed-form.ts';
import { bodyOf, words, wordTable } from './word-layouts.ts';

const file = (write: (form: PrintedForm) => string) => (form: PrintedForm) => docx({ body: write(form) });
const lines = (...texts: readonly string[]): string => texts.map(words).join('');
const untitled = (form: PrintedForm): string => bodyOf(form).slice(words(form.title).length);
const centred = (text: string): string => paragraph(run(escaped(text), '<w:b/>'), '<w:jc w:val="center"/>');
const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
const field = (code: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const contents = (form: PrintedForm): string =>
  form.parts
    .map(({ heading }, at) =>
      paragraph(
        `<w:hyperlink w:anchor="_Toc${at}">${run(escaped(heading))}<w:r><w:tab/></w:r>${field(`PAGEREF _Toc${at} \\h`, String(at + 1))}</w:hyperlink>`,
        '<w:pStyle w:val="TOC1"/>',
      ),
    )
    .join('');
const bookmarked = (text: string): string =>
  paragraph(
    `<w:bookmarkStart w:id="1" w:name="_Toc1"/>${run(escaped(text))}<w:bookmarkEnd w:id="1"/><w:commentRangeStart w:id="2"/><w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>`,
  );
const box = (content: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="5000000" cy="900000"/><wp:docPr id="1" name="文本框 1"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

const FILES: readonly Document[] = [
  {
    name: 'an annex: its number above the title',
    bytes: file((form) => lines('附件1') + bodyOf(form)),
    prose: (prose) => ['附件1', ...prose],
  },
  {
    name: 'a letter of the office: letterhead, number and whom it goes to',
    bytes: file(
      (form) =>
        lines('某某县住房和城乡建设局文件', '某建发〔2024〕3号', '', form.title, '', '县政府办公室：') + untitled(form),
    ),
    prose: (prose) => ['某某县住房和城乡建设局文件', '某建发〔2024〕3号', '县政府办公室：', ...prose],
  },
  {
    name: 'a cover with title, organ and month, the title once more above the text',
    bytes: file(
      (form) => lines('', '', form.title, '', '某某县住房和城乡建设局', '二〇二四年一月') + PAGE_BREAK + bodyOf(form),
    ),
    prose: (prose) => ['某某县住房和城乡建设局', '二〇二四年一月', ...prose],
  },
  {
    name: 'a table of contents made by Word, without a control',
    bytes: file((form) => centred(form.title) + lines('目  录') + contents(form) + PAGE_BREAK + untitled(form)),
  },
  {
    name: 'a cover with the title over three lines, a table of contents in a control, the title once more',
    bytes: file(
      (form) =>
        lines('', '某某县住房和城乡建设局', '2023年政府信息公开工作', '年度报告', '', '2024年1月') +
        `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${lines('目录')}${contents(form)}</w:sdtContent></w:sdt>` +
        PAGE_BREAK +
        bodyOf(form),
    ),
    prose: (prose) => ['2024年1月', ...prose],
  },
  {
    name: 'a table of contents with tabs, its parts and what stands in them',
    bytes: file(
      (form) =>
        centred(form.title) +
        form.parts
          .flatMap(({ heading, content }) => [
            heading,
            ...content.flatMap((block) => (block.kind === 'subheading' ? [block.text] : [])),
          ])
          .map((text, at) => paragraph(`${run(escaped(text))}<w:r><w:tab/></w:r>${run(String(at + 1))}`))
          .join('') +
        untitled(form),
    ),
  },
  {
    name: 'a table of contents written by hand',
    bytes: file(
      (form) =>
        centred(form.title) +
        lines('目 录', ...form.parts.map(({ heading }, at) => `${heading}………………${at + 2}`)) +
        untitled(form),
    ),
  },
  {
    name: 'the title in three paragraphs, empty ones between',
    bytes: file(
      (form) =>
        `${centred('某某县住房和城乡建设局')}<w:p/>${centred('2023年政府信息公开工作')}<w:p/><w:p/>${centred('年度报告')}${untitled(form)}`,
    ),
  },
  { name: 'the title in a text box', bytes: file((form) => box(centred(form.title)) + untitled(form)) },
  {
    name: 'headings bold, their ordinal before a tab',
    bytes: (form) =>
      docx({
        body: bodyOf(form, {
          heading: (text) =>
            paragraph(`${run(text.slice(0, 2), '<w:b/>')}<w:r><w:tab/></w:r>${run(escaped(text.slice(2)), '<w:b/>')}`),
        }),
      }),
  },
  {
    name: 'bookmarks and comments at headings',
    bytes: (form) => docx({ body: bodyOf(form, { heading: bookmarked }) }),
  },
  {
    name: 'who signed it when, the distribution below',
    bytes: file(
      (form) =>
        bodyOf(form) +
        paragraph(run('某某县住房和城乡建设局'), '<w:jc w:val="right"/>') +
        paragraph(`<w:r><w:tab/><w:tab/></w:r>${run('2024年1月19日')}`) +
        wordTable(
          [
            [{ text: '抄送：县政务公开办。', kind: 'label', columns: 2 }],
            [
              { text: '某某县住房和城乡建设局办公室', kind: 'label' },
              { text: '2024年1月19日印发', kind: 'label' },
            ],
          ],
          words,
        ),
    ),
    prose: (prose) => [...prose, '某某县住房和城乡建设局', '2024年1月19日'],
  },
  {
    name: 'headings by style, the title above them too',
    bytes: (form) =>
      docx({
        styles: style('1', 'heading 1') + style('2', 'heading 2') + style('3', 'heading 3'),
        body:
          paragraph(run(form.title), '<w:pStyle w:val="1"/>') +
          bodyOf(
            { ...form, title: '' },
            {
              heading: (text) => paragraph(run(escaped(text)), '<w:pStyle w:val="2"/>'),
              subheading: (text) => paragraph(run(escaped(text)), '<w:pStyle w:val="3"/>'),
            },
          ),
      }),
  },
  {
    name: 'all of it in the style of the first heading',
    bytes: (form) =>
      docx({
        styles: style('1', 'heading 1'),
        body: bodyOf(form, {
          text: (text) => paragraph(text === '' ? '<w:r/>' : run(escaped(text)), '<w:pStyle w:val="1"/>'),
        }),
      }),
  },
];

describe('a report in a Word file', () => {
  test.each(FILES)('$name', async (given) => {
    await expectAllRead(given);
  });
});
