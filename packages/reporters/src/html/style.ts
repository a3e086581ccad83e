/**
 * The look: a light and a dark set of colours, typefaces that the systems of Chinese offices have. No meaning hangs on colour
 * alone: an error is underlined twice, a warning with dashes, an info with dots, and each has its number.
 */
import { PRINT_STYLE } from './style-print.ts';

const SCREEN_STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --faint: #59626d; --desk: #f3f4f6; --sheet: #fff; --line: #c9ced6; --rule: #6b7280;
  --error: #b42318; --warning: #8a5300; --info: #175cb8; --good: #1a6b3c; --error-bg: #fde7e4; --warning-bg: #fdf0d2;
  --info-bg: #e2edfb; --lit: #fff3a3; --focus: #0b57d0; --bar: #4b5b70;
  --h1: #e9eff7; --h2: #c3d3e6; --h3: #93afcf; --h4: #4e76a8; --h5: #1f3f68; --h-dark: #10233c; --h-light: #fff;
  --sans: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC",
    "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif;
  --serif: "Times New Roman", FangSong, "仿宋", STFangsong, "Songti SC", SimSun, "Noto Serif CJK SC", "Source Han Serif SC", serif;
  --hei: "Heiti SC", STHeiti, SimHei, "黑体", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --faint: #a3acb8; --desk: #15181c; --sheet: #1e2227;
  --line: #3d444d; --rule: #8b95a1; --error: #ff9b8f; --warning: #f2bd5c; --info: #8fbdf7; --good: #7fd6a2; --error-bg: #4a2320;
  --warning-bg: #43330f; --info-bg: #1c3453; --lit: #5a5113; --focus: #8ab4f8; --bar: #9fb0c6;
  --h1: #232c38; --h2: #2f4663; --h3: #43679a; --h4: #88aede; --h5: #cfe2fb; --h-dark: #e6eefb; --h-light: #0c1a2c; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { background: var(--desk); color: var(--ink); font: 15px/1.6 var(--sans); scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 1640px; padding: 1.25rem clamp(.75rem, 2.5vw, 2.5rem) 3rem; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.3; text-wrap: balance; }
h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; line-height: 1.4; }
a { color: var(--info); text-underline-offset: .2em; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
code { font: .85em ui-monospace, Consolas, Menlo, monospace; color: var(--faint); }
.hint, .facts, .line { color: var(--faint); font-size: .87rem; }
.hint { margin: .25rem 0 .6rem; }
.skip { position: absolute; left: -999px; }
.skip:focus { position: static; }
.verdict { display: inline-block; padding: 0 .55em; border: 1.5px solid; border-radius: .3em; font-size: .82em; white-space: nowrap; color: var(--good); }
.verdict.rejected { color: var(--error); border-width: 2px; font-weight: 700; }
.verdict.incomplete { color: var(--warning); border-style: dashed; }
.sentence { margin: .5rem 0; font-size: 1.05rem; }
.tiles { display: flex; flex-wrap: wrap; gap: .5rem; margin: .75rem 0 0; padding: 0; list-style: none; }
.tiles li { padding: .35rem .8rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .4rem; }
.tiles b { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.tiles .error b, .tiles .rejected b { color: var(--error); } .tiles .warning b, .tiles .incomplete b { color: var(--warning); }
.tiles .info b { color: var(--info); } .tiles .accepted b { color: var(--good); }
.scroll { overflow-x: auto; position: relative; }
table { border-collapse: collapse; }
.overview table { background: var(--sheet); }
.overview th { font-weight: 400; text-align: start; }
.overview thead th { color: var(--faint); font-size: .87rem; vertical-align: bottom; }
.heat td, .heat th { border: 1px solid var(--line); padding: .2rem .45rem; }
.heat td { text-align: center; min-width: 2.4rem; font-variant-numeric: tabular-nums; }
.heat thead th { text-align: center; padding: .4rem .2rem; }
.heat thead th:first-child { text-align: start; }
.heat .upright { display: inline-block; writing-mode: vertical-rl; max-height: 12.5em; text-align: start; line-height: 1.25; }
.heat tbody th { min-width: 11rem; max-width: 24rem; }
.heat .sum { font-weight: 700; text-align: center; }
.h1 { background: var(--h1); } .h2 { background: var(--h2); } .h3 { background: var(--h3); }
.h1, .h2, .h3 { color: var(--h-dark); }
.h4, .h5 { color: var(--h-light); } .h4 { background: var(--h4); } .h5 { background: var(--h5); }
.bars { width: 100%; max-width: 64rem; }
.bars th, .bars td { padding: .2rem .5rem; border-bottom: 1px solid var(--line); }
.bars td, .bars thead th + td + th, .bars thead th:last-child { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bars .bar { width: 32%; }
.bars svg { display: block; width: 100%; height: .9rem; fill: var(--bar); }
.list { width: 100%; }
.list th, .list td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
.list .figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.list .none, .list .path { color: var(--faint); }
.list .path { font-size: .87rem; min-width: 9rem; }
.list tbody th { min-width: 8rem; }
.year { color: var(--faint); font-variant-numeric: tabular-nums; }
.search { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .5rem 0; }
input, select, button { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--rule); border-radius: .3rem; padding: .2rem .5rem; max-width: 100%; }
input[type=checkbox] { accent-color: var(--focus); margin: 0 .15rem 0 0; }
input[type=search] { width: 17rem; }
output { color: var(--faint); font-size: .87rem; }
.filters { display: flex; flex-wrap: wrap; gap: .35rem .9rem; align-items: center; margin: 2rem 0 1rem; padding: .5rem .8rem;
  background: var(--sheet); border: 1px solid var(--line); border-radius: .4rem; }
.filters fieldset { display: flex; gap: .6rem; margin: 0; padding: 0; border: 0; }
.filters legend { position: absolute; clip-path: inset(50%); }
.filters select { width: 11rem; }
.filters .hint { margin: 0; }
.narrowed { border: 2px solid var(--focus); }
`;

const REPORT_STYLE = `
.report { margin: 2.5rem 0 0; padding-top: 1rem; border-top: 3px solid var(--rule); scroll-margin-top: 6rem; }
.report h2 { margin: 0; }
.facts { margin: .2rem 0 .8rem; }
.top { margin-inline-start: .8em; }
.remarks { margin: .4rem 0 .8rem; padding-inline-start: 1.2em; font-size: .87rem; color: var(--faint); }
.cut, .no-paper { padding: .4rem .8rem; border: 1px dashed var(--rule); background: var(--sheet); }
.body { display: grid; gap: 1.25rem; }
.body > * { min-width: 0; }
.paper { padding: clamp(1rem, 4vw, 3rem); background: var(--sheet); border: 1px solid var(--line); font: 16px/1.75 var(--serif); }
.paper p, .paper h3, .paper h4, .paper h5, .paper h6, .paper td, .paper th { white-space: pre-wrap; }
.paper p { margin: 0; text-indent: 2em; }
.paper .title { margin: 0 0 1em; font-size: 1.35em; line-height: 1.4; text-align: center; text-wrap: balance; }
.paper h4, .paper h5, .paper h6 { margin: .6em 0 .2em; font: 1em/1.7 var(--hei); text-indent: 2em; }
.paper h5, .paper h6 { font-family: var(--serif); font-weight: 700; }
.paper table { width: 100%; margin: .6em 0; font-size: 14px; line-height: 1.4; }
.paper .wide { font-size: 13px; }
.paper td, .paper th { border: 1px solid var(--rule); padding: .3em .35em; font-weight: 400; text-align: center; text-indent: 0; min-width: 1.9em; }
.paper tbody th { text-align: start; }
.paper .caption { text-align: center; text-indent: 0; margin-top: .5em; }
.paper .table-note, .paper .on-table { text-indent: 0; font-size: .87em; }
.paper .on-table { font-family: var(--sans); color: var(--faint); }
.paper .unreadable { border: 1px dashed var(--rule); text-indent: 0; padding: .3em .6em; }
.missing { background: repeating-linear-gradient(135deg, transparent 0 5px, var(--line) 5px 6px); }
.uncertain { font-style: italic; }
mark { color: inherit; background: var(--info-bg); text-decoration: underline dotted 2px var(--info); text-underline-offset: .22em; padding: 0 .1em; cursor: pointer; }
mark.error { background: var(--error-bg); text-decoration: underline double 2px var(--error); }
mark.warning { background: var(--warning-bg); text-decoration: underline dashed 2px var(--warning); }
mark.blank { display: inline-block; width: 1.2em; height: 1.1em; vertical-align: middle; border: 1.5px solid; }
html mark.off { background: none; text-decoration: none; cursor: auto; }
html mark.accepted { background: none; text-decoration-color: var(--line); }
.n { display: inline-block; min-width: 1.55em; margin: 0 .15em; padding: 0 .3em; border: 1.5px solid var(--info); border-radius: .8em; background: var(--sheet);
  color: var(--info); font: 700 11px/1.45 var(--sans); text-align: center; text-indent: 0; text-decoration: none; vertical-align: .15em; }
.n.error { border: 2px solid var(--error); color: var(--error); } .n.warning { border: 1.5px dashed var(--warning); color: var(--warning); }
.n.info { border-style: dotted; }
mark.current, span.current { background: var(--lit); outline: 2px solid var(--focus); }
span.current { outline-style: dashed; outline-width: 1px; }
.notes ol { margin: 0; padding: 0; list-style: none; }
.note { margin: 0 0 .7rem; padding: .55rem .8rem; background: var(--sheet); border: 1px solid var(--line); border-inline-start: 5px solid var(--info); border-radius: .3rem; font-size: .92rem; line-height: 1.5; }
.note.error { border-inline-start-color: var(--error); } .note.warning { border-inline-start-color: var(--warning); }
.note.accepted { border-inline-start-color: var(--line); }
.note.current { outline: 2px solid var(--focus); }
.note p { margin: 0; }
.note .head b { color: var(--info); } .note.error .head b { color: var(--error); } .note.warning .head b { color: var(--warning); }
.note .head .n { vertical-align: 1px; margin-inline-start: 0; }
.note .where { display: block; color: var(--faint); font-size: .87rem; }
.note .message { margin: .2rem 0 .35rem; font-size: 1rem; font-weight: 600; }
.note dl { margin: 0; }
.note dl div { display: grid; grid-template-columns: 3.2em 1fr; gap: .5em; }
.note dt { color: var(--faint); font-size: .87rem; }
.note dd { margin: 0; min-width: 0; }
.note ul { margin: 0; padding-inline-start: 1.1em; }
.note pre { margin: .3rem 0; padding: .4rem .6rem; overflow-x: auto; background: var(--desk); font: 12.5px/1.5 ui-monospace, Consolas, Menlo, "Noto Sans Mono CJK SC", monospace; }
pre .context { color: var(--faint); } pre .marks { color: var(--error); font-weight: 700; }
.paths { font-size: .92rem; padding-inline-start: 1.2em; }
footer { margin-top: 3rem; color: var(--faint); font-size: .87rem; }
@media screen { .report { content-visibility: auto; contain-intrinsic-size: auto 2400px; } }
@media screen and (min-width: 1100px) {
  .filters { position: sticky; top: 0; z-index: 2; box-shadow: 0 1px 4px #0003; }
  .body:not(.unread) { grid-template-columns: minmax(0, 1fr) clamp(22rem, 32%, 30rem); }
  .body:not(.unread) > .notes { position: sticky; top: 6rem; align-self: start; max-height: calc(100vh - 6.5rem); overflow-y: auto; padding: 3px; }
  .paper .n, .paper mark { scroll-margin: 7rem 0; }
}
@media (max-width: 700px) { .bars code { display: none; } .bars .bar { width: 18%; } input[type=search], .filters select { width: 100%; } .note dl div { grid-template-columns: 1fr; gap: 0; } .paper { padding: .9rem .7rem; } }
`;

/** The whole style sheet. Its hash is in `hashes.ts`. */
export const STYLE = SCREEN_STYLE + REPORT_STYLE + PRINT_STYLE;
