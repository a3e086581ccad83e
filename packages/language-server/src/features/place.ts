/** Where a cursor stands in a report. */
import { pointerAt } from '@disclosure-lint/core';
import type { Position } from 'vscode-languageserver';
import type { Analysis } from '../context.ts';

export interface Place {
  /** JSON Pointer of the innermost part. */
  readonly pointer: string;
  /** UTF-16 units of a string value before the cursor; undefined where no string stands. */
  readonly within?: number;
  /** In the text. */
  readonly offset: number;
}

/** @returns what stands at a position; undefined outside of the report. */
export function placeAt({ text, document }: Analysis, position: Position): Place | undefined {
  const offset = text.offsetAt(position);
  const found = pointerAt(document.text, offset);
  return found && { ...found, offset };
}
