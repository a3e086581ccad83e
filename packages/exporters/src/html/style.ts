/** The look of the printed form: A4, the margins of official documents, and their typefaces where the machine has them. */
export const STYLE = `
@page { size: A4; margin: 30mm 26mm 28mm 28mm; }
:root { --body: "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "华文仿宋", "Noto Serif CJK SC", serif;
  --heading: "SimHei", "黑体", "Heiti SC", "STHeiti", "Noto Sans CJK SC", sans-serif;
  --subheading: "KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "华文楷体", var(--body);
  --title: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "STZhongsong", "华文中宋", "SimSun", "宋体", "Noto Serif CJK SC", serif; }
body { margin: 0 auto; max-width: 156mm; color: #000; background: #fff; font: 16pt/1.75 "Times New Roman", var(--body);
  overflow-wrap: anywhere; }
h1 { margin: 1em 0; font: 22pt/1.5 var(--title); text-align: center; text-wrap: balance; }
h2, h3, h4, h5, h6 { margin: 0; text-indent: 2em; font: 16pt/1.75 var(--heading); break-after: avoid; }
h3 { font-family: var(--subheading); }
h4, h5, h6 { font-family: var(--body); }
p { margin: 0; text-indent: 2em; text-align: justify; }
p.caption { margin-top: .5em; text-indent: 0; text-align: center; font-size: 14pt; break-after: avoid; }
p.table-note { text-indent: 0; font-size: 10.5pt; }
p.unreadable[data-unreadable=image]::before { content: "图片："; }
p.unreadable[data-unreadable=object]::before { content: "对象："; }
p.unreadable { border: 1px dashed #000; text-indent: 0; text-align: center; font-size: 12pt; }
table { width: 100%; margin: .5em 0; border-collapse: collapse; table-layout: fixed; font-size: 10.5pt; line-height: 1.35; }
table.small { font-size: 9pt; }
table.tiny { font-size: 7.5pt; }
table + table.joined { margin-top: calc(-.5em - 1px); }
th, td { border: 1px solid #000; padding: .35em .2em; font-weight: normal; text-align: center; vertical-align: middle; }
tbody th { text-align: left; }
tbody th[scope="rowgroup"] { text-align: center; }
tr { break-inside: avoid; }
@media screen { body { padding: 20mm 26mm 20mm 28mm; box-shadow: 0 0 6px #999; } html { background: #eee; } }
`;
