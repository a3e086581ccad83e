/** Builds elements from data and changes a page into another one. Text is only ever text: nothing here reads HTML. */

type Child = Node | string;

/** @returns an element with these attributes; `undefined` leaves an attribute out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      made.setAttribute(attribute, value);
    }
  }
  made.append(...children);
  return made;
}

/**
 * Makes `shown` equal to `wanted` and keeps every node that can stay, and with it focus, selection and scroll position.
 * Nodes correspond by their place and name; what the page adds of its own accord (`data-own`) is left alone.
 */
export function morph(shown: Element, wanted: Element): void {
  for (const { name } of [...shown.attributes]) {
    if (!wanted.hasAttribute(name) && !name.startsWith('data-own')) {
      shown.removeAttribute(name);
    }
  }
  for (const { name, value } of wanted.attributes) {
    if (shown.getAttribute(name) !== value) {
      shown.setAttribute(name, value);
    }
  }
  const old = [...shown.childNodes];
  for (const [index, next] of [...wanted.childNodes].entries()) {
    const before = old[index];
    if (before === undefined) {
      shown.append(next);
    } else if (before instanceof Element && next instanceof Element && before.tagName === next.tagName) {
      morph(before, next);
    } else if (before instanceof Text && next instanceof Text) {
      if (before.data !== next.data) {
        before.data = next.data;
      }
    } else {
      before.replaceWith(next);
    }
  }
  for (const left of old.slice(wanted.childNodes.length)) {
    left.remove();
  }
}

/** Fills `{0}` of a text. */
export function fill(text: string, value: string | number): string {
  return text.replace('{0}', () => String(value));
}
