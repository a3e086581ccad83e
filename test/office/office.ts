/** A real office, which opens a document and saves it as another kind. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the office may save as; the filter where the ending leaves a choice. */
export const SAVED_AS = {
  docx: 'docx:MS Word 2007 XML',
  doc: 'doc:MS Word 97',
  html: 'html:HTML (StarWriter)',
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  xls: 'xls:MS Excel 97',
  pdf: 'pdf',
} as const;

/**
 * Opens documents of one kind in the office, and saves each as another kind. The office starts once for all of them.
 * @param documents The bytes of each.
 * @param ending The ending of their names, by which the office knows them.
 * @param as What to save them as.
 * @returns what was saved of each.
 */
export function savedByOffice(
  documents: readonly Uint8Array[],
  ending: string,
  as: keyof typeof SAVED_AS,
): readonly Uint8Array[] {
  const office = process.env.DISCLOSURE_LINT_OFFICE;
  if (office === undefined) throw new Error('run these tests with `npm run test:office`, which finds the office');
  const folder = mkdtempSync(join(tmpdir(), 'disclosure-lint-office-'));
  try {
    const given = documents.map((bytes, at) => {
      const path = join(folder, `given-${at}.${ending}`);
      writeFileSync(path, bytes);
      return path;
    });
    const { status, stderr, stdout } = spawnSync(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        // A web page is opened by the text program, not by its viewer of pages: only there it can become a Word document.
        ...(ending === 'html' ? ['--infilter=HTML (StarWriter)'] : []),
        '--convert-to',
        SAVED_AS[as],
        '--outdir',
        join(folder, 'saved'),
        ...given,
      ],
      { encoding: 'utf8', timeout: 180_000 },
    );
    if (status !== 0) throw new Error(`the office failed (${status}): ${stderr}${stdout}`);
    return given.map((_, at) => readFileSync(join(folder, 'saved', `given-${at}.${as}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
