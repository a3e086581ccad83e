/** Where in a repository a run stands, as the service says that runs it. */
import { displayName } from '../files/name.ts';
import type { Io } from '../io.ts';

/**
 * GitHub looks for the file of an annotation from the root of the repository, wherever the command stood.
 * @returns the working folder from that root; undefined at the root, outside it, and elsewhere than in GitHub Actions.
 */
export function folderInRepository({ env, cwd }: Pick<Io, 'env' | 'cwd'>): string | undefined {
  const root = env.GITHUB_WORKSPACE;
  if (root === undefined || root === '') return undefined;
  const folder = displayName(cwd, root);
  return /^(?:\.$|\.\.(?:\/|$)|[/\\]|[A-Za-z]:)/u.test(folder) ? undefined : folder;
}
