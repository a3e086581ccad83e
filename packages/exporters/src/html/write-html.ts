/** A report as a web page that prints as the form does. */
import type { PageBlock } from '@disclosure-lint/core';
import type { Content } from '../content.ts';
import type { Exported, ExportLoss } from '../exported.ts';
import { tooDeep } from '../too-deep.ts';
import { unreadableLoss } from '../unreadable.ts';
import { textElement, voidElement } from './markup.ts';
import { STYLE } from './style.ts';
import { tableMarkup } from './table.ts';

/** @returns a page that is complete in itself, in UTF-8. */
export function writeHtml({ page, properties }: Content): Exported {
  const lines = [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    textElement('title', page.title?.text.trim() || '政府信息公开工作年度报告'),
    ...[...properties].map(([name, content]) => voidElement('meta', { name, content })),
    voidElement('meta', { name: 'viewport', content: 'width=device-width' }),
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...(page.title ? [textElement('h1', page.title.text)] : []),
    ...page.blocks.flatMap(blockMarkup),
    '</body>',
    '</html>',
    '',
  ];
  return { bytes: new TextEncoder().encode(lines.join('\n')), losses: page.blocks.flatMap(blockLosses) };
}

const LEVELS = 5;

function blockMarkup(block: PageBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [textElement(`h${Math.min(block.level, LEVELS) + 1}`, block.text)];
    case 'paragraph':
      return [textElement('p', block.text)];
    case 'unreadable':
      return [textElement('p', block.text, { class: 'unreadable', 'data-unreadable': block.what })];
    case 'grid':
      return tableMarkup(block);
  }
}

function blockLosses(block: PageBlock): readonly ExportLoss[] {
  if (block.kind === 'unreadable') return [unreadableLoss(block, true)];
  return block.kind === 'heading' ? tooDeep(block, LEVELS) : [];
}
