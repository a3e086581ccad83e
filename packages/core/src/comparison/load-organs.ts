/** The file that says which organs were renamed and which reports a government sums up. */
import { type OrgansFile, propertyNames, validateOrgans } from '@disclosure-lint/schemas';
import { checkSchema, type FileProblem, problemReporter, textProblems } from '../results/file-problem.ts';
import { parseDocument } from '../source/parse.ts';

/**
 * @param text The text of the file.
 * @param name How it is shown.
 * @returns what it says, or what is wrong with it.
 */
export function loadOrgans(
  text: string,
  name: string,
): { readonly organs: OrgansFile } | { readonly problems: readonly FileProblem[] } {
  const document = parseDocument(text, name);
  const problems = textProblems(document);
  if (problems.length > 0) return { problems };
  const report = problemReporter(document, problems);
  const { value } = document;
  return checkSchema(value, validateOrgans, propertyNames.organs ?? [], report)
    ? { organs: value as OrgansFile }
    : { problems };
}
