/** Reads what a format writes, as strictly as its specification allows. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { expect } from 'vitest';

/** Reads comma-separated values (RFC 4180): every line ends in CR LF, and a quotation mark stands in quotes only, doubled. */
export function readCsv(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  field.lastIndex = 1;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const found = field.exec(text);
    if (!found) throw new Error(`no field at ${at}: ${text.slice(at, at + 40)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  expect(row).toEqual([]);
  return rows;
}

/** A workflow command, read as the runner reads it. */
export interface Command {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export function readCommands(text: string): Command[] {
  if (text === '') return [];
  expect(text.endsWith('\n')).toBe(true);
  return text
    .slice(0, -1)
    .split(/\r\n|\n|\r/)
    .map((line) => {
      const [, level = '', properties = '', message = ''] = /^::(error|warning|notice) (.*?)::(.*)$/su.exec(line) ?? [];
      if (level === '') throw new Error(`no command: ${line}`);
      const pairs = properties.split(',').map((pair): [string, string] => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), unescaped(pair.slice(at + 1))];
      });
      expect(new Set(pairs.map(([name]) => name)).size).toBe(pairs.length);
      return { level, properties: Object.fromEntries(pairs), message: unescaped(message) };
    });
}

function unescaped(text: string): string {
  return text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%');
}

/** Reads XML; anything not well-formed throws. */
export function readXml(text: string): Element {
  const document = new DOMParser({
    onError: (level, message) => {
      // � stands for what is no character.
      if (level === 'warning' && message.includes('replacement character')) return;
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');
  if (!document.documentElement) throw new Error('no element');
  return document.documentElement;
}

/** @returns the elements of a name below another. */
export function elements(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagName(name)];
}

/** What of a SARIF log the tests ask for. */
export interface SarifLog {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly SarifResult[];
      readonly artifacts?: readonly { readonly location: { readonly uri: string } }[];
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean;
          readonly toolExecutionNotifications: readonly Notification[];
          readonly toolConfigurationNotifications: readonly Notification[];
        },
      ];
    },
  ];
}

interface Notification {
  readonly descriptor: { readonly id: string };
  readonly message: { readonly text: string };
  readonly locations: readonly SarifLocation[];
}

export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}

interface SarifLocation {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: Region };
  readonly logicalLocations?: readonly { readonly name?: string; readonly fullyQualifiedName?: string }[];
  readonly message?: { readonly text: string };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [SarifLocation];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly suppressions: readonly object[];
  readonly baselineState?: string;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly artifactChanges: readonly [
      {
        readonly replacements: readonly {
          readonly deletedRegion: Region;
          readonly insertedContent: { text: string };
        }[];
      },
    ];
  }[];
}

/** An entry of a Code Quality report. */
export interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

export function readSarif(text: string): SarifLog {
  return JSON.parse(text);
}

export function readIssues(text: string): Issue[] {
  return JSON.parse(text);
}
