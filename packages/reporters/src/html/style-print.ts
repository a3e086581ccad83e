/** On paper: A4, each report on a page of its own, black on white, nothing that sticks or scrolls, no filters. */
export const PRINT_STYLE = `
@page { size: A4; margin: 16mm 14mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; } }
@media print {
  :root { color-scheme: light; --ink: #000; --faint: #333; --desk: #fff; --sheet: #fff; --line: #999; --rule: #000; --error: #000;
    --warning: #000; --info: #000; --good: #000; --error-bg: #e4e4e4; --warning-bg: #f0f0f0; --info-bg: transparent; --bar: #444;
    --h1: #eee; --h2: #d0d0d0; --h3: #a8a8a8; --h4: #666; --h5: #222; --h-dark: #000; --h-light: #fff; }
  html { font-size: 9.5pt; background: none; }
  body { max-width: none; padding: 0; }
  .search, .filters fieldset, .filters select, .filters input, .filters label, .filters button, .filters .hint, .filters:not(.narrowed), .top, .skip { display: none; }
  .filters { position: static; box-shadow: none; border: 0; padding: 0; margin: 0; }
  .scroll { overflow: visible; padding-inline-end: 1px; }
  thead { display: table-header-group; }
  .overview tr, .note, .tiles li { break-inside: avoid; }
  h2, h3, h4, h5, h6, .caption, .head, .note .message { break-after: avoid; }
  p { orphans: 2; widows: 2; }
  .report { break-before: page; margin: 0; padding: 0; border: 0; }
  .appendix .report { break-before: auto; }
  .body { display: block; }
  .paper { border: 0; padding: 0; font-size: 10.5pt; line-height: 1.6; }
  .paper table { font-size: 9pt; } .paper .wide { font-size: 8pt; }
  .paper td, .paper th { padding: .25em .2em; min-width: 0; }
  .notes { margin-top: 6mm; border-top: 1.5pt solid #000; padding-top: 3mm; }
  .note { border-width: 0 0 .5pt; border-radius: 0; padding: 0 0 2mm; margin: 0 0 2.5mm; outline: 0; font-size: 9pt; }
  .note.current, mark.current, span.current { outline: 0; }
  .note .message { font-size: 9.5pt; }
  .heat { table-layout: fixed; width: 100%; font-size: 7.5pt; } .heat thead th:first-child { width: 34mm; }
  .heat td, .heat tbody th { min-width: 0; } .heat td, .heat thead th + th { padding: .15em 0; } .heat .upright { font-size: 6.5pt; max-height: 32mm; }
  .list { font-size: 8.5pt; } .list .path { min-width: 0; }
  a { color: inherit; text-decoration: none; }
  mark, .h1, .h2, .h3, .h4, .h5, .missing { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
