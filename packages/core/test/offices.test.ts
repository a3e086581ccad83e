/** How other offices write: nothing here deserves an error or a warning. */
import type { ExampleEdit } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';
import { editReport } from '../src/index.ts';
import { lint, specimen } from './reports.ts';

const set = (path: string, value: unknown): ExampleEdit => ({ op: 'replace', path, value }) as ExampleEdit;

const OFFICES: readonly (readonly [string, '2019' | '2021', readonly ExampleEdit[]])[] = [
  [
    'a city bureau: the year before the organ, aspects as numbered paragraphs, last year’s improvement first',
    '2021',
    [
      set('/title', '2023年某某市某某局政府信息公开工作年度报告'),
      set('/organ/name', '某某市某某局'),
      set('/organ/level', 'city'),
      set('/preamble', [
        '本年度报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求编制。全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况以及其他需要报告的事项组成。本年度报告中使用数据的统计期限为2023年1月1日至12月31日。如对本年度报告有任何疑问，请联系：某某局，地址：某某路1号，邮编：000000，电话：000-00000000。',
      ]),
      set('/sections/0/content', [
        '2023年，本局全面贯彻落实《条例》，持续加大政策公开力度。',
        '（一）主动公开。全年主动公开政府信息1234条，其中制发规范性文件2件。制作图文解读6篇。',
        '（二）依申请公开。新收政府信息公开申请59件，上年结转5件，均按期办结或结转。',
        '（三）政府信息管理。落实公文公开属性源头认定机制，开展公文清理，转为主动公开12件。',
        '（四）平台建设。维护门户网站政府信息公开专栏，“某某发布”微信公众号粉丝达12.3万人。',
        '（五）监督保障。组织培训3次，在市政府年度考核中获评优秀。',
      ]),
      set('/sections/4/content', [
        '2022年政策解读形式单一的问题，本年度已通过图解、视频等方式改进。',
        '2023年，本局仍存在一些不足：一是公开的精准度有待提升；二是主动公开意识还不够强。2024年，本局将：一是聚焦企业需求，推送政策；二是加强培训指导。',
      ]),
    ],
  ],
  [
    'a town: one paragraph of overview, published in February, nothing else to report',
    '2021',
    [
      set('/title', '某某镇人民政府2023年政府信息公开工作年度报告'),
      set('/organ', { name: '某某镇人民政府', kind: 'township', level: 'township' }),
      set('/publishedOn', '2024-02-18'),
      set('/preamble', [
        '根据《中华人民共和国政府信息公开条例》第五十条规定，现将某某镇2023年度政府信息公开工作年度报告公布如下。报告内容包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、政府信息公开工作存在的主要问题及改进情况、其他需要报告的事项六个部分。',
        '报告中所列数据的统计时限自2023年1月1日起，至2023年12月31日止。报告电子版可在县人民政府门户网站下载。',
      ]),
      set('/sections/0/content', [
        '2023年，某某镇主动公开各类信息215条，收到政府信息公开申请59件，按照保密审查制度管理信息，通过县政府网站、微信公众号、公开栏等渠道发布，按照县里考核要求落实责任，没有发生追责情况。',
      ]),
      set('/sections/4/content', [
        { heading: '（一）存在的主要问题', content: ['1.对公开工作认识不足。', '2.公开内容不够全面。'] },
        { heading: '（二）改进措施', content: ['1.加强学习培训。', '2.丰富公开内容。'] },
      ]),
      set('/sections/5/content', ['未收取信息处理费，无其他需要报告的事项。']),
    ],
  ],
  [
    'a government’s office on 2019: headings in the words of article 50, published in March',
    '2019',
    [
      set('/title', '某某市人民政府办公厅2019年政府信息公开工作年度报告'),
      set('/organ', { name: '某某市人民政府办公厅', kind: 'governmentOffice', level: 'city' }),
      set('/publishedOn', '2020-03-20'),
      set('/preamble', [
        '本报告由某某市人民政府办公厅按照《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号，以下简称《条例》）和《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）的要求编制。报告中所列数据的统计期限为2019年1月1日至2019年12月31日。',
      ]),
      set('/sections/1/heading', '二、行政机关主动公开政府信息情况'),
      set('/sections/2/heading', '三、行政机关收到和处理政府信息公开申请情况'),
      set('/sections/3/heading', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'),
    ],
  ],
  [
    'a county bureau: the parts listed with their numbers, a day in January of the next year in the text',
    '2021',
    [
      set('/preamble', [
        '按照《条例》和国办公开办函〔2021〕30号文件精神，结合我局实际，编制了2023年政府信息公开年度报告。本年度报告共分六个部分：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。统计数据时间：2023年1月1日-2023年12月31日。',
      ]),
      set('/sections/0/content', [
        '2023年，我局根据《条例》和省、市、县有关要求，截至2023年12月31日主动公开信息486条，组织2次业务培训；收到政府信息公开申请59件；坚持“先审查、后公开”；优化网站栏目；接受社会监督。',
        '2024年1月，我局召开会议部署本年度工作。',
      ]),
    ],
  ],
];

describe('the report of another office', () => {
  it.each(OFFICES)('%s', async (_, edition, edits) => {
    const { findings } = await lint(editReport(specimen(edition), edits));
    expect(findings.map(({ ruleId, severity, message }) => [ruleId, severity, message])).toEqual([]);
  });
});
