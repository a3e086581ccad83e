/** Pages read by a parser of HTML. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** @returns the elements below the document, in the order of the page. */
export function elementsOf(bytes: Uint8Array): Element[] {
  const errors: string[] = [];
  const document = parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), {
    onParseError: ({ code }) => errors.push(code),
  });
  // A carriage return is written as a reference.
  if (errors.some((code) => code !== 'control-character-reference')) throw new Error(errors.join());
  return below(document.childNodes);
}

function below(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...below(node.childNodes)] : []));
}

export function named(elements: readonly Element[], ...names: string[]): Element[] {
  return elements.filter(({ tagName }) => names.includes(tagName));
}

export function within(element: Element, ...names: string[]): Element[] {
  return named(below(element.childNodes), ...names);
}

export function textOf(node: Node): string {
  if ('childNodes' in node) return node.childNodes.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((own) => own.name === name)?.value;
}

/** @returns the text at each place of a table, cells that span repeated; undefined where nothing stands. */
export function placesOf(table: Element): (string | undefined)[][] {
  const rows = within(table, 'tr');
  const places: (string | undefined)[][] = rows.map(() => []);
  for (const [top, row] of rows.entries()) {
    let left = 0;
    for (const cell of within(row, 'th', 'td')) {
      while (places[top]?.[left] !== undefined) left++;
      const width = Number(attribute(cell, 'colspan') ?? 1);
      for (let line = top; line < top + Number(attribute(cell, 'rowspan') ?? 1); line++) {
        for (let column = left; column < left + width; column++) {
          const place = places[line];
          if (!place || place[column] !== undefined) throw new Error(`“${textOf(cell)}” has no room`);
          place[column] = textOf(cell);
        }
      }
    }
  }
  return places;
}
