/** What a hover on a place of a report says. */
import type { Hover } from 'vscode-languageserver';
import { bureau, Editor, type EditorOptions, edited } from './editor.ts';

export const RECEIVED = '/sections/2/content/0/rows/0/cells';
/** One natural person more than the total of the row and the balance of the column bear. */
export const BROKEN = edited(bureau, '[12, 2, 0, 0, 1, 0, 15]', '[13, 2, 0, 0, 1, 0, 15]');
export const ODDLY_PRINTED = edited(bureau, '[12, 2, 0, 0, 1, 0, 15]', '[12, 2, "/", 0, 1, "", "１５"]');
export const WRONG_PROSE = edited(bureau, '收到政府信息公开申请15件', '收到政府信息公开申请20件');

type Place = { readonly cell: string } | { readonly words: string };

/** @returns what is hovered over, and what is told of it; undefined where nothing is. */
export async function hoverOn(text: string, place: Place, how: EditorOptions = {}) {
  const editor = await Editor.open(text, how);
  const position = 'cell' in place ? editor.cell(place.cell) : editor.words(place.words);
  const hover = await editor.ask<Hover | null>('onHover', { position });
  if (!hover?.range) return undefined;
  const { value } = hover.contents as { value: string };
  return `${editor.at(hover.range)}\n\n${value}`;
}

export const en: EditorOptions = { locale: 'en' };
