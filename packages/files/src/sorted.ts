/** Names in an order of their own. */

/** Orders by code point, the same on every machine and in every locale. */
export function sortedByName<Item>(items: readonly Item[], name: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, key: Buffer.from(name(item)) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ item }) => item);
}
