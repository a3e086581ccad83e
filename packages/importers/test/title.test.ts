import { describe, expect, test } from 'vitest';
import { importText } from '../src/index.ts';

const BODY = '\n一、总体情况\n全年平稳。\n';

describe('the title', () => {
  test.each([
    ['某某县水利局2023年政府信息公开工作年度报告', '某某县水利局', 2023, {}],
    ['2023年某某县水利局政府信息公开工作年度报告', '某某县水利局', 2023, {}],
    ['某某县水利局政府信息公开工作2022年度报告', '某某县水利局', 2022, {}],
    ['某某县水利局政府信息公开工作年度报告（2023年）', '某某县水利局', 2023, {}],
    ['某某县水利局\n二〇二一年政府信息公开工作年度报告', '某某县水利局', 2021, {}],
    [
      '某某镇人民政府关于2020年政府信息公开工作的年度报告',
      '某某镇人民政府',
      2020,
      { kind: 'township', level: 'township' },
    ],
    ['某某街道办事处2019年政务公开工作总结', '某某街道办事处', 2019, { kind: 'subdistrict', level: 'township' }],
    ['某某县人民政府办公室2024年政府信息公开工作年度报告', '某某县人民政府办公室', 2024, { kind: 'governmentOffice' }],
  ])('%s', (title, name, year, nature) => {
    const report = importText(title + BODY, 'a.txt');
    expect(report).toMatchObject({ title: title.replace('\n', ''), organ: { name, ...nature }, year });
    expect(Object.keys(report.organ ?? {})).toEqual(['name', ...Object.keys(nature)]);
  });

  test.each(['政府信息公开工作年度报告', '2023年政府信息公开工作年度报告'])('without an organ: %s', (title) => {
    const report = importText(title + BODY, 'a.txt');
    expect(report.title).toBe(title);
    expect(report).not.toHaveProperty('organ');
  });

  test.each(['我局编制了政府信息公开工作年度报告。', '某某县水利局', '一、政府信息公开工作年度报告'])(
    'is none: %s',
    (line) => {
      expect(importText(line + BODY, 'a.txt').title).toBeNull();
    },
  );
});

describe('the year without a title', () => {
  test.each([
    [
      'the statistical period',
      '2021年的工作如下。2020年、2020年。统计期限为2021年1月1日至12月31日。',
      '一、情况',
      2021,
    ],
    [
      'a period in Chinese numerals',
      '数据从二〇二二年一月一日起至二〇二二年十二月三十一日止。',
      '一、2023年情况',
      2022,
    ],
    ['the year named most often', '2019年，我街道认真工作，比2018年有进步。', '一、2019年情况', 2019],
    ['not that of the plans', '2019年的工作如下。', '一、2020年工作思路\n二、2020年工作计划', 2019],
    ['none', '工作如下。依据〔2019〕60号文件。', '一、情况', undefined],
  ])('%s', (_, preamble, headings, year) => {
    expect(importText(`${preamble}\n${headings}\n正文。\n`, 'a.txt').year).toBe(year);
  });
});
