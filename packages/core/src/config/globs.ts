/** Globs over relative paths. */

export type PathTest = (path: string) => boolean;

/**
 * Compiles globs: `*` within a name, `**` any depth, `?`, `[…]` and `{a,b}`.
 * @returns a test for relative paths with forward slashes; undefined when there are no globs.
 */
export async function pathTest(globs: readonly string[]): Promise<PathTest | undefined> {
  if (globs.length === 0) return undefined;
  // Only who uses globs waits for the package.
  const { default: picomatch } = await import('picomatch/posix.js');
  // Extended globs can be made to take for ever, and a configuration may come with the reports.
  return picomatch([...globs], { dot: true, noextglob: true, nonegate: true });
}
