import { describe, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver';
import { bureau, CAPABILITIES, Editor, type EditorOptions, edited } from './editor.ts';

const RECEIVED = '/sections/2/content/0/rows/0/cells';
/** One natural person more than the total of the row and the balance of the column bear. */
const BROKEN = edited(bureau, '[12, 2, 0, 0, 1, 0, 15]', '[13, 2, 0, 0, 1, 0, 15]');
const ODDLY_PRINTED = edited(bureau, '[12, 2, 0, 0, 1, 0, 15]', '[12, 2, "/", 0, 1, "", "１５"]');
const WRONG_PROSE = edited(bureau, '收到政府信息公开申请15件', '收到政府信息公开申请20件');

type Place = { readonly cell: string } | { readonly words: string };

async function hoverOn(text: string, place: Place, how: EditorOptions = {}) {
  const editor = await Editor.open(text, how);
  const position = 'cell' in place ? editor.cell(place.cell) : editor.words(place.words);
  const hover = await editor.ask<Hover | null>('onHover', { position });
  if (!hover?.range) return undefined;
  const { value } = hover.contents as { value: string };
  return `${editor.at(hover.range)}\n\n${value}`;
}

const en: EditorOptions = { locale: 'en' };

describe('on a cell', () => {
  test('its place, its number and the equations with their numbers', async () => {
    expect(await hoverOn(bureau, { cell: `${RECEIVED}/0` })).toMatchInlineSnapshot(`
      "12

      **本年新收政府信息公开申请数量 › 自然人**  
      收到和处理政府信息公开申请情况  
      读作 12

      勾稽关系：
      - ✓ “自然人”列：本年新收政府信息公开申请数量12＋上年结转政府信息公开申请数量1＝（七）总计13＋结转下年度继续办理0
      - ✓ “本年新收政府信息公开申请数量”行：总计15＝自然人12＋商业企业2＋法律服务机构1"
    `);
    expect(await hoverOn(bureau, { cell: `${RECEIVED}/0` }, en)).toMatchInlineSnapshot(`
      "12

      **applications received this year (本年新收政府信息公开申请数量) › natural persons (自然人)**  
      applications received and handled (收到和处理政府信息公开申请情况)  
      read as 12

      Must add up:
      - ✓ column “natural persons (自然人)”: applications received this year 12 + applications brought forward from last year 1 = all results 13 + carried forward to next year 0
      - ✓ row “applications received this year (本年新收政府信息公开申请数量)”: total 15 = natural persons 12 + businesses 2 + legal-service institutions 1"
    `);
  });

  test('broken equations tell both sums and the difference', async () => {
    expect(await hoverOn(BROKEN, { cell: `${RECEIVED}/0` })).toMatchInlineSnapshot(`
      "13

      **本年新收政府信息公开申请数量 › 自然人**  
      收到和处理政府信息公开申请情况  
      读作 13

      勾稽关系：
      - ✗ “自然人”列：本年新收政府信息公开申请数量13＋上年结转政府信息公开申请数量1＝14，（七）总计13＋结转下年度继续办理0＝13，相差1
      - ✗ “本年新收政府信息公开申请数量”行：总计15，自然人13＋商业企业2＋法律服务机构1＝16，相差1"
    `);
    expect(await hoverOn(BROKEN, { cell: `${RECEIVED}/0` }, en)).toMatchInlineSnapshot(`
      "13

      **applications received this year (本年新收政府信息公开申请数量) › natural persons (自然人)**  
      applications received and handled (收到和处理政府信息公开申请情况)  
      read as 13

      Must add up:
      - ✗ column “natural persons (自然人)”: applications received this year 13 + applications brought forward from last year 1 = 14, all results 13 + carried forward to next year 0 = 13, difference 1
      - ✗ row “applications received this year (本年新收政府信息公开申请数量)”: total 15, natural persons 13 + businesses 2 + legal-service institutions 1 = 16, difference 1"
    `);
  });

  test('what the prose says of it, right or wrong', async () => {
    expect(await hoverOn(bureau, { cell: `${RECEIVED}/6` })).toMatchInlineSnapshot(`
      "15

      **本年新收政府信息公开申请数量 › 总计**  
      收到和处理政府信息公开申请情况  
      读作 15

      勾稽关系：
      - ✓ “总计”列：本年新收政府信息公开申请数量15＋上年结转政府信息公开申请数量1＝（七）总计15＋结转下年度继续办理1
      - ✓ “本年新收政府信息公开申请数量”行：总计15＝自然人12＋商业企业2＋法律服务机构1

      正文相关表述：
      - ✓ “收到政府信息公开申请15件”（一、总体情况）"
    `);
    expect(await hoverOn(WRONG_PROSE, { cell: `${RECEIVED}/6` })).toMatchInlineSnapshot(`
      "15

      **本年新收政府信息公开申请数量 › 总计**  
      收到和处理政府信息公开申请情况  
      读作 15

      勾稽关系：
      - ✓ “总计”列：本年新收政府信息公开申请数量15＋上年结转政府信息公开申请数量1＝（七）总计15＋结转下年度继续办理1
      - ✓ “本年新收政府信息公开申请数量”行：总计15＝自然人12＋商业企业2＋法律服务机构1

      正文相关表述：
      - ✗ “收到政府信息公开申请20件”（一、总体情况），正文写20，表格15"
    `);
    expect(await hoverOn(WRONG_PROSE, { cell: `${RECEIVED}/6` }, en)).toMatchInlineSnapshot(`
      "15

      **applications received this year (本年新收政府信息公开申请数量) › total (总计)**  
      applications received and handled (收到和处理政府信息公开申请情况)  
      read as 15

      Must add up:
      - ✓ column “total (总计)”: applications received this year 15 + applications brought forward from last year 1 = all results 15 + carried forward to next year 1
      - ✓ row “applications received this year (本年新收政府信息公开申请数量)”: total 15 = natural persons 12 + businesses 2 + legal-service institutions 1

      What the text says:
      - ✗ “收到政府信息公开申请20件” (一、总体情况): the text says 20, the table 15"
    `);
  });

  test('a claim about several cells says so', async () => {
    expect(await hoverOn(bureau, { cell: '/sections/2/content/0/rows/7/cells/6' })).toMatchInlineSnapshot(`
      "1

      **保护第三方合法权益 › 总计**  
      收到和处理政府信息公开申请情况  
      读作 1

      勾稽关系：
      - ✓ “总计”列：（七）总计15＝予以公开8＋部分公开3＋保护第三方合法权益1＋本机关不掌握相关政府信息2＋（六）其他处理3.其他1
      - ✓ “保护第三方合法权益”行：总计1＝自然人1

      正文相关表述：
      - ✓ “不予公开1件”（一、总体情况），与其他格合计1"
    `);
  });

  test('what is printed where no number or another spelling stands', async () => {
    expect(await hoverOn(ODDLY_PRINTED, { cell: `${RECEIVED}/2` })).toMatchInlineSnapshot(`
      ""/"

      **本年新收政府信息公开申请数量 › 科研机构**  
      收到和处理政府信息公开申请情况  
      写的是“/”，没有数字可供计算

      勾稽关系：
      - ? “科研机构”列：本年新收政府信息公开申请数量“/”＋上年结转政府信息公开申请数量0应等于（七）总计0＋结转下年度继续办理0（有单元格不是可计算的数字）
      - ? “本年新收政府信息公开申请数量”行：总计15应等于自然人12＋商业企业2＋科研机构“/”＋法律服务机构1＋其他（空白）（有单元格不是可计算的数字）"
    `);
    expect(await hoverOn(ODDLY_PRINTED, { cell: `${RECEIVED}/5` })).toMatchInlineSnapshot(`
      """

      **本年新收政府信息公开申请数量 › 其他**  
      收到和处理政府信息公开申请情况  
      空白，没有数字可供计算

      勾稽关系：
      - ? “其他”列：本年新收政府信息公开申请数量（空白）＋上年结转政府信息公开申请数量0应等于（七）总计0＋结转下年度继续办理0（有单元格不是可计算的数字）
      - ? “本年新收政府信息公开申请数量”行：总计15应等于自然人12＋商业企业2＋科研机构“/”＋法律服务机构1＋其他（空白）（有单元格不是可计算的数字）"
    `);
    expect(await hoverOn(ODDLY_PRINTED, { cell: `${RECEIVED}/6` })).toMatchInlineSnapshot(`
      ""１５"

      **本年新收政府信息公开申请数量 › 总计**  
      收到和处理政府信息公开申请情况  
      写的是“１５”，读作 15

      勾稽关系：
      - ? “本年新收政府信息公开申请数量”行：总计15应等于自然人12＋商业企业2＋科研机构“/”＋法律服务机构1＋其他（空白）（有单元格不是可计算的数字）
      - ✓ “总计”列：本年新收政府信息公开申请数量15＋上年结转政府信息公开申请数量1＝（七）总计15＋结转下年度继续办理1

      正文相关表述：
      - ✓ “收到政府信息公开申请15件”（一、总体情况）"
    `);
  });

  test('a cell that spans several stands for the first of them', async () => {
    const text = edited(bureau, '[12, 2, 0, 0, 1, 0, 15]', '[12, 2, { "text": "0", "span": 2 }, 1, 0, 15]');
    expect(await hoverOn(text, { cell: `${RECEIVED}/2/text` })).toMatch(
      /^"0"\n\n\*\*本年新收政府信息公开申请数量 › 科研机构\*\*/u,
    );
  });

  test('a cell without sums', async () => {
    expect(await hoverOn(bureau, { cell: '/sections/1/content/1/rows/0/cells/0' })).toMatchInlineSnapshot(`
      "342

      **行政许可 › 本年处理决定数量**  
      第二十条第（五）项  
      读作 342

      正文相关表述：
      - ✓ “作出行政许可决定342件”（一、总体情况）"
    `);
  });

  test('plain text for a client that shows no Markdown', async () => {
    const capabilities = { ...CAPABILITIES, textDocument: {} };
    expect(await hoverOn(BROKEN, { cell: `${RECEIVED}/0` }, { capabilities })).toMatchInlineSnapshot(`
      "13

      本年新收政府信息公开申请数量 › 自然人
      收到和处理政府信息公开申请情况
      读作 13
      勾稽关系：
      · ✗ “自然人”列：本年新收政府信息公开申请数量13＋上年结转政府信息公开申请数量1＝14，（七）总计13＋结转下年度继续办理0＝13，相差1
      · ✗ “本年新收政府信息公开申请数量”行：总计15，自然人13＋商业企业2＋法律服务机构1＝16，相差1"
    `);
  });
});

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
