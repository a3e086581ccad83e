/** Hovers on figures of the prose, headings and labels. */
import { describe, expect, test } from 'vitest';
import { bureau, edited } from './editor.ts';
import { en, hoverOn, RECEIVED, WRONG_PROSE } from './hovering.ts';

describe('on a figure of the prose', () => {
  test('what it is read as and that the table has it', async () => {
    expect(await hoverOn(bureau, { words: '申请15件' })).toMatchInlineSnapshot(`
      "收到政府信息公开申请15件

      “15件”读作 15，认作：本年新收申请

      ✓ 与表格相符
      - 收到和处理政府信息公开申请情况 › 本年新收政府信息公开申请数量 › 总计：15"
    `);
    expect(await hoverOn(bureau, { words: '申请15件' }, en)).toMatchInlineSnapshot(`
      "收到政府信息公开申请15件

      “15件” is read as 15, taken for: applications received

      ✓ agrees with the table
      - applications received and handled (收到和处理政府信息公开申请情况) › applications received this year (本年新收政府信息公开申请数量) › total (总计): 15"
    `);
  });

  test('what differs', async () => {
    expect(await hoverOn(WRONG_PROSE, { words: '申请20件' })).toMatchInlineSnapshot(`
      "收到政府信息公开申请20件

      “20件”读作 20，认作：本年新收申请

      ✗ 与表格不符：正文20，表格15，相差5
      - 收到和处理政府信息公开申请情况 › 本年新收政府信息公开申请数量 › 总计：15"
    `);
    expect(await hoverOn(WRONG_PROSE, { words: '申请20件' }, en)).toMatchInlineSnapshot(`
      "收到政府信息公开申请20件

      “20件” is read as 20, taken for: applications received

      ✗ differs from the table: text 20, table 15, difference 5
      - applications received and handled (收到和处理政府信息公开申请情况) › applications received this year (本年新收政府信息公开申请数量) › total (总计): 15"
    `);
  });

  test('a sum of cells', async () => {
    expect(await hoverOn(bureau, { words: '不予公开1件' })).toMatchInlineSnapshot(`
      "不予公开1件

      “1件”读作 1，认作：不予公开

      ✓ 与表格相符
      - 收到和处理政府信息公开申请情况 › 保护第三方合法权益 › 总计：1
      - 其余7格为0，合计1"
    `);
  });

  test('a statement that there is none', async () => {
    expect(await hoverOn(bureau, { words: '未发生行政诉讼' })).toMatchInlineSnapshot(`
      "未发生行政诉讼

      “未发生行政诉讼”读作：没有，即 0；认作：行政诉讼

      ✓ 与表格相符
      - 政府信息公开行政复议、行政诉讼情况 › 未经复议直接起诉 › 总计：0
      - 政府信息公开行政复议、行政诉讼情况 › 复议后起诉 › 总计：0
      - 合计0"
    `);
  });

  test('why a figure is left alone', async () => {
    expect(await hoverOn(bureau, { words: '信息174条' })).toMatchInlineSnapshot(`
      "公开各类政府信息174条

      “174条”读作 174

      未与任何表格数字对应"
    `);
    expect(await hoverOn(bureau, { words: '信息174条' }, en)).toMatchInlineSnapshot(`
      "公开各类政府信息174条

      “174条” is read as 174

      not tied to any table figure"
    `);
  });
});

describe('on a heading', () => {
  test('which section it is taken for', async () => {
    expect(await hoverOn(bureau, { words: '一、总体情况' })).toMatchInlineSnapshot(`
      ""一、总体情况"

      **认作“一、总体情况”**  
      标题与统一格式一致"
    `);
    const other = edited(bureau, '五、存在的主要问题及改进情况', '五、工作中的不足和打算');
    expect(await hoverOn(other, { words: '五、工作中的不足和打算' })).toMatchInlineSnapshot(`
      ""五、工作中的不足和打算"

      **认作“五、存在的主要问题及改进情况”**  
      标题与统一格式不同，是按其中的关键词认出的"
    `);
    expect(await hoverOn(other, { words: '五、工作中的不足和打算' }, en)).toMatchInlineSnapshot(`
      ""五、工作中的不足和打算"

      **taken for “problems and improvement (五、存在的主要问题及改进情况)”**  
      worded otherwise than in the statutory form: told by its keywords"
    `);
    const usual = edited(bureau, '二、主动公开政府信息情况', '二、主动公开情况');
    expect(await hoverOn(usual, { words: '二、主动公开情况' })).toMatchInlineSnapshot(`
      ""二、主动公开情况"

      **认作“二、主动公开政府信息情况”**  
      标题与统一格式不尽相同，是常见的写法"
    `);
    const foreign = edited(bureau, '五、存在的主要问题及改进情况', '五、附则');
    expect(await hoverOn(foreign, { words: '五、附则' })).toMatchInlineSnapshot(`
      ""五、附则"

      统一格式没有这一部分"
    `);
  });

  test('which section a lower heading belongs to', async () => {
    expect(await hoverOn(bureau, { words: '（二）依申请公开情况' })).toMatchInlineSnapshot(`
      ""（二）依申请公开情况"

      “一、总体情况”的下级标题"
    `);
  });
});

describe('on a label', () => {
  const altered = edited(bureau, '"4.保护第三方合法权益"', '"4.保护第三方的合法权益"');

  test('which row or column it is taken for', async () => {
    expect(await hoverOn(bureau, { words: '"自然人"' })).toMatchInlineSnapshot(`
      ""自然人"

      **认作“自然人”列**  
      收到和处理政府信息公开申请情况  
      文字与统一格式一致"
    `);
    expect(await hoverOn(altered, { words: '4.保护第三方的合法权益' })).toMatchInlineSnapshot(`
      ""4.保护第三方的合法权益"

      **认作“保护第三方合法权益”行**  
      收到和处理政府信息公开申请情况  
      文字与统一格式不同"
    `);
    expect(await hoverOn(altered, { words: '4.保护第三方的合法权益' }, en)).toMatchInlineSnapshot(`
      ""4.保护第三方的合法权益"

      **taken for the row “refused: protects a third party (保护第三方合法权益)”**  
      applications received and handled (收到和处理政府信息公开申请情况)  
      worded otherwise than in the statutory form"
    `);
  });

  test('nothing on what stands above several', async () => {
    expect(await hoverOn(altered, { words: '"法人或其他组织", "商业企业"' })).toBeUndefined();
  });
});

test('nothing where nothing can be told', async () => {
  expect(await hoverOn(bureau, { words: '"publishedOn"' })).toBeUndefined();
  expect(await hoverOn(bureau, { words: '逐条核对' })).toBeUndefined();
});

test('words of the report are no Markdown', async () => {
  const text = edited(bureau, '[12, 2, 0, 0, 1, 0, 15]', '["**1** [x](command:y) <b>`", 2, 0, 0, 1, 0, 15]');
  expect(await hoverOn(text, { cell: `${RECEIVED}/0` })).toContain(
    '写的是“\\*\\*1\\*\\* \\[x\\](command:y) \\<b\\>\\`”，没有数字可供计算',
  );
});

test('broken JSON is explained as far as it can be read', async () => {
  const text = bureau.slice(0, bureau.indexOf('"heading": "四、'));
  expect(await hoverOn(text, { cell: `${RECEIVED}/0` })).toContain('✓ “自然人”列');
});
