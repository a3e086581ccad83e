/** Places: of a text file by line and column, of another document by name; and in the form by its words. */
import type { Locale, Location } from '@disclosure-lint/core';
import type { Range } from '@disclosure-lint/schemas';
import { hasLines } from '../exchange/places.ts';
import { originInWords } from '../pretty/position.ts';
import { artifactLocation, message } from './text.ts';

/** The file that places are in. */
export interface Artifact {
  readonly path: string;
  /** Empty where there are no lines. */
  readonly text: string;
  readonly locale: Locale;
}

/** What stands at a place. */
interface Standing {
  readonly location: Location;
  /** Its address in the form. */
  readonly address?: string;
  /** The same in words. */
  readonly place?: string;
  /** What is to be said of it. */
  readonly said?: string;
  /** By which messages refer to it. */
  readonly id?: number;
}

/** @returns a place; one that is only near to what is meant says so. */
export function locationOf({ location, address, place, said, id }: Standing, artifact: Artifact): object {
  const { path, text, locale } = artifact;
  const lines = hasLines(location, text);
  const origin = lines ? '' : originInWords(location.origin, locale);
  const words = [said ?? '', origin].filter((word) => word !== '');
  const logical = [
    ...(address !== undefined || place ? [{ ...(place && { name: place }), ...named(address), kind: 'element' }] : []),
    ...(origin === '' ? [] : [{ name: origin, kind: 'element' }]),
  ];
  return {
    ...(id !== undefined && { id }),
    physicalLocation: {
      artifactLocation: artifactLocation(path),
      ...(lines && { region: regionOf(location.range) }),
    },
    ...(logical.length > 0 && { logicalLocations: logical }),
    ...(words.length > 0 && { message: message(words.join(locale === 'en' ? ', ' : '，')) }),
    ...(lines && !location.exact && { properties: { exact: false } }),
  };
}

function named(address: string | undefined): object {
  return address === undefined ? {} : { fullyQualifiedName: address };
}

/** @returns a range, which ends before its last column. */
export function regionOf({ start, end }: Range): object {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}
