/** Messages and addresses as SARIF wants them. */

export interface Message {
  readonly text: string;
}

/**
 * @param text Plain text; braces would be placeholders in it, and `[…](…)` a link.
 * @returns the message that reads so.
 */
export function message(text: string): Message {
  return { text: text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', '\\](') };
}

/** A reference to a file. */
export interface ArtifactLocation {
  readonly uri: string;
}

/**
 * @param path As shown: relative with forward slashes, or absolute.
 * @returns the reference, percent-encoded; relative where the path is.
 */
export function artifactLocation(path: string): ArtifactLocation {
  const drive = /^([A-Za-z]:)[\\/]/u.exec(path);
  if (drive) return { uri: `file:///${drive[1]}/${encoded(path.slice(3).replaceAll('\\', '/'))}` };
  return { uri: path.startsWith('/') ? `file://${encoded(path)}` : encoded(path) };
}

function encoded(path: string): string {
  return path.split('/').map(segment).join('/');
}

/** Half of a surrogate pair cannot be encoded. */
function segment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
