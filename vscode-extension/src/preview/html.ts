/** The shell of the preview's page. It holds no data and no code of its own: both come later, by message and by file. */

export interface Shell {
  /** What the webview calls its own origin, for style sheets. */
  readonly cspSource: string;
  /** Of the one script that may run. */
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  /** Of the editor's texts. */
  readonly language: string;
  readonly title: string;
  readonly loading: string;
}

/** @returns HTML in which nothing runs but the script with the nonce, and that may fetch nothing. */
export function previewHtml(shell: Shell): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${shell.nonce}'`,
    `style-src ${shell.cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(shell.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeHtml(shell.style)}">
<title>${escapeHtml(shell.title)}</title>
</head>
<body>
<div id="preview"><p class="notice" role="status">${escapeHtml(shell.loading)}</p></div>
<script nonce="${escapeHtml(shell.nonce)}" src="${escapeHtml(shell.script)}"></script>
</body>
</html>
`;
}

/** @returns a number used once, that nobody can guess. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}
