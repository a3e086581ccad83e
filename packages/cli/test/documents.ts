/** Documents as offices send them, small enough to be read here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, folderOf, run } from './run.ts';

/** A text from which everything is read. */
export const TEXT = '某某局2021年政府信息公开工作年度报告\n一、总体情况\n全年主动公开政府信息22条。\n';

/** A page with a picture in the place of a table: something is lost. */
export const LOSSY_PAGE = `<!doctype html><html><head><meta charset="utf-8"></head><body>
<h1>某某局2021年政府信息公开工作年度报告</h1>
<h2>一、总体情况</h2><p>全年主动公开政府信息22条。</p>
<h2>二、主动公开政府信息情况</h2><p><img src="table.png" alt="统计表"></p>
</body></html>`;

/** A page as old sites send it, from which everything is read. */
export const GBK_PAGE: Uint8Array = Buffer.concat([
  Buffer.from('<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><h1>'),
  // 某某局2021年政府信息公开工作年度报告
  Buffer.from('c4b3c4b3bed632303231c4ead5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6', 'hex'),
  Buffer.from('</h1><h2>'),
  // 一、总体情况
  Buffer.from('d2bba1a2d7dccce5c7e9bff6', 'hex'),
  Buffer.from('</h2><p>'),
  // 无。
  Buffer.from('cedea1a3', 'hex'),
  Buffer.from('</p></body></html>'),
]);

/** What the public tool KIROGOVCOMPARE saves. */
export const KIRO = JSON.stringify({
  title: '某某局2021年政府信息公开工作年度报告',
  year: 2021,
  sections: [{ title: '一、总体情况', type: 'text', content: '全年平稳。' }],
});

export const PDF = '%PDF-1.7\n%âãÏÓ\n';

/** A report as a Word document. */
export async function wordDocument(report = CLEAN): Promise<Uint8Array> {
  const folder = folderOf({ 'a.report.json': report });
  await run(folder, ['export', 'a.report.json', '-o', 'a.docx']);
  return readFileSync(join(folder, 'a.docx'));
}
