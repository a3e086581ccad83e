/** Hovers on cells. */
import { describe, expect, test } from 'vitest';
import { bureau, CAPABILITIES, edited } from './editor.ts';
import { BROKEN, en, hoverOn, ODDLY_PRINTED, RECEIVED, WRONG_PROSE } from './hovering.ts';

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
