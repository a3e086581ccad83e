/** `disclosure-lint claims PATH…`: how the prose of reports is read. 0: all were read, whatever they say; 2: some were not. */
import { type ClaimsContext, type ClaimsResult, readClaims } from '@disclosure-lint/core';
import { sortedByName } from '@disclosure-lint/files';
import {
  createClaimsReporter,
  type Format,
  type NotLinted,
  placeInWords,
  printable,
  verdictCounts,
} from '@disclosure-lint/reporters';
import { usesColor } from '../color.ts';
import type { ExitCode } from '../exit-code.ts';
import { discover, type FileInput } from '../files/discover.ts';
import { openDocument } from '../files/open.ts';
import type { ConfigArguments } from '../invocation.ts';
import { anyReportHere, type Governing, governedPath, ruleGovernor } from '../lint/governing.ts';
import { speaking } from '../lint/speaking.ts';
import { VERSION } from '../version.ts';
import type { CommandContext } from './context.ts';

export interface ClaimsArguments extends ConfigArguments {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly edition: '2019' | '2021' | undefined;
  readonly color: boolean;
}

/** Shows how prose is read. */
export async function showClaims(
  { paths, format, edition, color, ...options }: ClaimsArguments,
  asked: CommandContext,
): Promise<ExitCode> {
  const governing = ruleGovernor(options, asked);
  const { inputs, notLinted } = await discover(paths.length > 0 ? paths : ['.'], '<stdin>', asked);
  // All configurations before the first report: a mistake in one is told before anything else is.
  const governed: { readonly input: FileInput; readonly by: Governing }[] = [];
  if (inputs.length === 0) await governing(anyReportHere(asked));
  for (const input of inputs) {
    const by = await governing(governedPath(input, asked));
    if (!by.ignored || input.named) governed.push({ input, by });
  }
  const context = speaking(governed[0]?.by.config, asked);
  const { io, locale } = context;
  const reporter = createClaimsReporter(format, {
    locale,
    version: VERSION,
    color: usesColor(color, io),
    ...(io.stdout.columns !== undefined && { columns: io.stdout.columns }),
  });
  const notRead: NotLinted[] = [...notLinted];
  const counts = verdictCounts([]);
  let files = 0;
  await io.stdout.write(reporter.begin());
  for (const { input, by } of governed) {
    const read = await readFile(input, { ruleSet: by.ruleSet, locale, ...(edition && { edition }) }, context);
    if ('reason' in read) {
      notRead.push({ path: input.name, reason: read.reason });
      continue;
    }
    for (const { verdict } of read.figures) counts[verdict]++;
    await io.stdout.write(reporter.file(read, files++));
  }
  const used = new Set(governed.flatMap(({ by }) => by.config.files));
  await io.stdout.write(reporter.end({ files, counts, notRead, configFiles: sortedByName([...used], String) }));
  if (format === 'json') {
    for (const { path, reason } of notRead)
      await io.stderr.write(`disclosure-lint: ${printable(path)}: ${printable(reason)}\n`);
  }
  return notRead.length > 0 || files === 0 ? 2 : 0;
}

type Read = Extract<ClaimsResult, { kind: 'read' }> | { readonly reason: string };

/** Reads one file; whatever happens to it, the others are read. */
async function readFile(input: FileInput, how: ClaimsContext, context: CommandContext): Promise<Read> {
  try {
    const opened = await openDocument(input, context);
    if ('reason' in opened) return opened;
    const result = readClaims(opened.document, how);
    if (result.kind === 'read') return result;
    return {
      reason: `${placeInWords(result.finding.location, opened.document, how.locale)}  ${result.finding.message}`,
    };
  } catch (error) {
    return { reason: context.texts.errors.crashed(error instanceof Error ? error.message : String(error)) };
  }
}
