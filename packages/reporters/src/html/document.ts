/** The file around the overview and the reports. */
import type { HtmlContext } from './context.ts';
import { SCRIPT_HASH, STYLE_HASH } from './hashes.ts';
import { html, type Markup, rawElement } from './markup.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** Nothing is fetched, sent or framed. */
const POLICY = `default-src 'none'; script-src '${SCRIPT_HASH}'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** @returns everything before the overview. */
export function beginning({ locale, texts }: HtmlContext): Markup {
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: POLICY }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${texts.title}</title>
${rawElement('style', STYLE)}
</head>
<body>
`;
}

/** @returns everything after the last piece. The script stands last: what it works on is there. */
export function ending({ texts, options }: HtmlContext): Markup {
  return html`<footer>${texts.madeBy(options.version)}</footer>
${rawElement('script', SCRIPT)}
</body>
</html>
`;
}
