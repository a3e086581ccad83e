/** Reports among what sites print around them: metadata tables, buttons, lists of other reports, pages in pieces. */
import { describe, test } from 'vitest';
import { type Document, expectAllRead } from './clerk.ts';
import { bodyOf, escaped, pageOf, tableOf, withCaptionRow } from './html-of.ts';
import type { PrintedForm } from './printed-form.ts';

const page = (around: (content: string, form: PrintedForm) => string, head?: string) => (given: PrintedForm) =>
  pageOf(around(bodyOf(given), given), head);
const catalogue = (title: string): string => `<table class="xxgk_table"><tbody>
<tr><td><b>索 引 号：</b></td><td>000014349/2024-00012</td><td><b>主题分类：</b></td><td>政务公开\\年报</td></tr>
<tr><td><b>发文机关：</b></td><td>某某县住房和城乡建设局</td><td><b>成文日期：</b></td><td>2024年01月19日</td></tr>
<tr><td><b>标　　题：</b></td><td colspan="3">${title}</td></tr>
<tr><td><b>发文字号：</b></td><td>&nbsp;</td><td><b>发布日期：</b></td><td>2024年01月26日</td></tr>
</tbody></table>`;
const years = [2022, 2021, 2020].map((year) => `某某县住房和城乡建设局${year}年政府信息公开工作年度报告`);

const PAGES: readonly Document[] = [
  {
    name: 'a table of the catalogue above it',
    bytes: page((content, { title }) => `<div class="wrap">${catalogue(title)}<div id="zoom">${content}</div></div>`),
  },
  {
    name: 'a table of the catalogue above it, all in one element',
    bytes: page((content, { title }) => `<div id="zoom">${catalogue(title)}${content}</div>`),
  },
  {
    name: 'a list of the catalogue above it',
    bytes: page(
      (content, { title }) =>
        `<div><ul class="xxgk_head"><li><label>索引号：</label><span>11330122/2024-0001</span></li><li><label>组配分类：</label>政府信息公开年报</li><li><label>发布机构：</label>县住建局</li><li><label>名称：</label>${title}</li><li><label>有效性：</label>有效</li></ul><h1>${title}</h1>${content}</div>`,
    ),
  },
  {
    name: 'a sidebar of the reports of towns, in plain words',
    bytes: page(
      (content) =>
        `<div class="main"><div class="left"><h3>乡镇年报</h3><ul>${['甲镇', '乙镇', '丙街道'].map((town) => `<li>${town}</li>`).join('')}</ul></div><div class="right"><div class="TRS_Editor">${content}</div></div></div>`,
    ),
  },
  {
    name: 'earlier reports below it, in plain words',
    bytes: page(
      (content) => `<div class="con">${content}<p>历年年报</p>${years.map((year) => `<p>${year}</p>`).join('')}</div>`,
    ),
  },
  {
    name: 'earlier reports below it as files',
    bytes: page(
      (content) =>
        `<div class="con">${content}<p>附件：</p>${years.map((year, at) => `<p><a href="P0${at}.docx">${year}.docx</a></p>`).join('')}</div>`,
    ),
    prose: (prose) => [...prose, '附件：'],
  },
  {
    name: 'share buttons and sizes of letters between title and text',
    bytes: page(
      (_, given) =>
        `<div class="article">${bodyOf(given, {
          title: (text) =>
            `<h1 class="arti_title">${text}</h1><p class="arti_metas"><span>发布者：某某</span><span>发布时间：2024-01-26</span><span>浏览次数：<span class="WP_VisitCount">10</span></span></p><div class="bdsharebuttonbox">分享到：<span>微信</span> <span>微博</span></div><div>字号：<span>大</span> <span>中</span> <span>小</span></div><div>【字体：大 中 小】</div><div>T | T</div>`,
        })}</div>`,
    ),
  },
  {
    name: 'one line for who published it when',
    bytes: page(
      (_, given) =>
        `<div>${bodyOf(given, {
          title: (text) =>
            `<div class="title">${text}</div><div class="ly">2024-01-26 10:21　　某某县住房和城乡建设局　　点击数：<i>99</i></div><div>2024-01-26</div>`,
        })}</div>`,
    ),
  },
  {
    name: 'its text in several elements, the head of the page in one of them',
    bytes: (given) => {
      const cut = bodyOf(given).split(/(?=<p>[二四五]、)/u);
      return pageOf(
        `<div class="header"><p>某某县人民政府</p></div><div class="box">${cut.map((piece) => `<div class="piece">${piece}</div>`).join('\n')}</div><div class="footer"><p>主办单位：某某县人民政府办公室</p><p>地址：某某县人民路1号</p></div>`,
      );
    },
  },
  {
    name: 'title and text in elements of a script',
    bytes: (given) =>
      pageOf(
        bodyOf(given, {
          title: (text) => `<ucaptitle>${text}</ucaptitle><div class="xl_gk"></div><ucapcontent>`,
        }).concat('</ucapcontent>'),
      ),
  },
  {
    name: 'its title in the head of the page alone',
    bytes: (given) =>
      pageOf(bodyOf({ ...given, title: '' }), `<meta charset="utf-8"><title>${given.title}_某某县人民政府</title>`),
  },
  {
    name: 'its title in the head of the page alone, behind the name of the site',
    bytes: (given) =>
      pageOf(bodyOf({ ...given, title: '' }), `<title>某某县人民政府门户网站 政府信息公开年报 ${given.title}</title>`),
  },
  {
    name: 'headings of the outermost kind for the site, the title and the parts',
    bytes: (given) =>
      pageOf(
        `<h1>某某县人民政府</h1>${bodyOf(given, { title: (text) => `<h1>${text}</h1>`, heading: (text) => `<h1>${text}</h1>`, subheading: (text) => `<h1>${text}</h1>` })}`,
      ),
  },
  {
    name: 'bold headings, white space inside',
    bytes: (given) =>
      pageOf(
        bodyOf(given, {
          heading: (text) => `<p>　　<strong><span> ${text.replace('、', ' 、 ')} </span></strong></p>`,
          subheading: (text) => `<p>　　<b>${text.replace('（', '（ ')}</b></p>`,
        }),
      ),
  },
  {
    name: 'wide dots after the ordinals of headings',
    bytes: (given) => pageOf(bodyOf(given, { heading: (text) => `<p>${text.replace('、', '．')}</p>` })),
    heading: (text) => text.replace(/^([一二三四五六])、/u, '$1．'),
  },
  {
    name: 'parts named 第一部分',
    bytes: (given) => pageOf(bodyOf(given, { heading: (text) => `<p>${text.replace(/^(.)、/u, '第$1部分　')}</p>` })),
    heading: (text) => text.replace(/^([一二三四五六])、/u, '第$1部分'),
  },
  {
    name: 'its text in one cell, lines parted by breaks',
    bytes: (given) =>
      pageOf(`<table><tr><td>${bodyOf(given, { paragraph: (text) => `　　${escaped(text)}<br>` })}</td></tr></table>`),
  },
  {
    name: 'headings as items of a list with ordinals of the page',
    bytes: (given) => {
      const [one, ...rest] = given.parts;
      const plain = (text: string) => text.replace(/^.、/u, '');
      const item = (part: PrintedForm['parts'][number]) =>
        `<li>${bodyOf({ title: '', preamble: [], parts: [{ ...part, heading: plain(part.heading) }] })}</li>`;
      return pageOf(
        `${bodyOf({ ...given, parts: [] })}<ol style="list-style-type: cjk-ideographic">${[one, ...rest].map((part) => part && item(part)).join('')}</ol>`,
      );
    },
  },
  {
    name: 'who signed it when, at its end',
    bytes: page(
      (content) =>
        `<div id="zoom">${content}<p style="text-align:right">某某县住房和城乡建设局</p><p style="text-align:right">2024年1月19日</p></div><div class="page"><p>扫一扫在手机打开当前页</p></div>`,
    ),
    prose: (prose) => [...prose, '某某县住房和城乡建设局', '2024年1月19日'],
  },
  {
    name: 'a table of contents above it, dots and numbers of pages',
    bytes: page(
      (content, given) =>
        `<p>目　录</p>${given.parts.map(({ heading }, at) => `<p>${heading}……………………${at + 1}</p>`).join('')}${content}`,
    ),
  },
  {
    name: 'a table of contents below its title',
    bytes: (given) =>
      pageOf(
        bodyOf(given, {
          title: (text) =>
            `<p>${text}</p><p>目 录</p>${given.parts.map(({ heading }, at) => `<p>${heading}.........${at + 1}</p>`).join('')}`,
        }),
      ),
  },
  {
    name: 'upper-case tags, comments of Word, empty paragraphs',
    bytes: (given) =>
      pageOf(
        bodyOf(given, {
          paragraph: (text) =>
            `<P CLASS=MsoNormal><!--[if !supportEmptyParas]-->&nbsp;<!--[endif]--><o:p></o:p></P><P><?xml:namespace prefix = o ns = "urn:schemas-microsoft-com:office:office" /><FONT SIZE=3>${escaped(text)}</FONT><!-- 版式 --></P>`,
        }),
      ),
  },
  {
    name: 'text left open, without ends of paragraphs, rows and cells',
    bytes: (given) => pageOf(bodyOf(given).replace(/<\/(?:p|td|tr)>/gu, '')),
  },
  {
    name: 'tables in paragraphs, lines of the unit above them',
    bytes: (given) =>
      pageOf(
        bodyOf(given, {
          table: (block) => `<p>${tableOf(withCaptionRow(block))}</p>`,
        }),
      ),
  },
  {
    name: 'the name of the organ in the head of the site and a short title',
    bytes: (given) =>
      pageOf(
        `<div class="logo"><p>某某县住房和城乡建设局</p></div><div class="art"><div class="t">${given.title}</div>${bodyOf({ ...given, title: '' })}</div>`,
      ),
  },
  {
    name: 'paragraphs of an editor for telephones',
    bytes: (given) =>
      pageOf(
        bodyOf(given, {
          paragraph: (text) =>
            `<section style="margin:0"><section><span style="display:inline"><span leaf="">${escaped(text)}</span></span></section></section>`,
        }),
      ),
  },
  {
    name: 'its path above it in plain words, the title at its end',
    bytes: page(
      (content, { title }) =>
        `<div><p>您当前的位置：首页 &gt; 政务公开 &gt; 政府信息公开年报 &gt; ${title}</p>${content}</div>`,
    ),
  },
  {
    name: 'pictures of codes and a reader beside it',
    bytes: page(
      (content) =>
        `<div><div class="tools"><p>语音播报：</p><p>保护视力色：</p><p>【字号 大 中 小】</p></div>${content}<div><p>扫一扫在手机打开当前页</p><img src="code.png" width="120" height="120"></div></div>`,
    ),
  },
  {
    name: 'buttons below it that close and print',
    bytes: page(
      (content) =>
        `<div><div id="zoom">${content}</div><div><span>打印</span> <span>关闭</span></div><div><p>来源：县住建局</p></div><p>主办：某某县人民政府　承办：县大数据局</p><p>联系电话：0000-0000000</p><p>建议使用1024×768分辨率浏览</p></div>`,
    ),
  },
];

describe('a report on the page of a site', () => {
  test.each(PAGES)('$name', async (given) => {
    await expectAllRead(given);
  });
});
