/** Draws the report and, when it has changed, only what has changed. */
import type { PageBlock } from '@disclosure-lint/core';
import type { Preview } from '@disclosure-lint/language-server/protocol';
import type { PreviewStrings } from '../src/preview/strings.ts';
import { drawText, drawUnreadable } from './blocks.ts';
import { element, morph } from './dom.ts';
import { drawFindings } from './findings.ts';
import { drawGrid } from './grid.ts';
import { type Drawing, newDrawing } from './marks.ts';
import { type Places, placesOf } from './places.ts';

const HEADINGS = ['h2', 'h3', 'h4'] as const;

interface Drawn {
  readonly shown: HTMLElement;
  /** All that the drawing was made of, as text. */
  readonly source: string;
}

/** The sheet of paper with the list of findings over it. */
export class Page {
  readonly summary = element('header', { class: 'summary' });
  readonly paper = element('main', { class: 'paper', lang: 'zh-CN' });
  readonly #strings: PreviewStrings;
  #places: Places = placesOf([]);
  #blocks: Drawn[] = [];

  constructor(strings: PreviewStrings) {
    this.#strings = strings;
  }

  draw(preview: Preview): void {
    this.#places = placesOf(pointersOf(preview));
    const drawing = newDrawing(preview, this.#strings, this.#places);
    this.#drawSummary(drawing);
    const blocks = [drawTitle(drawing), ...preview.page.blocks.map((block) => () => drawBlock(block, drawing))];
    const sources = [titleSource(drawing), ...preview.page.blocks.map((block) => sourceOf(block, drawing))];
    this.#blocks = blocks.map((draw, index) => this.#drawChanged(this.#blocks[index], sources[index] ?? '', draw));
    const shown = this.#blocks.map((block) => block.shown);
    arrange(this.paper, shown);
  }

  /** Draws a place anew, since the page itself has changed what it shows. */
  forget(place: string): void {
    this.#blocks = this.#blocks.map((block) =>
      block.shown.contains(this.find(place) ?? null) ? { ...block, source: '' } : block,
    );
  }

  /** @returns the element that shows what stands at a pointer of the JSON. */
  find(pointer: string): HTMLElement | undefined {
    const place = this.#places.find(pointer);
    return place === undefined
      ? undefined
      : (this.paper.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`) ?? undefined);
  }

  #drawSummary(drawing: Drawing): void {
    const details = this.summary.querySelector('details');
    const wanted = element('header', { class: 'summary' }, [drawFindings(drawing, details?.open ?? false)]);
    morph(this.summary, wanted);
  }

  #drawChanged(before: Drawn | undefined, source: string, draw: () => HTMLElement): Drawn {
    if (before?.source === source) {
      return before;
    }
    const wanted = draw();
    if (before === undefined || before.shown.tagName !== wanted.tagName) {
      return { shown: wanted, source };
    }
    morph(before.shown, wanted);
    return { shown: before.shown, source };
  }
}

/** Leaves in place what can stay: whatever is taken out loses the focus. A field that lies over the page is left alone. */
function arrange(paper: HTMLElement, shown: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(shown);
  for (const child of [...paper.children]) {
    if (!wanted.has(child) && !child.matches('.cell-editor')) {
      child.remove();
    }
  }
  let at = paper.firstElementChild;
  for (const block of shown) {
    if (block === at) {
      at = at.nextElementSibling;
    } else {
      paper.insertBefore(block, at);
    }
  }
}

function drawTitle(drawing: Drawing): () => HTMLElement {
  const { title, organ, year } = drawing.preview.page;
  if (title !== undefined) {
    return () => drawText('h1', title.text, title.pointer, drawing);
  }
  const known = [organ, year].filter((part) => part !== undefined).join(' ');
  return () => element('h1', { class: 'untitled' }, [known === '' ? drawing.strings.untitled : known]);
}

function drawBlock(block: PageBlock, drawing: Drawing): HTMLElement {
  switch (block.kind) {
    case 'heading':
      return drawText(HEADINGS[Math.min(block.level, HEADINGS.length) - 1] ?? 'h2', block.text, block.pointer, drawing);
    case 'paragraph':
      return drawText('p', block.text, block.pointer, drawing);
    case 'grid':
      return drawGrid(block, drawing);
    case 'unreadable':
      return drawUnreadable(block.text === '' ? block.what : block.text, block.pointer, drawing);
  }
}

function titleSource({ preview, placed }: Drawing): string {
  const { title, organ, year } = preview.page;
  return JSON.stringify([title, organ, year, placed.get(title?.pointer ?? '')]);
}

function sourceOf(block: PageBlock, { placed, numbers }: Drawing): string {
  const marks = pointersIn(block).flatMap((pointer) =>
    (placed.get(pointer) ?? []).map(({ mark, span }) => [numbers.get(mark), mark.severity, mark.message, span]),
  );
  return JSON.stringify([block, marks]);
}

function pointersOf({ page }: Preview): readonly string[] {
  return [...(page.title === undefined ? [] : [page.title.pointer]), ...page.blocks.flatMap(pointersIn)];
}

function pointersIn(block: PageBlock): readonly string[] {
  if (block.kind !== 'grid') {
    return [block.pointer];
  }
  const cells = [...block.headerRows, ...block.bodyRows].flat();
  return [
    ...(block.caption === undefined ? [] : [block.caption.pointer]),
    block.pointer,
    ...cells.flatMap(({ pointer }) => (pointer === undefined ? [] : [pointer])),
    ...block.notes.map(({ pointer }) => pointer),
  ];
}
